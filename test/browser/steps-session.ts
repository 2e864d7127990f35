/** The minutes of a session of the heads, written on the page of a dispute. */
import type { Locator, Page } from 'playwright-core';
import { choose } from './steps-opening.js';

export interface Minutes {
  readonly result: 'Thống nhất' | 'Còn khác nhau';
  readonly minutes: string;
  /** Left out: as it is filled in, with both heads. */
  readonly participants?: string;
}

/** Opens the form and fills it in: the same result for every question. It is not sent yet. */
export async function writeMinutes(page: Page, { result, minutes, participants }: Minutes): Promise<Locator> {
  const acts = page.getByRole('region', { name: 'Việc làm được bây giờ' });
  await acts.getByRole('button', { name: 'Ghi biên bản làm việc' }).click();
  const questions = acts.getByRole('radiogroup', { name: /^Câu \d/ });
  await questions.first().waitFor();
  for (const question of await questions.all()) await question.getByText(result, { exact: true }).click();
  if (participants !== undefined) await acts.getByRole('textbox', { name: 'Thành phần tham dự' }).fill(participants);
  await acts.getByRole('textbox', { name: 'Nội dung biên bản' }).fill(minutes);
  await choose(page, 'Kết quả', result);
  return acts;
}
