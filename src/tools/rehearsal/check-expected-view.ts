/**
 * The keys of the views (workflows/dossier/view.ts), so that a slip of the pen in an expectation is told when the file is read
 * and not as a step that fails. Null is a value everywhere; whether any other value is the one of the view, even whether it is
 * a map or a list at all, is for the expectation itself.
 */
import { type Check, isMap, map, mapOf, must, orNull } from '../../../workflows/data/shape.js';
import { parseCivilDate, parseInstant } from '../../../workflows/limits/time.js';

const value: Check = () => [];
const instant = orNull(must((given) => parseInstant(given) !== null, 'an instant with its offset, or null'));
const day = orNull(must((given) => parseCivilDate(given) !== null, 'a day YYYY-MM-DD that exists, or null'));

/** Of a map: some of these keys and no others. */
function keys(known: Readonly<Record<string, Check>>): Check {
  const check = map({}, known);
  return (given, path) => (isMap(given) ? check(given, path) : []);
}

/** Of a map: every value, by whichever key. */
function each(check: Check): Check {
  const checkAll = mapOf(check);
  return (given, path) => (isMap(given) ? checkAll(given, path) : []);
}

/** Of a list: every item. */
function list(check: Check): Check {
  return (given, path) =>
    Array.isArray(given) ? given.flatMap((item: unknown, index) => check(item, [...path, index])) : [];
}

const responsible = keys({ role: value, agency: value });

const comment = keys({ weight: value, condition: value, result: value, maintained: value });

const opinion = keys({
  state: value,
  function: value,
  position: value,
  receivedAt: instant,
  dueAt: instant,
  lastDay: day,
  settledAt: instant,
  late: keys({ receivedAt: instant, position: value }),
  extension: keys({ workingDays: value, state: value }),
  clarifications: value,
  unclarified: value,
  urged: value,
  subordination: value,
  ground: value,
  notice: keys({ state: value, issuedAt: instant, dueAt: instant }),
  responsible,
  successor: value,
  predecessor: value,
  comments: each(comment),
});

const dispute = keys({
  state: value,
  holder: value,
  dueAt: instant,
  overdue: value,
  sessions: each(list(keys({ heldOn: day, result: value, confirmed: value }))),
  options: list(keys({ key: value, text: value })),
  recommendation: value,
  decision: keys({ option: value, conclusion: value, decidedAt: instant }),
});

const consultation = keys({
  id: value,
  state: value,
  outcome: value,
  round: value,
  suspended: value,
  proposalHash: value,
  requestHash: value,
  regulation: value,
  regime: value,
  lead: value,
  matter: value,
  subject: value,
  position: value,
  authority: value,
  urgency: value,
  urgencyReason: value,
  repeated: value,
  conclusion: value,
  differences: list(keys({ agency: value, onMainContent: value, position: value, comments: value })),
  openedAt: instant,
  endedAt: instant,
  responsible,
  opinions: each(opinion),
  dispute,
});

/** Finds keys that no view has, and instants and days that are none, in what is expected of the view of a consultation. */
export const checkExpectedView: Check = (view, path) =>
  view === null || isMap(view)
    ? consultation(view, path)
    : [{ path, reason: 'must be a map of what is expected, or null' }];
