/** What must hold by the design, section 6, and to which the simulation adds the rest of its promises under "design". */
export type InvariantName =
  | 'I1'
  | 'I2'
  | 'I3'
  | 'I4'
  | 'I5'
  | 'I6'
  | 'I7'
  | 'I8'
  | 'I9'
  | 'I10'
  | 'I11'
  | 'I12'
  | 'I13'
  | 'design';

/** Something that must always hold did not. Where and under which seed is added on the way out. */
export class InvariantBroken extends Error {
  override readonly name = 'InvariantBroken';

  constructor(
    readonly invariant: InvariantName,
    readonly consultation: string | null,
    readonly what: string,
  ) {
    super(`${invariant}${consultation === null ? '' : `, consultation ${consultation}`}: ${what}`);
  }
}

/** Says which invariant a finding breaks, in which consultation. */
export function must(holds: boolean, invariant: InvariantName, consultation: string | null, what: () => string): void {
  if (!holds) throw new InvariantBroken(invariant, consultation, what());
}
