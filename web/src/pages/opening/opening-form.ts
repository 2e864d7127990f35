/** What is filled in to open a consultation, and how it becomes what the API is sent. */
import type { Authority } from '../../../../workflows/commands/commands.js';
import type { Budget } from '../../../../workflows/limits/limit.js';
import { parseCivilDate } from '../../../../workflows/limits/time.js';
import { ORDINARY_REGIME, type Urgency } from '../../../../workflows/regulation/regulation.js';
import type { Schemas } from '../../api/client.js';
import { type AttachedFile, attachedFrom } from '../../files/attached.js';

type OpenInput = Schemas['OpenConsultation'];
type ContactWay = Schemas['ContactWay'];

export interface QuestionForm {
  readonly key: string;
  readonly text: string;
  /** Codes of the agencies that are asked; null for all of them. */
  readonly agencies: readonly string[] | null;
}

export interface AskedForm {
  readonly agency: string;
  /** The function of the register by which it is related; empty while none was named. */
  readonly function: string;
  readonly reason: string;
}

/** That an agency was spoken with before the letter. `on` is a civil date; what was not chosen yet is empty. */
export interface ContactForm {
  readonly agency: string;
  readonly person: string;
  readonly on: string;
  readonly way: '' | ContactWay;
  readonly said: string;
}

export interface OpeningForm {
  readonly subject: string;
  readonly matter: string;
  readonly proposal: string;
  readonly position: string;
  readonly legalGround: string;
  readonly authority: Authority;
  /** Code of the lead's function within which the matter lies; empty while none was named. */
  readonly leadFunction: string;
  /** Why it goes up, or is led here, although a register speaks against it. */
  readonly authorityReason: string;
  /** Empty until it was stated that it is no state secret. */
  readonly classification: '' | typeof NOT_SECRET | typeof SECRET;
  readonly questions: readonly QuestionForm[];
  readonly consult: readonly AskedForm[];
  readonly contacts: readonly ContactForm[];
  readonly urgency: Urgency;
  /** Why it is urgent, which those asked are shown. */
  readonly urgencyReason: string;
  /** The regime of the regulation; `ordinary` for none of its own. */
  readonly regime: string;
  /** Null for what the regulation gives to that urgency. */
  readonly limit: Budget | null;
  /** The files of the request, uploaded already. */
  readonly attachments: readonly AttachedFile[];
}

/** The words by which the engine tells what may be handled here from what may not (design, rule 9). */
export const NOT_SECRET = 'không mật';
export const SECRET = 'mật';

export const EMPTY_FORM: OpeningForm = {
  subject: '',
  matter: '',
  proposal: '',
  position: '',
  legalGround: '',
  authority: 'province',
  leadFunction: '',
  authorityReason: '',
  classification: '',
  questions: [{ key: 'c1', text: '', agencies: null }],
  consult: [],
  contacts: [],
  urgency: 'ordinary',
  urgencyReason: '',
  regime: ORDINARY_REGIME,
  limit: null,
  attachments: [],
};

/** The form that a draft of the server fills. What it does not say is empty. */
export function formOf(draft: OpenInput | null): OpeningForm {
  const { questions = [], consult = [], contacts = [], limit, classification } = draft ?? {};
  return {
    subject: draft?.subject ?? '',
    matter: draft?.matter ?? '',
    proposal: draft?.proposal ?? '',
    position: draft?.position ?? '',
    legalGround: draft?.legalGround ?? '',
    authority: draft?.authority ?? EMPTY_FORM.authority,
    leadFunction: draft?.leadFunction ?? '',
    authorityReason: draft?.authorityReason ?? '',
    classification: classification === undefined || classification === '' ? '' : NOT_SECRET,
    questions:
      questions.length === 0
        ? EMPTY_FORM.questions
        : questions.map(({ key = '', text = '', agencies }) => ({ key, text, agencies: agencies ?? null })),
    consult: consult.map(({ agency = '', function: relation = '', reason = '' }) => ({
      agency,
      function: relation,
      reason,
    })),
    contacts: contacts.map(({ agency = '', person = '', on = '', way, said = '' }) => ({
      agency,
      person,
      on,
      way: way ?? '',
      said,
    })),
    urgency: draft?.urgency ?? EMPTY_FORM.urgency,
    urgencyReason: draft?.urgencyReason ?? '',
    regime: draft?.regime ?? EMPTY_FORM.regime,
    limit: budgetOf(limit),
    attachments: attachedFrom(draft?.attachments),
  };
}

/**
 * What a form says to the API. The name of the matter is the subject where none was given: by it the same
 * matter is recognised when it is asked about again (PY-1.4b).
 */
export function inputOf(form: OpeningForm): OpenInput {
  return {
    subject: form.subject,
    matter: form.matter.trim() === '' ? form.subject.trim() : form.matter,
    proposal: form.proposal,
    position: form.position,
    legalGround: form.legalGround,
    authority: form.authority,
    ...(form.leadFunction === '' ? {} : { leadFunction: form.leadFunction }),
    ...(form.authorityReason.trim() === '' ? {} : { authorityReason: form.authorityReason }),
    // An empty classification is none of those that may be handled here; it is left out until one is chosen.
    ...(form.classification === '' ? {} : { classification: form.classification }),
    questions: form.questions
      .filter(({ text }) => text.trim() !== '')
      .map(({ key, text, agencies }) => ({ key, text, ...(agencies === null ? {} : { agencies: [...agencies] }) })),
    consult: form.consult.map((asked) => ({ ...asked })),
    ...(form.contacts.length === 0 ? {} : { contacts: form.contacts.map(contactInput) }),
    urgency: form.urgency,
    // What is not pressing has no reason to be; an empty one would be told to those who are asked.
    ...(form.urgency === 'ordinary' || form.urgencyReason.trim() === '' ? {} : { urgencyReason: form.urgencyReason }),
    regime: form.regime,
    ...(form.limit === null ? {} : { limit: { ...form.limit } }),
    attachments: form.attachments.map((file) => ({ ...file })),
  };
}

/** A day or a way that was not chosen is left out: an empty text is neither. */
const contactInput = ({ on, way, ...said }: ContactForm) => ({
  ...said,
  ...(on === '' ? {} : { on }),
  ...(way === '' ? {} : { way }),
});

/** Whether two forms say the same to the server. */
export function isSameForm(one: OpeningForm, other: OpeningForm): boolean {
  return JSON.stringify(inputOf(one)) === JSON.stringify(inputOf(other));
}

/** Whether anything was written that is worth keeping. */
export function hasContent(form: OpeningForm): boolean {
  const texts = [form.subject, form.proposal, form.position, form.legalGround, ...form.questions.map((q) => q.text)];
  return form.consult.length > 0 || form.attachments.length > 0 || texts.some((text) => text.trim() !== '');
}

function budgetOf(limit: OpenInput['limit']): Budget | null {
  if (limit?.workingDays !== undefined) return { workingDays: limit.workingDays };
  if (limit?.calendarDays !== undefined) return { calendarDays: limit.calendarDays };
  const on = parseCivilDate(limit?.on);
  return on === null ? null : { on };
}
