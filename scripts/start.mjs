// `npm start`: plain Node only, because it runs before the packages are installed. The rest is scripts/start/main.ts.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `✗ Konak needs Node 20.19 or later; this is ${process.versions.node}. See https://nodejs.org/en/download`,
  );
  process.exit(1);
}
if (existsSync(path.join(root, '.env'))) process.loadEnvFile(path.join(root, '.env'));

const { takeLock } = await import('./start/lock.mjs');
const { installPackages } = await import('./start/packages.mjs');

const home = path.resolve(root, process.env.KONAK_HOME || '.konak');
const lock = takeLock(path.join(home, 'start.lock'));
if (lock.holder) {
  console.error(`✗ Konak is already running from ${home} (process ${lock.holder}).`);
  console.error(
    '  Stop that one first (Ctrl-C), or give this one its own folder and port: KONAK_HOME=other PORT=3100 npm start',
  );
  process.exit(1);
}
process.on('exit', lock.release);

try {
  await installPackages(root);
} catch (error) {
  console.error(`✗ ${error.message}`);
  process.exit(1);
}
const { register } = await import('tsx/esm/api');
register({ tsconfig: path.join(root, 'tsconfig.json') });
const { start } = await import(pathToFileURL(path.join(root, 'scripts/start/main.ts')).href);
await start({ root, home });
