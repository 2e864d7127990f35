/** The address at which a command is given: a page of its own, or a dialog over the page of the consultation. */
import { rowOf } from './catalogue.js';

/** The address for an open action or a row of work. */
export function commandLink(
  consultation: string,
  command: string,
  agency?: string | null,
  comment?: string | null,
): string {
  const page = `/ho-so/${encodeURIComponent(consultation)}`;
  switch (rowOf(command)?.form.at) {
    case 'opening-page':
      return `${page}/soan`;
    case 'answer-page':
      return `${page}/tra-loi/${encodeURIComponent(agency ?? '')}`;
    case 'decision-page':
      return `${page}/quyet-dinh`;
    case 'dispute-page':
      return `${page}/tranh-chap`;
    default: {
      const asked = new URLSearchParams({ viec: command });
      if (agency) asked.set('co-quan', agency);
      if (comment) asked.set('gop-y', comment);
      return `${page}?${asked.toString()}`;
    }
  }
}
