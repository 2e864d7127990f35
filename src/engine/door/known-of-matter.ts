/** What the law is told of the matter of a command. */
export interface KnownOfMatter {
  /** The agencies that were asked the same before, within the regulation's days, and in which consultation. */
  readonly alreadyAsked: Readonly<Record<string, string>>;
  /** Another agency that leads the matter; null: none. */
  readonly matterLead: string | null;
}

/** Nothing is known of a matter that is not asked about. */
export const NOTHING_KNOWN: KnownOfMatter = { alreadyAsked: {}, matterLead: null };
