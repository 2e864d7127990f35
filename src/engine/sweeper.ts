/**
 * The limits worker: catches up on start, then wakes for the next limit. It enters by the door, in pages of some hundreds,
 * and yields between them, so that sixty thousand limits may pass while requests are answered. Provinces take turns, page by page:
 * a herd of one keeps no silence of another from being recorded.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Door } from './door/door.js';

export interface Sweep {
  readonly passed: number;
  readonly consultations: number;
}

/** Rows of limits claimed in one transaction. */
const PAGE = 200;

/** A province that may still have limits that are due. */
interface Turn {
  readonly province: string;
  /** How many pages of it are under way. */
  underWay: number;
  /** Whether the last page found none; another that is under way may leave more of what it has locked. */
  seenNone: boolean;
}

/**
 * Passes every limit of these provinces that is due now.
 * @param loops how many pages may be under way at once: with two, one is decided here while the database writes the other
 * @returns what has passed, and what failed: the province at fault is left, the others are gone through to their end
 */
export async function sweep(
  door: Pick<Door, 'passDueLimits'>,
  provinces: readonly string[],
  loops: number,
): Promise<Sweep & { readonly failures: unknown[] }> {
  const turns: Turn[] = provinces.map((province) => ({ province, underWay: 0, seenNone: false }));
  const failures: unknown[] = [];
  let passed = 0;
  let consultations = 0;
  const loop = async () => {
    for (let turn = nextIn(turns); turn !== undefined; turn = nextIn(turns)) {
      const page = await pageOf(door, turn, failures);
      passed += page?.passed ?? 0;
      consultations += page?.consultations ?? 0;
      turn.seenNone = page?.passed === 0;
      // What fails once fails for this pass: the worker comes again.
      if (page === null || (turn.seenNone && turn.underWay === 0)) leave(turns, turn);
      await nextTurn();
    }
  };
  // All have ended before a failure is told: no page goes on behind a stop or a new try.
  await Promise.all(Array.from({ length: loops }, loop));
  return { passed, consultations, failures };
}

/** Whose turn it is, which is the last from now on; undefined where nothing is left that another loop is not about to finish. */
function nextIn(turns: Turn[]): Turn | undefined {
  const turn = turns.find(({ underWay, seenNone }) => !(seenNone && underWay > 0));
  if (turn === undefined) return undefined;
  leave(turns, turn);
  turns.push(turn);
  return turn;
}

function leave(turns: Turn[], turn: Turn): void {
  const place = turns.indexOf(turn);
  if (place >= 0) turns.splice(place, 1);
}

async function pageOf(door: Pick<Door, 'passDueLimits'>, turn: Turn, failures: unknown[]): Promise<Sweep | null> {
  turn.underWay += 1;
  try {
    return await door.passDueLimits(turn.province, PAGE);
  } catch (error) {
    failures.push(error);
    return null;
  } finally {
    turn.underWay -= 1;
  }
}
