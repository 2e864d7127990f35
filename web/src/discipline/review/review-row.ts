/** What the client says of reviews of responsibility. */
import type { Explanation, ReviewContext } from '../../../../workflows/discipline/review/review.js';
import { DECISION_WORDS, decisionFacts } from '../decision-words.js';
import { KIND_NAMES } from '../kind-names.js';
import type { CaseFact, CaseKindRow, CommandsOf, FactWriting } from '../words.js';
import { EXPLAINERS, MITIGATIONS, OUTCOMES, REVIEW_WORDS } from './review-words.js';

function explained(
  who: string,
  explanation: Explanation | null,
  { moment }: FactWriting,
  language: 'vi' | 'en',
): CaseFact[] {
  const t = REVIEW_WORDS[language];
  if (explanation === null) return [];
  const { by, at, late, text, mitigation, considered } = explanation;
  const facts: CaseFact[] = [
    { label: `${t.explanation}: ${who}`, value: `${by ?? ''}, ${moment(at)}${late ? `, ${t.late}` : ''}` },
    { label: '', value: text, said: true },
  ];
  if (mitigation !== null) facts.push({ label: t.mitigation, value: mitigation, said: true });
  if (considered !== null) {
    const finding = MITIGATIONS[language][considered.finding];
    facts.push({ label: t.considered, value: `${finding} (${considered.by ?? ''}, ${moment(considered.at)})` });
    facts.push({ label: '', value: considered.words, said: true });
  }
  return facts;
}

function facts(context: ReviewContext, writing: FactWriting, language: 'vi' | 'en'): CaseFact[] {
  const t = REVIEW_WORDS[language];
  const { agency, person, day } = writing;
  const { concerns, figures, explanations, conclusion } = context;
  const told: CaseFact[] = [{ label: t.agency, value: agency(concerns.agency) }];
  if (concerns.person !== null) told.push({ label: t.person, value: person(concerns.person) });
  told.push({ label: t.ground, value: context.ground, said: true });
  if (figures !== null) {
    const { counted, least, from, to } = figures;
    told.push({ label: t.figures, value: t.counted(counted.length, least, day(from), day(to)) });
    for (const [index, { consultation }] of counted.entries())
      told.push({ label: index === 0 ? t.requests : '', value: consultation, to: `/ho-so/${consultation}` });
  }
  told.push(
    { label: t.explainBy, value: day(context.explainBy) },
    { label: t.concludeBy, value: day(context.concludeBy) },
  );
  told.push(...explained(EXPLAINERS[language].agency, explanations.agency, writing, language));
  told.push(...explained(EXPLAINERS[language].person, explanations.person, writing, language));
  if (conclusion !== null) {
    const { outcome, words, number, on, by } = conclusion;
    const who = `${by ?? ''}, ${agency(conclusion.agency)}`;
    told.push({ label: t.conclusion, value: `${OUTCOMES[language][outcome]} (${number}, ${day(on)}; ${who})` });
    told.push({ label: '', value: words, said: true });
  }
  return [...told, ...decisionFacts(context.decision, writing, language)];
}

