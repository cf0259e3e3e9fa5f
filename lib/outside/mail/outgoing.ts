/** A mailbox; the name is any text, the library writes it so that it stays a name (RFC 2047, RFC 5322). */
export type Mailbox = { name?: string; address: string };

/** A picture that travels with the mail and is shown in it as `cid:<cid>`: nothing is loaded from anywhere. */
export type EnclosedPicture = { cid: string; fileName: string; contentType: string; bytes: Buffer };

export type OutgoingMail = {
  /** Stable for the same mail: one sent twice is recognised by its `Message-ID`. */
  id: string;
  from: Mailbox;
  replyTo?: Mailbox;
  to: Mailbox;
  /** Where the servers on the way report to: the platform's own address (`Return-Path`). */
  returnTo: string;
  subject: string;
  html: string;
  text: string;
  /** BCP 47. */
  language: string;
  pictures: readonly EnclosedPicture[];
};

export type MailTransport = {
  /**
   * Hands one mail over; returns its `Message-ID`.
   * @throws outside `mail_...`, `retryable` unless the mail itself was refused for good.
   */
  send(mail: OutgoingMail): Promise<string>;
  close(): void;
};
