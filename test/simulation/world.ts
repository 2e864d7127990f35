/**
 * One simulated province: people of several agencies who do the right and the wrong thing, the clock that jumps, the engine
 * that is stopped and started again. Everything is drawn from one seed. After every step everything that must hold is asked.
 */

import { VirtualClock } from '../../src/engine/clock.js';
import { type CommandRequest, IdempotencyKeyReused, type Outcome } from '../../src/engine/door/command-request.js';
import { createEngine, type Engine } from '../../src/engine/engine.js';
import { registerProvince } from '../../src/engine/province.js';
import { recordOutage } from '../../src/engine/time/outages.js';
import { verifyStore } from '../../src/journal/verify.js';
import type { Store } from '../../src/persistence/store.js';
import { canonicalJson } from '../../src/platform/canonical-json.js';
import { readCalendar } from '../../src/rules/calendars/read-calendar.js';
import { readRegulations } from '../../src/rules/regulations/read-regulations.js';
import { Rules } from '../../src/rules/rules.js';
import {
  COMMAND_NAMES,
  type CommandInputs,
  type CommandName,
  isOnConsultation,
  type Role,
} from '../../workflows/commands/commands.js';
import { isLongEnough, type Outage } from '../../workflows/limits/standstill.js';
import type { CivilDate, Instant } from '../../workflows/limits/time.js';
import type { Regulation } from '../../workflows/regulation/regulation.js';
import type { RegisteredAgency } from '../../workflows/step/circumstances.js';
import { must } from './broken.js';
import { anAmendment, anOpening, inDays, inMinutes, spoiled } from './contents.js';
import { type Fingerprint, fingerprint } from './fingerprint.js';
import { checkConsultation, nothingIsLeftDue } from './invariants.js';
import { proposalsFor } from './proposals.js';
import { Random } from './random.js';
import { AGENCIES, aRegulation, LEADS } from './register.js';
import type { Tally } from './tally.js';
import { Watch, type Watched } from './watched.js';

/** The database that a world lives in, and the replicas on it: one on SQLite, two on PostgreSQL. */
export interface Installation {
  readonly stores: readonly Store[];
  /** Closes the database and opens it again, as a restart of the server does. */
  reopen?(): Promise<readonly Store[]>;
}

const CALENDAR = readCalendar('vn-civil-service');
const INSTALLED = readRegulations();
const COMMANDS = COMMAND_NAMES;
const ROLES: readonly Role[] = ['officer', 'clerk', 'head', 'deputy'];

export class World {
  readonly province: string;
  readonly clock: VirtualClock;
  private readonly random: Random;
  private readonly watch: Watch;
  /** The regulations one after another: the second comes into force some weeks later. */
  private readonly regulations: readonly [Regulation, Regulation];
  private readonly changesOn: CivilDate;
  private stores: readonly Store[];
  private engines: Engine[] = [];
  private agencies: readonly RegisteredAgency[] = AGENCIES;
  private print: Fingerprint = { acts: '', all: '', due: 0 };
  /** Requests with a key that were accepted, and what was answered. */
  private readonly kept: { request: CommandRequest; outcome: Outcome & { accepted: true } }[] = [];
  /** What other provinces have stored: nothing of it may change (design, rule 11). */
  private bystanders = '';
  /** The powers that were lent last, to be ended before their time. */
  private lent: { readonly as: string; readonly to: string } | null = null;
  private made = 0;
  private keys = 0;
  /** Days off of earlier notices, which may be taken out again. */
  private readonly daysOff: CivilDate[] = [];

  constructor(
    seed: number,
    private readonly installation: Installation,
    private readonly tally: Tally,
  ) {
    this.random = new Random(seed);
    this.province = `seed-${seed}`;
    const start = inMinutes('2023-01-03T00:30:00.000Z' as Instant, this.random.between(0, 4 * 365 * 1440));
    this.clock = new VirtualClock(start);
    this.regulations = [aRegulation(this.random), aRegulation(this.random)];
    this.changesOn = inDays(start, this.random.between(10, 120));
    this.stores = installation.stores;
    this.watch = new Watch(
      { rows: (...of) => this.store.reader.rows(...of), row: (...of) => this.store.reader.row(...of) },
      this.province,
    );
    this.watch.onEntry = (entry) => this.tally.add(`entry:${entry.command}`);
  }

