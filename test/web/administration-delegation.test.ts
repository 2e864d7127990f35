import { describe, expect, it } from '@jest/globals';
import {
  delegatees,
  delegationSlips,
  instantTyped,
  phaseOf,
  typedInstant,
} from '../../web/src/pages/administration/delegation-form.js';
import type { Instant } from '../../workflows/limits/time.js';

const at = (text: string) => text as Instant;

describe('a moment that is typed', () => {
  it('is on the clock of Vietnam wherever the machine stands', () => {
    expect(instantTyped('2023-05-26T08:00')).toBe('2023-05-26T01:00:00.000Z');
    expect(instantTyped('2023-05-26T00:30')).toBe('2023-05-25T17:30:00.000Z');
  });

  it('is none while it is not whole, or on a day that does not exist', () => {
    expect(instantTyped('')).toBeNull();
    expect(instantTyped('2023-05-26')).toBeNull();
    expect(instantTyped('2023-02-30T08:00')).toBeNull();
  });

  it('shows an instant as it would have been typed', () => {
    expect(typedInstant(at('2023-05-25T17:30:00.000Z'))).toBe('2023-05-26T00:30');
  });
});

describe('a delegation that is typed', () => {
  const now = at('2023-05-26T01:00:00.000Z');
  const form = { person: 'p1', document: '15/GUQ-SXD', from: '2023-05-26T08:00', until: '2023-05-27T17:00' };

  it('is in order with a person, a document, a beginning and a later end', () => {
    expect(delegationSlips(form, now)).toEqual([]);
  });

  it('is told everything that is wrong', () => {
    expect(delegationSlips({ ...form, person: '', document: '' }, now)).toEqual(['person', 'document']);
    expect(delegationSlips({ ...form, document: ' ' }, now)).toEqual(['document']);
    expect(delegationSlips({ ...form, from: '' }, now)).toEqual(['from']);
    expect(delegationSlips({ ...form, until: '' }, now)).toEqual(['until']);
    expect(delegationSlips({ ...form, until: form.from }, now)).toEqual(['order']);
  });

  it('does not end at or before the present moment', () => {
    const past = { ...form, from: '2023-05-20T08:00', until: '2023-05-26T08:00' };
    expect(delegationSlips(past, now)).toEqual(['past']);
    expect(delegationSlips({ ...past, until: '2023-05-26T08:01' }, now)).toEqual([]);
  });
});

describe('where a delegation stands', () => {
  const period = { from: at('2023-05-26T01:00:00.000Z'), until: at('2023-05-27T10:00:00.000Z'), ended: null };

  it('holds from its first moment until before its last', () => {
    expect(phaseOf(period, at('2023-05-26T00:59:59.999Z'))).toBe('coming');
    expect(phaseOf(period, period.from)).toBe('now');
    expect(phaseOf(period, at('2023-05-27T09:59:59.999Z'))).toBe('now');
    expect(phaseOf(period, period.until)).toBe('past');
  });

  it('is past from the moment at which it was ended, even before it began', () => {
    const ended = at('2023-05-25T01:00:00.000Z');
    expect(phaseOf({ ...period, ended }, ended)).toBe('past');
    expect(phaseOf({ ...period, ended }, at('2023-05-25T00:59:59.999Z'))).toBe('coming');
  });
});

describe('to whom powers may be lent', () => {
  it('are deputies and officers by name, each once, in the role that is asked first', () => {
    const person = (id: string, name: string) => ({ id, name });
    const roles = [
      { to: 'deputy', people: [person('d', 'Trần Đức'), person('b', 'Bùi Bích')] },
      { to: 'officer', people: [person('d', 'Trần Đức'), person('a', 'Ân Ái')] },
    ];
    expect(delegatees(roles).map(({ id, role }) => `${id} ${role}`)).toEqual(['a officer', 'b deputy', 'd deputy']);
  });
});
