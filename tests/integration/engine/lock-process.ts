import { withHomeLock } from '../../../lib/outside/proxy/home-lock';

const [file = '', waitMs = '0'] = process.argv.slice(2);

withHomeLock(file, async () => 'held', Number(waitMs)).then(
  (said) => process.send?.(said, () => process.disconnect()),
  (error: { code: string }) => process.send?.(error.code, () => process.disconnect()),
);
