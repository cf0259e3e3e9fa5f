export { folderTransport } from './folder';
export type { EnclosedPicture, Mailbox, MailTransport, OutgoingMail } from './outgoing';
export { smtpTransport } from './smtp';
