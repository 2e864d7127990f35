/**
 * Writes the letters of acts in the transaction of the acts: their facts, frozen. The bytes are made after it, from these rows
 * alone, so that a crash between loses none (docs/decisions/0026).
 */
import { randomBytes } from 'node:crypto';
import { civilDateOf } from '../../../workflows/limits/time.js';
import { addresseeRows, letterColumns } from '../../journal/letter-entry.js';
import type { Row, Tx } from '../../persistence/store.js';
import type { LetterFacts } from '../facts/letter-facts.js';
import { type DraftLetter, type LetterAct } from './act.js';
import { type KnownLetters, knownLetters } from './known-letters.js';
import { lettersOfAct } from './letters-of-act.js';
import { agencyFacts, provinceFacts, signerFacts } from './parts-of.js';
import { titlesOf } from './titles.js';

/** Letters of the acts of one province, in the order of the acts. Costs nothing where no act makes any. */
export async function writeLetters(tx: Tx, province: string, acts: readonly LetterAct[]): Promise<void> {
  const letters = await factsOfLetters(tx, province, acts);
  if (letters.length === 0) return;
  await Promise.all([
    tx.insert('letters', letters.map(letterRow)),
    tx.insert('letter_addressees', letters.flatMap(addresseeRows)),
  ]);
}

/** The facts of the letters of acts, in the order of the acts, each with a code of its own; nothing is written. */
export async function factsOfLetters(tx: Tx, province: string, acts: readonly LetterAct[]): Promise<LetterFacts[]> {
  const made = acts.map((act) => ({ act, drafts: lettersOfAct(act) })).filter(({ drafts }) => drafts.length > 0);
  if (made.length === 0) return [];
  const [known, titles] = await Promise.all([
    knownLetters(tx, province, made),
    titlesOf(
      tx,
      province,
      made.map(({ act }) => act.moment.actor),
    ),
  ]);
  const letters: LetterFacts[] = [];
  for (const { act, drafts } of made)
    for (const draft of drafts) {
      const facts = factsOf(act, draft, known, titles.get(act.moment.actor.person ?? '') ?? null);
      known.add(facts);
      letters.push(facts);
    }
  return letters;
}

function factsOf(act: LetterAct, draft: DraftLetter, known: KnownLetters, title: string | null): LetterFacts {
  const { register, moment, after } = act;
  const { subject, matter, lead } = after.consultation.context;
  const agency = (code: string) => agencyFacts(register, code);
  return {
    v: 1,
    kind: draft.kind,
    code: newCode(),
    province: provinceFacts(register),
    issuer: agency(draft.issuer),
    addressees: [...new Set(draft.addressees)].map(agency),
    copies: draft.copies.map(agency),
    signer:
      draft.signer === 'act'
        ? signerFacts(register, moment.actor, title)
        : { awaited: true, name: null, as: 'head', title: null, delegation: null },
    signedAt: moment.at,
    consultation: { id: act.consultation, subject, matter },
    lead: agency(lead),
    entry: { seq: act.seq, hash: act.hash },
    number: draft.number,
    content: draft.content(known.in(act.consultation)),
  };
}

/** The row of a letter: what a list needs stands beside the facts. A number that the act carries makes it issued at once. */
function letterRow(facts: LetterFacts): Row {
  const { signer, signedAt, number } = facts;
  return {
    ...letterColumns(facts),
    waiting: number === null ? 'signed' : 'issued',
    number_text: number,
    issued_on: number === null ? null : civilDateOf(signedAt),
    issued_by: number === null ? null : signer.name,
    issued_at: number === null ? null : signedAt,
  };
}

/** Without letters that are read for digits. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 4;
const IN_GROUP = 4;

/** Random bytes for this many codes are asked for at once: each request goes to the system. */
const CODES_AT_ONCE = 128;
let random = Buffer.alloc(0);

/** Eighty random bits, as people can type them: "7K3M-9QXT-2WBR-F4HD". */
function newCode(): string {
  if (random.length === 0) random = randomBytes(CODES_AT_ONCE * GROUPS * IN_GROUP);
  let code = '';
  for (let place = 0; place < GROUPS * IN_GROUP; place += 1) {
    if (place > 0 && place % IN_GROUP === 0) code += '-';
    code += ALPHABET[(random[place] as number) % ALPHABET.length];
  }
  random = random.subarray(GROUPS * IN_GROUP);
  return code;
}
