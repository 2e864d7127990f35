/** Rehearsals as text, for tests that change a line of them. */

const HEAD = `name: Thử
regulation: phu-yen-2230
agencies:
  - {code: SKHDT, name: Sở Kế hoạch và Đầu tư, functions: [planning]}
  - {code: SXD, name: Sở Xây dựng, functions: [construction]}
  - {code: STC, name: Sở Tài chính, functions: [budget]}
`;

/** The lines before the story; the first step of a story begins on the line after the next. */
export const LINES_BEFORE_STORY = HEAD.split('\n').length - 1;

/** A rehearsal with this story, given as the YAML of its steps. */
export function aRehearsal(...steps: readonly string[]): string {
  return `${HEAD}story:\n${steps.map((step) => `  - ${step}\n`).join('')}`;
}

const OPENING = `{matter: m, subject: s, position: p, proposal: x, legalGround: l, authority: province,
      questions: [{key: q1, text: Ý kiến}],
      consult: [{agency: SXD, function: construction, reason: r}, {agency: STC, function: budget, reason: r}]}`;

/** SKHDT opens c1 with SXD and STC on 16 May 2023 at 09:00: due at 00:00 on 26 May. */
export const OPEN = `{at: 2023-05-16T09:00:00+07:00, as: SKHDT/head, do: consultation.open, id: c1, with: ${OPENING}}`;

/** A command of a head of SXD at an instant. */
export const answer = (at: string, more = ''): string =>
  `{at: ${at}, as: SXD/head, do: opinion.answer, id: c1, with: {position: agree, answers: [{question: q1, position: agree}]}${more}}`;

/** An expectation at an instant. */
export const expectation = (at: string, views: string): string => `{at: ${at}, expect: ${views}}`;
