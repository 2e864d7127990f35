/** Opening a consultation by the guided form, as an officer or a head does. */
import type { Page } from 'playwright-core';

/** What is written into the form; the agencies are those that the register of functions proposes for these words. */
export interface Asked {
  readonly subject: string;
  readonly proposal: string;
  readonly position: string;
  readonly legalGround: string;
  readonly question: string;
  readonly agencies: readonly string[];
  /** Who decides if no agreement is found; the People's Committee of the province unless told. */
  readonly authority?: string;
}

/** Chooses one of a few by clicking its words. */
export async function choose(page: Page, group: string | RegExp, option: string): Promise<void> {
  await page.getByRole('radiogroup', { name: group }).getByText(option, { exact: true }).click();
}

/** Fills in the whole form, section by section; nothing is sent. */
export async function fillOpening(page: Page, asked: Asked): Promise<void> {
  await page.getByRole('textbox', { name: 'Trích yếu' }).fill(asked.subject);
  await page.getByRole('textbox', { name: 'Nội dung đề xuất' }).fill(asked.proposal);
  await page.getByRole('textbox', { name: /^Ý kiến của/ }).fill(asked.position);
  await page.getByRole('textbox', { name: 'Căn cứ pháp lý' }).fill(asked.legalGround);
  if (asked.authority !== undefined) await choose(page, 'Thẩm quyền quyết định', asked.authority);
  await choose(page, 'Độ mật', 'Không thuộc bí mật nhà nước');
  await page.getByRole('textbox', { name: 'Câu 1' }).fill(asked.question);
  for (const agency of asked.agencies) await tickProposed(page, agency);
}

/** From the filled form to the signature of the head. @returns the address of the consultation */
export async function signAndSend(page: Page): Promise<string> {
  const bar = page.getByRole('region', { name: 'Gửi hồ sơ' });
  await bar.getByText('Hồ sơ đã đủ, gửi được.').waitFor();
  await bar.getByRole('button', { name: 'Ký và gửi' }).click();
  const sure = page.getByRole('dialog', { name: 'Ký và gửi hồ sơ lấy ý kiến?' });
  await sure.getByRole('button', { name: 'Ký và gửi' }).click();
  await page.getByText(/^Đã ký và gửi tới \d+ cơ quan\.$/).waitFor();
  return new URL(page.url()).pathname;
}

async function tickProposed(page: Page, agency: string): Promise<void> {
  const section = page.getByRole('region', { name: /Cơ quan được lấy ý kiến/ });
  const proposed = section.getByRole('listitem').filter({ has: page.getByText(agency, { exact: true }) });
  await proposed.getByText(agency, { exact: true }).click();
  await proposed.getByRole('button', { name: `Sửa ${agency}` }).waitFor();
}
