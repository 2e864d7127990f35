/** The address at which a command is given: a page of its own, or a dialog over the page of the consultation. */
import { rowOf } from './catalogue.js';
import type { CommandForm } from './row.js';

/** The address for an open action or a row of work. */
export function commandLink(
  consultation: string,
  command: string,
  agency?: string | null,
  comment?: string | null,
): string {
  const page = `/ho-so/${encodeURIComponent(consultation)}`;
  const form: CommandForm | undefined = rowOf(command)?.form;
  switch (form?.at) {
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
      // A row of work names the agency that holds it; the dialog is of the agency only where the command is.
      const isOfAgency = form === undefined || !('path' in form) || form.path.includes('{agency}');
      if (agency && isOfAgency) asked.set('co-quan', agency);
      if (comment) asked.set('gop-y', comment);
      return `${page}?${asked.toString()}`;
    }
  }
}
