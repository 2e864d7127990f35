/** The address at which a command is given: a page of its own, or a dialog over the page of the consultation. */
import type { OpenAction } from '../api/client.js';
import { rowOf } from './catalogue.js';
import type { CommandForm } from './row.js';

/** The address for a row of work, which names the agency that holds it; the dialog is of the agency only where the command is. */
export function commandLink(
  consultation: string,
  command: string,
  agency?: string | null,
  comment?: string | null,
): string {
  const form: CommandForm | undefined = rowOf(command)?.form;
  const isOfAgency = form === undefined || !('path' in form) || form.path.includes('{agency}');
  return linkTo(consultation, { command, agency: isOfAgency ? agency : null, comment });
}

/** The address for an open action, which names the agency that it is about, also where the clerk enters it for one outside. */
export function actionLink(consultation: string, action: Pick<OpenAction, 'command' | 'agency' | 'comment'>): string {
  return linkTo(consultation, action);
}

interface Target {
  readonly command: string;
  readonly agency?: string | null | undefined;
  readonly comment?: string | null | undefined;
}

function linkTo(consultation: string, { command, agency, comment }: Target): string {
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
      if (agency) asked.set('co-quan', agency);
      if (comment) asked.set('gop-y', comment);
      return `${page}?${asked.toString()}`;
    }
  }
}
