/**
 * Time that nobody sets. Two witnesses count it: the monotonic clock, which stands while the machine sleeps, and the uptime of
 * the system, which does not. Programs that deceive a process about its time deceive the one and not the other.
 */
export interface SteadyTime {
  /** Milliseconds since the machine started, without those in which it slept. Never goes back. */
  steady(): number;
  /** Milliseconds in which the machine has slept, up to a constant. */
  slept(): number;
}

/** So often the witnesses are held against each other, at least; a leap of the monotonic clock is looked at when it comes. */
const COMPARED_EVERY_MS = 1000;
/** More than what lies between two readings. */
const LEAP_MS = 2000;

/**
 * @param monotonic milliseconds of the monotonic clock
 * @param uptime milliseconds since the machine started, sleep included; null where the system does not count it so
 */
export function steadyTime(monotonic: () => number, uptime: (() => number) | null): SteadyTime {
  let last = monotonic();
  let lastUp = uptime?.() ?? last;
  let steady = last;
  let slept = lastUp - last;
  const compare = () => {
    const now = monotonic();
    const ran = now - last;
    if (uptime === null) steady += Math.max(0, ran);
    else {
      const up = uptime();
      const passed = up - lastUp;
      // It can neither go back nor run faster than the uptime: then that alone is believed.
      const deceived = ran < 0 || ran > passed + LEAP_MS;
      steady += Math.max(0, deceived ? passed : ran);
      if (!deceived) slept += passed - ran;
      lastUp = up;
    }
    last = now;
  };
  return {
    steady: () => {
      const ran = monotonic() - last;
      if (ran >= 0 && ran < COMPARED_EVERY_MS) return steady + ran;
      compare();
      return steady;
    },
    slept: () => {
      compare();
      return slept;
    },
  };
}
