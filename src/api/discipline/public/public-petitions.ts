/** Petitions by the public form: taken in through the same door as every other, and followed by their code. */
import { Inject, Injectable } from '@nestjs/common';
import { caseRowOf } from '../../../../workflows/discipline/inputs.js';
import type { PetitionContext, PetitionState } from '../../../../workflows/discipline/petition/petition.js';
import { civilDateOf, inVietnam } from '../../../../workflows/limits/time.js';
import { readCase } from '../../../dossiers/case-rows.js';
import type { Engine } from '../../../engine/engine.js';
import { HttpProblem } from '../../../http/problems/problem.js';
import type { Store } from '../../../persistence/store.js';
import type { Config } from '../../../platform/config/config.js';
import { CONFIG } from '../../../platform/config/config.module.js';
import type { PassingTime } from '../../../platform/passing-time.js';
import { ENGINE, PASSING_TIME, STORE } from '../../../platform/tokens.js';
import { shapedBy } from '../../../rules/commands/shape-of.js';
import type { Register } from '../../../rules/register/register.js';
import { Rules } from '../../../rules/rules.js';
import { idOfPetition, newPetitionCode } from './petition-code.js';
import { STAMP_BITS } from './petition-stamp.js';
import { PublicAttempts } from './public-attempts.js';
import { PublicFiles, uploaderOf } from './public-files.js';
import type {
  PublicFormView,
  PublicPetitionInput,
  PublicPetitionSentView,
  PublicPetitionView,
} from './public-petition.views.js';

@Injectable()
export class PublicPetitions {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(CONFIG) private readonly config: Config,
    private readonly rules: Rules,
    @Inject(PASSING_TIME) private readonly passing: PassingTime,
    private readonly attempts: PublicAttempts,
    private readonly files: PublicFiles,
  ) {}

  /** What the form needs. */
  async form(): Promise<PublicFormView> {
    const { code, name } = this.config.province;
    const { agencies, office } = await this.rules.register(code);
    const choices = [...agencies.values()].filter(({ external }) => !external);
    choices.sort(
      (one, other) => Number(other.code === office) - Number(one.code === office) || (one.name < other.name ? -1 : 1),
    );
    return {
      province: name,
      agencies: choices.map((agency) => ({ code: agency.code, name: agency.name })),
      stampBits: STAMP_BITS,
      at: String(this.passing()),
      files: this.files.rules(),
    };
  }

  /**
   * Takes a petition in, and gives its code this once.
   * @param address from which it comes; only counted, never kept beside the petition
   * @throws HttpProblem `petition-stamp-wrong`, `too-many-attempts`, `case-agency-unknown`, and what the law refuses
   */
  async send(input: PublicPetitionInput, address: string): Promise<PublicPetitionSentView> {
    const { website = '', at, stamp, agency: chosen, files = [], ...told } = input;
    const stamped = { ...told, at, stamp };
    // Whoever fills in what nobody sees is told the same as for a wrong stamp: a program learns nothing from it.
    if (website !== '') throw new HttpProblem('petition-stamp-wrong');
    this.attempts.requireStamp(stamped);
    await this.attempts.count('petition', address, stamped);
    const { code: province } = this.config.province;
    const register = await this.rules.register(province);
    const receiving = receiverOf(register, chosen);
    const now = await this.engine.now();
    const code = newPetitionCode();
    const named = files.map(({ sha256, name }) => ({ sha256, name }));
    const carried = {
      ...{ ...told, channel: 'form', receivedOn: civilDateOf(now) },
      ...(named.length === 0 ? {} : { files: named }),
    };
    const { with: shaped, malformed } = shapedBy(caseRowOf('petition.receive').input, carried);
    const outcome = await this.engine.cases.enter({
      province,
      // Nobody is signed in; the role is that of nobody, for the door makes the actor from `public`.
      by: { person: null, name: null, agency: receiving.code, role: 'officer' },
      public: receiving.code,
      uploaders: files.map(({ key }) => uploaderOf(key)),
      command: 'petition.receive',
      id: idOfPetition(code),
      with: shaped,
      malformed,
    });
    if (!outcome.accepted) {
      const { code: refused, field } = outcome.refusal;
      throw new HttpProblem(refused, malformed.length > 0 ? malformed : field === undefined ? [] : [field]);
    }
    return { code, receivedAt: inVietnam(now), agency: receiving.name };
  }

  /** How far a petition has come: its state and its dates. @throws HttpProblem `not-found`, `too-many-attempts` */
  async follow(code: string, address: string): Promise<PublicPetitionView> {
    await this.attempts.requireCodesLeft(address);
    const stored = await readCase(this.store.reader, this.config.province.code, idOfPetition(code));
    if (stored === null || stored.standing.kind !== 'petition') {
      await this.attempts.countWrongCode(address);
      throw new HttpProblem('not-found');
    }
    const { receivedOn, dueOn, settlement, told } = stored.standing.context as PetitionContext;
    const open = settlement === null ? dueOn : null;
    return {
      state: stored.standing.state as PetitionState,
      receivedOn,
      dueOn: open,
      settledOn: settlement?.on ?? null,
      answeredOn: told?.on ?? null,
      overdue: open !== null && open < civilDateOf(await this.engine.now()),
    };
  }
}

/** The agency that was chosen, or the Office. @throws HttpProblem `case-agency-unknown` */
function receiverOf({ agencies, office }: Register, chosen: string | undefined) {
  const agency = agencies.get(chosen ?? office ?? '');
  if (agency === undefined || agency.external) throw new HttpProblem('case-agency-unknown', ['/agency']);
  return agency;
}
