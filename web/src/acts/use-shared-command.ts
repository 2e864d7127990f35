/** Sends a command whose form is shared with others: the path and the name of its text stand in the row of the command. */
import type { Consultation } from '../api/client.js';
import type { SharedForm } from '../commands/row.js';
import { useAct } from './use-act.js';

/** What of the consultation the command is about; both left out where it is about the whole. */
interface Target {
  readonly agency?: string;
  readonly comment?: string;
}

/** For which agency outside the clerk enters it, and from which document. */
export interface Entered {
  readonly agency: string;
  readonly evidence: string;
}

export function useSharedCommand(
  { path, text }: SharedForm,
  consultation: Consultation,
  { agency = '', comment = '' }: Target,
  onDone: () => void,
) {
  const act = useAct(path, consultation, onDone);
  type Body = Parameters<typeof act.send>[0]['body'];
  const send = (written: string, entered: Entered | null = null) => {
    const said = {
      ...(text === undefined ? {} : bodyOf(text, written)),
      ...(entered === null ? {} : inBody(path, entered)),
    };
    // Names that the path does not have are left out by the client. Whether it takes this text, `textForm` has checked.
    const body = text === undefined && entered === null ? undefined : (said as Body);
    act.send({ path: { id: consultation.id, agency, comment }, ...(body === undefined ? {} : { body }) });
  };
  return { act, send };
}

/** The agency stands in the path or, where that has no place for it, in the body. */
const inBody = (path: string, { agency, evidence }: Entered) =>
  path.includes('{agency}') ? { evidence } : { agency, evidence };

function bodyOf({ name, optional, asLines }: NonNullable<SharedForm['text']>, written: string): object {
  if (asLines) return { [name]: written.split('\n').filter((line) => line.trim() !== '') };
  return optional && written.trim() === '' ? {} : { [name]: written };
}
