import { beforeAll, expect, it } from '@jest/globals';
import { listConsultations } from '../../src/api/consultations/consultation-list.js';
import type { ConsultationsQuery } from '../../src/api/consultations/consultation-list.views.js';
import { markedText, subjectForSearch } from '../../src/dossiers/search-words.js';
import type { SignedIn } from '../../src/http/signed-in.js';
import type { Row, Store } from '../../src/persistence/store.js';
import { comparable, unmarked } from '../../workflows/commands/looked-for.js';
import type { ConsultationState } from '../../workflows/consultation/consultation.js';
import { instantOf } from '../../workflows/limits/time.js';
import type { Urgency } from '../../workflows/regulation/regulation.js';
import { describeOnBothDatabases } from '../databases.js';
import { consultationRow } from '../persistence/sample-rows.js';

/** More than three thousand, so that an agency or a word can have many in the sense of list-plan.ts. */
const COUNT = 8000;
const NOW = instantOf(Date.UTC(2024, 5, 1));

interface Case {
  readonly id: string;
  readonly province: string;
  readonly lead: string;
  readonly asked: readonly string[];
  readonly subject: string;
  readonly state: ConsultationState;
  readonly updated: string;
  readonly due: string | null;
  readonly urgency: Urgency;
}

/**
 * A is asked in most and B in most others, so that they meet in a few of the oldest only; C in all of a stretch, D in some,
 * E nowhere. The words are as uneven.
 */
function aCase(number: number): Case {
  const even = number % 2 === 0;
  const asked = [
    ...(even || number < 12 ? ['A'] : []),
    ...(even ? [] : ['B']),
    ...(number >= 1000 && number < 5000 ? ['C'] : []),
    ...(number % 16 === 3 ? ['D'] : []),
  ];
  const words = [
    'Dự thảo quy hoạch',
    ...(number % 2 === 0 ? ['cấp nước'] : ['cấp điện']),
    ...(number < 4000 ? ['Sông Cầu'] : ['Sông Hinh']),
    ...(number % 500 === 7 ? ['(hồ Phú Xuân)'] : []),
    ...(number % 10 === 1 ? ['chợ'] : []),
    `số ${String(number).padStart(5, '0')}`,
  ];
  const minutes = (number * 7919) % 5000;
  return {
    id: `c${String(number).padStart(5, '0')}`,
    province: number % 40 === 39 ? 'gia-lai' : 'phu-yen',
    lead: ['L1', 'L2', 'A'][number % 3] ?? '',
    asked,
    subject: words.join(' '),
    state: number % 9 === 0 ? 'collecting' : 'concluded',
    updated: instantOf(Date.UTC(2024, 0, 1) + minutes * 60_000),
    due: number % 9 === 0 ? instantOf(Date.UTC(2024, 6, 1) + (number % 50) * 60_000) : null,
    urgency: number % 101 === 13 ? 'urgent' : 'ordinary',
  };
}

const CASES = Array.from({ length: COUNT }, (_, number) => aCase(number));

const person = (agency: string, province = 'phu-yen'): SignedIn => ({
  province,
  id: 'p',
  login: 'p',
  name: 'P',
  agency,
  roles: ['head'],
  locale: 'vi',
});

async function fill(store: Store): Promise<void> {
  const agencies = ['A', 'B', 'C', 'D', 'E', 'L1', 'L2', 'VP'];
  const agency = (province: string, code: string): Row => ({
    province,
    code,
    name: code,
    kind: code === 'VP' ? 'office' : 'department',
    functions_json: '[]',
    external: false,
    version: 1,
  });
  await store.write(async (tx) => {
    for (const province of ['phu-yen', 'gia-lai'])
      await tx.insert(
        'agencies',
        agencies.map((code) => agency(province, code)),
      );
    const rowOf = ({ id, province, lead, subject, state, updated, due, urgency }: Case) =>
      consultationRow(id, {
        ...{ province, lead, subject, state, opened_at: updated, updated_at: updated, due_at: due, urgency },
      });
    await tx.insert('consultations', CASES.map(rowOf));
    const key = ({ province, id }: Case) => ({ province, consultation_id: id });
    await tx.insert(
      'consultation_texts',
      CASES.map((one) => ({ ...key(one), text: markedText(one.subject), folded: markedText(one.subject, 'folded') })),
    );
    await tx.insert(
      'consultation_words',
      CASES.flatMap((one) => subjectForSearch(one.subject).entries.map((words) => ({ ...key(one), words }))),
    );
    await tx.insert(
      'consultation_parties',
      CASES.flatMap((one) => [
        { ...key(one), agency: one.lead, part: 'lead' },
        ...one.asked.map((code) => ({ ...key(one), agency: code, part: 'asked' })),
      ]),
    );
  });
}

const MOST = 200;
/** A word begins after the bracket too. */
const spaced = (text: string): string => comparable(text).replace('(', '( ');
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** With its marks, or without any where none was typed: no subject has such words exactly. */
function hasWords({ subject }: Case, q: string): boolean {
  const read = unmarked(q) === comparable(q) ? unmarked : comparable;
  return ` ${spaced(read(subject))}`.includes(` ${spaced(q)}`);
}

