/** History: who did what to what. Entries are written by the frame (`lib/kernel/audit.ts`); this reads them. */
export { type ChainState, verifyChains } from './chains';
export { knownNames } from './known-names';
export { exportLogs } from './operations/export-logs';
export { listLogs } from './operations/list-logs';
export { readLog } from './operations/read-log';
export { readLogStats } from './operations/read-log-stats';
export {
  type AuditFilter,
  type AuditRow,
  entriesAbout,
  isActorKind,
  listEntries,
  readEntry,
} from './queries';
