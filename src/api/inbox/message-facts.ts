/** What the words of a message are made of, already as people say it. */
import type { ProvinceWords } from '../../../workflows/regulation/province-words.js';

export interface MessageFacts {
  /** The subject of the consultation. */
  readonly subject: string;
  /** Name of the agency that the message is about. */
  readonly agency: string;
  /** Name of the agency from which something passed. */
  readonly from: string;
  /** Name of the agency that holds the stage. */
  readonly holder: string;
  /** "hết thứ Năm 25/5/2023"; empty where no limit runs. */
  readonly due: string;
  readonly noticeDue: string;
  /** What the organs of the province are called. */
  readonly place: ProvinceWords;
  /** What silence of the agency comes to, under the rule of the matter. */
  readonly effect: 'deemed-consent' | 'escalate-to-head';
  /** "Văn bản số 2230/UBND-NC ngày 16/5/2023", or the text of the regime that rules silence. */
  readonly basis: string;
  /** Which limit has passed: of an opinion, a notice or a stage of a dispute. */
  readonly stage: string;
  /** By when the Office decides who is competent. */
  readonly competenceDue: string;
  /** The day by which an urging asks for an answer. */
  readonly answerBy: string;
  /** Name of the agency that urges. */
  readonly by: string;
  /** Name of the agency that is asked as well. */
  readonly added: string;
  readonly competent: boolean;
  /** Number of the notice that is corrected; empty where it had none. */
  readonly number: string;
  /** From when until when the system stood still. */
  readonly stoodFrom: string;
  readonly stoodUntil: string;
  readonly reason: string;
  /** The outcome of the consultation, in words. */
  readonly outcome: string;
  /** Of a case of discipline: the name of its kind, what was done, by which day or hour something is due, who had sent nothing. */
  readonly caseKind: string;
  readonly happened: string;
  readonly dueDay: string;
  readonly missing: string;
}
