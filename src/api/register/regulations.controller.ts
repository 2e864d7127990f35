import { Controller, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Regulation } from '../../../workflows/regulation/regulation.js';
import { DEFAULT_REGULATION } from '../../../workflows/regulation/regulation-in-force.js';
import type { Engine } from '../../engine/engine.js';
import { cursorOf, placeOf } from '../../http/cursor.js';
import { Read } from '../../http/documented.js';
import { type Page, PageOf, pageOf, rowsWanted } from '../../http/page.js';
import { HttpProblem } from '../../http/problems/problem.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import { ENGINE } from '../../platform/tokens.js';
import { Rules } from '../../rules/rules.js';
import { citedClauses, RegulationDetail, RegulationListItem, RegulationsQuery } from './regulation.views.js';

/** The rules that are applied, with the documents and clauses on which they stand. */
@ApiTags('regulations')
@Controller('api/v1/regulations')
export class RegulationsController {
  constructor(
    private readonly rules: Rules,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  @Read('', 'regulationList', 'The regulations of my province, and the default')
  @PageOf(RegulationListItem)
  async list(@Signed() { province }: SignedIn, @Query() query: RegulationsQuery): Promise<Page<RegulationListItem>> {
    const after = query.cursor === undefined ? '' : String(placeOf(query.cursor, 'regulations', ['text'])[0]);
    const inForce = await this.rules.inForce(province, await this.engine.now());
    const known = (await this.ofProvince(province))
      .filter((one) => one.id > after && (query.inForce === undefined || (one === inForce) === query.inForce))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .slice(0, rowsWanted(query));
    return pageOf(
      known,
      query,
      ({ id, province: name, inForce: period, basis }) => ({
        id,
        province: name,
        from: period.from,
        until: period.until,
        inForce: id === inForce.id,
        basis: basis.map((document) => ({ ...document })),
      }),
      ({ id }) => cursorOf('regulations', [id]),
    );
  }

  @Read(':id', 'regulationGet', 'One regulation, whole, with the clauses that its rules cite')
  @ApiOkResponse({ type: RegulationDetail })
  async get(@Signed() { province }: SignedIn, @Param('id') id: string): Promise<RegulationDetail> {
    const regulation = (await this.ofProvince(province)).find((one) => one.id === id);
    if (regulation === undefined) throw new HttpProblem('not-found');
    const inForce = await this.rules.inForce(province, await this.engine.now());
    return { id, inForce: id === inForce.id, regulation, clauses: citedClauses(regulation, this.rules.clauses) };
  }

  private async ofProvince(province: string): Promise<Regulation[]> {
    const { name } = await this.rules.register(province);
    return [...this.rules.installed.values()].filter((one) => one.province === name || one.id === DEFAULT_REGULATION);
  }
}
