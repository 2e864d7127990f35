/** The parts that all letters are made of. */
import type { AgencyKind } from '../../../workflows/commands/commands.js';
import type { CivilDate } from '../../../workflows/limits/time.js';
import type { ProvinceKind } from '../../../workflows/regulation/province-words.js';
import type { Subordination } from '../../../workflows/regulation/regulation.js';

export interface ProvinceFacts {
  readonly code: string;
  /** Without its kind: "Phú Yên". */
  readonly name: string;
  readonly kind: ProvinceKind;
}

export interface AgencyFacts {
  readonly code: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly subordination: Subordination;
}

export interface SignerFacts {
  /** The act was another's: the head signs when the letter is issued. */
  readonly awaited: boolean;
  /** The name of the person; null where the act had none, as in a rehearsal. */
  readonly name: string | null;
  /** `deputy`: KT.; `delegate`: TUQ.; `by-order`: TL., an officer whose act this is without a delegation. */
  readonly as: 'head' | 'deputy' | 'delegate' | 'by-order';
  /** The title of who signs for the head; null where none is entered. */
  readonly title: string | null;
  /** Number of the written delegation of that moment; null where none holds, or none was told. */
  readonly delegation: string | null;
}

/** The text of the province that orders what silence comes to. */
export interface BasisFacts {
  /** "Công văn số 2230/UBND-NC ngày 16/5/2023 của Chủ tịch UBND tỉnh Phú Yên" */
  readonly document: string;
  /** "điểm 2.2"; null where no point orders it. */
  readonly point: string | null;
  /** What the text says, word for word, without quotation marks; null where it is not known. */
  readonly wording: string | null;
  /** The document by which the province has adopted it, and the first day; null where that is not asked (evaluation, rehearsals). */
  readonly adopted: { readonly document: string; readonly from: CivilDate } | null;
}

/** Another letter that this one refers to. */
export interface ReferredLetter {
  readonly code: string;
  /** Null as long as it has none. */
  readonly number: string | null;
  /** The day it was issued, else the day it was signed. */
  readonly on: CivilDate;
}