  private get store(): Store {
    const [store] = this.stores;
    if (store === undefined) throw new Error('A world needs a database.');
    return store;
  }

  private get engine(): Engine {
    return this.random.pick(this.engines);
  }

  private get now(): Instant {
    return this.clock.at;
  }

  /** Registers the province and starts the engines. */
  async begin(): Promise<void> {
    const province = { code: this.province, name: this.province, agencies: AGENCIES };
    await registerProvince(this.store, province, CALENDAR, this.now);
    this.bystanders = await this.elsewhere();
    this.start();
    this.print = await this.fingerprint();
  }

  /** One step, whatever it is, and then every question that can be asked. */
  async step(): Promise<void> {
    const act = this.random.weighted<() => Promise<void>>([
      [52, () => this.command()],
      [4, () => this.wild()],
      [8, () => this.crowd()],
      [4, () => this.again()],
      [22, () => this.jump()],
      [2, () => this.restart()],
      [3, () => this.onRegister()],
    ]);
    await act();
    await this.check();
  }

  /** Lets everything that runs come to its end, and stops the engines. */
  async end(): Promise<void> {
    this.advanceTo(inMinutes(this.now, 120 * 1440));
    await this.sweep();
    await this.check();
    await this.settleAll();
    const verdict = await verifyStore(this.store, { province: this.province });
    must(verdict.ok, 'I7', null, () => `verify: ${JSON.stringify(verdict)}`);
    const elsewhere = await this.elsewhere();
    must(elsewhere === this.bystanders, 'design', null, () => `another province changed: ${elsewhere}`);
    for (const seen of this.watch.known.values()) {
      const { state, context } = seen.stored.dossier.consultation;
      this.tally.add(`ended:${context.outcome ?? state}`);
      for (const opinion of seen.stored.dossier.opinions) this.tally.add(`opinion:${opinion.state}`);
      for (const told of seen.told.opinions.values()) {
        if (told.lateAnswer !== null) this.tally.add('late answers');
        if (told.silence !== null) this.tally.add('silences');
        if (told.grantedByRule) this.tally.add('extensions granted by rule');
      }
    }
    await this.leave();
  }

  /** Stops the engines. Later worlds on the same database must not sweep this one; its rows stay as bystanders. */
  async leave(): Promise<void> {
    await this.stop();
    await this.store.write((tx) => tx.execute('DELETE FROM provinces WHERE code = ?', [this.province]));
  }

  /** The journal of a consultation, or of the register, to read when something went wrong. */
  async story(consultation: string | null): Promise<string> {
    const rows = await this.store.reader.rows<{ entry: string }>(
      'SELECT entry FROM journal WHERE province = ? AND chain = ? ORDER BY seq',
      [this.province, consultation ?? ':register'],
    );
    const lines = rows.map(({ entry }) => {
      const { seq, effectiveAt, at, actor, command, with: carried, facts } = JSON.parse(entry);
      const who = actor.agency === null ? actor.kind : `${actor.agency}/${actor.role}`;
      return `  ${seq}. ${effectiveAt} (${at}, ${facts.calendar}) ${who} ${command} ${JSON.stringify(carried)}`;
    });
    return lines.join('\n');
  }

  // — what people do —————————————————————————————————————————————————————————————————————————————————————————

  private async command(): Promise<void> {
    await this.submit(await this.sensible());
  }

  private async wild(): Promise<void> {
    const agency = this.random.pick(AGENCIES).code;
    const command = this.random.pick(COMMANDS);
    const carried = { agency: this.random.pick(AGENCIES).code, reason: 'Lý do', comment: 'k1', proposal: 'Khác' };
    const onRegister = !isOnConsultation(command);
    const known = [...this.watch.known.keys(), 'khong-co'];
    const id = onRegister ? null : this.random.pick(known);
    await this.submit(this.request(`${agency}/${this.random.pick(ROLES)}`, command, id, carried));
  }

