/**
 * Time that only passes. What is good for so long (a session, a code, a token, a count of failures) lives by it: whoever sets the
 * clock on the wall ends none of it and opens no lock (docs/decisions/0035).
 */

/** Milliseconds since 1970-01-01T00:00Z. Nothing is asked for it, so that it can be told with every request. */
export type PassingTime = () => number;

/** The clocks of a machine, as far as they are needed here. */
interface Machine {
  wall(): number;
  steady(): number;
  slept(): number;
}

/** The clock on the wall as it is now, carried on by what nobody can set. For the command line, and where the law's clock is virtual. */
export function passingFromNow(machine: Machine): PassingTime {
  const counted = () => machine.steady() + machine.slept();
  const offset = machine.wall() - counted();
  return () => Math.floor(offset + counted());
}
