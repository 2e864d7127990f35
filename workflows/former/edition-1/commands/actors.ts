/** Who acts: a person in a role of an agency, the clock, or the register itself. */

export const ROLES = ['officer', 'clerk', 'head', 'deputy', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const AGENCY_KINDS = ['department', 'office', 'chairman', 'home-affairs'] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

/** Who acts, as resolved at the moment of the act: delegations in force are already in `asHead`. */
export interface Actor {
  readonly kind: 'person' | 'clock' | 'system';
  readonly person: string | null;
  readonly name: string | null;
  readonly agency: string | null;
  readonly agencyKind: AgencyKind | null;
  readonly role: Role | null;
  /** True for the head, and for the holder of the head's delegation at this moment. */
  readonly asHead: boolean;
  /** The delegation that makes a deputy or an officer act as head. */
  readonly delegation: string | null;
}

/** The clock acts for no agency: it only says that a limit has passed. */
export const CLOCK: Actor = {
  kind: 'clock',
  person: null,
  name: null,
  agency: null,
  agencyKind: null,
  role: null,
  asHead: false,
  delegation: null,
};
