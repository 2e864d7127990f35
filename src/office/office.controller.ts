import { Controller, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { seesAll } from '../consultations/audience.js';
import type { Engine } from '../engine/engine.js';
import { ENGINE, READER } from '../engine/tokens.js';
import { Read } from '../http/documented.js';
import { type Page, PageOf } from '../http/page.js';
import { Signed, type SignedIn } from '../identity/signed-in.js';
import type { Reader } from '../persistence/store.js';
import { HttpProblem } from '../problems/problem.js';
import { BoardQuery, BoardView, boardOf } from './board.js';
import { listOverdue, OverdueItem, OverdueQuery } from './overdue-list.js';

/** The Office's board: disputes by stage, holder and age, and what is overdue anywhere. For the Office, the chairman and home affairs. */
@ApiTags('office')
@Controller('api/v1/office')
export class OfficeController {
  constructor(
    @Inject(READER) private readonly reader: Reader,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  @Read('board', 'officeBoard', 'Disputes that are held, by stage, holder and age')
  @ApiOkResponse({ type: BoardView })
  async board(@Signed() person: SignedIn, @Query() query: BoardQuery): Promise<BoardView> {
    await this.requireOverview(person);
    return boardOf(this.reader, person.province, query, await this.engine.now());
  }

  @Read('overdue', 'officeOverdue', 'Overdue opinions, notices and stages of the province, the oldest first')
  @PageOf(OverdueItem)
  async overdue(@Signed() person: SignedIn, @Query() query: OverdueQuery): Promise<Page<OverdueItem>> {
    await this.requireOverview(person);
    return listOverdue(this.reader, person.province, query, await this.engine.now());
  }

  private async requireOverview(person: SignedIn): Promise<void> {
    if (!(await seesAll(this.reader, person))) throw new HttpProblem('not-authorised');
  }
}
