import { Controller, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Read } from '../../http/documented.js';
import { type Page, PageOf } from '../../http/page.js';
import { ApiProblems } from '../../http/problems/documented-problems.js';
import { Signed, type SignedIn, type SignedRequest } from '../../http/signed-in.js';
import type { ProofDocument } from '../../journal/proof-document.js';
import { Exports } from '../audit/exports.js';
import { ConsultationReader } from '../consultations/consultation-reader.js';
import { VerificationView } from '../verification/verification.views.js';
import { ConsultationJournal } from './consultation-journal.js';
import { DeemedConsentView } from './deemed-consent.views.js';
import { DeemedConsents } from './deemed-consents.js';
import { JournalItem, JournalQuery } from './journal.views.js';
import { ResponsibilityView } from './responsibility.views.js';

/** What happened to a consultation, entry by entry, and the file that proves it. */
@ApiTags('journal')
@Controller('api/v1/consultations/:id')
export class JournalController {
  constructor(
    private readonly consultations: ConsultationReader,
    private readonly journals: ConsultationJournal,
    private readonly deemedConsents: DeemedConsents,
    private readonly exports: Exports,
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
    return this.journals.entries(person, id, query);
  }

  @Read('proof', 'consultationProof', 'The proof: one file that can be checked without this system')
  @ApiOkResponse({
    description: 'The format is described in docs/proof.md',
    schema: { type: 'object', additionalProperties: true },
  })
  @ApiProblems('journal-broken', 'proof-not-ready', 'content-withheld')
  async proof(
    @Signed() person: SignedIn,
    @Req() request: SignedRequest,
    @Param('id') id: string,
  ): Promise<ProofDocument> {
    await this.consultations.requireSeen(person, id);
    const proof = await this.journals.proof(person, id);
    await this.exports.note(request, { list: 'proof', format: 'json' });
    return proof;
  }

  @Read('responsibility', 'consultationResponsibility', 'Who held which step, from when until when')
  @ApiOkResponse({ type: ResponsibilityView })
  async responsibility(@Signed() person: SignedIn, @Param('id') id: string): Promise<ResponsibilityView> {
    await this.consultations.requireSeen(person, id);
    return this.journals.responsibility(person.province, id);
  }

  @Read(
    'opinions/:agency/deemed-consent',
    'consultationDeemedConsent',
    'Why an agency is deemed to agree, from the journal',
  )
  @ApiOkResponse({ type: DeemedConsentView })
  @ApiProblems('journal-broken', 'not-found')
  async deemedConsent(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Param('agency') agency: string,
  ): Promise<DeemedConsentView> {
    await this.consultations.requireSeen(person, id);
    return this.deemedConsents.of(person, id, agency);
  }

  @Read('verification', 'consultationVerification', 'Make the proof and verify it here')
  @ApiOkResponse({ type: VerificationView })
  async verification(@Signed() person: SignedIn, @Param('id') id: string): Promise<VerificationView> {
    await this.consultations.requireSeen(person, id);
    return this.journals.verification(person.province, id);
  }
}
