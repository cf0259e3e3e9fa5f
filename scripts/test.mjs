// `npm test [suite ...]`: plain Node only, because it runs before the packages are installed. The rest is scripts/test/main.ts.
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { installPackages } = await import('./start/packages.mjs');
try {
  await installPackages(root);
} catch (error) {
  console.error(`✗ ${error.message}`);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const { register } = await import('tsx/esm/api');
register({ tsconfig: path.join(root, 'tsconfig.json') });
const { test } = await import(pathToFileURL(path.join(root, 'scripts/test/main.ts')).href);
process.exitCode = await test(root, process.argv.slice(2));
