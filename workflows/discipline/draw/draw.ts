/**
 * A draw (rút thăm) by which unannounced inspections are chosen (PY-1.6): what is drawn from is frozen and hashed, an officer commits to a
 * secret that only they have, and later the secret is combined with a signed checkpoint of the province's log that nobody could know at
 * the commitment. Neither the officer nor whoever runs the program chooses alone; docs/draw.md says how anybody repeats it.
 */
import type { CivilDate, Instant } from '../../limits/time.js';
import type { Case, CaseContext } from '../case.js';
import { sha256 } from './sha-256.js';

export const DRAW_STATES = ['new', 'committed', 'opened', 'published', 'voided'] as const;
export type DrawState = (typeof DRAW_STATES)[number];

/** What is drawn from: agencies by code, consultations by id, or cases of discipline by id. */
export const DRAW_SOURCES = ['agencies', 'consultations', 'cases'] as const;
export type DrawSource = (typeof DRAW_SOURCES)[number];

/** The checkpoint that was combined with the secret. */
export interface DrawCheckpoint {
  readonly seal: number;
  readonly size: number;
  readonly text: string;
  /** SHA-256 of the text. */
  readonly hash: string;
  /** The number of the entry of the commitment in the journal of discipline, and its place in the log. */
  readonly entry: number;
  readonly index: number;
}

export interface DrawContext extends CaseContext {
  readonly source: DrawSource;
  readonly purpose: string;
  /** What is drawn from, in the order of their characters; frozen at the commitment. */
  readonly items: readonly string[];
  /** SHA-256 of the items, a line end (U+000A) between each two. */
  readonly listHash: string;
  /** How many are drawn. */
  readonly count: number;
  /** SHA-256 of the secret. */
  readonly commitment: string;
  readonly committedAt: Instant;
  /** 64 hexadecimal digits; null before the opening. */
  readonly secret: string | null;
  readonly checkpoint: DrawCheckpoint | null;
  /** SHA-256 of the secret followed by the hash of the checkpoint. */
  readonly seed: string | null;
  /** What was drawn, first to last; null before the opening. */
  readonly drawn: readonly string[] | null;
  readonly voided: { readonly reason: string; readonly on: CivilDate; readonly by: string | null } | null;
}

export type Draw = Case<DrawState, DrawContext>;

/** What is hashed and signed here is lower-case hexadecimal of 32 bytes. */
export const isHex64 = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** The hash of the frozen list. */
export const listHashOf = (items: readonly string[]): string => sha256(items.join('\n'));

/** The seed: the secret and the hash of the checkpoint's text, as text one after the other. */
export const seedOf = (secret: string, checkpointHash: string): string => sha256(secret + checkpointHash);

/** The rule of the draw: each item's key is SHA-256(seed, line end, item); the items with the smallest keys are drawn, in their order. */
export function drawnBy(seed: string, items: readonly string[], count: number): string[] {
  const keyed = items.map((item) => ({ item, key: sha256(`${seed}\n${item}`) }));
  // Keys of different items are never the same: SHA-256 would be broken.
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  return keyed.slice(0, count).map(({ item }) => item);
}
