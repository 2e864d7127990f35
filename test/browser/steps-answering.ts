/** Answering a request, from the list of work to the signature. */
import type { Locator, Page } from 'playwright-core';

/** What is answered to the only question of a request. */
export interface Answered {
  readonly position: 'Thống nhất' | 'Thống nhất có điều kiện' | 'Không thống nhất' | 'Không có ý kiến';
  readonly said?: string;
  /** For "Thống nhất có điều kiện": the text of the condition. */
  readonly condition?: string;
  /** For "Không thống nhất". */
  readonly reason?: string;
  readonly alternative?: string;
}

/** The one button of a row of work: what it says, and of which consultation. */
export function workButton(page: Page, act: string, subject: string): Locator {
  // What is only heard stands apart in the accessible name.
  return page.getByRole('link', { name: new RegExp(`^${act} ?: ${subject}`) });
}

/** Fills in the answer; nothing is sent. */
export async function fillAnswer(page: Page, answered: Answered): Promise<void> {
  await page
    .getByRole('radiogroup', { name: /^Ý kiến về câu 1/ })
    .getByText(answered.position, { exact: true })
    .click();
  if (answered.said !== undefined)
    await page.getByRole('textbox', { name: /^Nội dung ý kiến về câu này/ }).fill(answered.said);
  if (answered.condition !== undefined)
    await page.getByRole('textbox', { name: /^Điều kiện 1/ }).fill(answered.condition);
  if (answered.reason !== undefined)
    await page.getByRole('textbox', { name: 'Lý do không thống nhất' }).fill(answered.reason);
  if (answered.alternative !== undefined)
    await page.getByRole('textbox', { name: 'Phương án khác mà cơ quan đề nghị' }).fill(answered.alternative);
}

/** The head signs what stands in the form; ends on the page of the consultation, which says that it was sent. */
export async function signAnswer(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ký và gửi' }).click();
  await page
    .getByRole('dialog', { name: /^Gửi (trả lời|câu trả lời)/ })
    .getByRole('button', { name: 'Ký và gửi' })
    .click();
  await page.getByText(/^Đã gửi câu trả lời/).waitFor();
}
