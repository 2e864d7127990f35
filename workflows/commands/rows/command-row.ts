/** What a row of the catalogue says of a command. */
import type { Shape } from '../fields.js';

/** Whose act a command is. */
export type Party =
  | 'lead'
  | 'consulted'
  | 'office'
  | 'chairman'
  | 'own-agency'
  | 'administrator'
  /** Who sees to it that agencies answer: the lead, the Office and the department of home affairs (HP-11, TN-3a). */
  | 'overseer';

/** In which capacity; the head includes the holder of the head's delegation, but for what the head does in person. */
export type Capacity = 'head' | 'head-in-person' | 'officer-or-head' | 'clerk-or-officer' | 'any';

export interface CommandRow {
  /** What it is about: the machine that decides it, or the register of the province. */
  readonly about: 'consultation' | 'dispute' | 'opinion' | 'comment' | 'register';
  readonly by: readonly [Party, Capacity];
  /** Below a consultation, or below the API for the register; `{agency}` and `{comment}` stand for codes and keys. */
  readonly path: string;
  /** What it does, for the description of the interface. */
  readonly summary: string;
  readonly input: Shape;
  /** The limit that ends the time in which it is open; left out: none. */
  readonly until?: 'opinion' | 'return' | 'notice' | 'stage';
  /** The HTTP method; left out: POST. */
  readonly method?: 'PUT';
}