  /** Several at once, over all replicas; some want the same thing, and the clock may come by at the same moment. */
  private async crowd(): Promise<void> {
    const requests: CommandRequest[] = [];
    for (let count = this.random.between(2, 6); count > 0; count -= 1) requests.push(await this.sensible());
    const [first] = requests;
    if (first !== undefined && this.random.chance(0.6)) requests.push({ ...first });
    const sweeping = this.random.chance(0.3) ? this.engines.map((engine) => engine.sweep()) : [];
    const outcomes = await Promise.all(requests.map((request) => this.enter(request)));
    await Promise.all(sweeping);
    for (const [index, request] of requests.entries()) this.keep(request, outcomes[index]);
    this.tally.add('crowds');
  }

  /** What was sent and accepted is sent again: it is answered as before, and done once. */
  private async again(): Promise<void> {
    if (this.kept.length === 0) return this.command();
    const { request, outcome } = this.random.pick(this.kept);
    if (this.random.chance(0.2)) {
      const other = { ...request, idempotency: { key: request.idempotency?.key ?? '', requestHash: 'other' } };
      const error = await this.engine.submit(other).catch((reason: unknown) => reason);
      must(
        error instanceof IdempotencyKeyReused,
        'I9',
        request.consultation,
        () => `a key was used twice: ${String(error)}`,
      );
      this.tally.add('keys reused');
    } else {
      const twice = this.random.chance(0.3);
      const answers = await Promise.all((twice ? [1, 2] : [1]).map(() => this.engine.submit(request)));
      for (const answer of answers) {
        const same = answer.accepted && answer.replayed && answer.seq === outcome.seq && answer.hash === outcome.hash;
        must(same, 'I9', request.consultation, () => `sent again, ${request.command} gave ${JSON.stringify(answer)}`);
      }
      this.tally.add('replayed');
    }
    await this.nothingWasDone(`${request.command} again`);
  }

  private async sensible(): Promise<CommandRequest> {
    const known = [...this.watch.known.values()];
    const live = known.filter(({ stored }) => stored.dossier.consultation.context.endedAt === null);
    if (live.length === 0 || (live.length < 6 && this.random.chance(0.08))) return this.beginning();
    const { id } = this.random.pick(this.random.chance(0.93) ? live : known);
    const found = await this.engine.dossier(this.province, id);
    if (found === null) throw new Error(`${id} cannot be found.`);
    const regulation = await this.engine.pinnedRegulation(this.province, found.regulationHash);
    const open = proposalsFor(this.random, found.dossier, this.agencies, regulation, this.now);
    if (open.length === 0) return this.beginning();
    const { as, command, carried } = this.random.weighted(open.map((proposal) => [proposal.weight, proposal] as const));
    return this.varied(this.request(as, command, id, carried), found.version);
  }

  private beginning(): CommandRequest {
    const lead = this.random.pick(LEADS);
    this.made += 1;
    const carried = anOpening(this.random, lead, this.agencies, this.now);
    const command = this.random.chance(0.2) ? 'consultation.draft' : 'consultation.open';
    const id = `c${this.made}`;
    return this.varied(this.request(`${lead}/head`, command, id, carried), 0);
  }

  /** Most requests are as they should be; some come from another person, with less, or from an old screen. */
  private varied(request: CommandRequest, version: number): CommandRequest {
    const { random } = this;
    const keyed = random.chance(0.25);
    if (keyed) this.keys += 1;
    const idempotency = keyed ? { idempotency: { key: `k${this.keys}`, requestHash: 'h' } } : {};
    const seen = random.chance(0.2) ? { seen: random.chance(0.7) ? version : version + random.pick([-1, 1]) } : {};
    const whole = { ...request, ...idempotency, ...seen };
    return random.weighted<() => CommandRequest>([
      [84, () => whole],
      [3, () => ({ ...whole, by: { ...whole.by, role: random.pick(ROLES) } })],
      [3, () => ({ ...whole, by: { ...whole.by, agency: random.pick(AGENCIES).code } })],
      [8, () => ({ ...whole, with: spoiled(random, whole.with) as CommandRequest['with'] })],
      [2, () => ({ ...whole, malformed: ['/reason'] })],
    ])();
  }

  private request(as: string, command: CommandName, consultation: string | null, carried: object): CommandRequest {
    const [agency = null, role = 'admin'] = as === 'admin' ? [null, 'admin'] : as.split('/');
    const by = { person: as, name: null, agency, role: role as Role };
    return { province: this.province, by, command, consultation, with: carried as CommandRequest['with'] };
  }

