import { sql } from 'drizzle-orm';
import { platformTransaction } from '@/lib/kernel/database';
import { log } from '@/lib/kernel/log';
import { isMailConfigured } from '@/lib/notices';

const patience = 3_000; // milliseconds: whoever asks gives up soon after

async function databaseAnswers(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the database did not answer in time')), patience);
  });
  try {
    await Promise.race([platformTransaction((tx) => tx.execute(sql`select 1`)), tooLate]);
    return true;
  } catch (cause) {
    log.error({ err: cause }, 'unhealthy');
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * First document, "Health Checks": 200 `healthy`, or 503 `unhealthy` when the database is away. Says too when
 * no mail can leave, which is no reason to take an instance out. Tells nothing else.
 */
export async function health(): Promise<Response> {
  const healthy = await databaseAnswers();
  const body = {
    status: healthy ? 'healthy' : 'unhealthy',
    service: 'hosting-panel',
    timestamp: new Date().toISOString(),
    ...(!isMailConfigured() && { mail: 'not_configured' }),
  };
  return Response.json(body, { status: healthy ? 200 : 503 });
}
