/** With whom the lead spoke before it asked by letter, as a table (PY-2.2g). */
import { describe, expect, it } from '@jest/globals';
import type { ContactInput } from '../../workflows/commands/inputs.js';
import { contactedAgencies } from '../../workflows/consultation/contacts.js';
import { aConsultation, anOpening, LEAD, vn } from './a-dossier.js';
import { head } from './people.js';

const SAID = 'Thống nhất về chủ trương, đề nghị làm rõ ranh giới phía đông';
const aContact = (change: ContactInput = {}): ContactInput =>
  ({ agency: 'SXD', person: 'Trần Thị Bình', on: '2023-05-12', way: 'meeting', said: SAID, ...change }) as ContactInput;

const opening = (contacts?: readonly ContactInput[]) =>
  aConsultation()
    .unopened()
    .tries(head(LEAD), 'consultation.open', anOpening(contacts === undefined ? {} : { contacts }));

const opened = (contacts?: readonly ContactInput[]) => {
  const decision = opening(contacts);
  if (decision.refused !== null) throw new Error(decision.refused.code);
  return decision;
};

const today = vn('2023-05-16T09:00').slice(0, 10);

describe('an opening', () => {
  it.each<[string, readonly ContactInput[], string]>([
    ['nobody of an agency', [aContact({ agency: ' ' })], 'agency-required /contacts/0/agency'],
    ['an agency that is not asked', [aContact({ agency: 'STNMT' })], 'not-consulted /contacts/0/agency'],
    ['the lead itself', [aContact({ agency: LEAD })], 'not-consulted /contacts/0/agency'],
    ['nobody by name', [aContact({ person: '' })], 'field-required /contacts/0/person'],
    ['no day', [aContact({ on: undefined as never })], 'field-required /contacts/0/on'],
    ['a day that has not come', [aContact({ on: '2123-05-17' as never })], 'contact-in-the-future /contacts/0/on'],
    ['no way', [aContact({ way: undefined as never })], 'field-required /contacts/0/way'],
    ['nothing that was said', [aContact({ said: '\u200b' })], 'field-required /contacts/0/said'],
    ['a second that is not whole', [aContact(), aContact({ person: ' ' })], 'field-required /contacts/1/person'],
  ])('is refused with a contact of %s', (_, contacts, refused) => {
    const { code = 'opened', field } = opening(contacts).refused ?? {};
    expect(`${code} ${field}`).toBe(refused);
  });

  it('keeps contacts whole, by day, those of the day itself too', () => {
    const context = opened([aContact({ on: today as never, way: 'call' }), aContact(), aContact({ way: 'email' })])
      .dossier.consultation.context;
    expect(context.contacts).toEqual([
      aContact(),
      aContact({ way: 'email' }),
      aContact({ on: today as never, way: 'call' }),
    ]);
    expect(contactedAgencies(context)).toBe(1);
  });

  it('keeps nothing where none is noted, so that entries of before come to the same rows', () => {
    for (const none of [undefined, []]) {
      const { context } = opened(none).dossier.consultation;
      expect(context).not.toHaveProperty('contacts');
      expect(contactedAgencies(context)).toBe(0);
    }
  });

  it('asks and owes the same whether there was a contact or none', () => {
    const [without, having] = [opened(), opened([aContact()])];
    expect(having.dossier.opinions).toEqual(without.dossier.opinions);
    expect(having.messages).toEqual(without.messages);
  });
});
