/** An e-mail as the mail server takes it (RFC 5322). */
import MailComposer from 'nodemailer/lib/mail-composer';
import type { MailAttachment } from './enclosed.js';
import type { Mail } from './mail.js';

interface Written {
  /** "Đồng Thuận <dong-thuan@phuyen.gov.vn>" */
  readonly from: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly mail: Mail;
  /** The key of the delivery: the same at every attempt, so that mailboxes and people can tell a repetition. */
  readonly key: string;
  /** Where the installation is known, for the ids of messages. */
  readonly host: string;
  /** Ids of the messages that it belongs to. */
  readonly references?: readonly string[];
  readonly attachments?: readonly MailAttachment[];
}

export function writtenMail({
  from,
  to,
  mail,
  key,
  host,
  references = [],
  attachments = [],
}: Written): Promise<Buffer> {
  const composer = new MailComposer({
    from,
    to,
    ...mail,
    messageId: `<${key}@${host}>`,
    ...(references.length === 0 ? {} : { references: [...references] }),
    headers: { 'X-Dong-Thuan-Delivery': key, 'Auto-Submitted': 'auto-generated' },
    attachments: attachments.map(({ filename, contentType, content }) => ({ filename, contentType, content })),
    // Everything that is sent was written here: no file and no address is fetched because a text names it.
    disableFileAccess: true,
    disableUrlAccess: true,
    textEncoding: 'quoted-printable',
  });
  return composer.compile().build();
}

/** The address alone of "Đồng Thuận <dong-thuan@phuyen.gov.vn>". */
export const addressIn = (from: string): string => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();
