/**
 * The adoption of a regulation by a province: a chairman's letter binds his own province only, so the installation names the
 * document by which the rule holds here, and from when (design §2). Without it nobody is deemed to consent by silence.
 */
import type { CivilDate, Instant } from '../limits/time.js';
import { PROVINCES } from './provinces.js';
import type { Regulation } from './regulation.js';

export interface Adoption {
  /** The name of the entry that recorded it. */
  readonly id: string;
  /** The id of the regulation. */
  readonly regulation: string;
  /** SHA-256 of the regulation as it was then, canonical JSON. */
  readonly hash: string;
  /** The document of this province by which it holds, as people cite it. */
  readonly document: string;
  /** The first day for which it holds: consultations opened from then on. */
  readonly from: CivilDate;
  readonly adoptedBy: string | null;
  readonly adoptedAt: Instant;
  /** Who laid it before the one who adopted it; left out of a regulation of the program, which one person records. */
  readonly proposed?: { readonly by: string; readonly at: Instant };
}

/**
 * An edition of the province's own as one administrator lays it before another: nobody adopts alone what they have written
 * (docs/decisions/0023). Both mean the same text, the same document and the same day.
 */
export interface Proposal {
  readonly by: string;
  /** As they were called then. */
  readonly name: string | null;
  readonly at: Instant;
  readonly document: string;
  readonly from: CivilDate;
  /** What its rehearsal came to before it was proposed: how many stories were played, and how many go otherwise than before. */
  readonly rehearsed: { readonly played: number; readonly otherwise: number };
}

/** The adoption by which a regulation holds on a day: of several the one that begins last, and of those the last recorded. */
export function adoptionOf(adoptions: readonly Adoption[], regulation: string, on: CivilDate): Adoption | null {
  const holding = adoptions.filter((one) => one.regulation === regulation && one.from <= on);
  return holding.reduce<Adoption | null>((best, one) => (best === null || one.from >= best.from ? one : best), null);
}

/** Whether an opening under it needs an adoption: it deems silence to be consent. */
export const needsAdoption = ({ silence }: Pick<Regulation, 'silence'>): boolean => silence.effect === 'deemed-consent';

/** The number of a document other than those given: "15/2025/QĐ-UBND", "812/UBND-NC". */
const NUMBER = /\d[\d/]*\/\p{L}/u;

/**
 * Whether the document says by which text a regulation goes on whose issuer is no longer what it was: some number must stand
 * in it beside that of the regulation's own documents. True where nothing has changed by that day.
 */
export function saysHowItGoesOn(document: string, { province, basis }: Regulation, on: CivilDate): boolean {
  const changed = province === null ? null : (PROVINCES.get(province)?.changed ?? null);
  if (changed === null || on < changed.on) return true;
  return NUMBER.test(basis.reduce((rest, { number }) => rest.replaceAll(number, ''), document));
}
