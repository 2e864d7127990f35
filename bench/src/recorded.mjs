/**
 * What the engine writes for one consultation, recorded from the engine itself: the hand-written programs write the very
 * same rows, with another id, number, text hash, codes of letters and chain in them, and think nothing of their own.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migratedStore, openEngine } from './engine.mjs';
import { DUE_AT, idOf, numberOf, proposalOf } from './jobs.mjs';

const RECORDED = 0;

/** Tables whose rows are found by these columns. */
const KEYS = {
  consultations: ['province', 'id'],
  opinions: ['province', 'consultation_id', 'key'],
  limits: ['province', 'consultation_id', 'subject', 'kind', 'due_at'],
  notices: ['province', 'consultation_id', 'opinion_key'],
  consultation_texts: ['province', 'consultation_id'],
};

/**
 * Plays one consultation on the engine and records it.
 * @returns the writes of each command, each a list of {kind, table, columns, values}; `values` make a row's values
 */
export async function recorded(work) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-recorded-'));
  const store = await migratedStore(`sqlite:${join(folder, 'recorded.db')}`);
  const tape = [];
  const { engine, clock, open, answer, remind, notify, conclude } = await openEngine(recording(store, tape));
  const take = async (act) => {
    tape.length = 0;
    await act();
    return [...tape];
  };
  const commands = [await take(() => open(RECORDED, work))];
  for (const agency of work.answering) commands.push(await take(() => answer(RECORDED, agency)));
  const reminders = commands.push(await take(remind)) - 1;
  await clock.moveTo(DUE_AT);
  const limits = commands.push(await take(() => engine.sweep())) - 1;
  if (work.answering.length > 0) {
    for (const agency of work.silent) commands.push(await take(() => notify(RECORDED, agency)));
    commands.push(await take(() => conclude(RECORDED)));
  }
  await engine.stop();
  await store.close();
  rmSync(folder, { recursive: true });
  const compile = compiler(commands.flat());
  const changed = onlyChanges();
  return {
    commands: commands.map((writes) => writes.flatMap((write) => changed(write)).map(compile)),
    opening: 0,
    answers: work.answering.map((_, index) => index + 1),
    reminders,
    limits,
    notices: work.silent.map((_, index) => limits + 1 + index),
    conclusion: commands.length - 1,
  };
}

/** A store that notes what is written through it. */
function recording(store, tape) {
  const note = (kind, table, rows) => {
    for (const row of rows) if (table !== 'regulations') tape.push({ kind, table, row });
  };
  const noting = (tx) => ({
    rows: (...query) => tx.rows(...query),
    row: (...query) => tx.row(...query),
    execute: (...statement) => tx.execute(...statement),
    insert: (table, rows, onConflict) => {
      note('insert', table, rows);
      return tx.insert(table, rows, onConflict);
    },
    update: (table, rows, expect) => {
      note('update', table, rows);
      return tx.update(table, rows, expect);
    },
    remove: (table, keys) => {
      note('remove', table, keys);
      return tx.remove(table, keys);
    },
  });
  return {
    kind: store.kind,
    reader: store.reader,
    now: (tx) => store.now(tx),
    write: (work) => store.write((tx) => work(noting(tx))),
  };
}

/** A program written by hand sets only the columns that change. */
function onlyChanges() {
  const stored = new Map();
  return ({ kind, table, row }) => {
    const key = KEYS[table] ?? [];
    if (kind === 'remove') return [{ kind, table, row }];
    const name = `${table} ${key.map((column) => row[column]).join(' ')}`;
    const before = stored.get(name);
    stored.set(name, { ...before, ...row });
    if (kind === 'insert' || before === undefined) return [{ kind, table, row }];
    const set = Object.entries(row).filter(([column, value]) => key.includes(column) || value !== before[column]);
    return [{ kind, table, row: Object.fromEntries(set), key }];
  };
}

/** Makes functions that write a row anew for another consultation. */
function compiler(writes) {
  const hashes = writes.filter(({ table }) => table === 'journal').map(({ row }) => row.hash);
  const codes = writes.filter(({ table, kind }) => table === 'letters' && kind === 'insert').map(({ row }) => row.code);
  const tokens = [idOf(RECORDED), numberOf(RECORDED), textHash(RECORDED), ...hashes, ...codes];
  const firstCode = FIRST_HASH + hashes.length;
  const fill = (filled, token) => (token < firstCode ? filled[token] : codeOf(filled[NUMBER], token - firstCode));
  const pattern = new RegExp(`(${tokens.join('|')})`);
  const template = (value) => {
    if (typeof value !== 'string') return () => value;
    const parts = value.split(pattern).map((part) => (tokens.includes(part) ? tokens.indexOf(part) : part));
    if (parts.length === 1) return () => value;
    return (filled) => {
      let text = '';
      for (const part of parts) text += typeof part === 'number' ? fill(filled, part) : part;
      return text;
    };
  };
  let seq = 0;
  return ({ kind, table, row, key }) => {
    const columns = Object.keys(row);
    const templates = columns.map((column) => template(row[column]));
    const entry = columns.indexOf('entry');
    const own = table === 'journal' ? FIRST_HASH + seq++ : -1;
    const values = (filled) => {
      if (own >= 0) filled[own] = sha256(templates[entry](filled));
      return templates.map((make) => make(filled));
    };
    return { kind, table, columns, values, key: key ?? KEYS[table] ?? [], isEntry: own >= 0 };
  };
}

const NUMBER = 1;
const FIRST_HASH = 3;

/** The code of a letter of a consultation: as long as one of the engine's, and as much of a mixture. */
function codeOf(number, letter) {
  const place = Number(number) * LETTERS_AT_MOST + letter;
  const mixed = [0x9e37_79b1, 0x85eb_ca6b].map((odd) =>
    (Math.imul(place + 1, odd) >>> 0).toString(16).padStart(8, '0'),
  );
  return mixed
    .join('')
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1-');
}

const LETTERS_AT_MOST = 32;

/** What is filled into the rows of a consultation: id, number, hash of its text, then the hashes of its entries so far. */
export function blanks(number) {
  return [idOf(number), numberOf(number), textHash(number)];
}

/** Puts the hash of the entry before in its place. */
export function chainedTo(filled, seq, hash) {
  if (seq > 0) filled[FIRST_HASH + seq - 1] = hash;
  return filled;
}

function textHash(number) {
  return sha256(proposalOf(number));
}

function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * The rows of one command on one consultation, in the order in which the engine writes them; entries first, because the
 * consultation keeps the hash of the last one.
 */
export function rowsOf(writes, filled) {
  const rows = new Array(writes.length);
  for (const [index, write] of writes.entries()) if (write.isEntry) rows[index] = write.values(filled);
  for (const [index, write] of writes.entries()) rows[index] ??= write.values(filled);
  return rows;
}
