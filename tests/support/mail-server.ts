import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

type Received = { raw: string; mail: ParsedMail; from: string; to: string[] };

/** What the server says to a mail: nothing (taken), or an answer such as `[451, 'later']`. */
type Verdict = readonly [code: number, text: string] | undefined;

export type MailServer = {
  readonly received: Received[];
  /** Asked for every recipient, then for every whole mail before it is taken; may take its time. */
  onRecipient: (address: string) => Verdict;
  onMail: (mail: Received) => Verdict | Promise<Verdict>;
  /** Mails for one address. */
  to(address: string): Received[];
  close(): Promise<void>;
};

const refusal = ([responseCode, text]: readonly [number, string]) => Object.assign(new Error(text), { responseCode });

/** A real mail server, on a loopback port unless told otherwise; without STARTTLS and sign-in unless `options` say otherwise. */
export async function startMailServer(
  port: number,
  options: SMTPServerOptions = {},
  address = '127.0.0.1',
): Promise<MailServer> {
  const received: Received[] = [];
  const server: MailServer = {
    received,
    onRecipient: () => undefined,
    onMail: () => undefined,
    to: (address) => received.filter((each) => each.to.includes(address)),
    close: () => new Promise((resolve) => smtp.close(() => resolve())),
  };
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onRcptTo({ address }, _session, done) {
      const verdict = server.onRecipient(address);
      done(verdict ? refusal(verdict) : undefined);
    },
    async onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk as Buffer);
      const raw = Buffer.concat(chunks);
      const mail: Received = {
        raw: raw.toString('utf8'),
        mail: await simpleParser(raw),
        from: envelope.mailFrom ? envelope.mailFrom.address : '',
        to: envelope.rcptTo.map(({ address }) => address),
      };
      const verdict = await server.onMail(mail);
      if (!verdict) received.push(mail);
      done(verdict ? refusal(verdict) : undefined);
    },
    ...options,
  });
  smtp.on('error', () => {}); // a client that goes away is the client's affair
  await new Promise<void>((resolve) => smtp.listen(port, address, resolve));
  return server;
}
