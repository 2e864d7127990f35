/**
 * A regulation with some values replaced, as a rehearsal asks for it: {"limits.ordinary.default": 5}. The keys are a
 * contract with the outside, so a key that the base does not have is a fault and never a new key.
 */
import { type Fault, type Faulty, isMap } from '../data/shape.js';

/** The rules that only deemed consent has: they do not apply where an override refers silence to the agency's head. */
const WITHOUT_CONSENT = { 'silence.lateAnswer': null, 'silence.noticeWithin': null };
/** The same rules as 2230/UBND-NC sets them, for an override that makes silence consent where it was not. */
const WITH_CONSENT = { 'silence.lateAnswer': 'without-effect', 'silence.noticeWithin': { workingDays: 1 } };

type Values = Readonly<Record<string, unknown>>;

/** The values that an override of the effect of silence brings along. */
function impliedBySilence(base: unknown, set: Values): Values {
  if (set['silence.effect'] === 'escalate-to-head') return WITHOUT_CONSENT;
  const silence = isMap(base) && isMap(base.silence) ? base.silence : {};
  return set['silence.effect'] === 'deemed-consent' && silence.effect !== 'deemed-consent' ? WITH_CONSENT : {};
}

/** Keys that a regulation may leave out, and maps whose keys a province names itself: these may be set where they are not. */
const MAY_BE_LEFT_OUT = [
  'reasonRequired',
  'binding',
  'files',
  'authority',
  'sentUp',
  'ofAnother',
  'leadFunction',
  'standstill',
];
const NAMED_BY_THE_PROVINCE = ['regimes', 'set'];

/** The key or index of `container`, which stands under `name`, that a segment of a dotted key names; null when it has none. */
function keyIn(container: unknown, segment: string, name: string | undefined): string | number | null {
  if (Array.isArray(container))
    return /^\d+$/.test(segment) && Number(segment) < container.length ? Number(segment) : null;
  if (!isMap(container)) return null;
  const mayBeAdded = MAY_BE_LEFT_OUT.includes(segment) || NAMED_BY_THE_PROVINCE.includes(name ?? '');
  return mayBeAdded || Object.hasOwn(container, segment) ? segment : null;
}

/** A copy of `container` in which the value at `segments` is `value`; null when there is no such place. */
function replaced(
  container: unknown,
  segments: readonly string[],
  value: unknown,
  name?: string,
): { data: unknown } | null {
  const [segment, ...rest] = segments;
  if (segment === undefined) return { data: value };
  // Below null any key may be set: "silence.noticeWithin.workingDays" where the base has no notice.
  if (container === null) return { data: segments.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) };
  const key = keyIn(container, segment, name);
  if (key === null) return null;
  // What is added by the province is new, and so is everything below it.
  const inner = replaced((container as Record<string | number, unknown>)[key] ?? null, rest, value, segment);
  if (inner === null) return null;
  if (Array.isArray(container)) return { data: container.map((item, index) => (index === key ? inner.data : item)) };
  return { data: { ...(container as object), [key]: inner.data } };
}

/**
 * `base` with every dotted key of `set` replaced, in the order they are written; lists are replaced whole or by index
 * ("reminders.0.before.workingDays"). `base` itself is not changed, and what comes out still has to be checked.
 * Setting `silence.effect` brings `lateAnswer` and `noticeWithin` along, unless they are set as well.
 * The path of a fault is the one key of `set` that it is about.
 */
export function overrideRegulation(
  base: unknown,
  set: Readonly<Record<string, unknown>>,
): { readonly data: unknown } | Faulty {
  const implied = impliedBySilence(base, set);
  const faults: Fault[] = [];
  let data = base;
  for (const [key, value] of Object.entries({ ...implied, ...set })) {
    const next = replaced(data, key.split('.'), value);
    if (next === null) faults.push({ path: [key], reason: 'is not a key of the regulation that is extended' });
    else data = next.data;
  }
  return faults.length > 0 ? { faults } : { data };
}
