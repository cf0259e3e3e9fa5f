import type { z } from 'zod';
import {
  customDomainActive,
  customDomainAwaitingApproval,
  customDomainExpired,
  customDomainProofLost,
  customDomainRejected,
  customDomainVerified,
} from './custom-domain';
import type { MailTemplate } from './template';
import { tenantWelcome } from './tenant-welcome';
import { welcome } from './welcome';

/** Every kind of mail, by the name kept with it. */
export const mailTemplates = {
  welcome,
  tenant_welcome: tenantWelcome,
  custom_domain_verified: customDomainVerified,
  custom_domain_rejected: customDomainRejected,
  custom_domain_active: customDomainActive,
  custom_domain_proof_lost: customDomainProofLost,
  custom_domain_expired: customDomainExpired,
  custom_domain_awaiting_approval: customDomainAwaitingApproval,
} as const satisfies Record<string, MailTemplate>;

export type MailTemplateName = keyof typeof mailTemplates;
export type MailParameters<T extends MailTemplateName> = z.input<(typeof mailTemplates)[T]['parameters']>;

export const templateNames = Object.keys(mailTemplates) as [MailTemplateName, ...MailTemplateName[]];

export const isMailTemplate = (name: string): name is MailTemplateName => Object.hasOwn(mailTemplates, name);
