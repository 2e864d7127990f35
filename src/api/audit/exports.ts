/** Notes that somebody took a list, a letter, a document or a proof away: before the file is sent, so that none leaves without its entry. */
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { SignedRequest } from '../../http/signed-in.js';
import type { Store } from '../../persistence/store.js';
import { STORE } from '../../platform/tokens.js';
import { SecurityJournal } from '../identity/security-journal.js';

@Injectable()
export class Exports {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly journal: SecurityJournal,
  ) {}

  /**
   * Journals an export by the person who asks; the consultation or the case is that of the address, if it names one.
   * @throws StoreError where it cannot be written: then nothing is sent either
   */
  async note(
    request: Request,
    { list, format, file }: { readonly list: string; readonly format: string; readonly file?: string },
  ): Promise<void> {
    const { person } = request as SignedRequest;
    // HEAD takes nothing away.
    if (person === undefined || request.method === 'HEAD') return;
    const { id } = request.params;
    const named = typeof id === 'string' ? id : null;
    const ofConsultation = request.path.startsWith('/api/v1/consultations/');
    const told = {
      list,
      format,
      consultation: ofConsultation ? named : null,
      ...(ofConsultation || named === null ? {} : { case: named }),
      ...(file === undefined ? {} : { file }),
      address: request.ip ?? null,
    };
    await this.store.write((tx) => this.journal.add(tx, person, { command: 'list.exported', with: told }));
  }
}
