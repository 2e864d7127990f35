/** The formats in which a log is written. */

import { ocelJson } from './ocel-json.js';
import type { OcelLog } from './ocel-log.js';
import { ocelXml } from './ocel-xml.js';

export const OCEL_FORMATS = ['json', 'xml'] as const;
export type OcelFormat = (typeof OCEL_FORMATS)[number];

export const OCEL_TYPES: Readonly<Record<OcelFormat, string>> = { json: 'application/json', xml: 'application/xml' };

export const OCEL_WRITERS: Readonly<Record<OcelFormat, (log: OcelLog) => AsyncGenerator<string>>> = {
  json: ocelJson,
  xml: ocelXml,
};

/** The format of a name; null where there is none. */
export function formatNamed(name: string): OcelFormat | null {
  return OCEL_FORMATS.find((format) => format === name) ?? null;
}
