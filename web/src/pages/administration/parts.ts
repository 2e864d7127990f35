/** The parts of the administration, by what stands in the address. */
export const PARTS = [
  'co-quan',
  'chuc-nang',
  'con-nguoi',
  'nhap-tep',
  'uy-quyen',
  'quy-dinh',
  'lich',
  'nhat-ky',
  'nhat-ky-kiem-toan',
  'gui-thong-bao',
  'ma-dinh-danh',
  'webhook',
  'ma-truy-cap',
] as const;
export type Part = (typeof PARTS)[number];

/** What only an administrator is shown. */
export const ADMINISTRATORS_PARTS: readonly Part[] = ['gui-thong-bao', 'ma-dinh-danh', 'webhook', 'ma-truy-cap'];

/** What administrators and home affairs are shown, who audits. */
export const AUDITORS_PARTS: readonly Part[] = ['nhat-ky-kiem-toan'];

/** The part that an address names; the agencies where it names none, null where there is no such part. */
export function partOf(told: string | undefined): Part | null {
  if (told === undefined) return 'co-quan';
  return PARTS.find((part) => part === told) ?? null;
}