  // — the register ———————————————————————————————————————————————————————————————————————————————————————————

  private async onRegister(): Promise<void> {
    const { random } = this;
    const request = random.weighted<() => CommandRequest>([
      [3, () => this.request('admin', 'calendar.amend', null, this.amendment())],
      [2, () => this.reorganisation()],
      [3, () => this.delegation()],
      [2, () => this.revocation()],
      [1, () => this.adoption()],
      [1.5, () => this.classification()],
      [3, () => this.registration()],
    ])();
    await this.submit(
      random.chance(0.15) ? { ...request, with: spoiled(random, request.with) as CommandRequest['with'] } : request,
    );
    const rows = await this.store.reader.rows<{ code: string; functions_json: string }>(
      'SELECT code, functions_json FROM agencies WHERE province = ? AND dissolved_at IS NULL ORDER BY code',
      [this.province],
    );
    this.agencies = rows.flatMap(({ code, functions_json }) =>
      AGENCIES.filter((agency) => agency.code === code).map((agency) => ({
        ...agency,
        functions: JSON.parse(functions_json) as string[],
      })),
    );
  }

  private amendment(): CommandInputs['calendar.amend'] {
    const amendment = anAmendment(this.random, this.now, this.newVersion(), this.daysOff);
    this.daysOff.push(...(amendment.daysOff ?? []));
    return amendment;
  }

  private newVersion(): string {
    this.keys += 1;
    return `v${this.keys}`;
  }

  private reorganisation(): CommandRequest {
    const { random } = this;
    const departments = this.agencies.filter(({ kind, external }) => kind === 'department' && !external);
    const [from, ...others] = random.some(departments, random.between(2, 3));
    if (from === undefined || departments.length < 5) return this.delegation();
    const successors = others.map(({ code }, index) => ({
      agency: code,
      functions: from.functions.filter((_, place) => others.length === 1 || place % others.length === index),
    }));
    return this.request('admin', 'agency.reorganise', null, {
      from: from.code,
      successors: successors.filter(({ functions }) => functions.length > 0),
      basis: 'Nghị quyết số 190/2025/QH15',
    });
  }

  private delegation(): CommandRequest {
    const { random, now } = this;
    const agency = random.pick(['CT', ...LEADS, 'STC', 'VP']);
    const from = inMinutes(now, random.between(-600, 600));
    const until = inMinutes(from, random.between(-60, 20 * 1440));
    const to = random.pick(['deputy', 'officer']);
    this.lent = { as: `${agency}/head`, to };
    return this.request(this.lent.as, 'delegation.grant', null, { to, from, until });
  }

  private revocation(): CommandRequest {
    const { as, to } = this.lent ?? { as: 'CT/head', to: 'deputy' };
    return this.request(as, 'delegation.revoke', null, { to });
  }

  /** The worlds are opened under their own regulations; what is adopted stands in the register and its journal. */
  private adoption(): CommandRequest {
    const carried = { regulation: 'default', document: 'QĐ 12/QĐ-UBND', from: inDays(this.now, 3) };
    return this.request('admin', 'regulation.adopt', null, carried);
  }

  private classification(): CommandRequest {
    const { random } = this;
    const agency = random.pick(this.agencies.filter(({ functions }) => functions.length > 0)).code;
    const subordination = random.pick(['department', 'department', 'vertical', 'local', 'outside'] as const);
    return this.request('admin', 'agency.classify', null, { agency, subordination, basis: 'Công văn số 9' });
  }

