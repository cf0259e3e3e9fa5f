import { EventEmitter } from 'node:events';
import { platformPool } from './database';
import { log } from './log';
import { shared } from './shared';

type Hub = { emitter: EventEmitter; channels: Set<string> };
const hub = () =>
  shared<Hub>('notifications', () => {
    const emitter = new EventEmitter();
    emitter.setMaxListeners(0);
    return { emitter, channels: new Set() };
  });

/**
 * Hears a PostgreSQL channel over one connection a process. `onConnected` is called on every (re)connection: what was
 * said while it was away is lost, so the listener reads the state afresh there.
 */
export async function listen(
  channel: string,
  onMessage: (payload: string) => void,
  onConnected: () => void = () => {},
): Promise<() => void> {
  const { emitter, channels } = hub();
  emitter.on(channel, onMessage);
  emitter.on(`${channel} connected`, onConnected);
  if (!channels.has(channel)) {
    channels.add(channel);
    try {
      await platformPool().sql.listen(
        channel,
        (payload) => emitter.emit(channel, payload),
        () => emitter.emit(`${channel} connected`),
      );
    } catch (err) {
      channels.delete(channel);
      log.error({ err, channel }, 'cannot listen');
      throw err;
    }
  } else {
    onConnected();
  }
  return () => {
    emitter.off(channel, onMessage);
    emitter.off(`${channel} connected`, onConnected);
  };
}
