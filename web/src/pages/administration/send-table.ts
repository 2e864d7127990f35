/** Sends a file with a table: the body is the file itself, which the typed client does not know. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '../../api/client.js';

export type TableKind = 'agencies' | 'people';

interface SentTable {
  readonly kind: TableKind;
  readonly file: File;
  /** The plan of the dry run, where it is to be done. */
  readonly plan?: string;
  readonly basis?: string;
}

/** @throws Problem where the server refuses it, TypeError where it is not reached */
async function send({ kind, file, plan, basis }: SentTable): Promise<Schemas['ImportView']> {
  const query = new URLSearchParams(plan === undefined ? { dryRun: 'true' } : basis === undefined ? {} : { basis });
  const answer = await fetch(`/api/v1/tables/${kind}/import?${query}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/octet-stream',
      'Accept-Language': document.documentElement.lang,
      ...(plan === undefined ? {} : { 'If-Match': `"${plan}"` }),
    },
    body: file,
  });
  const told: unknown = await answer.json();
  if (!answer.ok) throw told;
  return told as Schemas['ImportView'];
}

/** Checks a file, or imports it; what was imported is read anew wherever it is shown. */
export function useTable(onDone: (report: Schemas['ImportView']) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: async (report) => {
      if (report.done) await queries.invalidateQueries();
      onDone(report);
    },
  });
}
