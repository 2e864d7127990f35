/** The report of answers by what is kept of its days, against the same report counted from every row. */
import { expect, it } from '@jest/globals';
import { answersOf } from '../../src/api/office/answers.js';
import { listRequests } from '../../src/api/office/requests-list.js';
import { answerDays, keepAnswerDays } from '../../src/journal/answer-days.js';
import type { Reader, Row, Store } from '../../src/persistence/store.js';
import {
  addDays,
  type CivilDate,
  civilDateOf,
  dayNumber,
  type Instant,
  instantAt,
} from '../../workflows/limits/time.js';
import { OPINION_STATES } from '../../workflows/opinion/opinion.js';
import { describeOnBothDatabases } from '../databases.js';

const PROVINCE = 'phu-yen';
const AGENCIES = ['SXD', 'STC', 'SYT', 'VP'];
const FIRST = '2026-01-01' as CivilDate;
const NOW = '2026-05-10T03:00:00.000Z' as Instant;
const PERIODS = [
  ['2026-04-01', '2026-06-30'],
  ['2026-01-01', '2026-03-31'],
  ['2026-02-11', '2026-02-11'],
  ['2026-05-09', '2026-05-10'],
  ['2026-05-10', '2026-05-12'],
  ['2026-06-01', '2026-06-03'],
].map(([from, to]) => ({ from: from as CivilDate, to: to as CivilDate }));

