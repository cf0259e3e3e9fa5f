import type { ActionResult } from '@/components/form/action-result';
import type { CodeField, CodeProblem } from './advanced/use-code-check';
import type { Version } from './history/version';
import type { SaveDraft } from './use-draft';

type Revised = { revision: number };

/** What the editor asks of the server; the pages bind whose branding it is. */
export type EditorActions = {
  save: SaveDraft;
  publish: (input: { revision?: number }) => Promise<ActionResult<Revised>>;
  discard: (input: { revision?: number }) => Promise<ActionResult<Revised>>;
  rollBack: (input: { number: number }) => Promise<ActionResult<Revised>>;
  versions: (input: { page?: number }) => Promise<ActionResult<{ versions: Version[]; page: number; pages: number }>>;
  checkCode: (input: { field: CodeField; source: string }) => Promise<ActionResult<{ problems: CodeProblem[] }>>;
};
