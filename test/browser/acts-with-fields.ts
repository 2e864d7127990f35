/** Every act that is given by fields: who gives it, in which state, and what is left empty. */
import type { Page } from 'playwright-core';
import type { ConsultationCommandName } from '../../workflows/commands/commands.js';

const STATES = ['asked', 'received', 'returned', 'contested', 'suspended', 'commented', 'overdue'] as const;
export const DISPUTES = ['dissenting', 'met', 'met-of-lead', 'verifying', 'incomplete', 'submitted'] as const;
export type State = (typeof STATES)[number] | (typeof DISPUTES)[number];

/** An act: who gives it, in which state, where its form stands below the consultation, and what is done to open it. */
export interface Act {
  readonly by: string;
  readonly in: State;
  readonly at?: string;
  /** The agency and the comment that the act is about. */
  readonly on?: readonly [agency: string, comment?: string];
  /** What empties a field that is filled in, or opens the form. */
  readonly first?: (page: Page) => Promise<void>;
  /** The button that sends it; left out: the last of the dialog. */
  readonly button?: string;
}

export const HEAD = 'truong.skhdt';
const press = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name, exact: true }).first().click();
};
/** Takes a day out part by part, as the keyboard does. */
const noDay = async (page: Page) => {
  const parts = page.getByRole('dialog').getByRole('spinbutton');
  await parts.first().waitFor();
  for (const part of await parts.all()) {
    await part.focus();
    for (let times = 0; times < 4; times += 1) await page.keyboard.press('Backspace');
  }
};
const ofDispute = (button: string, send = button) => ({ at: '/tranh-chap', first: press(button), button: send });

export const ACTS: Partial<Readonly<Record<ConsultationCommandName, Act>>> = {
  'consultation.amend': { by: HEAD, in: 'asked' },
  'consultation.ask-also': { by: HEAD, in: 'asked' },
  'consultation.withdraw': { by: HEAD, in: 'asked' },
  'consultation.suspend': { by: 'truong.vp', in: 'asked' },
  'consultation.resume': { by: 'truong.vp', in: 'suspended' },
  'opinion.assign': { by: 'truong.sxd', in: 'asked', on: ['SXD'] },
  'opinion.urge': { by: HEAD, in: 'asked', on: ['SXD'], first: noDay },
  'opinion.withdraw-request': { by: HEAD, in: 'asked', on: ['SXD'] },
  'opinion.record-receipt': { by: 'vanthu.skhdt', in: 'asked', on: ['CAT'] },
  'opinion.correct-receipt': { by: 'vanthu.skhdt', in: 'received', on: ['CAT'] },
  'opinion.accept-return': {
    by: HEAD,
    in: 'returned',
    on: ['SXD'],
    first: async (page) => page.getByText('Chuyển lấy ý kiến cơ quan có thẩm quyền').click(),
  },
  'opinion.contest-return': { by: HEAD, in: 'returned', on: ['SXD'] },
  'opinion.complete-dossier': { by: HEAD, in: 'returned', on: ['SXD'] },
  'competence.decide': { by: 'truong.vp', in: 'contested', on: ['SXD'] },
  'opinion.ask-clarification': { by: HEAD, in: 'commented', on: ['SXD'] },
  'comment.resolve': { by: HEAD, in: 'commented', on: ['SXD', 'c1'] },
  'dispute.record-session': { by: HEAD, in: 'dissenting', ...ofDispute('Ghi biên bản làm việc', 'Ghi biên bản') },
  'dispute.object-session': { by: 'truong.sxd', in: 'met' },
  'dispute.escalate': {
    by: HEAD,
    in: 'met',
    at: '/tranh-chap',
    first: async (page) => {
      await press('Trình qua Văn phòng')(page);
      await page.getByRole('textbox', { name: 'Phương án 1' }).fill('');
    },
    button: 'Trình qua Văn phòng',
  },
  'consultation.decide': { by: HEAD, in: 'met-of-lead', ...ofDispute('Quyết định theo thẩm quyền', 'Quyết định') },
  'dispute.submit': { by: 'truong.vp', in: 'verifying', ...ofDispute('Trình Chủ tịch') },
  'dispute.find-incomplete': { by: 'truong.vp', in: 'verifying', ...ofDispute('Đề nghị bổ sung') },
  'dispute.remit': { by: 'truong.vp', in: 'verifying', ...ofDispute('Trả về cho cơ quan chủ trì', 'Trả về') },
  'dispute.complete': { by: HEAD, in: 'incomplete', ...ofDispute('Bổ sung hồ sơ', 'Gửi bổ sung') },
  'dispute.decide': { by: 'chutich', in: 'submitted', at: '/quyet-dinh', button: 'Quyết định' },
  'opinion.request-extension': {
    by: 'truong.sxd',
    in: 'asked',
    at: '/tra-loi/SXD',
    first: press('Đề nghị gia hạn'),
  },
  'opinion.apologise': { by: 'truong.sxd', in: 'asked', on: ['SXD'] },
  'opinion.return': { by: 'truong.sxd', in: 'asked', at: '/tra-loi/SXD', first: press('Trả lại') },
  'opinion.answer': { by: 'truong.sxd', in: 'asked', at: '/tra-loi/SXD', button: 'Ký và gửi' },
  // The clock is moved for these, so they are last.
  'opinion.close-unanswered': { by: HEAD, in: 'overdue', on: ['CAT'] },
};

/** Acts that need no field filled in, or whose form is that of another. */
export const NOTHING_NEEDED = ['notice.issue', 'opinion.clarify', 'consultation.open', 'consultation.draft'];
