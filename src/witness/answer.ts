/** What a witness answers. */
import { SIZE_TYPE } from './protocol.js';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const PLAIN = 'text/plain; charset=utf-8';

/** A sentence, or lines of signatures. */
export const answer = (status: number, body: string): Answer => ({ status, type: PLAIN, body });

/** 409: it knows another tree than the one from which the request goes on. */
export const knows = (size: number): Answer => ({ status: 409, type: SIZE_TYPE, body: `${size}\n` });
