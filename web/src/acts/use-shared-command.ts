/** Sends a command whose form is shared with others: the path and the name of its text stand in the row of the command. */
import { useCommand } from '../api/command.js';
import type { SharedForm } from '../commands/row.js';

/** What the command is about, and the version that was seen. */
interface Target {
  readonly id: string;
  readonly agency?: string;
  readonly comment?: string;
  readonly version: number;
}

export function useSharedCommand({ path, text }: SharedForm, target: Target, onDone: () => void) {
  const { id, agency = '', comment = '', version } = target;
  const sending = useCommand('post', path, onDone);
  type Body = Parameters<typeof sending.mutate>[0]['body'];
  const send = (written: string) => {
    // Names that the path does not have are left out by the client. Whether it takes this text, `textForm` has checked.
    const body = text === undefined ? undefined : (bodyOf(text, written) as Body);
    sending.mutate({ path: { id, agency, comment }, version, ...(body === undefined ? {} : { body }) });
  };
  return { sending, send };
}

function bodyOf({ name, optional, asLines }: NonNullable<SharedForm['text']>, written: string): object {
  if (asLines) return { [name]: written.split('\n').filter((line) => line.trim() !== '') };
  return optional && written.trim() === '' ? {} : { [name]: written };
}
