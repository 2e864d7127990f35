/** How much comes by the public form: counted by network and of everybody before anything is taken in, and each stamp once. */
import { Inject, Injectable } from '@nestjs/common';
import { neighbourhood } from '../../../http/neighbourhood.js';
import { HttpProblem } from '../../../http/problems/problem.js';
import { CountedAttempts } from '../../../persistence/counted-attempts.js';
import type { Store } from '../../../persistence/store.js';
import type { PassingTime } from '../../../platform/passing-time.js';
import { PASSING_TIME, STORE } from '../../../platform/tokens.js';
import { isStamped, type Stamped, stampHash } from './petition-stamp.js';

/**
 * Within a quarter of an hour: petitions of one address, behind which a whole commune may sit, of everybody, and codes that are none; files
 * of one address and of everybody.
 */
export const MOST_PUBLIC = {
  ofAddress: 20,
  ofEverybody: 500,
  wrongCodes: 30,
  filesOfAddress: 40,
  filesOfEverybody: 200,
} as const;
const ONCE = 1;

/** By which letters each is counted. */
const COUNTED = {
  petition: { address: 'pa:', everybody: 'pe:', most: [MOST_PUBLIC.ofAddress, MOST_PUBLIC.ofEverybody] },
  file: { address: 'pf:', everybody: 'pg:', most: [MOST_PUBLIC.filesOfAddress, MOST_PUBLIC.filesOfEverybody] },
} as const;

@Injectable()
export class PublicAttempts {
  private readonly counted: CountedAttempts;

  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(PASSING_TIME) private readonly passing: PassingTime,
  ) {
    this.counted = new CountedAttempts(passing);
  }

  /** @throws HttpProblem `petition-stamp-wrong` */
  requireStamp(stamped: Stamped): void {
    if (!isStamped(stamped, this.passing())) throw new HttpProblem('petition-stamp-wrong');
  }

  /**
   * Counts before it is taken in, so that many at once do not slip through; the same stamp is taken once.
   * @throws HttpProblem `too-many-attempts`
   */
  async count(what: keyof typeof COUNTED, address: string, stamped: Stamped): Promise<void> {
    const { address: of, everybody, most } = COUNTED[what];
    const subjects = [
      [`${of}${neighbourhood(address)}`, most[0]],
      [everybody, most[1]],
      [`ps:${stampHash(stamped).toString('hex')}`, ONCE],
    ] as const;
    const wait = await this.store.write(async (tx) => {
      let longest = 0;
      for (const [subject, many] of subjects) {
        const { failures, until_at: until } = await this.counted.count(tx, subject);
        if (failures > many) longest = Math.max(longest, this.counted.secondsTo(until));
      }
      return longest;
    });
    if (wait > 0) throw tooMany(wait);
  }

  /** @throws HttpProblem `too-many-attempts` where this network has tried so many codes that are none */
  async requireCodesLeft(address: string): Promise<void> {
    const wait = await this.counted.held(this.store.reader, codesOf(address), MOST_PUBLIC.wrongCodes);
    if (wait > 0) throw tooMany(wait);
  }

  async countWrongCode(address: string): Promise<void> {
    await this.store.write((tx) => this.counted.count(tx, codesOf(address)));
  }
}

const codesOf = (address: string): string => `pc:${neighbourhood(address)}`;

/** @param wait in seconds */
export const tooMany = (wait: number) => new HttpProblem('too-many-attempts', [], { 'Retry-After': String(wait) });