  /** The administrator enters or changes an agency that nobody asks yet, or a function and its words. */
  private registration(): CommandRequest {
    const { random } = this;
    const basis = 'Quyết định số 15/QĐ-UBND';
    const described = { kind: 'department', subordination: 'local', external: false, functions: ['housing'] } as const;
    const named = () => {
      const code = this.newVersion().toUpperCase();
      return { agency: code, name: `Trung tâm ${code}`, ...described };
    };
    const { code: agency } = random.pick(this.agencies);
    return random.pick<() => CommandRequest>([
      () => this.request('admin', 'agency.add', null, { ...named(), basis }),
      () => this.request('admin', 'agency.change', null, { agency, group: `Khối ${random.between(1, 9)}`, basis }),
      () => this.request('admin', 'agency.import', null, { agencies: [named(), named()], basis }),
      () =>
        this.request('admin', 'function.add', null, {
          function: named().agency.toLowerCase(),
          name: 'Việc mới',
          words: ['việc mới'],
        }),
      () =>
        this.request('admin', 'function.change', null, {
          function: 'housing',
          words: [`nhà ở ${random.between(1, 99)}`],
        }),
    ])();
  }

  // — the clock and the machine room —————————————————————————————————————————————————————————————————————————

  /** Time goes by: minutes or years, to a limit, just before it or just after; the worker may or may not come by. */
  private async jump(): Promise<void> {
    const { random, now } = this;
    const due = await this.engine.nextDue();
    const next = due === null || due < now ? inMinutes(now, 60) : due;
    const target = random.weighted<Instant>([
      [5, inMinutes(now, random.between(1, 600))],
      [4, inMinutes(now, random.between(1, 5 * 1440))],
      [4, next],
      [2, new Date(Date.parse(next) - 1).toISOString() as Instant],
      [2, new Date(Date.parse(next) + 1).toISOString() as Instant],
      [2, inMinutes(now, random.between(8, 25) * 1440)],
      [0.2, `${Number(now.slice(0, 4)) + 1}-01-${random.between(12, 28)}T03:00:00.000Z` as Instant],
    ]);
    const how = random.weighted([
      [4, 'swept'],
      [3, 'step by step'],
      [3, 'unnoticed'],
    ] as const);
    if (how === 'step by step') await this.through(target);
    this.advanceTo(target);
    this.tally.add(`jumps ${how}`);
    if (how !== 'unnoticed') await this.sweep();
  }

  /** Passes every limit at its own instant, as a worker does that never sleeps; a few, so that a year does not take one. */
  private async through(target: Instant): Promise<void> {
    for (let count = 0; count < 8; count += 1) {
      const due = await this.engine.nextDue();
      if (due === null || due > target) return;
      this.advanceTo(due);
      await this.engine.sweep();
    }
  }

  private advanceTo(target: Instant): void {
    if (target > this.now) this.clock.advanceTo(target);
  }

  /** All replicas sweep at once; what one leaves because another holds it is there for the next pass. */
  private async sweep(): Promise<void> {
    const sweeps = await Promise.all(this.engines.map((engine) => engine.sweep()));
    if (this.engines.length > 1) sweeps.push(await this.engine.sweep());
    for (const { passed } of sweeps) this.tally.add('limits passed', passed);
    await this.check();
    for (const seen of this.watch.known.values()) nothingIsLeftDue(seen, this.now);
    must(this.print.due === 0, 'I8', null, () => `${this.print.due} limits are due and not recorded after a sweep`);
  }

  /** The engine is stopped, for days perhaps, and started again on the same database. */
  private async restart(): Promise<void> {
    await this.stop();
    const from = this.now;
    if (this.random.chance(0.7)) this.advanceTo(inMinutes(this.now, this.random.between(60, 30 * 1440)));
    if (this.installation.reopen !== undefined && this.random.chance(0.1)) await this.reopen(this.installation.reopen);
    await this.standstill({ from, until: this.now });
    this.start();
    this.tally.add('restarts');
    if (this.random.chance(0.6)) await this.sweep();
  }

  /** As the heartbeats tell it to the clock of production before anything else is done; this world has no heartbeats. */
  private async standstill(outage: Outage): Promise<void> {
    if (!isLongEnough(outage)) return;
    this.watch.outages.push(outage);
    await this.store.write((tx) => recordOutage(this.store, tx, this.province, outage));
    this.tally.add('standstills');
  }

  private async reopen(reopen: () => Promise<readonly Store[]>): Promise<void> {
    this.stores = await reopen();
    this.tally.add('databases reopened');
  }

  private start(): void {
    const regulationFor = (_province: string, on: CivilDate) => this.regulations[on < this.changesOn ? 0 : 1];
    this.engines = this.stores.map((store) => {
      const rules = new Rules(store.reader, INSTALLED);
      return createEngine({ store, clock: this.clock, regulationFor, rules });
    });
  }

