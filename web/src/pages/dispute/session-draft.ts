/** The minutes of a session as they are typed: what they begin with, what is still wrong, and what is sent. */
import type { Course } from '../../acts/session-course.js';
import type { Opinion, Schemas } from '../../api/client.js';

export type SessionResult = Schemas['SessionResult'];

export interface QuestionDraft {
  readonly key: string;
  readonly agreed: boolean | null;
  readonly text: string;
}

export interface SessionDraft {
  readonly agency: string;
  readonly heldOn: string;
  /** "14:00"; empty where it is not said. */
  readonly at: string;
  readonly place: string;
  readonly chair: string;
  readonly lead: string;
  readonly dissenting: string;
  /** One person a line. */
  readonly participants: string;
  readonly questions: readonly QuestionDraft[];
  readonly minutes: string;
  readonly result: SessionResult | null;
}

/**
 * The questions on which an agency did not simply agree, in their order: those which the heads meet about. Where its answer
 * agrees to each, or there is none, all that it was asked.
 */
export function questionsOfDissent(opinion: Pick<Opinion, 'questions' | 'answer' | 'comments'> | undefined): string[] {
  if (opinion === undefined) return [];
  const { questions, answer, comments } = opinion;
  const commented = new Set(
    Object.values(comments).flatMap(({ question, weight }) => (weight === 'main' ? question : [])),
  );
  const differing = (answer?.answers ?? []).flatMap(({ question, position }) => (position === 'agree' ? [] : question));
  const found = questions.filter((key) => differing.includes(key) || commented.has(key));
  return found.length > 0 ? found : [...questions];
}

/** What the minutes begin with for an agency; what belongs to no agency is kept. */
export function withAgency(
  draft: SessionDraft,
  agency: string,
  opinion: Parameters<typeof questionsOfDissent>[0],
): SessionDraft {
  const questions = questionsOfDissent(opinion).map((key) => ({ key, agreed: null, text: '' }));
  return { ...draft, agency, dissenting: '', questions };
}

export type SessionSlip = 'participants' | 'minutes' | 'result' | 'heldOn' | 'contradiction' | `questions/${number}`;

/** Everything that is wrong with the minutes, so that each is told at its field. */
export function sessionSlips(draft: SessionDraft): readonly SessionSlip[] {
  const blank = (text: string) => text.trim() === '';
  const isUnified = draft.result === 'unified';
  const found: readonly (SessionSlip | false)[] = [
    blank(draft.heldOn) && 'heldOn',
    blank(draft.participants) && 'participants',
    ...draft.questions.map(({ agreed }, index) => agreed === null && (`questions/${index}` as const)),
    blank(draft.minutes) && 'minutes',
    draft.result === null && 'result',
    isUnified && draft.questions.some(({ agreed }) => agreed === false) && 'contradiction',
  ];
  return found.filter((slip) => slip !== false);
}

export const peopleIn = (participants: string): string[] =>
  participants.split('\n').filter((line) => line.trim() !== '');

/** What is sent: what was left empty is left out. */
export function sessionBody(draft: SessionDraft): Schemas['RecordSession'] {
  const { agency, heldOn, minutes, result, questions } = draft;
  const said = <Key extends string>(key: Key, text: string) =>
    text.trim() === '' ? {} : ({ [key]: text.trim() } as Record<Key, string>);
  const heads = { ...said('lead', draft.lead), ...said('dissenting', draft.dissenting) };
  return {
    agency,
    heldOn,
    participants: peopleIn(draft.participants),
    minutes,
    ...(result === null ? {} : { result }),
    ...said('at', draft.at),
    ...said('place', draft.place),
    ...said('chair', draft.chair),
    ...(Object.keys(heads).length === 0 ? {} : { heads }),
    ...(questions.length === 0
      ? {}
      : {
          questions: questions.map(({ key, agreed, text }) => ({
            key,
            ...(agreed === null ? {} : { agreed }),
            ...said('text', text),
          })),
        }),
  };
}

/** The same as the page shows it once it is recorded. */
export function courseOfDraft(draft: SessionDraft): Course {
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    heldOn: draft.heldOn,
    at: orNull(draft.at),
    place: orNull(draft.place),
    chair: orNull(draft.chair),
    heads: { lead: orNull(draft.lead), dissenting: orNull(draft.dissenting) },
    participants: peopleIn(draft.participants),
    questions: draft.questions.map(({ key, agreed, text }) => ({ key, agreed: agreed === true, text: orNull(text) })),
  };
}

/** The form that a draft fills. What is of another shape is passed over; a question that is not asked now is left out. */
export function sessionFrom(body: Readonly<Record<string, unknown>>, start: SessionDraft): SessionDraft {
  const heads = mapIn(body.heads);
  const listed = Array.isArray(body.questions) ? body.questions.map(mapIn) : [];
  const { result } = body;
  return {
    agency: start.agency,
    heldOn: textIn(body.heldOn),
    at: textIn(body.at),
    place: textIn(body.place),
    chair: textIn(body.chair),
    lead: textIn(heads.lead),
    dissenting: textIn(heads.dissenting),
    participants: (Array.isArray(body.participants) ? body.participants.map(textIn) : []).join('\n'),
    minutes: textIn(body.minutes),
    result: result === 'unified' || result === 'differing' ? result : null,
    questions: start.questions.map(({ key }) => {
      const found = listed.find((one) => one.key === key);
      return {
        key,
        agreed: typeof found?.agreed === 'boolean' ? found.agreed : null,
        text: textIn(found?.text),
      };
    }),
  };
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');
const mapIn = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
