/** The agencies of the tests, as a register has them, and the people who act in them. */

import { type Actor, type AgencyKind, CLOCK, type Role } from '../../workflows/commands/commands.js';
import type { RegisteredAgency } from '../../workflows/step/circumstances.js';

function agency(
  code: string,
  name: string,
  functions: readonly string[],
  kind: AgencyKind = 'department',
): RegisteredAgency {
  return { code, name, kind, functions, external: false };
}

/**
 * SKHDT leads; BQL is outside the system: its receipt is recorded and its answer entered by the lead's clerk. CAT is in the
 * system and answers to the centre, BCH does so outside it: no letter of the province makes their silence consent.
 */
export const AGENCIES: Readonly<Record<string, RegisteredAgency>> = Object.fromEntries(
  [
    agency('SKHDT', 'Sở Kế hoạch và Đầu tư', ['planning', 'public-investment']),
    agency('SXD', 'Sở Xây dựng', ['construction', 'housing']),
    agency('STC', 'Sở Tài chính', ['budget', 'public-assets']),
    agency('STNMT', 'Sở Tài nguyên và Môi trường', ['land', 'environment']),
    agency('SGTVT', 'Sở Giao thông vận tải', ['transport']),
    agency('SNNMT', 'Sở Nông nghiệp và Môi trường', ['agriculture', 'land', 'environment', 'construction']),
    agency('SYT', 'Sở Y tế', ['health']),
    { ...agency('BQL', 'Ban Quản lý Khu kinh tế', ['economic-zone']), external: true },
    { ...agency('CAT', 'Công an tỉnh', ['security']), subordination: 'vertical' as const },
    { ...agency('BCH', 'Bộ Chỉ huy Quân sự tỉnh', ['defence']), external: true, subordination: 'vertical' as const },
    agency('VP', 'Văn phòng UBND tỉnh', [], 'office'),
    agency('CT', 'Chủ tịch UBND tỉnh', [], 'chairman'),
    agency('SNV', 'Sở Nội vụ', ['civil-service'], 'home-affairs'),
  ].map((one) => [one.code, one]),
);

/** A person of an agency; `asHead` is true for the head and for the holder of the head's delegation. */
export function person(code: string, role: Role, delegation: string | null = null): Actor {
  return {
    kind: 'person',
    person: `${code}/${role}`,
    name: `${role} of ${code}`,
    agency: code,
    agencyKind: AGENCIES[code]?.kind ?? null,
    role,
    asHead: role === 'head' || delegation !== null,
    delegation,
  };
}

export const head = (code: string): Actor => person(code, 'head');
export const officer = (code: string): Actor => person(code, 'officer');
export const clerk = (code: string): Actor => person(code, 'clerk');
export const deputy = (code: string): Actor => person(code, 'deputy');
export const delegated = (code: string): Actor => person(code, 'deputy', 'delegation-1');

export const ADMIN: Actor = { ...CLOCK, kind: 'person', person: 'admin', name: 'admin', role: 'admin' };
export const SYSTEM: Actor = { ...CLOCK, kind: 'system' };
export { CLOCK };

/** All who might try: the lead is SKHDT, SXD is the agency asked about, STC is consulted as well, SYT is not. */
export const PEOPLE = {
  'lead head': head('SKHDT'),
  'lead officer': officer('SKHDT'),
  'lead clerk': clerk('SKHDT'),
  'lead deputy': deputy('SKHDT'),
  'lead deputy with delegation': delegated('SKHDT'),
  'lead officer with delegation': person('SKHDT', 'officer', 'delegation-2'),
  'consulted head': head('SXD'),
  'consulted officer': officer('SXD'),
  'consulted clerk': clerk('SXD'),
  'consulted deputy': deputy('SXD'),
  'consulted deputy with delegation': delegated('SXD'),
  'other consulted head': head('STC'),
  'unrelated head': head('SYT'),
  'unrelated clerk': clerk('SYT'),
  'office head': head('VP'),
  'office officer': officer('VP'),
  'office clerk': clerk('VP'),
  'office deputy': deputy('VP'),
  'office deputy with delegation': delegated('VP'),
  'chairman head': head('CT'),
  'chairman officer': officer('CT'),
  'chairman deputy': deputy('CT'),
  'chairman deputy with delegation': delegated('CT'),
  'home affairs head': head('SNV'),
  'home affairs officer': officer('SNV'),
  'home affairs clerk': clerk('SNV'),
  admin: ADMIN,
  clock: CLOCK,
} as const satisfies Record<string, Actor>;

export type Person = keyof typeof PEOPLE;
export const PERSONS = Object.keys(PEOPLE) as Person[];
