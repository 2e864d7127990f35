/** Pages of a list: so many items, and the cursor of the next page. */

import { applyDecorators, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';
import { QueryText, QueryWholeNumber } from './query-fields.js';

export const LARGEST_PAGE = 200;
const USUAL_PAGE = 50;
const LONGEST_CURSOR = 2000;

export class PageQuery {
  @QueryWholeNumber({ minimum: 1, maximum: LARGEST_PAGE, default: USUAL_PAGE })
  limit?: number;

  @QueryText({ description: 'The `next` of the page before; opaque', maxLength: LONGEST_CURSOR })
  cursor?: string;
}

export interface Page<Item> {
  readonly items: Item[];
  /** The cursor of the next page; null on the last. */
  readonly next: string | null;
}

/** How many rows to ask for: one more than the page, to know whether there is a next. */
export function rowsWanted({ limit = USUAL_PAGE }: PageQuery): number {
  return limit + 1;
}

/** A page of the rows that were found when one more than the page was asked for. */
export function pageOf<R, Item>(
  rows: readonly R[],
  { limit = USUAL_PAGE }: PageQuery,
  show: (row: R) => Item,
  cursorAfter: (row: R) => string,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(show), next: rows.length > limit && last !== undefined ? cursorAfter(last) : null };
}

/** Documents an answer that is a page of items. */
export function PageOf(item: Type<unknown>): MethodDecorator & ClassDecorator {
  return applyDecorators(
    ApiExtraModels(item),
    ApiOkResponse({
      description: 'A page, in a stable order',
      schema: {
        type: 'object',
        required: ['items', 'next'],
        properties: {
          items: { type: 'array', items: { $ref: getSchemaPath(item) } },
          next: { type: 'string', nullable: true, description: 'The cursor of the next page; null on the last' },
        },
      },
    }),
  );
}
