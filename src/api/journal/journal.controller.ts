import { Controller, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Engine } from '../../engine/engine.js';
import { cursorOf, placeOf } from '../../http/cursor.js';
import { Read } from '../../http/documented.js';
import { type Page, PageOf, pageOf, rowsWanted } from '../../http/page.js';
import { ApiProblems } from '../../http/problems/documented-problems.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import { proofOf } from '../../journal/proof.js';
import type { ProofDocument } from '../../journal/proof-document.js';
import { replayedSteps } from '../../journal/read-replay.js';
import { heldSteps } from '../../journal/responsibility.js';
import type { SigningKey } from '../../journal/signing-key.js';
import type { Param as SqlParam, Store } from '../../persistence/store.js';
import { ENGINE, SIGNING_KEY, STORE } from '../../platform/tokens.js';
import { Rules } from '../../rules/rules.js';
import { ConsultationReader } from '../consultations/consultation-reader.js';
import { JournalItem, JournalQuery, journalItem } from './journal.views.js';
import { ResponsibilityView, responsibilityView } from './responsibility.views.js';
import { VerificationView } from './verification.views.js';
import { verifyConsultation } from './verify-consultation.js';

/** What happened to a consultation, entry by entry, and the file that proves it. */
@ApiTags('journal')
@Controller('api/v1/consultations/:id')
export class JournalController {
  constructor(
    private readonly consultations: ConsultationReader,
    @Inject(STORE) private readonly store: Store,
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(SIGNING_KEY) private readonly key: SigningKey | null,
    private readonly rules: Rules,
  ) {}

  @Read('journal', 'consultationJournal', 'Its journal: every accepted command and every limit that passed')
  @PageOf(JournalItem)
  @ApiProblems('journal-broken')
  async journal(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Query() query: JournalQuery,
  ): Promise<Page<JournalItem>> {
    await this.consultations.requireSeen(person, id);
    const backwards = query.sort === '-seq';
    const order = `journal ${query.sort ?? 'seq'}`;
    const params: SqlParam[] = [person.province, id];
    let where = 'province = ? AND chain = ?';
    if (query.cursor !== undefined) {
      where += backwards ? ' AND seq < ?' : ' AND seq > ?';
      params.push(placeOf(query.cursor, order, ['number'])[0] ?? 0);
    }
    if (query.command !== undefined) {
      where += ' AND command = ?';
      params.push(query.command);
    }
    const rows = await this.store.reader.rows<{ seq: number; entry: string; hash: string }>(
      `SELECT seq, entry, hash FROM journal WHERE ${where} ORDER BY seq ${backwards ? 'DESC' : 'ASC'} LIMIT ?`,
      [...params, rowsWanted(query)],
    );
    return pageOf(rows, query, journalItem, (row) => cursorOf(order, [row.seq]));
  }

  @Read('proof', 'consultationProof', 'The proof: one file that can be checked without this system')
  @ApiOkResponse({
    description: 'The format is described in docs/proof.md',
    schema: { type: 'object', additionalProperties: true },
  })
  @ApiProblems('journal-broken', 'proof-not-ready')
  async proof(@Signed() person: SignedIn, @Param('id') id: string): Promise<ProofDocument> {
    await this.consultations.requireSeen(person, id);
    return proofOf(this.store, this.key, person.province, id, await this.engine.now());
  }

  @Read('responsibility', 'consultationResponsibility', 'Who held which step, from when until when')
  @ApiOkResponse({ type: ResponsibilityView })
  async responsibility(@Signed() person: SignedIn, @Param('id') id: string): Promise<ResponsibilityView> {
    await this.consultations.requireSeen(person, id);
    const steps = await replayedSteps(this.store.reader, person.province, id);
    const { calendar } = (await this.rules.register(person.province)).inUse;
    return responsibilityView(heldSteps(steps, calendar, await this.engine.now()));
  }

  @Read('verification', 'consultationVerification', 'Make the proof and verify it here')
  @ApiOkResponse({ type: VerificationView })
  async verification(@Signed() person: SignedIn, @Param('id') id: string): Promise<VerificationView> {
    await this.consultations.requireSeen(person, id);
    return verifyConsultation(this.store, this.key, person.province, id, await this.engine.now());
  }
}
