import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import S3rver from 's3rver';
import { Secret } from '@/lib/kernel/secrets';
import type { S3Settings } from '@/lib/outside/storage/s3';

/**
 * An S3 server of the test's own, on loopback, and how to reach it. It speaks the protocol over HTTP and knows its key's
 * name, but does not recompute signatures; whatever else speaks S3 can be tried with `KONAK_TEST_S3_ENDPOINT` and its likes.
 */
export async function startS3(): Promise<{ settings: S3Settings; stop(): Promise<void> }> {
  const { KONAK_TEST_S3_ENDPOINT: endpoint, KONAK_TEST_S3_KEY_ID = '', KONAK_TEST_S3_SECRET = '' } = process.env;
  const common = { bucket: 'konak-test', region: 'us-east-1', pathStyle: true };
  if (endpoint) {
    const secret = new Secret(KONAK_TEST_S3_SECRET);
    return { settings: { ...common, endpoint, keyId: KONAK_TEST_S3_KEY_ID, secret }, stop: async () => {} };
  }
  const directory = mkdtempSync(path.join(tmpdir(), 'konak-s3-'));
  const buckets = [{ name: common.bucket }];
  const server = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory, configureBuckets: buckets });
  const { port } = await server.run();
  return {
    settings: { ...common, endpoint: `http://127.0.0.1:${port}`, keyId: 'S3RVER', secret: new Secret('S3RVER') },
    stop: async () => {
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
