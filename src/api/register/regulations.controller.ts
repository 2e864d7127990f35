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
import { Adopters } from './adopters.js';
import {
  citedClauses,
  issuerInWords,
  RegulationDetail,
  RegulationListItem,
  RegulationsQuery,
  type StandingView,
  shownAdoption,
} from './regulation.views.js';

/** By what regulations are shown as they stand on a day. */
interface Standing {
  readonly register: Register;
  readonly on: CivilDate;
  /** Of those who proposed and adopted, by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** The rules that are applied, with the documents and clauses on which they stand. */
@ApiTags('regulations')
@Controller('api/v1/regulations')
export class RegulationsController {
  constructor(
    private readonly rules: Rules,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly commands: CommandGateway,
    private readonly adopters: Adopters,
  ) {}

  @Read('', 'regulationList', 'The regulations of my province, and the default')
  @PageOf(RegulationListItem)
  async list(
    @Signed() { province }: SignedIn,
    @Req() request: SignedRequest,
    @Query() query: RegulationsQuery,
  ): Promise<Page<RegulationListItem>> {
    const after = query.cursor === undefined ? '' : String(placeOf(query.cursor, 'regulations', ['text'])[0]);
    const { register, on, inForce, names } = await this.now(province);
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
        own: this.rules.isEdition(register, regulation.id),
        standing: this.standing({ register, on, names }, regulation, request),
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
    const { register, on, inForce, names } = await this.now(province);
    const regulation = this.rules.ofProvince(register).find((one) => one.id === id);
    if (regulation === undefined) throw new HttpProblem('not-found');
    const standing = this.standing({ register, on, names }, regulation, request);
    return {
      id,
      own: this.rules.isEdition(register, id),
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

  private async now(province: string): Promise<Standing & { readonly inForce: Regulation }> {
    const register = await this.rules.register(province);
    const on = civilDateOf(await this.engine.now());
    const names = await this.adopters.namesIn(register);
    return { register, on, names, inForce: this.rules.inForceOn(register, on) };
  }

  private standing({ register, on, names }: Standing, regulation: Regulation, request: SignedRequest): StandingView {
    const { needed, adoption } = this.rules.standing(register, regulation, on);
    const changed = regulation.province === null ? null : (PROVINCES.get(regulation.province)?.changed ?? null);
    return {
      needsAdoption: needed,
      opens: !needed || adoption !== null || !this.engine.adoptionNeeded,
      adoption: adoption === null ? null : shownAdoption(adoption, names),
      adoptions: register.adoptions
        .filter((one) => one.regulation === regulation.id)
        .map((one) => shownAdoption(one, names)),
      issuer: issuerInWords(regulation, localeOf(request)),
      issuerChanged: changed !== null && on >= changed.on,
    };
  }
}
