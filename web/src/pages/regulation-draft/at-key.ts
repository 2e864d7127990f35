/** Values of a drafted regulation by their dotted keys ("limits.ordinary.default"). */
import { overrideRegulation } from '../../../../workflows/regulation/override-regulation.js';

export type Data = Readonly<Record<string, unknown>>;

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value of a key; undefined where there is none. */
export function valueAt(data: unknown, key: string): unknown {
  return key.split('.').reduce<unknown>((value, part) => (isData(value) ? value[part] : undefined), data);
}

/** A copy in which the key has a value; maps that are missing on the way are made. */
export function withValue(data: Data, key: string, value: unknown): Data {
  // What silence comes to brings the rules along that only deemed consent has, or takes them away.
  if (key === 'silence.effect') {
    const overridden = overrideRegulation(data, { [key]: value });
    if ('data' in overridden && isData(overridden.data)) return overridden.data;
  }
  const [first = '', ...rest] = key.split('.');
  if (rest.length === 0) return { ...data, [first]: value };
  const inner = data[first];
  return { ...data, [first]: withValue(isData(inner) ? inner : {}, rest.join('.'), value) };
}

/** Whether a key is another one or stands below it. */
export const isWithin = (key: string, of: string): boolean => key === of || key.startsWith(`${of}.`);
