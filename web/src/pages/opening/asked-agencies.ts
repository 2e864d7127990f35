/** Who is asked which question: changes of a form that keep its questions and its agencies in step. */
import type { AskedForm, OpeningForm } from './opening-form.js';

/** Adds an agency, related by a function (empty where none is known); it is asked every question that is for all. */
export function askAgency(form: OpeningForm, agency: string, relation: string, reason: string): OpeningForm {
  if (form.consult.some((asked) => asked.agency === agency)) return form;
  return { ...form, consult: [...form.consult, { agency, function: relation, reason }] };
}

/** Adds several at once; one that is asked already stays as it is. */
export function askAgencies(form: OpeningForm, added: readonly AskedForm[]): OpeningForm {
  const known = new Set(form.consult.map(({ agency }) => agency));
  const fresh = added.filter(({ agency }) => !known.has(agency));
  return fresh.length === 0 ? form : { ...form, consult: [...form.consult, ...fresh] };
}

/** Takes several out at once, as `dropAgency` does one. */
export function dropAgencies(form: OpeningForm, agencies: readonly string[]): OpeningForm {
  return agencies.reduce(dropAgency, form);
}

/** Takes an agency out, from the questions too. A question that was for it alone is for all again. */
export function dropAgency(form: OpeningForm, agency: string): OpeningForm {
  return {
    ...form,
    consult: form.consult.filter((asked) => asked.agency !== agency),
    contacts: form.contacts.filter((contact) => contact.agency !== agency),
    questions: form.questions.map((question) => {
      if (question.agencies === null) return question;
      const left = question.agencies.filter((code) => code !== agency);
      return { ...question, agencies: left.length === 0 ? null : left };
    }),
  };
}

/** Asks an agency a question, or no longer. A question that all are asked is for all, those added later too. */
export function askQuestion(form: OpeningForm, key: string, agency: string, isAsked: boolean): OpeningForm {
  const codes = form.consult.map((asked) => asked.agency);
  return {
    ...form,
    questions: form.questions.map((question) => {
      if (question.key !== key) return question;
      const before = question.agencies ?? codes;
      const after = codes.filter((code) => (code === agency ? isAsked : before.includes(code)));
      return { ...question, agencies: after.length === codes.length ? null : after };
    }),
  };
}

/** The numbers, from 1, of the questions that an agency is asked. */
export function questionsFor(form: OpeningForm, agency: string): number[] {
  return form.questions.flatMap(({ agencies }, index) =>
    agencies === null || agencies.includes(agency) ? [index + 1] : [],
  );
}

/** Adds an empty question, for all, under a name that no other has. */
export function addQuestion(form: OpeningForm): OpeningForm {
  const taken = new Set(form.questions.map(({ key }) => key));
  let number = form.questions.length + 1;
  while (taken.has(`c${number}`)) number += 1;
  return { ...form, questions: [...form.questions, { key: `c${number}`, text: '', agencies: null }] };
}

/** Takes a question out. */
export function dropQuestion(form: OpeningForm, key: string): OpeningForm {
  return { ...form, questions: form.questions.filter((question) => question.key !== key) };
}
