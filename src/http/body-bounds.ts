/**
 * How much a body of JSON may hold, whatever its bytes: what reads bodies into classes takes time with the square of their
 * keys, so a body of many small parts would hold everybody up. Asked before anything else looks at a body.
 */

export const MOST_KEYS_OF_AN_OBJECT = 500;
export const MOST_KEYS = 5_000;
/** Twice what the longest list of a command takes. */
export const MOST_ITEMS_OF_A_LIST = 1_000;
/** Keys and items together. */
export const MOST_PARTS = 10_000;
export const DEEPEST = 16;

/** A part of a body: its value, its place as a JSON pointer, and how many parts it lies in. */
export interface BodyPart {
  readonly value: unknown;
  readonly at: string;
  readonly depth: number;
}

/** Counts the parts of one body while it is walked. */
export class BodyBounds {
  private keys = 0;
  private parts = 0;

  /** Whether a list or an object is within the bounds, with all that was counted before it. Reads none of its values. */
  holds(part: object): boolean {
    const size = Array.isArray(part) ? part.length : Object.keys(part).length;
    this.parts += size;
    if (Array.isArray(part)) return size <= MOST_ITEMS_OF_A_LIST && this.parts <= MOST_PARTS;
    this.keys += size;
    return size <= MOST_KEYS_OF_AN_OBJECT && this.keys <= MOST_KEYS && this.parts <= MOST_PARTS;
  }
}

/** Whether a key is the name of something that every object has: no field is called so, and to copy it would not copy data. */
export const isInherited = (key: string): boolean => key in Object.prototype || key === 'prototype';
