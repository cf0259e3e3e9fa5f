import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { completed } from '@/tests/checks/package-lock';

// Run after `npm install` where the registry lacks packages of other systems: npm leaves them out of the lock file then,
// and `npm ci` refuses it everywhere.
const file = path.resolve(import.meta.dirname, '..', 'package-lock.json');
writeFileSync(file, `${JSON.stringify(completed(JSON.parse(readFileSync(file, 'utf8'))), null, 2)}\n`);
