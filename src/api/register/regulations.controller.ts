import { Controller, Inject, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type CivilDate, civilDateOf } from '../../../workflows/limits/time.js';
import { PROVINCES } from '../../../workflows/regulation/provinces.js';
import type { Regulation } from '../../../workflows/regulation/regulation.js';
import type { Engine } from '../../engine/engine.js';
import { cursorOf, placeOf } from '../../http/cursor.js';
import { Read } from '../../http/documented.js';
import { localeOf } from '../../http/locale.js';
import { type Page, PageOf, pageOf, rowsWanted } from '../../http/page.js';
import { HttpProblem } from '../../http/problems/problem.js';
import { Signed, type SignedIn, type SignedRequest } from '../../http/signed-in.js';
import { ENGINE } from '../../platform/tokens.js';
import type { Register } from '../../rules/register/register.js';
import { Rules } from '../../rules/rules.js';
import { CommandGateway, type RecordedView } from '../commands/command-gateway.js';
import { Command } from '../commands/command-route.js';
import {
  citedClauses,
  issuerInWords,
  RegulationDetail,
  RegulationListItem,
  RegulationsQuery,
  type StandingView,
  shownAdoption,
} from './regulation.views.js';

/** The rules that are applied, with the documents and clauses on which they stand. */
@ApiTags('regulations')
@Controller('api/v1/regulations')
export class RegulationsController {
  constructor(
    private readonly rules: Rules,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly commands: CommandGateway,
  ) {}

  @Read('', 'regulationList', 'The regulations of my province, and the default')
  @PageOf(RegulationListItem)
  async list(
    @Signed() { province }: SignedIn,
    @Req() request: SignedRequest,
    @Query() query: RegulationsQuery,
  ): Promise<Page<RegulationListItem>> {
    const after = query.cursor === undefined ? '' : String(placeOf(query.cursor, 'regulations', ['text'])[0]);
    const { register, on, inForce } = await this.now(province);
    const known = this.rules
      .ofProvince(register)
      .filter((one) => one.id > after && (query.inForce === undefined || (one === inForce) === query.inForce))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .slice(0, rowsWanted(query));
    return pageOf(
      known,
      query,
      (regulation) => ({
        id: regulation.id,
        province: regulation.province,
        from: regulation.inForce.from,
        until: regulation.inForce.until,
        inForce: regulation.id === inForce.id,
        basis: regulation.basis.map((document) => ({ ...document })),
        standing: this.standing(register, regulation, on, request),
      }),
      ({ id }) => cursorOf('regulations', [id]),
    );
  }

  @Read(':id', 'regulationGet', 'One regulation, whole, with the clauses that its rules cite')
  @ApiOkResponse({ type: RegulationDetail })
  async get(
    @Signed() { province }: SignedIn,
    @Req() request: SignedRequest,
    @Param('id') id: string,
  ): Promise<RegulationDetail> {
    const { register, on, inForce } = await this.now(province);
    const regulation = this.rules.ofProvince(register).find((one) => one.id === id);
    if (regulation === undefined) throw new HttpProblem('not-found');
    const standing = this.standing(register, regulation, on, request);
    return {
      id,
      inForce: id === inForce.id,
      regulation,
      standing,
      clauses: citedClauses(regulation, this.rules.clauses),
    };
  }

  @Command('regulation.adopt', { path: ':id/adopt', creates: true })
  adopt(@Req() request: SignedRequest, @Param('id') regulation: string): Promise<RecordedView> {
    return this.commands.onRegister(request, 'regulation.adopt', { regulation });
  }

  private async now(province: string): Promise<{ register: Register; on: CivilDate; inForce: Regulation }> {
    const register = await this.rules.register(province);
    const on = civilDateOf(await this.engine.now());
    return { register, on, inForce: this.rules.inForceOn(register, on) };
  }

  private standing(register: Register, regulation: Regulation, on: CivilDate, request: SignedRequest): StandingView {
    const { needed, adoption } = this.rules.standing(register, regulation, on);
    const changed = regulation.province === null ? null : (PROVINCES.get(regulation.province)?.changed ?? null);
    return {
      needsAdoption: needed,
      opens: !needed || adoption !== null || !this.engine.adoptionNeeded,
      adoption: adoption === null ? null : shownAdoption(adoption),
      adoptions: register.adoptions.filter((one) => one.regulation === regulation.id).map(shownAdoption),
      issuer: issuerInWords(regulation, localeOf(request)),
      issuerChanged: changed !== null && on >= changed.on,
    };
  }
}