  private async stop(): Promise<void> {
    await Promise.all(this.engines.map((engine) => engine.stop()));
  }

  // — what comes of it ———————————————————————————————————————————————————————————————————————————————————————

  private async enter(request: CommandRequest): Promise<Outcome> {
    const outcome = await this.engine.submit(request);
    if (outcome.accepted) this.tally.add(`accepted:${request.command}`);
    else this.tally.add(`refused:${outcome.refusal.code}`);
    return outcome;
  }

  private async submit(request: CommandRequest): Promise<void> {
    const version = this.watch.known.get(request.consultation ?? '')?.stored.version;
    const outdated = request.seen !== undefined && version !== undefined && request.seen !== version;
    const outcome = await this.enter(request);
    const passed = this.print.due > 0;
    must(
      passed || !outdated || !outcome.accepted,
      'I9',
      request.consultation,
      () => `an old screen got ${request.command} through`,
    );
    this.keep(request, outcome);
    if (!outcome.accepted) await this.nothingWasDone(`${request.command} (${outcome.refusal.code})`);
  }

  private keep(request: CommandRequest, outcome: Outcome | undefined): void {
    if (outcome?.accepted && request.idempotency !== undefined) this.kept.push({ request, outcome });
  }

  /** I9: a refused command changes nothing. What the door recorded of limits that had passed is not the command's doing. */
  private async nothingWasDone(what: string): Promise<void> {
    const after = await this.fingerprint();
    must(after.acts === this.print.acts, 'I9', null, () => `${what} changed ${this.print.acts} to ${after.acts}`);
    const due = this.print.due > 0;
    must(due || after.all === this.print.all, 'I9', null, () => `${what} changed ${this.print.all} to ${after.all}`);
  }

  private async check(): Promise<void> {
    const existing = new Set(this.agencies.map(({ code }) => code));
    for (const seen of await this.watch.look()) {
      checkConsultation(seen, existing);
      this.pinnedRightly(seen.told.openedAt, seen.stored.regulationHash, seen.id);
      for (const engine of this.engines) await this.keptAsStored(engine, seen);
    }
    this.print = await this.fingerprint();
  }

  /** What an engine keeps in memory, for its next command and for those who look, is what the database has. */
  private async keptAsStored(engine: Engine, { id, stored }: Watched): Promise<void> {
    const kept = (await engine.dossier(this.province, id))?.dossier;
    const asStored = canonicalJson(kept) === canonicalJson(stored.dossier);
    must(asStored, 'I7', id, () => `kept is ${JSON.stringify(kept)}`);
  }

  /** A consultation is pinned to the regulation in force when it opened (design, section 2). */
  private pinnedRightly(openedAt: Instant | null, hash: string, id: string): void {
    if (openedAt === null) return;
    const expected = this.regulations[inDays(openedAt, 0) < this.changesOn ? 0 : 1];
    const pinned = this.watch.known.get(id)?.regulation;
    must(
      canonicalJson(pinned?.silence ?? null) === canonicalJson(expected.silence),
      'design',
      id,
      () => `pinned to ${hash}`,
    );
  }

  /** At the end of a world every consultation is looked at once more, with everything that concerns it. */
  private async settleAll(): Promise<void> {
    const existing = new Set(this.agencies.map(({ code }) => code));
    for (const seen of this.watch.known.values()) {
      checkConsultation(seen, existing);
      nothingIsLeftDue(seen, this.now);
    }
  }

  private async elsewhere(): Promise<string> {
    const counts = ['journal', 'opinions', 'limits WHERE passed_at IS NULL AND', 'inbox_messages'].map((table) => {
      const where = table.includes('WHERE') ? table : `${table} WHERE`;
      return `(SELECT COUNT(*) FROM ${where} province <> ?) AS "${table.split(' ')[0]}"`;
    });
    const row = await this.store.reader.row(`SELECT ${counts.join(', ')}`, Array(counts.length).fill(this.province));
    return JSON.stringify(row);
  }

  private fingerprint(): Promise<Fingerprint> {
    return fingerprint(this.store.reader, this.province, this.now);
  }
}
