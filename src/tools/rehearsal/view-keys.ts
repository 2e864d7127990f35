/** The keys of the views (workflows/dossier/view.ts), so that a slip of the pen in an expectation is told and not just never met. */
import { isMap, type Path } from '../../../workflows/data/shape.js';
import { parseCivilDate, parseInstant } from '../../../workflows/limits/time.js';
import type { Faults } from './faults.js';

type Shape =
  | 'value'
  | 'instant'
  | 'day'
  | { readonly keys: Readonly<Record<string, Shape>> }
  | { readonly each: Shape }
  | { readonly list: Shape };

const RESPONSIBLE: Shape = { keys: { role: 'value', agency: 'value' } };

const COMMENT: Shape = { keys: { weight: 'value', condition: 'value', result: 'value', maintained: 'value' } };

const OPINION: Shape = {
  keys: {
    state: 'value',
    function: 'value',
    position: 'value',
    receivedAt: 'instant',
    dueAt: 'instant',
    lastDay: 'day',
    settledAt: 'instant',
    late: { keys: { receivedAt: 'instant', position: 'value' } },
    extension: { keys: { workingDays: 'value', state: 'value' } },
    clarifications: 'value',
    ground: 'value',
    notice: { keys: { state: 'value', issuedAt: 'instant', dueAt: 'instant' } },
    responsible: RESPONSIBLE,
    successor: 'value',
    predecessor: 'value',
    comments: { each: COMMENT },
  },
};

const DISPUTE: Shape = {
  keys: {
    state: 'value',
    holder: 'value',
    dueAt: 'instant',
    overdue: 'value',
    sessions: { each: { list: { keys: { heldOn: 'day', result: 'value' } } } },
    options: { list: { keys: { key: 'value', text: 'value' } } },
    recommendation: 'value',
    decision: { keys: { option: 'value', conclusion: 'value', decidedAt: 'instant' } },
  },
};

const CONSULTATION: Shape = {
  keys: {
    id: 'value',
    state: 'value',
    outcome: 'value',
    round: 'value',
    proposalHash: 'value',
    regulation: 'value',
    lead: 'value',
    matter: 'value',
    subject: 'value',
    position: 'value',
    authority: 'value',
    urgency: 'value',
    repeated: 'value',
    conclusion: 'value',
    openedAt: 'instant',
    endedAt: 'instant',
    responsible: RESPONSIBLE,
    opinions: { each: OPINION },
    dispute: DISPUTE,
  },
};

/**
 * Tells of keys that no view has and of instants and days that are none. Whether the values are those of the view is the
 * expectation itself; null is a value everywhere.
 */
export function checkView(view: unknown, at: Path, faults: Faults): void {
  if (view !== null && !isMap(view)) faults.add(at, 'must be a map of what is expected, or null');
  else check(view, CONSULTATION, at, faults);
}

function check(value: unknown, shape: Shape, at: Path, faults: Faults): void {
  if (value === null || shape === 'value') return;
  if (shape === 'instant') {
    if (parseInstant(value) === null) faults.add(at, 'must be an instant with its offset, or null');
  } else if (shape === 'day') {
    if (parseCivilDate(value) === null) faults.add(at, 'must be a day YYYY-MM-DD that exists, or null');
  } else if ('list' in shape) {
    if (Array.isArray(value)) value.forEach((item, index) => void check(item, shape.list, [...at, index], faults));
  } else if (isMap(value)) {
    if ('keys' in shape) faults.unknownKeys(value, Object.keys(shape.keys), at);
    for (const [key, inner] of Object.entries(value)) {
      const own = 'keys' in shape ? shape.keys[key] : shape.each;
      if (own !== undefined) check(inner, own, [...at, key], faults);
    }
  }
}
