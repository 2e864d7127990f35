/** The name of a step that was held: "Trả lời, Sở Xây dựng". */
import type { Language } from '../../language/texts.js';

const VI = {
  consultation: {
    draft: 'Soạn hồ sơ',
    collecting: 'Lấy ý kiến',
    consolidating: 'Tổng hợp, giải trình',
    reconciling: 'Tổng hợp khi còn ý kiến khác nhau',
    escalated: 'Theo dõi hồ sơ đã trình',
  },
  opinion: {
    awaiting: (name: string) => `Trả lời, ${name}`,
    clarifying: (name: string) => `Làm rõ ý kiến, ${name}`,
    returned: (name: string) => `Xử lý văn bản trả lại của ${name}`,
    contested: (name: string) => `Quyết định thẩm quyền, ${name}`,
    overdue: (name: string) => `Trả lời khi đã quá hạn, ${name}`,
    answered: (name: string) => `Xác nhận biên bản làm việc, ${name}`,
  },
  receipt: (name: string) => `Ghi nhận ${name} đã nhận văn bản`,
  notice: (name: string) => `Thông báo về việc được xác định là đồng ý gửi ${name}`,
  dispute: {
    negotiating: 'Làm việc trực tiếp',
    verifying: 'Thẩm tra hồ sơ trình',
    incomplete: 'Bổ sung hồ sơ trình',
    submitted: 'Quyết định của Chủ tịch',
    remitted: 'Quyết định theo thẩm quyền',
  },
};
const EN: typeof VI = {
  consultation: {
    draft: 'Drafting',
    collecting: 'Collecting opinions',
    consolidating: 'Consolidating',
    reconciling: 'Consolidating while dissent stands',
    escalated: 'Following what was sent up',
  },
  opinion: {
    awaiting: (name) => `Answering, ${name}`,
    clarifying: (name) => `Clarifying, ${name}`,
    returned: (name) => `Dealing with the return by ${name}`,
    contested: (name) => `Deciding the competence of ${name}`,
    overdue: (name) => `Answering after the deadline, ${name}`,
    answered: (name) => `Confirming the minutes of the session, ${name}`,
  },
  receipt: (name) => `Recording the receipt by ${name}`,
  notice: (name) => `Notice to ${name}`,
  dispute: {
    negotiating: 'Meeting head to head',
    verifying: 'Verifying the dossier',
    incomplete: 'Completing the dossier',
    submitted: 'Decision of the chairman',
    remitted: 'Decision of the lead',
  },
};

/**
 * The word of a step.
 * @param held its subject ("consultation", "1:SXD", "notice:1:SXD" or "dispute:1"), its state while it was held, and by
 * which role: while the clerk holds an opinion, the receipt is still to be recorded
 */
export function heldStepWord(
  { subject, step, role }: { readonly subject: string; readonly step: string; readonly role: string },
  language: Language,
  nameOf: (code: string) => string,
): string {
  const words = language === 'vi' ? VI : EN;
  if (subject === 'consultation') return textOf(words.consultation, step);
  if (subject.startsWith('dispute:')) return textOf(words.dispute, step);
  const name = nameOf(subject.split(':').at(-1) ?? '');
  if (subject.startsWith('notice:')) return words.notice(name);
  if (role === 'clerk') return words.receipt(name);
  return new Map(Object.entries(words.opinion)).get(step)?.(name) ?? `${step}, ${name}`;
}

function textOf(words: object, step: string): string {
  return new Map<string, string>(Object.entries(words)).get(step) ?? step;
}
