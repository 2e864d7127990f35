/** What goes with an e-mail beside its text. */

/** A file that goes with a message. */
export interface MailAttachment {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Buffer;
}

/** A file that belongs to a message and does not go with it: people find it in the dossier. */
export interface LeftOut {
  readonly name: string;
  /** Id of the consultation. */
  readonly consultation: string;
  readonly why: 'too-large' | 'not-made';
}

export interface Enclosed {
  readonly attachments: readonly MailAttachment[];
  readonly left: readonly LeftOut[];
}

/** Of which messages one e-mail tells a person. */
export interface Told {
  readonly province: string;
  /** Id of the person. */
  readonly person: string;
  /** Ids of the messages. */
  readonly messages: readonly string[];
}

/** Whatever keeps files that belong to messages; an e-mail is complete without any. */
export interface MessageAttachments {
  /** Never longer than `longestMs`. */
  of(told: Told): Promise<Enclosed>;
  readonly longestMs: number;
}
