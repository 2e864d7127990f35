/**
 * What a proof says, without what says nothing: written from the list of harmless changes in docs/proof.md. Two files of one meaning
 * prove the same; a file of another meaning must be refused.
 */
import { parseNote, parseVerifier, signatureBy } from '../../../src/journal/log/note.js';
import { canonicalJson } from '../../../src/platform/canonical-json.js';

type Parts = Readonly<Record<string, unknown>>;
/** Which members of an object are read: all of a map, one shape for each element of a list, or a value as it stands. */
type Shape = 'value' | { readonly list: Shape } | { readonly map: Shape } | { readonly [member: string]: Shape };

const named = (...members: string[]): Shape => Object.fromEntries(members.map((member) => [member, 'value']));

const OPINION: Shape = {
  ...(named(
    ...[
      'state',
      'function',
      'position',
      'receivedAt',
      'dueAt',
      'lastDay',
      'settledAt',
      'clarifications',
      'unclarified',
    ],
    ...['urged', 'subordination', 'ground', 'responsible', 'successor', 'predecessor'],
  ) as object),
  late: named('receivedAt', 'position'),
  extension: named('workingDays', 'state'),
  notice: named('state', 'issuedAt', 'dueAt'),
  comments: { map: named('weight', 'condition', 'result', 'maintained') },
};

const VIEW: Shape = {
  ...(named(
    ...['id', 'state', 'outcome', 'round', 'suspended', 'proposalHash', 'requestHash', 'regulation', 'regime', 'lead'],
    ...['matter', 'subject', 'position', 'authority', 'urgency', 'urgencyReason', 'repeated', 'conclusion'],
    ...['openedAt', 'endedAt', 'responsible'],
  ) as object),
  differences: { list: named('agency', 'onMainContent', 'position', 'comments') },
  opinions: { map: OPINION },
  dispute: {
    ...(named('state', 'holder', 'dueAt', 'overdue', 'recommendation') as object),
    sessions: { map: { list: named('heldOn', 'result', 'confirmed') } },
    options: { list: named('key', 'text') },
    decision: named('option', 'conclusion', 'decidedAt'),
  },
};

const LIMIT: Shape = {
  ...(named(
    ...['subject', 'kind', 'agency', 'from', 'calendar', 'calendarHash', 'startedOn', 'counted', 'lastDay', 'dueAt'],
  ) as object),
  ledger: {
    list: {
      ...(named('kind', 'on', 'workingDays', 'entry') as object),
      budget: named('workingDays', 'calendarDays', 'on'),
    },
  },
  skipped: { list: named('date', 'because', 'notices') },
  end: named('what', 'entry', 'at'),
};

const PROOF: Shape = {
  ...(named('format', 'v', 'province', 'consultation') as object),
  entries: { list: named('seq', 'hash', 'entry', 'index', 'path') },
  checkpoint: {
    ...(named('note', 'key', 'rules') as object),
    seal: named('text', 'path'),
    heads: named('text', 'path'),
  },
  regulations: { list: named('hash', 'body') },
  calendars: { list: named('version', 'hash', 'body') },
  rendering: { limits: { list: LIMIT }, view: VIEW },
};

/** The meaning of a document by the key that is trusted (`NAME+HASH+BASE64`), as a text that can be compared. */
export function meaningOf(document: unknown, key: string): string {
  const proof = read(document, PROOF) as Record<string, unknown>;
  if (typeof proof !== 'object' || proof === null) return canonicalJson(proof ?? null);
  const checkpoint = proof.checkpoint;
  const isWhole = typeof checkpoint === 'object' && checkpoint !== null && !Array.isArray(checkpoint);
  return canonicalJson({
    ...proof,
    checkpoint: isWhole ? { ...checkpoint, note: noteBy((checkpoint as Parts).note, key) } : (checkpoint ?? null),
    regulations: once(proof.regulations),
    calendars: once(proof.calendars),
  });
}

function read(value: unknown, shape: Shape): unknown {
  if (shape === 'value' || typeof value !== 'object' || value === null) return value;
  if ('list' in shape) return Array.isArray(value) ? value.map((item) => read(item, shape.list as Shape)) : value;
  if (Array.isArray(value)) return value;
  const members = Object.entries(value).flatMap(([name, member]) => {
    const of = 'map' in shape ? (shape.map as Shape) : (shape as Readonly<Record<string, Shape>>)[name];
    return of === undefined ? [] : [[name, read(member, of)]];
  });
  return Object.fromEntries(members);
}

/** A note is its text and the lines of the key that is trusted; other lines are passed over. */
function noteBy(note: unknown, key: string): unknown {
  const parsed = typeof note === 'string' ? parseNote(note) : null;
  const verifier = parseVerifier(key);
  if (parsed === null || verifier === null) return note;
  return { text: parsed.text, isSigned: signatureBy(parsed, verifier) !== null };
}

/** A list of rules in which none is named twice, in one order. */
function once(rules: unknown): unknown {
  if (!Array.isArray(rules)) return rules;
  const texts = rules.map((rule: unknown) => canonicalJson(rule ?? null));
  return [...new Set(texts)].sort();
}
