/** The proof file of a consultation, byte for byte, with its name and its hash: what is printed is about this very file. */
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import { type ProofSummary, readProof, sha256Of } from './proof-file.js';

export interface ProofFile {
  readonly name: string;
  readonly bytes: ArrayBuffer;
  readonly sha256: string | null;
  readonly summary: ProofSummary;
}

/** Each making of the file has its own moment in it, so it is made once for the page and not again behind its back. */
export function useProof(consultation: string) {
  return useQuery({
    queryKey: ['proof-file', consultation],
    queryFn: () => proofOf(consultation),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

async function proofOf(consultation: string): Promise<ProofFile> {
  const { data, error } = await api.GET('/api/v1/consultations/{id}/proof', {
    params: { path: { id: consultation } },
    parseAs: 'arrayBuffer',
  });
  if (error !== undefined || data === undefined) throw error;
  const bytes = data as unknown as ArrayBuffer;
  const summary = readProof(new TextDecoder().decode(bytes));
  if (summary === null) throw new TypeError('The server gave no proof.');
  return { name: `chung-cu-${consultation}.json`, bytes, sha256: await sha256Of(bytes), summary };
}

/** Gives the file to the browser to keep: the same bytes whose hash is printed. */
export function keepProof({ name, bytes }: ProofFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