export const REVIEW: CaseKindRow<CommandsOf<'review'>> = {
  path: 'kiem-diem',
  collection: 'reviews',
  words: {
    vi: {
      many: 'Kiểm điểm trách nhiệm',
      one: KIND_NAMES.vi.review,
      lead: 'Cơ quan và người chậm trễ, né tránh được đề nghị kiểm điểm, được giải trình, rồi mới kết luận; người dám nghĩ, dám làm vì lợi ích chung được xem xét bảo vệ. Không ai tự kết luận việc của mình.',
      none: 'Không có hồ sơ kiểm điểm nào đang giải quyết.',
      states: {
        explaining: 'Chờ giải trình',
        concluding: 'Chờ kết luận',
        proposing: 'Chờ Chủ tịch quyết định',
        concluded: 'Đã kết luận',
        decided: 'Đã quyết định',
      },
    },
    en: {
      many: 'Reviews of responsibility',
      one: KIND_NAMES.en.review,
      lead: 'An agency or person who delays or evades is proposed for review, explains, and only then is it concluded; who dares to think and act for the common good is protected. Nobody concludes their own case.',
      none: 'No review is open.',
      states: {
        explaining: 'To be explained',
        concluding: 'To be concluded',
        proposing: 'For the chairman to decide',
        concluded: 'Concluded',
        decided: 'Decided',
      },
    },
  },
  commands: {
    'review.propose': {
      form: { optional: ['person', 'threshold', 'quarter'], people: { person: '/agency' } },
      vi: {
        button: 'Đề nghị kiểm điểm',
        did: 'đã đề nghị kiểm điểm',
        follows: 'Thủ trưởng cơ quan và người được nêu tên có đến hết ngày hạn để giải trình.',
        fields: {
          subject: { label: 'Trích yếu' },
          agency: { label: 'Cơ quan được kiểm điểm' },
          person: { label: 'Người được kiểm điểm', hint: 'Bỏ trống nếu chỉ kiểm điểm cơ quan.' },
          ground: { label: 'Căn cứ, nội dung chậm trễ hoặc né tránh' },
          threshold: {
            label: 'Mã ngưỡng',
            hint: 'Khi cơ quan đã đến ngưỡng: hệ thống tự đếm và ghi kèm từng việc. Bỏ trống nếu là căn cứ khác.',
          },
          quarter: { label: 'Một ngày trong quý được tính', hint: 'Bỏ trống: quý hiện tại.' },
          explainBy: { label: 'Giải trình trước hết ngày' },
          concludeBy: { label: 'Kết luận trước hết ngày' },
        },
      },
      en: {
        button: 'Propose a review',
        did: 'proposed a review',
        follows: 'The head of the agency and the person named may explain until the end of that day.',
        fields: {
          subject: { label: 'Subject' },
          agency: { label: 'Agency that is reviewed' },
          person: { label: 'Person who is reviewed', hint: 'Left empty: the agency alone.' },
          ground: { label: 'Ground: what was delayed or evaded' },
          threshold: {
            label: 'Id of the threshold',
            hint: 'Where one was reached: what makes the number is counted and kept. Left empty: another ground.',
          },
          quarter: { label: 'A day of the quarter that counts', hint: 'Left empty: the present quarter.' },
          explainBy: { label: 'Explained by' },
          concludeBy: { label: 'Concluded by' },
        },
      },
    },
    'review.explain': {
      form: { optional: ['mitigation'] },
      vi: {
        button: 'Giải trình cho cơ quan',
        did: 'đã giải trình cho cơ quan',
        fields: { text: { label: 'Giải trình' }, mitigation: REVIEW_WORDS.vi.claim },
      },
      en: {
        button: 'Explain for the agency',
        did: 'explained for the agency',
        fields: { text: { label: 'Explanation' }, mitigation: REVIEW_WORDS.en.claim },
      },
    },
    'review.explain-in-person': {
      form: { optional: ['mitigation'] },
      vi: {
        button: 'Giải trình của cá nhân',
        did: 'đã giải trình với tư cách người được kiểm điểm',
        fields: { text: { label: 'Giải trình' }, mitigation: REVIEW_WORDS.vi.claim },
      },
      en: {
        button: 'Explain in person',
        did: 'explained as the person who is reviewed',
        fields: { text: { label: 'Explanation' }, mitigation: REVIEW_WORDS.en.claim },
      },
    },
    'review.consider': {
      vi: {
        button: 'Xem xét tình tiết dám nghĩ, dám làm',
        did: 'đã xem xét tình tiết dám nghĩ, dám làm',
        follows: 'Phải xem xét trước khi kết luận (Nghị định 73/2023/NĐ-CP).',
        fields: {
          of: { label: 'Đề nghị của', options: EXPLAINERS.vi },
          finding: { label: 'Kết quả xem xét', options: MITIGATIONS.vi },
          words: { label: 'Ý kiến xem xét' },
        },
      },
      en: {
        button: 'Consider what mitigates',
        did: 'considered what mitigates',
        follows: 'It is considered before anything is concluded (Decree 73/2023/NĐ-CP).',
        fields: {
          of: { label: 'Whose claim', options: EXPLAINERS.en },
          finding: { label: 'Finding', options: MITIGATIONS.en },
          words: { label: 'What was considered, and why' },
        },
      },
    },
    'review.conclude': {
      form: { first: { on: 'today' } },
      vi: {
        button: 'Kết luận kiểm điểm',
        did: 'đã kết luận',
        follows: 'Đề nghị kỷ luật, điều chuyển hoặc thay thế do Chủ tịch quyết định.',
        fields: {
          outcome: { label: 'Kết quả', options: OUTCOMES.vi },
          words: { label: 'Nội dung kết luận' },
          number: { label: 'Số văn bản' },
          on: { label: 'Ngày văn bản' },
        },
      },
      en: {
        button: 'Conclude',
        did: 'concluded',
        follows: 'Discipline, transfer or replacement that is proposed is the chairman’s to decide.',
        fields: {
          outcome: { label: 'Outcome', options: OUTCOMES.en },
          words: { label: 'The conclusion' },
          number: { label: 'Number of the document' },
          on: { label: 'Day of the document' },
        },
      },
    },
    'review.record-decision': {
      form: { optional: ['reason'], first: { on: 'today' } },
      vi: { button: 'Ghi quyết định của Chủ tịch', did: 'đã ghi quyết định của Chủ tịch', fields: DECISION_WORDS.vi },
      en: { button: 'Record the chairman’s decision', did: 'recorded the decision', fields: DECISION_WORDS.en },
    },
  },
  facts: (context, writing, language) => facts(context as ReviewContext, writing, language),
};
