/** What the journal tells of one consultation. That a person may see it was asked before; what of it they read is asked here. */
import { Inject, Injectable } from '@nestjs/common';
import type { CosigningWorker } from '../../cosigning/cosigning-worker.js';
import type { Engine } from '../../engine/engine.js';
import type { Page } from '../../http/page.js';
import type { SignedIn } from '../../http/signed-in.js';
import { proofOf } from '../../journal/proof.js';
import type { ProofDocument } from '../../journal/proof-document.js';
import { replayedSteps } from '../../journal/read-replay.js';
import { heldSteps, officesHeld } from '../../journal/responsibility.js';
import type { SigningKey } from '../../journal/signing-key.js';
import type { Store } from '../../persistence/store.js';
import { COSIGNING, ENGINE, SIGNING_KEY, STORE } from '../../platform/tokens.js';
import { officesOf } from '../../rules/register/office-terms.js';
import { Rules } from '../../rules/rules.js';
import { ReadDossiers } from '../consultations/read-dossiers.js';
import type { VerificationView } from '../verification/verification.views.js';
import type { JournalItem, JournalQuery } from './journal.views.js';
import { listJournal } from './journal-list.js';
import { type ResponsibilityView, responsibilityView } from './responsibility.views.js';
import { verifyConsultation } from './verify-consultation.js';

/** A proof waits so long for the cosignatures of a checkpoint that was made for it, in milliseconds. */
const WITNESSES_MS = 2000;

@Injectable()
export class ConsultationJournal {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(SIGNING_KEY) private readonly key: SigningKey | null,
    @Inject(COSIGNING) private readonly cosigning: Pick<CosigningWorker, 'hasten'>,
    private readonly rules: Rules,
    private readonly dossiers: ReadDossiers,
  ) {}

  /** The entries as a person may read them. @throws BrokenEntry; RefusedProblem `unknown-consultation` */
  async entries(person: SignedIn, id: string, query: JournalQuery): Promise<Page<JournalItem>> {
    const { province, agency } = person;
    const { reading, standing } = await this.dossiers.of(person, id);
    const leads = standing.dossier.consultation.context.lead === agency;
    return listJournal(this.store.views, { province, id, reading, agency, leads }, query);
  }

  /**
   * Nothing can be left out of a proof, so it is for who may read everything.
   * @throws HttpProblem `content-withheld`; NoProof when the journal does not hold together, or no checkpoint may be made
   */
  async proof(person: SignedIn, id: string): Promise<ProofDocument> {
    const { province } = person;
    await this.dossiers.requireWhole(person, id);
    return proofOf(this.store, this.key, province, id, await this.engine.now(), () =>
      this.cosigning.hasten(WITNESSES_MS),
    );
  }

  async responsibility(province: string, id: string): Promise<ResponsibilityView> {
    const steps = await replayedSteps(this.store.reader, province, id);
    const { calendar } = (await this.rules.register(province)).inUse;
    const { agencies, named } = officesHeld(steps);
    const holders = await officesOf(this.store.reader, province, agencies, named);
    return responsibilityView(heldSteps(steps, holders, calendar, await this.engine.now()));
  }

  async verification(province: string, id: string): Promise<VerificationView> {
    return verifyConsultation(this.store, this.key, province, id, await this.engine.now());
  }
}
