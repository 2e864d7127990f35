/** The one way by which a request becomes a command on a case: who asks, in which role, about what; then through the door. */
import { Inject, Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Role } from '../../../workflows/commands/commands.js';
import { isMap } from '../../../workflows/data/shape.js';
import type { CaseContext } from '../../../workflows/discipline/case.js';
import { mayActOnCase } from '../../../workflows/discipline/case-authority.js';
import { type CaseCommandName, caseRowOf } from '../../../workflows/discipline/inputs.js';
import { readCase } from '../../dossiers/case-rows.js';
import type { Engine } from '../../engine/engine.js';
import { etagOf, versionRead } from '../../http/etag.js';
import { idempotencyOf } from '../../http/idempotency-key.js';
import { HttpProblem } from '../../http/problems/problem.js';
import type { SignedIn, SignedRequest } from '../../http/signed-in.js';
import type { Store } from '../../persistence/store.js';
import { ENGINE, STORE } from '../../platform/tokens.js';
import { shapedBy } from '../../rules/commands/shape-of.js';
import { actsInAgency } from '../../rules/register/person-roles.js';
import { actorOf } from '../../rules/register/register.js';
import { Rules } from '../../rules/rules.js';
import { actingAs } from '../identity/acting-role.js';
import type { CaseDetail } from './case.views.js';
import { caseAddress } from './case-paths.js';
import { CaseReader } from './case-reader.js';
import { factsOfRegister } from './open-case-actions.js';

@Injectable()
export class CaseGateway {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly rules: Rules,
    private readonly cases: CaseReader,
  ) {}

  /** Begins a case: 201 with its address. */
  async begin(request: SignedRequest, command: CaseCommandName): Promise<CaseDetail> {
    return this.submit(request, personOf(request), command, v7(), undefined);
  }

  /** Acts on a case, and shows it as it then stands. @throws HttpProblem `version-required`, `unknown-case` */
  async on(request: SignedRequest, command: CaseCommandName, id: string): Promise<CaseDetail> {
    const person = personOf(request);
    await this.cases.requireRead(person, id);
    return this.submit(request, person, command, id, versionRead(request));
  }

  private async submit(
    request: SignedRequest,
    person: SignedIn,
    command: CaseCommandName,
    id: string,
    seen: number | undefined,
  ): Promise<CaseDetail> {
    const { with: carried, malformed, unknown } = carriedBy(command, request.body);
    if (unknown.length > 0) throw new HttpProblem('invalid-input', unknown);
    const idempotency = idempotencyOf(request);
    const outcome = await this.engine.cases.enter({
      province: person.province,
      by: actingAs(person, await this.roleFor(person, command, id)),
      command,
      id,
      with: carried,
      malformed,
      ...(idempotency === undefined ? {} : { idempotency }),
      ...(seen === undefined ? {} : { seen }),
    });
    if (!outcome.accepted) {
      const { code, field, other } = outcome.refusal;
      throw new HttpProblem(code, malformed.length > 0 ? malformed : field === undefined ? [] : [field], {}, other);
    }
    if (outcome.replayed) request.res?.setHeader('Idempotent-Replayed', 'true');
    // A replay answers with the case that the first request made; who may no longer read it is not shown it.
    const detail = await this.cases.detail(person, outcome.id);
    if (seen === undefined) request.res?.setHeader('Location', caseAddress(command, outcome.id));
    request.res?.setHeader('ETag', etagOf(detail.version));
    return detail;
  }

  /** The first of a person's roles in which the law lets them, else the first that they have, so that the refusal speaks of it. */
  async roleFor(person: SignedIn, command: CaseCommandName, id = ''): Promise<Role> {
    const register = await this.rules.register(person.province);
    const at = await this.engine.now();
    const stored = await readCase(this.store.reader, person.province, id);
    const context: CaseContext | null = stored?.standing.context ?? null;
    const facts = factsOfRegister(register);
    const may = (role: Role) =>
      mayActOnCase(caseRowOf(command), actorOf(register, actingAs(person, role), at), context, facts);
    const roles = person.roles.filter(actsInAgency);
    const role = roles.find(may) ?? roles[0];
    if (role === undefined) throw new HttpProblem('case-not-authorised');
    return role;
  }
}

function personOf({ person }: SignedRequest): SignedIn {
  if (person === undefined) throw new HttpProblem('not-signed-in');
  return person;
}

function carriedBy(command: CaseCommandName, body: unknown) {
  const given = body ?? {};
  if (!isMap(given)) throw new HttpProblem('invalid-input', ['']);
  return shapedBy(caseRowOf(command).input, given);
}