/** Numbers that look drawn and are the same in each run. */
function drawn(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const instantOn = (day: CivilDate, minute: number): Instant =>
  new Date(Date.parse(instantAt(day, '00:00')) + minute * 60_000).toISOString() as Instant;

function consultationRow(id: string, askedAt: Instant): Row {
  return {
    ...{ province: PROVINCE, id, state: 'collecting', round: 1, version: 1, lead: 'VP', matter: id, subject: id },
    ...{ urgency: 'ordinary', authority: 'chairman', regulation_id: 'r', regulation_hash: 'h', context_json: '{}' },
    ...{
      opened_at: askedAt,
      journal_seq: 1,
      journal_hash: 'h',
      anchored_seq: 1,
      created_at: askedAt,
      updated_at: askedAt,
    },
  };
}

function opinionRow(id: string, agency: string, askedAt: Instant, draw: (below: number) => number): Row {
  const context = {
    round: 1,
    agency,
    heldBy: agency,
    officer: null,
    askedAt,
    receivedAt: null,
    urged: [],
    notice: null,
  };
  return {
    ...{ province: PROVINCE, consultation_id: id, key: agency, round: 1, agency, function: 'f', proposal_hash: 'h' },
    ...{ state: OPINION_STATES[draw(OPINION_STATES.length)] ?? '', asked_at: askedAt, current: true },
    due_at: draw(9) === 0 ? null : instantOn(addDays(civilDateOf(askedAt), 7), 0),
    late_at: draw(5) === 0 ? instantOn(addDays(civilDateOf(askedAt), 9), 0) : null,
    ...{ extensions_granted: draw(3) === 0 ? 1 : 0, unclarified: draw(4) === 0, urged: draw(3) },
    context_json: JSON.stringify({ ...context, late: null, settledAt: null, returned: null, answer: null }),
  };
}

/** Some consultations that asked on days of their own, all of them in the log. */
async function ask(store: Store, count: number, from: CivilDate, to: CivilDate, seed: number): Promise<string[]> {
  const draw = drawn(seed);
  const consultations: Row[] = [];
  const opinions: Row[] = [];
  const notices: Row[] = [];
  for (let number = 0; number < count; number += 1) {
    const id = `c${seed}-${number}`;
    const day = addDays(from, draw(dayNumber(to) - dayNumber(from) + 1));
    const at = instantOn(day, draw(1440));
    consultations.push(consultationRow(id, at));
    for (const agency of AGENCIES.slice(draw(3))) {
      const opinion = opinionRow(id, agency, at, draw);
      opinions.push(opinion);
      if (draw(2) === 0) continue;
      const due = instantOn(addDays(day, 8), 0);
      const state = ['issued', 'pending', 'fallen'][draw(3)] ?? '';
      notices.push({ province: PROVINCE, consultation_id: id, opinion_key: agency, state, deemed_at: at, due_at: due });
    }
  }
  await store.write(async (tx) => {
    await tx.insert('consultations', consultations);
    await tx.insert('opinions', opinions);
    await tx.insert('notices', notices);
  });
  return consultations.map(({ id }) => String(id));
}

/** An act upon an opinion, as it leaves the database: another state, an entry more in the journal. */
const act = (store: Store, id: string, change = "state = 'answered', late_at = NULL, urged = urged + 1") =>
  store.write(async (tx) => {
    await tx.execute(`UPDATE opinions SET ${change} WHERE province = ? AND consultation_id = ?`, [PROVINCE, id]);
    await tx.execute(`UPDATE notices SET state = 'issued' WHERE province = ? AND consultation_id = ?`, [PROVINCE, id]);
    await tx.execute('UPDATE consultations SET journal_seq = journal_seq + 1 WHERE province = ? AND id = ?', [
      PROVINCE,
      id,
    ]);
  });

/** Takes everything into the log, as a checkpoint does. */
const log = (store: Store) =>
  store.write(async (tx) => {
    const waiting = await tx.rows<{ id: string; journal_seq: number; anchored_seq: number }>(
      'SELECT id, journal_seq, anchored_seq FROM consultations WHERE province = ? AND journal_seq > anchored_seq ORDER BY id',
      [PROVINCE],
    );
    const last = await tx.row<{ position: number }>('SELECT MAX(position) AS position FROM log_runs');
    const runs = waiting.map(({ id, journal_seq, anchored_seq }, index) => ({
      ...{ province: PROVINCE, position: Number(last?.position ?? 0) + 1 + index, chain: id },
      ...{ first_seq: anchored_seq + 1, last_seq: journal_seq },
    }));
    await tx.insert('log_runs', runs);
    await tx.execute('UPDATE consultations SET anchored_seq = journal_seq WHERE province = ?', [PROVINCE]);
  });

/** Asks a store in which nothing is kept and nothing can be. */
const forgetful = (store: Store) => {
  const views: Reader = {
    rows: (sql, params) => (sql.includes('answer_days') ? Promise.resolve([]) : store.reader.rows(sql, params)),
    row: (sql, params) => store.reader.row(sql, params),
  };
  return { views, write: () => Promise.reject(new Error('read-only')) };
};

/** Tells of so many consultations outside the log that the days cannot be told apart: then all is counted together. */
const together = (store: Store) => {
  const parts = forgetful(store);
  const rows: Reader['rows'] = (sql, params) =>
    sql.includes('anchored_seq LIMIT')
      ? Promise.resolve(new Array(5000).fill({ id: 'c' }))
      : parts.views.rows(sql, params);
  return { ...parts, views: { ...parts.views, rows } };
};

const bare = async (store: Store): Promise<Store> => {
  const agencies = AGENCIES.map((code) => ({
    ...{ province: PROVINCE, code, name: code, kind: 'department', functions_json: '[]', external: false },
    version: 1,
  }));
  await store.write(async (tx) => {
    await tx.insert('provinces', [{ code: PROVINCE, name: 'Phú Yên', register_version: 1 }]);
    await tx.insert('agencies', agencies);
  });
  return store;
};

describeOnBothDatabases('The answers of a period', (open) => {
  /** What is said by what is kept is what is said by the rows, of each period; counted together as well. */
  const right = async (store: Store) => {
    for (const period of PERIODS) {
      const slowly = await answersOf(together(store), PROVINCE, period, NOW);
      expect(await answersOf(forgetful(store), PROVINCE, period, NOW)).toEqual(slowly);
      expect(await answersOf(store, PROVINCE, period, NOW)).toEqual(slowly);
    }
  };
  const kept = (store: Store) =>
    store.reader.rows<{ day: string; position: number }>('SELECT day, position FROM answer_days ORDER BY day');

  it('are those of its rows, whatever was kept, changed, logged or repaired meanwhile', async () => {
    const store = await bare(await open.anew());
    const ids = await ask(store, 300, FIRST, civilDateOf(NOW), 1);
    await right(store);
    const draw = drawn(7);
    for (let round = 0; round < 8; round += 1) {
      for (let some = draw(6); some >= 0; some -= 1) await act(store, ids[draw(ids.length)] ?? '');
      await right(store);
      if (round % 2 === 0) await log(store);
      await right(store);
      if (round === 3) await keepAnswerDays(store, PROVINCE, NOW, () => true);
      if (round === 5) ids.push(...(await ask(store, 5, civilDateOf(NOW), addDays(civilDateOf(NOW), 2), 2)));
    }
    expect((await kept(store)).length).toBeGreaterThan(100);
    // Of today and later nothing is kept.
    expect((await kept(store)).every(({ day }) => day < civilDateOf(NOW))).toBe(true);
  });

  it('are counted anew on the days of what changed alone', async () => {
    const store = await bare(await open.anew());
    const ids = await ask(store, 100, FIRST, addDays(FIRST, 30), 3);
    await keepAnswerDays(store, PROVINCE, NOW, () => true);
    expect(await kept(store)).toHaveLength(
      dayNumber(civilDateOf(NOW)) - dayNumber((await kept(store))[0]?.day as CivilDate),
    );
    const counting: string[] = [];
    const views: Reader = {
      rows: (sql, params) => {
        if (sql.includes('LEFT JOIN notices')) counting.push(civilDateOf(params?.[2] as Instant));
        return store.reader.rows(sql, params);
      },
      row: (sql, params) => store.reader.row(sql, params),
    };
    const parts = { views, write: store.write.bind(store) };
    await answersOf(parts, PROVINCE, { from: FIRST, to: addDays(FIRST, 60) }, NOW);
    expect(counting).toEqual([]);
    const changed = ids.slice(0, 3);
    for (const id of changed) await act(store, id);
    const rows = await store.reader.rows<{ asked_at: Instant }>(
      'SELECT asked_at FROM opinions WHERE consultation_id = ANY(?)',
      [changed],
    );
    const days = [...new Set(rows.map(({ asked_at }) => civilDateOf(asked_at)))].sort();
    await answersOf(parts, PROVINCE, { from: FIRST, to: addDays(FIRST, 60) }, NOW);
    expect(counting).toEqual(days);
  });

  it('are told of a later place of the log only where they are as they were seen', async () => {
    const store = await bare(await open.anew());
    const ids = await ask(store, 60, FIRST, addDays(FIRST, 5), 4);
    const days = Array.from({ length: 6 }, (_, index) => addDays(FIRST, index));
    await answerDays(store, PROVINCE, days);
    await act(store, ids[0] ?? '');
    await log(store);
    // A slow replica writes what it counted before; another has found meanwhile that nothing else changed.
    const before = await store.reader.rows('SELECT * FROM answer_days');
    await answerDays(store, PROVINCE, days);
    await store.write((tx) => tx.update('answer_days', before));
    await right(store);
    for (const id of ids.slice(1, 5)) await act(store, id);
    await log(store);
    await right(store);
  });

  it('are counted anew after a repair', async () => {
    const store = await bare(await open.anew());
    const [first = ''] = await ask(store, 60, FIRST, addDays(FIRST, 40), 5);
    await keepAnswerDays(store, PROVINCE, NOW, () => true);
    await store.write(async (tx) => {
      await tx.execute("UPDATE opinions SET state = 'unanswered', late_at = NULL WHERE consultation_id = ?", [first]);
      const entry = { chain: ':audit', seq: 1, at: NOW, command: 'state.repaired', entry: '{}', hash: 'h' };
      await tx.insert('journal', [{ province: PROVINCE, ...entry }]);
    });
    await right(store);
  });

  it('have behind each figure the same requests, page by page, as few as are asked for', async () => {
    const store = await bare(await open.anew());
    await ask(store, 300, FIRST, addDays(FIRST, 89), 6);
    const asking = { province: PROVINCE, now: NOW, mayUrge: () => false };
    const period = { from: FIRST, to: addDays(FIRST, 70) };
    for (const figure of ['asked', 'silent', 'contested', 'noticesIssued', 'noticesOverdue'] as const) {
      const whole = (await listRequests(store.reader, asking, { ...period, figure, limit: 2000 })).items;
      expect(whole.map(({ askedAt }) => askedAt)).toEqual(
        whole
          .map(({ askedAt }) => askedAt)
          .sort()
          .reverse(),
      );
      const paged: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await listRequests(store.reader, asking, {
          ...period,
          figure,
          limit: 4,
          ...(cursor && { cursor }),
        });
        paged.push(...page.items.map(({ consultation, agency }) => `${consultation} ${agency}`));
        cursor = page.next;
      }
      expect(paged).toEqual(whole.map(({ consultation, agency }) => `${consultation} ${agency}`));
      const counted = await answersOf(store, PROVINCE, period, NOW);
      const number = { ...counted.totals, ...counted }[figure];
      expect([figure, whole.length]).toEqual([figure, number]);
    }
  });
});
