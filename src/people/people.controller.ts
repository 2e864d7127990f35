import { Controller, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { READER } from '../engine/tokens.js';
import { Read } from '../http/documented.js';
import { type Page, PageOf } from '../http/page.js';
import { Signed, type SignedIn } from '../identity/signed-in.js';
import type { Reader } from '../persistence/store.js';
import { listPeople, PeopleQuery, PersonView } from './people-list.js';

/** Who works where in the province. */
@ApiTags('people')
@Controller('api/v1/people')
export class PeopleController {
  constructor(@Inject(READER) private readonly reader: Reader) {}

  @Read('', 'personList', 'People of my province, by name')
  @PageOf(PersonView)
  list(@Signed() { province }: SignedIn, @Query() query: PeopleQuery): Promise<Page<PersonView>> {
    return listPeople(this.reader, province, query);
  }
}
