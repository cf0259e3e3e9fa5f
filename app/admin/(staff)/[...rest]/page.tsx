import { notFound } from 'next/navigation';
import { openAdminPage } from '@/lib/doors/page';

/** Every address that is no page of the staff's. */
export default async function NoSuchPage() {
  await openAdminPage('/admin');
  notFound();
}
