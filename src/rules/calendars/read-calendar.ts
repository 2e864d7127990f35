import { existsSync, readFileSync } from 'node:fs';
import type { Calendar } from '../../../workflows/limits/calendar.js';
import { checkCalendar } from '../../../workflows/limits/check-calendar.js';
import { requireYaml } from '../yaml/read-yaml.js';

/** The same place from the sources and from the build, which copies the data beside the compiled law. */
const FOLDER = new URL('../../../workflows/data/calendars/', import.meta.url);

/** Names of calendars are file names and nothing more: they may not lead out of the folder. */
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Reads and checks a calendar that the engine brings along ("vn-civil-service").
 * @throws Error when there is no such calendar
 * @throws UnusableFile with file, line, key and reason of every fault
 */
export function readCalendar(id: string): Calendar {
  const file = `workflows/data/calendars/${id}.yaml`;
  const url = new URL(`${id}.yaml`, FOLDER);
  if (!ID.test(id) || !existsSync(url)) throw new Error(`${file}: there is no such calendar`);
  return parseCalendar(readFileSync(url, 'utf8'), file, id);
}

/**
 * Reads the text of a calendar in YAML; `file` is the name by which faults call it, `id` the one that the calendar must have.
 * @throws UnusableFile with file, line, key and reason of every fault
 */
export function parseCalendar(text: string, file: string, id: string): Calendar {
  const { calendar } = requireYaml('The calendar', text, file, (data) => {
    const checked = checkCalendar(data);
    // The regulations name a calendar by its id, people by its file: two names for one thing would go unnoticed.
    if ('faults' in checked || checked.calendar.id === id) return checked;
    return { faults: [{ path: ['id'], reason: `must be the name of the file, ${id}` }] };
  });
  return calendar;
}
