/** What a form of a report lacks: each gives the refusal, or null. */
import { existing, firstOf, said } from '../case-checks.js';
import type { CaseCircumstances } from '../case-facts.js';
import { type CaseRefusal, caseRefusal } from '../case-refusals.js';
import type { ReportFormInputs } from '../inputs.js';
import type { ReportFormContext } from './report-form.js';

type Check<Name extends keyof ReportFormInputs> = (
  context: ReportFormContext,
  input: ReportFormInputs[Name],
  circumstances: CaseCircumstances,
) => CaseRefusal | null;

/** A week that opens four weeks before its day is asked for in time, whatever feast lies between. */
const MOST_OPEN_DAYS = 28;

const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Enough is said for a unit to know what to send, and until when. */
export const formSaid: Check<'report-form.make'> = (_context, input, circumstances) => {
  const { fields = [], units = [] } = input;
  return firstOf(
    said(input, 'name', 'basis', 'weekday', 'reportBy', 'compileAt'),
    filled(fields, 'fields'),
    filled(units, 'units'),
    hour(input.reportBy, 'reportBy'),
    hour(input.compileAt, 'compileAt'),
    () => (input.openAt === undefined ? null : hour(input.openAt, 'openAt')()),
    () => ((input.openDays ?? 0) <= MOST_OPEN_DAYS ? null : caseRefusal('report-opening-unusable', 'openDays')),
    () =>
      input.openDays !== 0 || String(input.openAt) < String(input.reportBy)
        ? null
        : caseRefusal('report-opening-unusable', 'openAt'),
    () => (String(input.compileAt) > String(input.reportBy) ? null : caseRefusal('report-hour-unusable', 'compileAt')),
    ...fields.map((field, at) => within(said(field, 'label', 'holds'), `fields/${at}`)),
    once(
      fields.map(({ label }) => label),
      'fields',
    ),
    ...units.map((unit, at) => within(said(unit, 'agency'), `units/${at}`)),
    ...units.map(({ agency }, at) => existing(agency, `units/${at}/agency`, circumstances)),
    once(
      units.map(({ agency }) => agency),
      'units',
    ),
  );
};

const filled = (list: readonly unknown[], field: string) => () =>
  list.length > 0 ? null : caseRefusal('case-field-required', field);

const hour = (text: string | undefined, field: string) => () =>
  HOUR.test(String(text)) ? null : caseRefusal('report-hour-unusable', field);

/** What a part lacks, at its place in the whole. */
const within = (check: () => CaseRefusal | null, place: string) => (): CaseRefusal | null => {
  const found = check();
  return found === null ? null : { ...found, field: `/${place}${found.field}` };
};

/** Refuses what is named a second time, at its place. */
const once = (names: readonly (string | undefined)[], field: string) => () => {
  const again = names.findIndex((name, at) => names.indexOf(name) !== at);
  return again === -1 ? null : caseRefusal('report-part-twice', `${field}/${again}`);
};

export const formStopped: Check<'report-form.stop'> = (_context, input) => firstOf(said(input, 'reason'));