/** What the list must be, from the cases themselves. */
function expected(who: SignedIn, query: ConsultationsQuery): string[] {
  const sees = (one: Case) => who.agency === 'VP' || one.lead === who.agency || one.asked.includes(who.agency ?? '');
  const found = CASES.filter(
    (one) =>
      one.province === who.province &&
      sees(one) &&
      (query.agency === undefined || one.asked.includes(query.agency)) &&
      (query.state === undefined || query.state.includes(one.state)) &&
      (query.lead === undefined || one.lead === query.lead) &&
      (query.urgency === undefined || one.urgency === query.urgency) &&
      (query.mine !== true || one.lead === who.agency) &&
      hasWords(one, query.q ?? ''),
  );
  if (query.sort === 'dueAt')
    return found.sort((a, b) => byText(a.due ?? '9', b.due ?? '9') || byText(a.id, b.id)).map(({ id }) => id);
  return found.sort((a, b) => byText(b.updated, a.updated) || byText(b.id, a.id)).map(({ id }) => id);
}

describeOnBothDatabases('a list of many', (open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open.anew();
    await fill(store);
  }, 60_000);

  /** The first pages, of two hundred each. */
  async function listed(who: SignedIn, query: ConsultationsQuery, pages = 3): Promise<string[]> {
    const ids: string[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < pages; page += 1) {
      const asked = { ...query, limit: MOST, ...(cursor === undefined ? {} : { cursor }) };
      const { items, next } = await listConsultations(store.reader, who, asked, NOW);
      ids.push(...items.map(({ id }) => id));
      if (next === null) break;
      cursor = next;
    }
    return ids;
  }

  it.each<[string, string, ConsultationsQuery]>([
    ['an agency with many', 'A', {}],
    ['one with many of one stretch', 'C', {}],
    ['one with some', 'D', {}],
    ['one with none', 'E', {}],
    ['two that meet often', 'A', { agency: 'C' }],
    ['two that meet in a few of the oldest', 'A', { agency: 'B' }],
    ['two that never meet', 'E', { agency: 'B' }],
    ['one that is asked by itself', 'B', { agency: 'B' }],
    ['the lead, whoever was asked', 'L1', { mine: true, agency: 'D' }],
    ['a word of all', 'VP', { q: 'quy hoạch' }],
    ['a word of many', 'VP', { q: 'CẤP NƯỚC' }],
    ['a word of many for one with many', 'A', { q: 'cấp đ' }],
    ['a word of many in a stretch', 'C', { q: 'sông hinh' }],
    ['a word of some', 'VP', { q: 'chợ' }],
    ['a word of some for one with some', 'D', { q: 'chợ' }],
    ['a word of few', 'VP', { q: 'hồ phú' }],
    ['a word of one', 'A', { q: 'số 00042' }],
    ['a word that is nowhere', 'VP', { q: 'thủy lợi' }],
    ['the middle of a word', 'VP', { q: 'ước' }],
    ['a long text of many', 'VP', { q: 'dự thảo quy hoạch cấp nước sông cầu' }],
    ['a long text of few', 'VP', { q: 'quy hoạch cấp điện sông cầu (hồ phú xuân) số' }],
    ['a long text of none, its parts being everywhere', 'VP', { q: 'dự thảo quy hoạch sông cầu số 0' }],
    ['words that are never together with another agency', 'A', { q: 'cấp nước', agency: 'B' }],
    ['three sets that meet', 'A', { q: 'sông cầu', agency: 'C' }],
    ['a state beside a word', 'A', { q: 'cấp nước', state: ['collecting'] }],
    ['a lead beside a word', 'VP', { q: 'cấp nước', lead: 'L2' }],
    ['a word of some by due time', 'VP', { q: 'chợ', sort: 'dueAt' }],
    ['a word of many by due time', 'B', { q: 'cấp điện', sort: 'dueAt' }],
    ['two that meet seldom by due time', 'A', { agency: 'B', sort: 'dueAt' }],
    ['a word of many without marks', 'VP', { q: 'cap nuoc' }],
    ['a word of some without marks, by due time', 'A', { q: 'cho', sort: 'dueAt' }],
    ['a long text of few without marks', 'VP', { q: 'quy hoach cap dien song cau (ho phu xuan) so' }],
    ['an urgency of few', 'A', { urgency: 'urgent' }],
    ['an urgency of few by due time', 'A', { urgency: 'urgent', sort: 'dueAt' }],
    ['an urgency of few, with another agency and a word', 'A', { urgency: 'urgent', agency: 'C', q: 'cấp nước' }],
    ['an urgency of few in the province', 'VP', { urgency: 'urgent', q: 'chợ' }],
    ['an urgency of none', 'A', { urgency: 'complex', agency: 'C' }],
    ['an urgency of nearly all', 'A', { urgency: 'ordinary', agency: 'C' }],
    ['nothing that is looked for', 'D', { q: '  ' }],
  ])('has all of %s, in order', async (_, agency, query) => {
    const who = person(agency);
    const wanted = expected(who, query);
    expect(await listed(who, query)).toEqual(wanted.slice(0, 3 * MOST));
  });

  it('goes on where few are left at the end of many', async () => {
    const who = person('C');
    const query = { q: 'cấp nước' };
    expect(await listed(who, query, 100)).toEqual(expected(who, query));
  });

  it('shows nothing of another province, whatever its agencies and words have in common', async () => {
    const who = person('VP', 'gia-lai');
    for (const query of [
      {},
      { agency: 'B' },
      { q: 'cấp điện' },
      { q: 'hồ phú xuân' },
      { q: 'số 00039' },
      { q: 'số 00040' },
    ]) {
      const found = await listed(who, query);
      expect(found).toEqual(expected(who, query));
      for (const id of found) expect(CASES[Number(id.slice(1))]?.province).toBe('gia-lai');
    }
  });
});
