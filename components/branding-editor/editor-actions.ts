import type { ActionResult } from '@/components/form/action-result';
import type { CodeField, CodeProblem } from './advanced/use-code-check';
import type { Version } from './history/version';
import type { SaveDraft } from './use-draft';

type Revised = { revision: number };

/** A mail as it would be sent. */
export type MailPreview = { subject: string; html: string };

/** What the editor asks of the server; the pages bind whose branding it is. */
export type EditorActions = {
  save: SaveDraft;
  publish: (input: { revision?: number }) => Promise<ActionResult<Revised>>;
  discard: (input: { revision?: number }) => Promise<ActionResult<Revised>>;
  rollBack: (input: { number: number }) => Promise<ActionResult<Revised>>;
  versions: (input: { page?: number }) => Promise<ActionResult<{ versions: Version[]; page: number; pages: number }>>;
  previewMail: (input: Record<string, never>) => Promise<ActionResult<MailPreview>>;
  sendTestMail: (input: Record<string, never>) => Promise<ActionResult<{ recipient: string }>>;
  checkCode: (input: { field: CodeField; source: string }) => Promise<ActionResult<{ problems: CodeProblem[] }>>;
};
