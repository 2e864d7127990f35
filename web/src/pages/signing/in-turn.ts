/** Several acts of one kind, given one after the other, each with the version in which it was read (decision 17). */

/** What is signed: one act on one consultation. */
export interface Signed {
  readonly key: string;
  readonly consultation: string;
  /** The version that was on the screen when it was chosen. */
  readonly version: number;
}

export type Outcome = { readonly is: 'done' } | { readonly is: 'refused'; readonly error: unknown };

export interface Turns<One extends Signed> {
  /** Gives one, and answers with the version that it made. */
  readonly send: (one: One, version: number) => Promise<number>;
  readonly told: (one: One, outcome: Outcome) => void;
  /** Whether the server has decided: anything else is a connection that was lost. */
  readonly isRefusal: (error: unknown) => boolean;
  /** Whether it was refused because somebody else has changed the consultation. */
  readonly isStale: (error: unknown) => boolean;
}

/**
 * Gives them in their order. After an act of one's own the next on the same consultation carries the version which that act
 * made; where somebody else has changed the consultation, nothing more is given on it, for it has to be read again. A refusal
 * of another kind is of its own act alone. A lost connection ends it.
 * @returns those that were not given because the connection was lost, the first of them perhaps given all the same: each with
 * the version to give it with
 */
export async function giveInTurn<One extends Signed>(all: readonly One[], turns: Turns<One>): Promise<readonly One[]> {
  const versions = new Map<string, number>();
  const changed = new Map<string, unknown>();
  const follow = (one: One): One => ({ ...one, version: versions.get(one.consultation) ?? one.version });
  for (const [place, one] of all.entries()) {
    if (changed.has(one.consultation)) {
      turns.told(one, { is: 'refused', error: changed.get(one.consultation) });
      continue;
    }
    try {
      versions.set(one.consultation, await turns.send(one, follow(one).version));
      turns.told(one, { is: 'done' });
    } catch (error) {
      if (!turns.isRefusal(error))
        return all
          .slice(place)
          .filter((left) => !changed.has(left.consultation))
          .map(follow);
      if (turns.isStale(error)) changed.set(one.consultation, error);
      turns.told(one, { is: 'refused', error });
    }
  }
  return [];
}
