/** The one way by which a request becomes a command: who asks, in which role, about what; then through the door. */

import { Inject, Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { enteredByClerk, onOwnOpinionOnly } from '../../../workflows/commands/authority.js';
import {
  type CommandName,
  type ConsultationCommandName,
  type RegisterCommandName,
  rowOf,
} from '../../../workflows/commands/commands.js';
import { ANSWER } from '../../../workflows/commands/inputs.js';
import { isMap } from '../../../workflows/data/shape.js';
import { inVietnam } from '../../../workflows/limits/time.js';
import type { Accepted } from '../../engine/door/command-request.js';
import type { Engine } from '../../engine/engine.js';
import { etagOf, versionRead } from '../../http/etag.js';
import { idempotencyOf } from '../../http/idempotency-key.js';
import { localeOf } from '../../http/locale.js';
import { HttpProblem, RefusedProblem } from '../../http/problems/problem.js';
import type { SignedIn, SignedRequest } from '../../http/signed-in.js';
import { Moment, Text, WholeNumber } from '../../http/view-fields.js';
import type { Store } from '../../persistence/store.js';
import { ENGINE, STORE } from '../../platform/tokens.js';
import { shapeOf } from '../../rules/commands/shape-of.js';
import { Rules } from '../../rules/rules.js';
import { draftAnswered } from '../answer-drafts/answer-drafts.js';
import { API, type PathParts } from '../consultations/command-paths.js';
import type { ConsultationDetail } from '../consultations/consultation.views.js';
import { ConsultationReader } from '../consultations/consultation-reader.js';
import { actingAs, actingRole } from '../identity/acting-role.js';

/** What a change of the register is answered with. */
export class RecordedView {
  @WholeNumber({ description: 'Number of its entry in the journal of the register' })
  seq: number;

  @Text({ description: 'SHA-256 of that entry' })
  hash: string;

  @Moment()
  at: string;
}

/** An answer takes the place of its draft. */
const endsADraft = (command: CommandName): boolean => rowOf(command).input === ANSWER;

@Injectable()
export class CommandGateway {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(STORE) private readonly store: Store,
    private readonly consultations: ConsultationReader,
    private readonly rules: Rules,
  ) {}

  /**
   * Carries out a command on a consultation that there is, and shows it as it then stands.
   * @throws HttpProblem `version-required`: who acts on it says which version was read (decision 17)
   */
  async on(
    request: SignedRequest,
    command: ConsultationCommandName,
    consultation: string,
    path: PathParts = {},
  ): Promise<ConsultationDetail> {
    const person = personOf(request);
    await this.consultations.requireSeen(person, consultation);
    const accepted = await this.submit(request, person, command, consultation, path, versionRead(request));
    if (endsADraft(command)) await this.forgetDraft(person.province, consultation, path, accepted);
    return this.answer(request, person, consultation, accepted);
  }

  /** The answer takes the place of its draft. Repeated with its key, the request removes what it had not come to remove. */
  private async forgetDraft(
    province: string,
    consultation: string,
    { agency }: PathParts,
    { at }: Accepted,
  ): Promise<void> {
    if (agency !== undefined) await draftAnswered(this.store, { province, consultation, agency }, at);
  }

  /** Drafts or opens a new consultation: 201 with its address. */
  async create(
    request: SignedRequest,
    command: 'consultation.draft' | 'consultation.open',
  ): Promise<ConsultationDetail> {
    const person = personOf(request);
    const accepted = await this.submit(request, person, command, v7(), {});
    // A replay answers with the consultation that the first request made, not with the id thought of just now.
    const id = accepted.consultation ?? '';
    request.res?.setHeader('Location', `${API}/consultations/${id}`);
    return this.answer(request, person, id, accepted);
  }

  /** Carries out a command on the register of the province. */
  async onRegister(request: SignedRequest, command: RegisterCommandName, path: PathParts = {}): Promise<RecordedView> {
    const { seq, hash, at, replayed } = await this.submit(request, personOf(request), command, null, path);
    if (replayed) request.res?.setHeader('Idempotent-Replayed', 'true');
    return { seq, hash, at: inVietnam(at) };
  }

  private async answer(
    request: SignedRequest,
    person: SignedIn,
    id: string,
    accepted: Accepted,
  ): Promise<ConsultationDetail> {
    if (accepted.replayed) request.res?.setHeader('Idempotent-Replayed', 'true');
    const detail = await this.consultations.detail(person, id, localeOf(request));
    request.res?.setHeader('ETag', etagOf(detail.version));
    return detail;
  }

  private async submit(
    request: SignedRequest,
    person: SignedIn,
    command: CommandName,
    consultation: string | null,
    path: PathParts,
    seen?: number,
  ): Promise<Accepted> {
    const idempotency = idempotencyOf(request);
    const register = await this.rules.register(person.province);
    const { agency } = path;
    const entered = agency !== undefined && enteredByClerk(command) && agency !== person.agency;
    const role = actingRole(person, command, register, await this.engine.now(), {
      named: request.get('X-Acting-Role'),
      forOutside: entered && register.agencies.get(agency)?.external === true,
    });
    if (agency !== undefined && onOwnOpinionOnly(command) && consultation !== null) {
      const own = await this.consultations.actsOn(person.province, consultation, agency, person.agency ?? '');
      if (!own) throw new RefusedProblem({ code: 'not-consulted' }, { province: person.province, consultation });
    }
    const inPath = onOwnOpinionOnly(command) || (enteredByClerk(command) && !entered);
    const { agency: _, ...others } = path;
    const { with: carried, malformed } = carriedBy(command, request.body, path, inPath ? others : path);
    const outcome = await this.engine.submit({
      province: person.province,
      by: actingAs(person, role),
      command,
      consultation,
      with: carried,
      malformed,
      ...(idempotency === undefined ? {} : { idempotency }),
      ...(seen === undefined ? {} : { seen }),
    });
    if (outcome.accepted) return outcome;
    throw new RefusedProblem(outcome.refusal, { province: person.province, consultation, malformed });
  }
}

function personOf({ person }: SignedRequest): SignedIn {
  if (person === undefined) throw new HttpProblem('not-signed-in');
  return person;
}

/**
 * What a command carries: the body, and what stands in the path.
 * @throws HttpProblem `invalid-input` for a body that is no object, and for fields that the command does not have
 */
function carriedBy(command: CommandName, body: unknown, path: object, fromPath: object) {
  const given = body ?? {};
  if (!isMap(given)) throw new HttpProblem('invalid-input', ['']);
  const twice = Object.keys(path).filter((key) => Object.hasOwn(given, key));
  if (twice.length > 0)
    throw new HttpProblem(
      'invalid-input',
      twice.map((key) => `/${key}`),
    );
  const { unknown, ...shaped } = shapeOf(command, { ...given, ...fromPath });
  if (unknown.length > 0) throw new HttpProblem('invalid-input', unknown);
  return shaped;
}
