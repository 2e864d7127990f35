/** Trials of drafted regulations: one at a time in this process, each in a process of its own, noted when it begins and when it ends. */
import { Inject, Injectable, type OnModuleDestroy, Optional } from '@nestjs/common';
import { addDays, civilDateOf, parseCivilDate } from '../../../workflows/limits/time.js';
import { SecurityJournal } from '../../api/identity/security-journal.js';
import { ownRehearsals, type TrialKind, trialBegins, trialEnds } from '../../api/regulation-drafts/draft-rows.js';
import { RegulationDrafts } from '../../api/regulation-drafts/regulation-drafts.js';
import type { Engine } from '../../engine/engine.js';
import { HttpProblem } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Store } from '../../persistence/store.js';
import { canonicalJson } from '../../platform/canonical-json.js';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/config/config.module.js';
import { LOGGER, type Logger } from '../../platform/logging/logger.js';
import { ENGINE, STORE } from '../../platform/tokens.js';
import { type RunningTrial, runApart } from './run-apart.js';
import type { TrialJob } from './trial-job.js';
import { type WhatIfAsked, yearUpTo } from './what-if.js';

/** All stories of the program take about a minute on two cores; whatever takes longer than this is ended. */
const PATIENCE_MS = 10 * 60_000;

@Injectable()
export class Trials implements OnModuleDestroy {
  private tail: Promise<void> = Promise.resolve();
  private running: RunningTrial | null = null;
  private stopped = false;

  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(CONFIG) private readonly config: Config,
    private readonly drafts: RegulationDrafts,
    private readonly journal: SecurityJournal,
    @Optional() @Inject(LOGGER) private readonly logger?: Pick<Logger, 'info' | 'error'>,
  ) {}

  /** Begins to rehearse a draft. @throws HttpProblem `not-authorised`, `not-found`, `not-in-order` */
  async rehearse(person: SignedIn, id: string): Promise<void> {
    const { regulation, hash, present } = await this.drafts.candidate(person, id);
    const own = await ownRehearsals(this.store.reader, person.province);
    const stories = own.map(({ name, story }) => ({ file: name, text: story, own: true }));
    await this.begin(person, { id, kind: 'rehearsal', hash, asked: { comparedTo: present.id } }, () => ({
      kind: 'rehearsal',
      present,
      candidate: regulation,
      own: stories,
    }));
  }

  /**
   * Begins to replay the consultations that were opened from a day on and before another; the last year where none is told.
   * @throws HttpProblem `not-authorised`, `not-found`, `not-in-order`, `invalid-input`
   */
  async whatIf(person: SignedIn, id: string, told: { readonly from?: string; readonly until?: string }): Promise<void> {
    const { regulation, hash } = await this.drafts.candidate(person, id);
    const now = await this.engine.now();
    const asked = periodTold(told, yearUpTo(civilDateOf(now)));
    await this.begin(person, { id, kind: 'what-if', hash, asked }, () => ({
      kind: 'what-if',
      candidate: regulation,
      databaseUrl: this.config.databaseUrl,
      database: this.config.database,
      province: person.province,
      asked,
      now,
    }));
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    this.running?.stop();
    await this.tail;
  }

  private async begin(
    person: SignedIn,
    {
      id,
      kind,
      hash,
      asked,
    }: { readonly id: string; readonly kind: TrialKind; readonly hash: string; readonly asked: object },
    job: () => TrialJob,
  ): Promise<void> {
    const key = { province: person.province, regulation_id: id, kind };
    const started_at = await this.engine.now();
    const trial = { hash, asked_json: canonicalJson(asked), started_by: person.id, started_at };
    await trialBegins(this.store, key, trial, (tx) =>
      this.journal.add(tx, person, { command: 'regulation-draft.tried', with: { regulation: id, hash, trial: kind } }),
    );
    this.tail = this.tail.then(async () => {
      if (this.stopped) return;
      this.running = runApart(job(), PATIENCE_MS);
      const end = await this.running.ended;
      this.running = null;
      if (end.state === 'failed') this.logger?.error({ kind, regulation: id, reason: end.reason }, 'a trial failed');
      else this.logger?.info({ kind, regulation: id, state: end.state }, 'a trial ended');
      const result = end.state === 'done' ? end.result : null;
      await trialEnds(this.store, key, hash, { state: end.state, result }).catch((error: unknown) =>
        this.logger?.error({ err: error, kind, regulation: id }, 'what a trial came to could not be noted'),
      );
    });
  }
}

/** A period of days that exist, the first before the last. @throws HttpProblem `invalid-input` */
function periodTold(told: { readonly from?: string; readonly until?: string }, usual: WhatIfAsked): WhatIfAsked {
  const from = told.from === undefined ? usual.from : parseCivilDate(told.from);
  const last = told.until === undefined ? addDays(usual.until, -1) : parseCivilDate(told.until);
  if (from === null) throw new HttpProblem('invalid-input', ['/from']);
  if (last === null || last < from) throw new HttpProblem('invalid-input', ['/until']);
  return { from, until: addDays(last, 1) };
}
