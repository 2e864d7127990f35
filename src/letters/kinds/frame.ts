/** What the letters of all kinds have in common: head, addressees, "Nơi nhận", signature and code. */

import { civilDateOf } from '../../../workflows/limits/time.js';
import { type Block, ended, type LetterDocument, type Signature } from '../document/letter-document.js';
import { type Issue, LETTER_KINDS, type LetterFacts, type LetterKind } from '../facts/letter-facts.js';
import type { AgencyFacts } from '../facts/parts.js';
import { abbreviationOf, issuerInHead, placeOf, superiorOf } from '../words/agencies.js';
import { dayInFull } from '../words/days.js';
import { signatureOf } from '../words/signing.js';

/** With what a letter is rendered beside its facts. */
export interface Rendering {
  /** Null as long as it has no number: the gap is left for it. */
  readonly issue: Issue | null;
  /** The address of this installation, without a slash at the end; null where it has none. */
  readonly publicAddress: string | null;
  /** It is looked at before it is signed: there is no letter with its code, and it says so. */
  readonly isPreview?: true;
}

/** As a letter will look once it is signed: it has neither number nor code, and says so. */
export const PREVIEW: Rendering = { issue: null, publicAddress: null, isPreview: true };

/** What one kind of letter adds. */
export interface Written {
  /** What it is about, after "V/v" of a công văn and after "Về việc" of a named kind. */
  readonly about: string;
  /** "THÔNG BÁO"; left out: a công văn, which has no name. */
  readonly name?: string;
  readonly addressees?: readonly string[];
  readonly body: readonly Block[];
  readonly page?: 'landscape';
  readonly urgency?: string | null;
  /** Left out: the signer of the act. Null: the body has its own. */
  readonly signature?: null;
  /** Left out: with "Như trên" where there are addressees. */
  readonly copies?: readonly string[];
}

/** The abbreviation of each named kind in the symbol (Nghị định 30/2020/NĐ-CP, Phụ lục III); null: a công văn; false: it bears no number. */
const SYMBOLS: Readonly<Record<LetterKind, string | null | false>> = {
  request: null,
  answer: null,
  return: null,
  urging: null,
  'deemed-notice': 'TB',
  minutes: 'BB',
  summary: false,
  submission: 'TTr',
  conclusion: 'TB',
  apology: false,
  suspension: 'TB',
  resumption: 'TB',
  competence: 'QĐ',
  withdrawal: null,
};

/** Kinds that bear no number. */
export const WITHOUT_NUMBER = LETTER_KINDS.filter((kind) => SYMBOLS[kind] === false);

/** "TB-SXD", "SXD"; null where the kind bears no number. `unit`: the abbreviation of who drafted a công văn. */
export function symbolOf({ kind, issuer, province, content }: LetterFacts, unit: string | null = null): string | null {
  const named = kind === 'submission' && 'by' in content && content.by === 'office' ? 'PTr' : SYMBOLS[kind];
  if (named === false) return null;
  const body = abbreviationOf(issuer, province);
  return named === null ? `${body}${unit === null ? '' : `-${unit}`}` : `${named}-${body}`;
}

/** The register in which the kind is numbered: each named kind has its own, all công văn share one; null: it bears no number. */
export function seriesOf(facts: LetterFacts): string | null {
  const symbol = symbolOf(facts);
  if (symbol === null) return null;
  return SYMBOLS[facts.kind] === null ? 'CV' : (symbol.split('-')[0] ?? symbol);
}

/** In the place of a code. */
const UNSIGNED = 'chưa có (bản xem trước, chưa ký)';

const GAP = '\u00a0'.repeat(8);

/** The letter of its facts. */
export function framed(
  facts: LetterFacts,
  { issue, publicAddress, isPreview }: Rendering,
  written: Written,
): LetterDocument {
  const { issuer, province, signedAt, code } = facts;
  const symbol = symbolOf(facts);
  const number = issue?.number ?? facts.number;
  const day = issue?.on ?? civilDateOf(signedAt);
  const signature = written.signature === null ? null : signed(facts, issue);
  const about = written.about;
  return {
    page: written.page ?? 'portrait',
    fileTitle: [written.name ?? 'Công văn', about].join(': '),
    dated: signedAt,
    head: {
      superior: superiorOf(issuer, province),
      issuer: issuerInHead(issuer, province),
      number: symbol === null ? null : `Số: ${number ?? `${GAP}/${symbol}`}`,
      placeAndDay: `${placeOf(province)}, ${dayInFull(day)}`,
      about: written.name === undefined ? `V/v ${about}` : null,
      urgency: written.urgency ?? null,
    },
    title: written.name === undefined ? null : { name: written.name, about },
    addressees: written.addressees ?? [],
    body: ended(written.body),
    signature,
    copies: written.copies ?? usualCopies(written.addressees ?? [], facts.copies),
    code: isPreview
      ? { text: UNSIGNED, address: null }
      : { text: code, address: publicAddress === null ? null : `${publicAddress}/v/${code}` },
  };
}

function signed({ issuer, signer }: LetterFacts, issue: Issue | null): Signature {
  return signatureOf(issuer, { ...signer, name: signer.name ?? issue?.signedBy ?? null });
}

function usualCopies(addressees: readonly string[], copies: readonly AgencyFacts[]): string[] {
  return [
    ...(addressees.length === 0 ? [] : ['- Như trên;']),
    ...copies.map((agency) => `- ${agency.name}${purposeOf(agency)};`),
    '- Lưu: VT.',
  ];
}

/** Why somebody gets a copy. */
function purposeOf({ kind }: AgencyFacts): string {
  if (kind === 'home-affairs') return ' (để theo dõi)';
  if (kind === 'office') return ' (để theo dõi, tổng hợp)';
  return kind === 'chairman' ? ' (để báo cáo)' : '';
}
