/** What is still missing before a consultation can be sent, and where on the page a refusal of the server belongs. */
import type { LimitVerdict } from './limit-picture.js';
import { type ContactForm, type OpeningForm, SECRET } from './opening-form.js';

/** 1 matter and proposal, 2 questions, 3 agencies, 4 limit, 5 preview and sending. */
export type SectionNumber = 1 | 2 | 3 | 4 | 5;

export type MissingKind =
  | 'subject'
  | 'proposal'
  | 'position'
  | 'legal-ground'
  | 'lead-function'
  | 'authority'
  | 'authority-reason'
  | 'classification'
  | 'secret'
  | 'question'
  | 'agency'
  | 'unanswerable'
  | 'function'
  | 'reason'
  | 'unasked'
  | 'contact'
  | 'urgency-reason'
  | LimitVerdict;

/** What is missing of the lead's competence. */
export type AuthorityMissing = Extract<MissingKind, 'lead-function' | 'authority' | 'authority-reason'>;

export interface Missing {
  readonly section: SectionNumber;
  readonly kind: MissingKind;
  /** The agency that it is about, by code. */
  readonly agency: string | null;
}

/** What the register knows of an agency: `answerable` unless nobody there can sign in and answer. */
export type RegisteredOf = (
  agency: string,
) => { readonly functions: readonly string[]; readonly answerable: boolean } | undefined;

/**
 * Everything that keeps the form from being sent, in the order of the page: the same that the engine asks for when a
 * consultation is opened (PY-1.4b, PY-2.2a), told beforehand.
 * @param needsReason whether the regulation asks why this urgency was chosen
 * @param against what the registers of powers and functions have against it, and the function where it has to be named
 * @param registeredOf undefined while the register is not known, which is then not held against the agency
 */
export function missingFrom(
  form: OpeningForm,
  registeredOf: RegisteredOf,
  limit: LimitVerdict | null,
  needsReason = false,
  against: readonly AuthorityMissing[] = [],
): Missing[] {
  const missing: Missing[] = [];
  const add = (section: SectionNumber, kind: MissingKind, agency: string | null = null) =>
    missing.push({ section, kind, agency });
  if (isEmpty(form.subject)) add(1, 'subject');
  if (isEmpty(form.proposal)) add(1, 'proposal');
  if (isEmpty(form.position)) add(1, 'position');
  if (isEmpty(form.legalGround)) add(1, 'legal-ground');
  for (const kind of against) add(1, kind);
  if (form.classification === '') add(1, 'classification');
  if (form.classification === SECRET) add(1, 'secret');
  const questions = form.questions.filter(({ text }) => !isEmpty(text));
  if (questions.length === 0) add(2, 'question');
  if (form.consult.length === 0) add(3, 'agency');
  for (const { agency, function: relation, reason } of form.consult) {
    const registered = registeredOf(agency);
    const functions = registered?.functions;
    if (registered?.answerable === false) add(3, 'unanswerable', agency);
    if (isEmpty(relation) || (functions !== undefined && !functions.includes(relation))) add(3, 'function', agency);
    else if (isEmpty(reason)) add(3, 'reason', agency);
    const isAsked = questions.some(({ agencies }) => agencies === null || agencies.includes(agency));
    if (questions.length > 0 && !isAsked) add(3, 'unasked', agency);
    if (form.contacts.some((contact) => contact.agency === agency && isUnfinished(contact))) add(3, 'contact', agency);
  }
  if (needsReason && isEmpty(form.urgencyReason)) add(4, 'urgency-reason');
  if (limit !== null) add(4, limit);
  return missing;
}

/** Where a refusal with this JSON pointer belongs: the section, and the agency whose row it is. */
export function placeOf(
  pointer: string,
  form: OpeningForm,
): { readonly section: SectionNumber; readonly agency: string | null } {
  const [, key = '', index = ''] = pointer.split('/');
  if (key === 'questions') return { section: 2, agency: null };
  if (key === 'consult') return { section: 3, agency: form.consult[Number(index)]?.agency ?? null };
  if (key === 'contacts') return { section: 3, agency: form.contacts[Number(index)]?.agency ?? null };
  if (key === 'limit' || key === 'urgency' || key === 'urgencyReason' || key === 'regime')
    return { section: 4, agency: null };
  if (MATTER_KEYS.includes(key)) return { section: 1, agency: null };
  return { section: 5, agency: null };
}

const MATTER_KEYS = [
  'subject',
  'matter',
  'proposal',
  'position',
  'legalGround',
  'authority',
  'leadFunction',
  'authorityReason',
  'classification',
];

/** A contact is noted whole, or not at all. */
const isUnfinished = ({ person, on, way, said }: ContactForm): boolean => [person, on, way, said].some(isEmpty);

function isEmpty(text: string): boolean {
  return text.trim() === '';
}
