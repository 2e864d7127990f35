/** Sends a command on a case: once, with the version that was read; everything on the screen is then read anew. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { CaseCommandName } from '../../../workflows/discipline/inputs.js';
import type { Schemas } from '../api/client.js';
import { type Attempt, sendTo } from '../api/command.js';
import { isProblem, type Problem } from '../api/problem.js';
import { commandAddress } from './kinds.js';

export type CaseDetail = Schemas['CaseDetail'];

/** @param read the case as it was read; left out for a command that begins one */
export function useCaseCommand(
  command: CaseCommandName,
  read: Pick<CaseDetail, 'id' | 'version'> | undefined,
  onDone: (detail: CaseDetail) => void,
) {
  const queries = useQueryClient();
  const attempt = useRef<Attempt | null>(null);
  return useMutation<CaseDetail, Problem | TypeError, object>({
    mutationFn: async (body) =>
      (await sendTo(
        'post',
        commandAddress(command, read?.id),
        { path: {}, body, ...(read === undefined ? {} : { version: read.version }) },
        attempt,
      )) as CaseDetail,
    onSuccess: async (detail) => {
      await queries.invalidateQueries();
      onDone(detail);
    },
    onError: (error) => {
      // What is new is read before it is asked for.
      if (isProblem(error) && error.code === 'case-changed') void queries.invalidateQueries();
    },
  });
}
