/** The draft of the answer that a person's agency prepares. It is no record, so it is not in the journal. */
import { Inject, Injectable } from '@nestjs/common';
import { currentOpinions } from '../../../workflows/dossier/dossier.js';
import type { Opinion } from '../../../workflows/opinion/opinion.js';
import type { Engine } from '../../engine/engine.js';
import { HttpProblem, RefusedProblem } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Store } from '../../persistence/store.js';
import { ENGINE, STORE } from '../../platform/tokens.js';
import { ConsultationReader } from '../consultations/consultation-reader.js';
import type { AnswerDraftInput, AnswerDraftView } from './answer-draft.views.js';
import { type DraftKey, discardDraft, readDraft, saveDraft } from './answer-drafts.js';

const LARGEST_DRAFT_BYTES = 200 * 1024;

/** Where an answer, or a late one, can still be given. */
const ANSWERABLE: readonly string[] = ['awaiting', 'clarifying', 'returned', 'overdue', 'deemed'];

@Injectable()
export class OwnAnswerDraft {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly consultations: ConsultationReader,
  ) {}

  /** The draft as it stands; null where there is none. @throws HttpProblem and RefusedProblem, 404 */
  async read(person: SignedIn, id: string, agency: string): Promise<AnswerDraftView | null> {
    const { key, opinion } = await this.own(person, id, agency);
    // One that was saved at the very moment of the answer has nothing left to lead to.
    if (!ANSWERABLE.includes(opinion.state)) return null;
    return readDraft(this.store.reader, key, opinion.context.round);
  }

  /**
   * Saves the draft over the version that was seen, 0 for the first.
   * @throws StaleDraft; HttpProblem `version-required`, `payload-too-large`, `conflict`; RefusedProblem
   */
  async save(
    person: SignedIn,
    id: string,
    agency: string,
    { draft, submit = false }: AnswerDraftInput,
    versionSeen: () => number,
  ): Promise<AnswerDraftView> {
    const { key, opinion } = await this.own(person, id, agency);
    const seen = versionSeen();
    if (Buffer.byteLength(JSON.stringify(draft)) > LARGEST_DRAFT_BYTES) throw new HttpProblem('payload-too-large');
    // A save that was under way when the head answered must not bring the draft back.
    if (!ANSWERABLE.includes(opinion.state))
      throw new RefusedProblem({ code: 'already-settled' }, { province: person.province, consultation: id });
    const { round } = opinion.context;
    const at = await this.engine.now();
    await saveDraft(this.store, key, { draft, round, submitted: submit, person: person.id, at, seen });
    const saved = await readDraft(this.store.reader, key, round);
    // Answered, or thrown away, in the moment between.
    if (saved === null) throw new HttpProblem('conflict');
    return saved;
  }

  /** Throws the draft away. @throws StaleDraft; HttpProblem `version-required`; HttpProblem and RefusedProblem, 404 */
  async discard(person: SignedIn, id: string, agency: string, versionSeen: () => number): Promise<void> {
    const { key } = await this.own(person, id, agency);
    await discardDraft(this.store, key, versionSeen());
  }

  /**
   * The opinion that the person's agency answers: its own, one that it took over, or as lead that of an agency outside.
   * @throws HttpProblem and RefusedProblem, 404 alike for what there is not and what is not for this person
   */
  private async own(person: SignedIn, id: string, agency: string): Promise<{ key: DraftKey; opinion: Opinion }> {
    await this.consultations.requireSeen(person, id);
    const standing = await this.engine.dossier(person.province, id);
    const opinion = standing && currentOpinions(standing.dossier).find(({ context }) => context.agency === agency);
    if (!standing || !opinion) throw new HttpProblem('not-found');
    const { external, heldBy } = opinion.context;
    const answering = external ? standing.dossier.consultation.context.lead : heldBy;
    const mayWrite = person.roles.some((role) => role !== 'admin');
    if (person.agency !== answering || !mayWrite) throw new HttpProblem('not-found');
    return { key: { province: person.province, consultation: id, agency }, opinion };
  }
}
