import { existsSync, readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import type { Calendar } from '../../../workflows/limits/calendar.js';
import { type CalendarFault, checkCalendar } from '../../../workflows/limits/check-calendar.js';
import { lineInYaml } from './line-in-yaml.js';

/** The same place from the sources and from the build, which copies the data beside the compiled law. */
const FOLDER = new URL('../../../workflows/data/calendars/', import.meta.url);

/** Names of calendars are file names and nothing more: they may not lead out of the folder. */
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Reads and checks a calendar that the engine brings along ("vn-civil-service").
 * @throws Error that tells file, line, key and reason of every fault, or that there is no such calendar.
 */
export function readCalendar(id: string): Calendar {
  const file = `workflows/data/calendars/${id}.yaml`;
  const url = new URL(`${id}.yaml`, FOLDER);
  if (!ID.test(id) || !existsSync(url)) throw new Error(`${file}: there is no such calendar`);
  const calendar = parseCalendar(readFileSync(url, 'utf8'), file);
  // The regulations name a calendar by its id, people by its file: two names for one thing would go unnoticed.
  if (calendar.id !== id) throw new Error(`${file}: id: is ${calendar.id}, the file is named ${id}`);
  return calendar;
}

/**
 * Reads the text of a calendar in YAML; `file` is the name by which errors call it.
 * @throws Error with a line for every fault: "file:line: key: reason".
 */
export function parseCalendar(text: string, file: string): Calendar {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0) {
    throw new Error(broken.map(({ pos, message }) => `${file}:${lines.linePos(pos[0]).line}: ${message}`).join('\n'));
  }
  const checked = checkCalendar(document.toJS());
  if ('calendar' in checked) return checked.calendar;
  const told = ({ path, reason }: CalendarFault) =>
    `${file}:${lineInYaml(document, lines, path)}: ${path.length === 0 ? reason : `${keyOf(path)}: ${reason}`}`;
  throw new Error(checked.faults.map(told).join('\n'));
}

/** "years.2024.notices[0].number" */
function keyOf(path: readonly (string | number)[]): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${step}`))
    .join('');
}
