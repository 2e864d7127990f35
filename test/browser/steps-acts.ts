/** Acts that are done in a dialog or a form on the page of a consultation: what is written, then the one question, then the signature. */
import type { Page } from 'playwright-core';

/** What has to be filled in before an act is signed: the label of each text field, and what is written there. */
export type Written = Readonly<Record<string, string>>;

/**
 * Fills in the dialog of an act that is open, and signs it.
 * @param title of the dialog: "Đề nghị Sở Xây dựng làm rõ ý kiến"
 * @param act the button that answers the question: what a clerk enters is not signed
 */
export async function signAct(page: Page, title: string, written: Written = {}, act = 'Ký và gửi'): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title, exact: true });
  for (const [label, text] of Object.entries(written)) await dialog.getByRole('textbox', { name: label }).fill(text);
  await dialog.getByRole('button', { name: 'Xem lại và gửi' }).click();
  await confirm(page, `${title}?`, act);
}

/** Answers the one question before an act with legal effect, and waits until it was done. */
export async function confirm(page: Page, question: string, act: string): Promise<void> {
  const sure = page.getByRole('dialog', { name: question, exact: true });
  await sure.getByRole('button', { name: act }).click();
  await sure.waitFor({ state: 'detached' });
}

/** An act of the page of a dispute: its button, its text fields, its send button, the question. */
export async function signDisputeAct(
  page: Page,
  act: { readonly button: string; readonly send?: string; readonly question: string; readonly written: Written },
): Promise<void> {
  const acts = page.getByRole('region', { name: 'Việc làm được bây giờ' });
  await acts.getByRole('button', { name: act.button, exact: true }).first().click();
  for (const [label, text] of Object.entries(act.written)) await acts.getByRole('textbox', { name: label }).fill(text);
  const send = act.send ?? act.button;
  await acts.getByRole('button', { name: send, exact: true }).last().click();
  await confirm(page, act.question, send);
}
