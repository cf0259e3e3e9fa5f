import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { type KonakError, outside } from '@/lib/kernel/errors';
import type { Secret } from '@/lib/kernel/secrets';
import { patience } from './patience';
import { checkFolder, checkKey, type Storage } from './storage';

export type S3Settings = {
  /** Undefined: Amazon's own, by region. */
  endpoint?: string;
  bucket: string;
  region: string;
  keyId: string;
  secret: Secret;
  /** `https://endpoint/bucket/key` instead of `https://bucket.endpoint/key`. */
  pathStyle: boolean;
};

/** What may be kept of the failure: no request, no header, no address. */
function failureOf(thrown: unknown): KonakError {
  if (!(thrown instanceof S3ServiceException)) {
    const name = thrown instanceof Error ? thrown.name : typeof thrown;
    return outside('storage_unavailable', {}, { retryable: true, cause: new Error(`no answer: ${name}`) });
  }
  const status = thrown.$metadata.httpStatusCode ?? 0;
  const cause = new Error(`the storage answered ${status} ${thrown.name}`);
  return status >= 500 || status === 429 || status === 408
    ? outside('storage_unavailable', {}, { retryable: true, cause })
    : outside('storage_refused', {}, { cause });
}

/** One call with all its attempts, the reading of its answer included. */
async function attempt<T>(call: (abortSignal: AbortSignal) => Promise<T>): Promise<T> {
  const signal = AbortSignal.timeout(patience.call);
  const tooLate = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  try {
    return await Promise.race([call(signal), tooLate]);
  } catch (thrown) {
    throw failureOf(thrown);
  }
}

const isAbsent = (thrown: unknown) =>
  thrown instanceof S3ServiceException && (thrown.name === 'NoSuchKey' || thrown.name === 'NotFound');

/** A bucket of Amazon S3, or of whatever speaks its protocol. */
export function s3Storage({ endpoint, bucket, region, keyId, secret, pathStyle }: S3Settings): Storage {
  const client = new S3Client({
    endpoint,
    region,
    forcePathStyle: pathStyle,
    credentials: { accessKeyId: keyId, secretAccessKey: secret.reveal() },
    maxAttempts: patience.attempts,
    // Many that speak the protocol do not know the newer checksums in trailers.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: patience.connection,
      requestTimeout: patience.attempt,
      throwOnRequestTimeout: true,
    },
  });

  async function* keysBelow(folder: string): AsyncGenerator<{ key: string; at: Date }> {
    let from: string | undefined;
    do {
      const page = await attempt((abortSignal) =>
        client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: folder, ContinuationToken: from }), {
          abortSignal,
        }),
      );
      for (const { Key, LastModified } of page.Contents ?? [])
        if (Key && LastModified) yield { key: Key, at: LastModified };
      from = page.NextContinuationToken;
    } while (from);
  }

  return {
    put: async (key, bytes, contentType) => {
      const command = { Bucket: bucket, Key: checkKey(key), Body: bytes, ContentType: contentType };
      await attempt((abortSignal) => client.send(new PutObjectCommand(command), { abortSignal }));
    },
    get: async (key) => {
      const command = { Bucket: bucket, Key: checkKey(key) };
      return attempt(async (abortSignal) => {
        try {
          const found = await client.send(new GetObjectCommand(command), { abortSignal });
          if (!found.Body) return undefined;
          return { bytes: await found.Body.transformToByteArray(), contentType: found.ContentType ?? '' };
        } catch (thrown) {
          if (isAbsent(thrown)) return undefined;
          throw thrown;
        }
      });
    },
    remove: async (key) => {
      const command = { Bucket: bucket, Key: checkKey(key) };
      await attempt((abortSignal) => client.send(new DeleteObjectCommand(command), { abortSignal }));
    },
    list: (folder) => keysBelow(checkFolder(folder)),
  };
}
