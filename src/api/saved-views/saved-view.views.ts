/** What a person keeps of a list, as the API takes and shows it. */

import { BodyLine } from '../../http/body-fields.js';
import { QueryText } from '../../http/query-fields.js';
import { Moment, Parts, Text } from '../../http/view-fields.js';

/** A page of the web client, such as "consultations". */
export const PAGE_NAME = /^[a-z][a-z0-9-]{0,39}$/;
export const MOST_NAME_CHARACTERS = 80;
export const MOST_QUERY_CHARACTERS = 4000;

export class SavedViewsQuery {
  @QueryText({ description: 'Only those of this page', pattern: PAGE_NAME, example: 'consultations' })
  page?: string;
}

export class SavedViewInput {
  @BodyLine({
    description: 'The query string of the page’s address, without "?"',
    maxLength: MOST_QUERY_CHARACTERS,
    example: 'state=collecting&sort=dueAt',
  })
  query: string;
}

export class SavedViewView {
  @Text({ example: 'consultations' })
  page: string;

  @Text({ example: 'Sắp hết hạn' })
  name: string;

  @Text({ example: 'state=collecting&sort=dueAt' })
  query: string;

  @Moment({ description: 'When it was last kept' })
  updatedAt: string;
}

export class SavedViewsView {
  @Parts(() => SavedViewView, { description: 'By page and name; at most 50' })
  items: SavedViewView[];
}
