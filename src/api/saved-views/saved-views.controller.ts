import { Body, Controller, Delete, Header, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ReadInSession, WriteHeaders } from '../../http/documented.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import {
  MOST_NAME_CHARACTERS,
  PAGE_NAME,
  SavedViewInput,
  SavedViewsQuery,
  SavedViewsView,
} from './saved-view.views.js';
import { SavedViewList } from './saved-view-list.js';
import { placeNamed } from './saved-views.js';

const PAGE = ApiParam({
  name: 'page',
  schema: { type: 'string', pattern: PAGE_NAME.source },
  example: 'consultations',
});
const NAME = ApiParam({ name: 'name', schema: { type: 'string', minLength: 1, maxLength: MOST_NAME_CHARACTERS } });

/** The views that I have kept. Every answer is what there then is of the page. */
@ApiTags('me')
@Controller('api/v1/me/views')
export class SavedViewsController {
  constructor(private readonly views: SavedViewList) {}

  @ReadInSession('', 'savedViewsList', 'The views that I have kept, of one page or of all')
  @ApiOkResponse({ type: SavedViewsView })
  async list(@Signed() person: SignedIn, @Query() { page }: SavedViewsQuery): Promise<SavedViewsView> {
    return this.views.of(person, page);
  }

  @Put(':page/:name')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'savedViewPut', summary: 'Keep a view under a name, in place of the one of that name' })
  @PAGE
  @NAME
  @WriteHeaders()
  @ApiOkResponse({ description: 'The views of the page as they then stand', type: SavedViewsView })
  async put(
    @Signed() person: SignedIn,
    @Param('page') page: string,
    @Param('name') name: string,
    @Body() { query }: SavedViewInput,
  ): Promise<SavedViewsView> {
    return this.views.keep(person, placeNamed(page, name), query);
  }

  @Delete(':page/:name')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'savedViewDelete', summary: 'Forget a view' })
  @PAGE
  @NAME
  @WriteHeaders()
  @ApiOkResponse({ description: 'The views of the page as they then stand', type: SavedViewsView })
  async delete(
    @Signed() person: SignedIn,
    @Param('page') page: string,
    @Param('name') name: string,
  ): Promise<SavedViewsView> {
    return this.views.forget(person, placeNamed(page, name));
  }
}
