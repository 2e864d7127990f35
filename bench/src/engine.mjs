/** The engine as it was built, on a fresh database, with the database's clock moved to the day of the story. */
import { ANSWER, idOf, LEAD, noticeNumberOf, OPENED_AT, openingOf, PROVINCE, REMINDED_AT, W1 } from './jobs.mjs';

const DIST = new URL(`${process.env.BENCH_ENGINE ?? '../../dist'}/`, import.meta.url);
/** A file of the build; `before` is where it lay in builds before the sources were sorted into layers (d29274e). */
export const built = (path, before = path) =>
  import(new URL(path, DIST).href).catch((error) => {
    if (before === path) throw error;
    return import(new URL(before, DIST).href);
  });

const { openStore } = await built('src/persistence/open-store.js');
const { createEngine } = await built('src/engine/engine.js');
const { registerProvince } = await built('src/engine/province.js');
const { readCalendar } = await built('src/rules/calendars/read-calendar.js', 'src/calendars/read-calendar.js');
const { readRegulations } = await built(
  'src/rules/regulations/read-regulations.js',
  'src/regulations/read-regulations.js',
);
export const { phuYenIn2023 } = await built('src/rules/register/read-register.js', 'src/register/read-register.js');

/** Builds before decision 35 have none. */
const guarded = await built('src/engine/time/guarded-clock.js').catch(() => null);

/** The clock as it is in service, so that it costs what it costs there, with the difference to another day. */
class MovedClock {
  runs = true;
  #offset = 0;

  constructor(store) {
    this.store = store;
  }

  async now(tx) {
    return (await (this.guard?.toDecide(tx) ?? this.store.now(tx))) + this.#offset;
  }

  /** Makes it so many milliseconds before an instant now. */
  async moveTo(instant, before = 0) {
    this.guard ??= await guardOf(this.store);
    this.#offset = Date.parse(instant) - before - (await this.store.now(this.store.reader));
  }
}

/** What was written by the clock of another day says nothing of this one, so any time that has passed since is plausible. */
async function guardOf(store) {
  if (guarded === null) return undefined;
  const { machineTime } = await built('src/engine/time/machine-time.js');
  const bounds = { aheadMs: 30_000, behindMs: 1000, standstillMs: Number.POSITIVE_INFINITY };
  return guarded.GuardedClock.open(store, bounds, machineTime());
}

/** A migrated database, as it is before the first consultation. */
export async function migratedStore(url, postgres = {}) {
  const store = await openStore({ url, postgres });
  await store.migrate();
  await provinceIn(store, PROVINCE);
  return store;
}

/** Enters a province with the agencies of Phú Yên, whatever its code. */
export async function provinceIn(store, code) {
  const province = { code, name: 'Phú Yên', agencies: phuYenIn2023() };
  await registerProvince(store, province, readCalendar('vn-civil-service'), OPENED_AT);
}

export async function openEngine(store, observer = {}, options = {}) {
  const clock = new MovedClock(store);
  await clock.moveTo(OPENED_AT);
  const regulation = readRegulations().get('phu-yen-2230');
  const logger = { info: () => undefined, error: (details) => console.error(details) };
  const engine = createEngine({ store, clock, regulationFor: () => regulation, observer, logger, ...options });
  /** Who has not answered is reminded, on the morning of the last day. */
  const remind = async () => {
    await clock.moveTo(REMINDED_AT);
    return engine.sweep();
  };
  return { engine, clock, store, remind, ...commands(engine) };
}

/** The commands of the story; each must be accepted. */
function commands(engine) {
  const heads = new Map();
  const head = (agency) => {
    const known = heads.get(agency);
    if (known !== undefined) return known;
    const by = { person: `head-of-${agency}`, name: `Giám đốc ${agency}`, agency, role: 'head' };
    heads.set(agency, by);
    return by;
  };
  const done = async (agency, command, number, carried, province = PROVINCE) => {
    const consultation = idOf(number);
    const request = { province, by: head(agency), command, consultation, with: carried };
    const outcome = await engine.submit(request);
    if (!outcome.accepted)
      throw new Error(`${command} of ${number}: ${outcome.refusal.code} ${outcome.refusal.field ?? ''}`);
  };
  return {
    act: done,
    open: (number, work = W1) => done(LEAD, 'consultation.open', number, openingOf(number, work)),
    answer: (number, agency) => done(agency, 'opinion.answer', number, ANSWER),
    notify: (number, agency) => done(LEAD, 'notice.issue', number, { agency, number: noticeNumberOf(number, agency) }),
    conclude: (number) => done(LEAD, 'consultation.conclude', number, {}),
  };
}
