/** How a session of the two heads went, line by line: when, where, who presided, both heads, and each question. */
import { parseCivilDate } from '../../../workflows/limits/time.js';
import type { Consultation, Schemas } from '../api/client.js';
import type { Language } from '../language/texts.js';
import { texts } from '../language/texts.js';
import { sayDay } from '../time/say.js';

/** As much of a session as its course is told from; what was not said is null or missing. */
export type Course = Pick<Schemas['SessionView'], 'heldOn' | 'participants'> & {
  readonly [Key in 'at' | 'place' | 'chair']: string | null;
} & {
  readonly heads: Schemas['SessionHeadsView'] | null;
  readonly questions: readonly Schemas['SessionQuestionView'][];
};

export const courseWords = texts({
  vi: {
    /** "14:00 thứ Ba 30/5/2023, tại phòng họp số 2" */
    when: (day: string, at: string | null) => (at === null ? day : `${at} ${day}`),
    held: 'Thời gian, địa điểm',
    place: (when: string, place: string | null) => (place === null ? when : `${when}, tại ${place}`),
    chair: 'Chủ trì buổi làm việc',
    headOf: (agency: string) => `Thủ trưởng ${agency}`,
    participants: 'Thành phần tham dự',
    question: (n: number) => `Câu ${n}`,
    agreed: 'thống nhất',
    differing: 'còn khác nhau',
  },
  en: {
    when: (day: string, at: string | null) => (at === null ? day : `${at}, ${day}`),
    held: 'When and where',
    place: (when: string, place: string | null) => (place === null ? when : `${when}, ${place}`),
    chair: 'Presided over by',
    headOf: (agency: string) => `Head of ${agency}`,
    participants: 'Who took part',
    question: (n: number) => `Question ${n}`,
    agreed: 'agreed',
    differing: 'still differing',
  },
});

export interface CourseLine {
  readonly label: string;
  readonly text: string;
}

/** Whose session it is. */
export interface SessionOf {
  readonly questions: Consultation['questions'];
  /** The names of the two agencies. */
  readonly lead: string;
  readonly dissenting: string;
}

/** Everything that was said of how they met, in the order of minutes; what was not said has no line. */
export function courseLines(course: Course, of: SessionOf, t: (typeof courseWords)['vi'], language: Language) {
  const { at, place, chair, heads, questions, participants } = course;
  const day = parseCivilDate(course.heldOn);
  const lines: (CourseLine | null)[] = [
    day === null ? null : { label: t.held, text: t.place(t.when(sayDay(day, language), at), place) },
    line(t.chair, chair),
    line(t.headOf(of.lead), heads?.lead),
    line(t.headOf(of.dissenting), heads?.dissenting),
    line(t.participants, participants.join('; ')),
    ...questions.map(({ key, agreed, text }) => {
      const number = of.questions.findIndex((question) => question.key === key) + 1;
      const result = agreed ? t.agreed : t.differing;
      return { label: t.question(number), text: text === null || text === '' ? result : `${result}: ${text}` };
    }),
  ];
  return lines.filter((one) => one !== null);
}

function line(label: string, text: string | null | undefined): CourseLine | null {
  return text === null || text === undefined || text === '' ? null : { label, text };
}
