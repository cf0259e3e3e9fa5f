export { keepMails } from './house-keeping';
export { writeMailsOf } from './mails-of-event';
export { previewMail } from './operations/preview-mail';
export { retryMail } from './operations/retry-mail';
export { sendTestMail } from './operations/send-test-mail';
export { isMailStatus, listMails, type MailListRow } from './queries/list-mails';
export { queueMail } from './queue-mail';
export { sendQueuedMail } from './send-mail';
export { isMailConfigured } from './transport';
