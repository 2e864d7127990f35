/** The bodies of the regulations and calendars that the journal of a province names, each held against its hash. */
import type { Calendar } from '../../workflows/limits/calendar.js';
import type { Regulation } from '../../workflows/regulation/regulation.js';
import type { Reader } from '../persistence/store.js';
import { canonicalJson, sha256 } from '../platform/canonical-json.js';
import { fault, type JournalFault } from './fault.js';
import type { Lookups } from './replay.js';

/** The text of a regulation or a calendar: canonical JSON, whose SHA-256 is its hash. */
export interface RuleBody {
  readonly hash: string;
  readonly body: string;
}

export interface CalendarBody extends RuleBody {
  readonly version: string;
}

/** Each body is parsed once and kept as one object: counting remembers what it has worked out for a calendar object. */
export class KeptRules implements Lookups {
  readonly regulations = new Map<string, Regulation>();
  readonly calendars = new Map<string, Calendar>();

  /** Takes bodies in that are not known yet; gives the first that is not what its hash says. */
  add(regulations: readonly RuleBody[], calendars: readonly CalendarBody[]): JournalFault | null {
    for (const { hash, body } of regulations) {
      if (this.regulations.has(hash)) continue;
      const regulation = bodyOf<Regulation>(hash, body);
      if (regulation === null) return fault('regulation-body', { hash });
      this.regulations.set(hash, regulation);
    }
    for (const { hash, body, version } of calendars) {
      if (this.calendars.has(hash)) continue;
      const calendar = bodyOf<Calendar>(hash, body);
      if (calendar?.version !== version) return fault('calendar-body', { version });
      this.calendars.set(hash, calendar);
    }
    return null;
  }
}

/** Reads the bodies that a province keeps. */
export async function keptBodies(
  reader: Reader,
  province: string,
): Promise<{ regulations: RuleBody[]; calendars: CalendarBody[] }> {
  const regulations = await reader.rows<RuleBody>(
    'SELECT hash, body_json AS body FROM regulations WHERE province = ? ORDER BY hash',
    [province],
  );
  const calendars = await reader.rows<CalendarBody>(
    'SELECT version, hash, body_json AS body FROM calendars WHERE province = ? ORDER BY ordinal',
    [province],
  );
  return { regulations, calendars };
}

function bodyOf<Rules>(hash: string, body: string): Rules | null {
  if (sha256(body) !== hash) return null;
  try {
    const value: unknown = JSON.parse(body);
    return canonicalJson(value) === body ? (value as Rules) : null;
  } catch {
    return null;
  }
}
