/** The one way by which a request becomes a command: who asks, in which role, about what; then through the door. */

import { Inject, Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { enteredByClerk, mayAct, onOwnOpinionOnly } from '../../../workflows/commands/authority.js';
import {
  type CommandName,
  type ConsultationCommandName,
  isOnConsultation,
  type RegisterCommandName,
  rowOf,
} from '../../../workflows/commands/commands.js';
import { ANSWER } from '../../../workflows/commands/inputs.js';
import { isMap } from '../../../workflows/data/shape.js';
import { inVietnam } from '../../../workflows/limits/time.js';
import { answerEntered } from '../../edxml/arriving/settle-message.js';
import type { Accepted, CommandRequest } from '../../engine/door/command-request.js';
import type { Engine } from '../../engine/engine.js';
import { etagOf, versionRead } from '../../http/etag.js';
import { idempotencyOf } from '../../http/idempotency-key.js';
import { localeOf } from '../../http/locale.js';
import { HttpProblem, RefusedProblem } from '../../http/problems/problem.js';
import type { SignedIn, SignedRequest } from '../../http/signed-in.js';
import { Moment, Text, WholeNumber } from '../../http/view-fields.js';
import type { Making } from '../../letters/keeping/make-letters.js';
import { PREVIEW } from '../../letters/kinds/frame.js';
import type { Store } from '../../persistence/store.js';
import { ENGINE, LETTERS, STORE } from '../../platform/tokens.js';
import { shapeOf } from '../../rules/commands/shape-of.js';
import { actorOf } from '../../rules/register/register.js';
import { Rules } from '../../rules/rules.js';
import { draftAnswered } from '../answer-drafts/answer-drafts.js';
import { API, type PathParts } from '../consultations/command-paths.js';
import type { ConsultationDetail } from '../consultations/consultation.views.js';
import { ConsultationReader } from '../consultations/consultation-reader.js';
import { actDone, isPrepared } from '../drafts/prepared-acts.js';
import { requestOpened, requestRedrafted } from '../drafts/request-drafts.js';
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
    @Inject(LETTERS) private readonly letters: Making,
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
    const accepted = await this.submit(request, person, command, consultation, path, {
      seen: versionRead(request),
    });
    await this.draftsFollow(person, command, consultation, { ...agencyNamed(request.body), ...path }, accepted);
    return this.answer(request, person, consultation, accepted);
  }

  /**
   * Opens a consultation with the text that was drafted of it, as the one act that the journal tells of it: 201, and the draft
   * goes. Repeated with its key, the request is answered as the first time.
   */
  async openDrafted(request: SignedRequest, consultation: string, drafted: object): Promise<ConsultationDetail> {
    const person = personOf(request);
    const { at, ...accepted } = await this.submit(request, person, 'consultation.open', consultation, {}, { drafted });
    await requestOpened(this.store, person.province, consultation, at);
    request.res?.setHeader('Location', `${API}/consultations/${consultation}`);
    return this.answer(request, person, consultation, { at, ...accepted });
  }

  /**
   * What a command on a consultation would have signed, as one PDF, to be read before; nothing is done: the letter, or one letter after the
   * other, as a conclusion and its table of all opinions. Null where it would make none. A refusal is that of the command itself.
   */
  async preview(
    request: SignedRequest,
    command: ConsultationCommandName,
    consultation: string,
    { path = {}, drafted }: { readonly path?: PathParts; readonly drafted?: object } = {},
  ): Promise<Buffer | null> {
    const person = personOf(request);
    if (drafted === undefined) await this.consultations.requireSeen(person, consultation);
    const asked = await this.asked(request, person, command, consultation, path, drafted);
    const previewed = await this.engine.preview(asked);
    if ('refusal' in previewed)
      throw new RefusedProblem(previewed.refusal, {
        province: person.province,
        consultation,
        malformed: asked.malformed ?? [],
      });
    const { writer } = this.letters;
    const pdfs: Buffer[] = [];
    for (const letter of previewed.letters) pdfs.push((await writer.filesOf(letter, PREVIEW)).pdf);
    const [only] = pdfs;
    return only === undefined || pdfs.length === 1 ? (only ?? null) : writer.joined(pdfs);
  }

  /** What was prepared goes with the act, or follows what stands in the journal. Repeated, the request removes what it had not come to. */
  private async draftsFollow(
    person: SignedIn,
    command: ConsultationCommandName,
    consultation: string,
    { agency }: PathParts,
    { at }: Accepted,
  ): Promise<void> {
    const { province, id } = person;
    if (agency !== undefined && enteredByClerk(command) && agency !== person.agency)
      await this.store.write((tx) => answerEntered(tx, { province, consultation, agency, by: id, at }));
    if (endsADraft(command) && agency !== undefined)
      await draftAnswered(this.store, { province, consultation, agency }, at);
    if (isPrepared(command) && agency !== undefined)
      await actDone(this.store, { province, consultation, act: command, agency }, at);
    if (command === 'consultation.open') await requestOpened(this.store, province, consultation, at);
    if (command !== 'consultation.draft') return;
    const standing = await this.engine.dossier(province, consultation);
    const { draft = null, lead: owner = '' } = standing?.dossier.consultation.context ?? {};
    if (draft !== null) await requestRedrafted(this.store, province, consultation, { draft, owner, person: id, at });
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

  /** Carries out a command on the register of the province. @param seen the version that was read of what it changes */
  async onRegister(
    request: SignedRequest,
    command: RegisterCommandName,
    path: PathParts = {},
    seen?: number,
  ): Promise<RecordedView> {
    const read = seen === undefined ? {} : { seen };
    const { seq, hash, at, replayed } = await this.submit(request, personOf(request), command, null, path, read);
    if (replayed) request.res?.setHeader('Idempotent-Replayed', 'true');
    return { seq, hash, at: inVietnam(at) };
  }

  /** Whoever may no longer see a consultation is not shown it for having the key of an old request either. */
  private async answer(
    request: SignedRequest,
    person: SignedIn,
    id: string,
    accepted: Accepted,
  ): Promise<ConsultationDetail> {
    await this.consultations.requireSeen(person, id);
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
    { seen, drafted }: { readonly seen?: number; readonly drafted?: object } = {},
  ): Promise<Accepted> {
    const idempotency = idempotencyOf(request);
    const asked = await this.asked(request, person, command, consultation, path, drafted);
    const outcome = await this.engine.submit({
      ...asked,
      ...(idempotency === undefined ? {} : { idempotency }),
      ...(seen === undefined ? {} : { seen }),
    });
    const { by, malformed = [] } = asked;
    if (!outcome.accepted)
      throw new RefusedProblem(outcome.refusal, { province: person.province, consultation, malformed });
    // The law was not asked about a request that is answered as before: what it was once is asked of who they are now.
    if (outcome.replayed && !isOnConsultation(command)) {
      const register = await this.rules.register(person.province);
      const refused = mayAct(command, actorOf(register, by, await this.engine.now()), null);
      if (refused !== null) throw new RefusedProblem(refused, { province: person.province, consultation });
    }
    return outcome;
  }

  /** What a person asks, in the role in which they may: not yet entered. */
  private async asked(
    request: SignedRequest,
    person: SignedIn,
    command: CommandName,
    consultation: string | null,
    path: PathParts,
    drafted: object | undefined,
  ): Promise<CommandRequest> {
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
    const { with: carried, malformed } = carriedBy(command, drafted ?? request.body, path, inPath ? others : path);
    return {
      province: person.province,
      by: actingAs(person, role),
      command,
      consultation,
      with: carried,
      malformed,
    };
  }
}

/** The agency that a command is about, where its body names it. */
function agencyNamed(body: unknown): PathParts {
  return isMap(body) && typeof body.agency === 'string' ? { agency: body.agency } : {};
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
