import { networkInterfaces } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { Secret } from '@/lib/kernel/secrets';
import { type OutgoingMail, smtpTransport } from '@/lib/outside/mail';
import { type MailServer, startMailServer } from '../../support/mail-server';
import { freePort } from '../../support/ports';

const mail: OutgoingMail = {
  id: '01900000-0000-7000-8000-000000000001',
  from: { name: 'Acme', address: 'info@acme.test' },
  to: { address: 'reader@example.test' },
  returnTo: 'post@hosting.test',
  subject: 'x',
  html: 'x',
  text: 'x',
  language: 'en',
  pictures: [],
};

/** An address of this machine that is no loopback one. */
function ownAddress(): string {
  const own = Object.values(networkInterfaces())
    .flat()
    .find((each) => each?.family === 'IPv4' && !each.internal);
  if (!own) throw new Error('this machine has no network');
  return own.address;
}

describe('a mail server', () => {
  let server: MailServer | undefined;
  afterEach(() => server?.close());

  async function serve(options: Parameters<typeof startMailServer>[1], address?: string) {
    const port = await freePort();
    const signIns: string[] = [];
    server = await startMailServer(
      port,
      {
        authOptional: false,
        allowInsecureAuth: true,
        onAuth({ username, password }, _session, done) {
          signIns.push(`${username}:${password}`);
          if (password === 'p@ss wörd') done(null, { user: username });
          else done(new Error('no'));
        },
        ...options,
      },
      address,
    );
    return { port, signIns };
  }

  it('of this machine is signed in at with what the URL says', async () => {
    const { port, signIns } = await serve({});
    const way = smtpTransport(new Secret(`smtp://me%40x:p%40ss%20w%C3%B6rd@127.0.0.1:${port}`), 'hosting.test');
    await way.send(mail);
    way.close();
    expect(signIns).toEqual(['me@x:p@ss wörd']);
    expect(server?.received).toHaveLength(1);
  });

  it('that refuses the sign-in is tried again later: the settings are wrong, not the mail', async () => {
    const { port } = await serve({});
    const way = smtpTransport(new Secret(`smtp://me:wrong@127.0.0.1:${port}`), 'hosting.test');
    await expect(way.send(mail)).rejects.toMatchObject({ code: 'mail_sign_in_failed', retryable: true });
    way.close();
  });

  it('elsewhere that offers no TLS never sees the password', async () => {
    const address = ownAddress();
    const { port, signIns } = await serve({}, address);
    const way = smtpTransport(new Secret(`smtp://me:secret@${address}:${port}`), 'hosting.test');
    await expect(way.send(mail)).rejects.toMatchObject({ code: 'mail_server_not_secure', retryable: true });
    way.close();
    expect([signIns, server?.received]).toEqual([[], []]);
  });

  it('whose certificate nobody vouches for is given nothing', async () => {
    const { port, signIns } = await serve({ disabledCommands: [] });
    const way = smtpTransport(new Secret(`smtp://me:secret@127.0.0.1:${port}`), 'hosting.test');
    await expect(way.send(mail)).rejects.toMatchObject({ retryable: true });
    way.close();
    expect([signIns, server?.received]).toEqual([[], []]);
  });

  it('cannot be named by a URL of another kind', () => {
    expect(() => smtpTransport(new Secret('http://127.0.0.1'), 'x')).toThrow('KONAK_MAIL_URL');
  });
});
