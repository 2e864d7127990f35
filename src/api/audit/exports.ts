/** Notes that somebody took a list or a proof away: before the file is sent, so that none leaves without its entry. */
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
   * Journals an export by the person who asks; the consultation is that of the address, if it names one.
   * @throws StoreError where it cannot be written: then nothing is sent either
   */
  async note(request: Request, { list, format }: { readonly list: string; readonly format: string }): Promise<void> {
    const { person } = request as SignedRequest;
    // HEAD takes nothing away.
    if (person === undefined || request.method === 'HEAD') return;
    const { id } = request.params;
    const told = { list, format, consultation: typeof id === 'string' ? id : null, address: request.ip ?? null };
    await this.store.write((tx) => this.journal.add(tx, person, { command: 'list.exported', with: told }));
  }
}
