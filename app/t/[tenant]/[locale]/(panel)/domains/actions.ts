'use server';

import { abandonWizard } from '@/lib/domains';
import { action } from '@/lib/doors/action';

export const discardWizard = action(abandonWizard);
