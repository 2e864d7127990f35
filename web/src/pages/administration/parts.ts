/** The parts of the administration, by what stands in the address. */
export const PARTS = ['co-quan', 'con-nguoi', 'uy-quyen', 'quy-dinh', 'lich', 'nhat-ky'] as const;
export type Part = (typeof PARTS)[number];

/** The part that an address names; the agencies where it names none, null where there is no such part. */
export function partOf(told: string | undefined): Part | null {
  if (told === undefined) return 'co-quan';
  return PARTS.find((part) => part === told) ?? null;
}
