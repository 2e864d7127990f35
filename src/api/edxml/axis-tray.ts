/** The tray of the document axis: what waits for the people of an agency, and what they make of it. */
import { Inject, Injectable } from '@nestjs/common';
import type { Role } from '../../../workflows/commands/commands.js';
import type { ArrivalParts } from '../../edxml/arriving/arrivals.js';
import { matchByHand } from '../../edxml/arriving/match-by-hand.js';
import type { MessageRow } from '../../edxml/arriving/message-rows.js';
import { bringBack, type Settling, setAside } from '../../edxml/arriving/settle-message.js';
import { messageRowOf } from '../../edxml/arriving/stored-messages.js';
import { agencyOfOrgan } from '../../edxml/organs.js';
import type { Engine } from '../../engine/engine.js';
import { ScannerUnavailable } from '../../files/file-fault.js';
import { StorageError } from '../../files/storage.js';
import type { Page } from '../../http/page.js';
import { HttpProblem } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Tx } from '../../persistence/store.js';
import { LOGGER, type Logger } from '../../platform/logging/logger.js';
import { ARRIVALS, ENGINE } from '../../platform/tokens.js';
import type { GivenFile } from '../files/file-reader.js';
import {
  type AxisAsideInput,
  type AxisCandidateView,
  type AxisMatchInput,
  type AxisMessagesQuery,
  type AxisMessageView,
  SHA256,
} from './axis.views.js';
import { candidatesFor, isCandidate } from './candidates.js';
import { findMessage, listMessages } from './message-list.js';

/** Who may work on what arrived; others of the agency look. */
const WORKERS: readonly Role[] = ['clerk', 'officer', 'head'];

@Injectable()
export class AxisTray {
  constructor(
    @Inject(ARRIVALS) private readonly arrivals: ArrivalParts,
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** What arrived for the person's agency, latest first. */
  list({ province, agency }: SignedIn, query: AxisMessagesQuery): Promise<Page<AxisMessageView>> {
    return listMessages(this.reader, province, agency ?? '', query);
  }

  /** @throws HttpProblem `not-found`, also for what is another agency's */
  async one(person: SignedIn, sha256: string): Promise<AxisMessageView> {
    await this.own(person, sha256);
    const found = await findMessage(this.reader, person.province, sha256);
    if (found === null) throw new HttpProblem('not-found');
    return found;
  }

  /** The file as it arrived. @throws HttpProblem `not-found`, `files-unavailable` */
  async raw(person: SignedIn, sha256: string): Promise<GivenFile> {
    const { province, size, file_name } = await this.own(person, sha256);
    const stream = await this.arrivals.files.files.open({ province, sha256 }).catch((error: unknown) => {
      throw error instanceof StorageError ? new HttpProblem('files-unavailable') : error;
    });
    if (stream === null) throw new HttpProblem('not-found');
    const name = /\.(edxml|xml)$/i.test(file_name) ? file_name : `${file_name}.edxml`;
    return { stream, sha256, size, name, type: 'application/octet-stream' };
  }

  /** To which requests of the person's agency it may belong, the likeliest first. */
  async candidates(person: SignedIn, sha256: string): Promise<AxisCandidateView[]> {
    return candidatesFor(this.reader, await this.own(person, sha256), person.agency ?? '');
  }

  /** Says to which request it belongs. @throws HttpProblem `not-authorised`, `axis-not-asked`, `axis-from-another`, `axis-message-settled`, `files-unavailable` */
  async match(person: SignedIn, sha256: string, { consultation, agency }: AxisMatchInput): Promise<AxisMessageView> {
    requireWorker(person);
    const row = await this.own(person, sha256);
    const lead = person.agency ?? '';
    if (!(await isCandidate(this.reader, row.province, { consultation, agency, lead })))
      throw new HttpProblem('axis-not-asked');
    await this.requireFrom(row, agency);
    const matched = await matchByHand(this.arrivals, { row, consultation, lead, agency }).catch((error: unknown) => {
      if (error instanceof ScannerUnavailable) throw new HttpProblem('scanner-unavailable');
      throw error instanceof StorageError ? new HttpProblem('files-unavailable') : error;
    });
    if (!matched) throw new HttpProblem('axis-message-settled');
    this.logger.info({ by: person.id, sha256, consultation, agency }, 'a message of the axis was matched by hand');
    return this.one(person, sha256);
  }

  /** What another agency is known to have sent proves nothing of this one. @throws HttpProblem `axis-from-another` */
  private async requireFrom({ province, from_organ }: MessageRow, agency: string): Promise<void> {
    const sender = await agencyOfOrgan(this.reader, province, from_organ ?? '');
    if (sender !== null && sender !== agency) throw new HttpProblem('axis-from-another');
  }

  /** Sets it aside with a reason. @throws HttpProblem `not-authorised`, `axis-message-settled` */
  async setAside(person: SignedIn, sha256: string, { reason }: AxisAsideInput): Promise<AxisMessageView> {
    if (reason.trim() === '') throw new HttpProblem('invalid-input', ['/reason']);
    await this.settle(person, sha256, (tx, settling) => setAside(tx, settling, reason.trim()));
    return this.one(person, sha256);
  }

  /** Brings it back that was set aside. @throws HttpProblem `not-authorised`, `axis-message-settled` */
  async bringBack(person: SignedIn, sha256: string): Promise<AxisMessageView> {
    await this.settle(person, sha256, bringBack);
    return this.one(person, sha256);
  }

  private async settle(
    person: SignedIn,
    sha256: string,
    act: (tx: Tx, settling: Settling) => Promise<boolean>,
  ): Promise<void> {
    requireWorker(person);
    const { province } = await this.own(person, sha256);
    const at = await this.engine.now();
    const done = await this.arrivals.store.write((tx) => act(tx, { province, sha256, by: person.id, at }));
    if (!done) throw new HttpProblem('axis-message-settled');
  }

  private async own({ province, agency, roles }: SignedIn, sha256: string): Promise<MessageRow> {
    const row = SHA256.test(sha256) ? await messageRowOf(this.reader, province, sha256) : undefined;
    const isOwn = row !== undefined && row.holder === (agency ?? '') && (agency !== null || roles.includes('admin'));
    if (row === undefined || !isOwn) throw new HttpProblem('not-found');
    return row;
  }

  private get reader() {
    return this.arrivals.store.reader;
  }
}

function requireWorker({ agency, roles }: SignedIn): void {
  const works = agency === null ? roles.includes('admin') : WORKERS.some((role) => roles.includes(role));
  // To an auditor nothing of it belongs, whatever its address.
  if (!works) throw new HttpProblem(agency === null ? 'not-found' : 'not-authorised');
}
