/** A list to its end, page by page: as a file it has exactly what its pages have. */
import { LARGEST_PAGE, type Page } from '../page.js';

export async function* everyPage<Item>(
  page: (part: { readonly limit: number; readonly cursor?: string }) => Promise<Pick<Page<Item>, 'items' | 'next'>>,
): AsyncGenerator<readonly Item[]> {
  let cursor: string | null = null;
  do {
    const {
      items,
      next,
    }: Pick<Page<Item>, 'items' | 'next'> = await page({
      limit: LARGEST_PAGE,
      ...(cursor === null ? {} : { cursor }),
    });
    yield items;
    cursor = next;
  } while (cursor !== null);
}

/** A list that is told whole. It is read before: a promise that nobody has come to yet fails unheard. */
export async function* whole<Item>(items: readonly Item[]): AsyncGenerator<readonly Item[]> {
  yield items;
}
