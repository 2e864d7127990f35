/**
 * What a team writes first: an entity for each table, a repository's `save`, an actor restored for each command, a transaction
 * for each command, and a job that looks every so often for limits that are due. It keeps an audit and no journal, and has
 * no inbox, no letters and no law but two small machines.
 */
import { DataSource, LessThanOrEqual } from 'typeorm';
import { idOf, openingOf } from '../jobs.mjs';
import { sqliteDriver } from '../sqlite.mjs';
import { begun, step } from './machines.mjs';
import { Audit, Consultation, Notice, Opinion } from './tables.mjs';

/** Limits that the job takes at a time. */
const TAKEN = 100;
const CONNECTIONS = 16;

const ENTITIES = [Consultation, Opinion, Notice, Audit];

export async function openNaive(url) {
  const source = new DataSource({ ...connection(url), entities: ENTITIES, synchronize: true });
  await source.initialize();
  return new Naive(source);
}

function connection(url) {
  if (!url.startsWith('sqlite:')) return { type: 'postgres', url, poolSize: CONNECTIONS };
  const prepareDatabase = (database) => void database.pragma('synchronous = FULL');
  const database = url.replace('sqlite:', '');
  return { type: 'better-sqlite3', driver: sqliteDriver(), database, enableWAL: true, prepareDatabase };
}

class Naive {
  /** TypeORM has one connection to a SQLite file: two transactions at once would be one within the other, so they queue. */
  #before = Promise.resolve();

  constructor(source) {
    this.source = source;
    this.isAlone = source.options.type === 'better-sqlite3';
    this.lock = this.isAlone ? {} : { lock: { mode: 'pessimistic_write' } };
  }

  open(number, work, { at, dueAt }) {
    const id = idOf(number);
    return this.#transaction(async (manager) => {
      const body = JSON.stringify(openingOf(number, work));
      await manager.save(Consultation, { id, state: 'collecting', body, snapshot: begun('consultation') });
      const asked = work.asked.map(([agency]) => ({ consultation: id, agency, state: 'awaiting', dueAt }));
      await manager.save(
        Opinion,
        asked.map((row) => ({ ...row, body: null, snapshot: begun('opinion') })),
      );
      await manager.save(Audit, { consultation: id, event: 'opened', at });
    });
  }

  answer(number, agency, answer, { at }) {
    return this.#transaction(async (manager) => {
      const opinion = await this.#opinion(manager, idOf(number), agency);
      step('opinion', opinion, 'ANSWER');
      opinion.body = JSON.stringify(answer);
      await manager.save(Opinion, opinion);
      await manager.save(Audit, { consultation: opinion.consultation, event: 'answered', at });
      await this.#perhapsAllIn(manager, opinion.consultation);
    });
  }

  /** What the job does each time. @returns how many limits it passed */
  async passDue(at) {
    const due = await this.source.getRepository(Opinion).find({
      where: { state: 'awaiting', dueAt: LessThanOrEqual(at) },
      order: { dueAt: 'ASC' },
      take: TAKEN,
    });
    for (const { consultation, agency } of due) await this.#pass(consultation, agency, at);
    return due.length;
  }

  notify(number, agency, text, { at }) {
    return this.#transaction(async (manager) => {
      const where = { consultation: idOf(number), agency, state: 'pending' };
      const notice = await manager.findOneOrFail(Notice, { where, ...this.lock });
      notice.state = 'issued';
      notice.number = text;
      await manager.save(Notice, notice);
      await manager.save(Audit, { consultation: notice.consultation, event: 'issued', at });
    });
  }

  conclude(number, { at }) {
    return this.#transaction(async (manager) => {
      const id = idOf(number);
      const consultation = await manager.findOneOrFail(Consultation, { where: { id }, ...this.lock });
      if (await manager.existsBy(Notice, { consultation: id, state: 'pending' })) throw new Error('A notice is owed.');
      step('consultation', consultation, 'CONCLUDE');
      await manager.save(Consultation, consultation);
      await manager.save(Audit, { consultation: id, event: 'concluded', at });
    });
  }

  async close() {
    await this.source.destroy();
  }

  #pass(consultation, agency, at) {
    return this.#transaction(async (manager) => {
      const opinion = await this.#opinion(manager, consultation, agency);
      step('opinion', opinion, 'LIMIT_PASSED');
      await manager.save(Opinion, opinion);
      await manager.save(Notice, { consultation, agency, state: 'pending', number: null });
      await manager.save(Audit, { consultation, event: 'deemed', at });
      await this.#perhapsAllIn(manager, consultation);
    });
  }

  /** The consultation first, so that two answers to it wait for each other and the last one sees that it is the last. */
  async #opinion(manager, consultation, agency) {
    await manager.findOneOrFail(Consultation, { where: { id: consultation }, ...this.lock });
    return manager.findOneByOrFail(Opinion, { consultation, agency });
  }

  async #perhapsAllIn(manager, id) {
    if (await manager.existsBy(Opinion, { consultation: id, state: 'awaiting' })) return;
    const consultation = await manager.findOneByOrFail(Consultation, { id });
    step('consultation', consultation, 'ALL_IN');
    await manager.save(Consultation, consultation);
  }

  #transaction(work) {
    const once = () => this.source.transaction(work);
    if (!this.isAlone) return once();
    const done = this.#before.then(once);
    this.#before = done.catch(() => undefined);
    return done;
  }
}
