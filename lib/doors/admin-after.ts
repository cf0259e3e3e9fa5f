import { revalidatePath } from 'next/cache';

type Named = { id: string };

/** After staff changed a plan: tenants' price lists are made anew, wherever they were kept. */
export async function afterPlan({ id }: Named): Promise<Named> {
  revalidatePath('/t/[tenant]/[locale]', 'layout');
  revalidatePath('/admin/plans', 'layout');
  return { id };
}

/** After staff changed anything else: their pages are read anew. */
export async function afterStaffChange({ id }: Named): Promise<Named> {
  revalidatePath('/admin', 'layout');
  return { id };
}
