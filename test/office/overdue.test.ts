import { beforeAll, expect, it } from '@jest/globals';
import { boardOf } from '../../src/api/office/board.js';
import { listOverdue, type OverdueItem, type OverdueQuery } from '../../src/api/office/overdue-list.js';
import type { Row, Store } from '../../src/persistence/store.js';
import { instantOf } from '../../workflows/limits/time.js';
import { describeOnBothDatabases } from '../databases.js';
import { consultationRow } from '../persistence/sample-rows.js';

const NOW = instantOf(Date.UTC(2024, 5, 1));
const day = (number: number): string => instantOf(Date.UTC(2024, 4, number));

function opinionRow(consultation: string, agency: string, changes: Row): Row {
  return {
    province: 'phu-yen',
    consultation_id: consultation,
    key: `${agency}@1`,
    round: 1,
    agency,
    function: 'f',
    proposal_hash: 'h',
    asked_at: day(1),
    current: true,
    context_json: '{}',
    ...changes,
  };
}

const noticeRow = (consultation: string, agency: string, due: number, state = 'pending'): Row => ({
  province: 'phu-yen',
  consultation_id: consultation,
  opinion_key: `${agency}@1`,
  state,
  deemed_at: day(due - 1),
  due_at: day(due),
});

const disputeRow = (consultation: string, round: number, holder: string, due: number, overdue: boolean): Row => ({
  province: 'phu-yen',
  consultation_id: consultation,
  round,
  state: 'verifying',
  holder,
  due_at: day(due),
  overdue,
  opened_at: day(1),
  context_json: JSON.stringify({ dissenters: [], stageSince: day(1), stageDays: 5, missing: [] }),
});

/** Two notices of c1, an opinion of c2 and a stage of c3 are overdue; all else is not, or is elsewhere. */
async function fill(store: Store): Promise<void> {
  const deemed = { state: 'deemed', notice_state: 'pending', responsible_agency: 'L1', responsible_role: 'head' };
  const late = {
    state: 'overdue',
    notice_state: null,
    responsible_agency: 'B',
    responsible_role: 'head',
    due_at: day(20),
  };
  await store.write(async (tx) => {
    const agency = { name: 'x', kind: 'department', functions_json: '[]', external: false, version: 1 };
    await tx.insert(
      'agencies',
      ['A', 'B', 'C', 'L1', 'L2', 'VP'].map((code) => ({ province: 'phu-yen', code, ...agency })),
    );
    await tx.insert('agencies', [{ province: 'gia-lai', code: 'L1', ...agency }]);
    await tx.insert('consultations', [
      consultationRow('c1', { lead: 'L1', subject: 'Một' }),
      consultationRow('c2', { lead: 'L2', subject: 'Hai' }),
      consultationRow('c3', { lead: 'L2', subject: 'Ba', state: 'escalated' }),
      consultationRow('c9', { lead: 'L1', subject: 'Nơi khác', province: 'gia-lai' }),
    ]);
    await tx.insert('opinions', [
      opinionRow('c1', 'A', { ...deemed, due_at: day(9) }),
      opinionRow('c1', 'B', { ...deemed, due_at: day(11) }),
      opinionRow('c1', 'C', { ...deemed, due_at: day(30) }),
      opinionRow('c2', 'B', late),
      opinionRow('c2', 'C', { ...late, current: false }),
      opinionRow('c9', 'L1', { ...late, province: 'gia-lai' }),
    ]);
    await tx.insert('notices', [
      noticeRow('c1', 'A', 10),
      noticeRow('c1', 'B', 12),
      noticeRow('c1', 'C', 31 + 5),
      { ...noticeRow('c2', 'A', 3), state: 'void' },
      { ...noticeRow('c9', 'L1', 3), province: 'gia-lai' },
    ]);
    await tx.insert('disputes', [disputeRow('c3', 1, 'VP', 15, true), disputeRow('c2', 1, 'VP', 16, false)]);
  });
}

describeOnBothDatabases('what is overdue in a province', (open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open.anew();
    await fill(store);
  });

  const list = (query: OverdueQuery) => listOverdue(store.reader, 'phu-yen', query, NOW);
  const told = ({ kind, consultation, subject, lead, agency, holder, daysOverdue }: OverdueItem) =>
    [kind, consultation, subject, lead, agency, holder, daysOverdue].join(' ');

  const ALL = [
    'notice c1 Một L1 A L1 22',
    'notice c1 Một L1 B L1 20',
    'stage c3 Ba L2 VP VP 17',
    'opinion c2 Hai L2 B B 12',
  ];

  it('is told with whose it is and who holds it, the longest overdue first', async () => {
    expect((await list({})).items.map(told)).toEqual(ALL);
    expect((await list({ sort: '-dueAt' })).items.map(told)).toEqual([...ALL].reverse());
    expect((await list({ kind: 'notice' })).items.map(told)).toEqual(ALL.slice(0, 2));
  });

  it.each([
    ['L1', ALL.slice(0, 2)],
    ['VP', ALL.slice(2, 3)],
    ['B', ALL.slice(3)],
    ['A', []],
  ])('and held by %s is what the whole list says so of', async (holder, wanted) => {
    expect((await list({ holder })).items.map(told)).toEqual(wanted);
    expect((await list({ holder, kind: 'stage' })).items.map(told)).toEqual(holder === 'VP' ? wanted : []);
  });

  it('comes in pages', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await list({ limit: 1, ...(cursor === null ? {} : { cursor }) });
      seen.push(...page.items.map(told));
      cursor = page.next;
    } while (cursor !== null);
    expect(seen).toEqual(ALL);
  });

  it('is counted so on the board', async () => {
    const board = await boardOf(store.reader, 'phu-yen', {}, NOW, async () => 3);
    expect(board.overdue).toEqual({ opinions: 1, notices: 2, stages: 1, competences: 0, confirmations: 0 });
  });
});
