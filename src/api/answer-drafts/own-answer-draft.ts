/** The draft of the answer that a person's agency prepares. It is no record, so it is not in the journal. */
import { Inject, Injectable } from '@nestjs/common';
import { currentOpinions } from '../../../workflows/dossier/dossier.js';
import type { Instant } from '../../../workflows/limits/time.js';
import type { Opinion } from '../../../workflows/opinion/opinion.js';
import type { Engine } from '../../engine/engine.js';
import { HttpProblem, RefusedProblem } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Store } from '../../persistence/store.js';
import { ENGINE, STORE } from '../../platform/tokens.js';
import { actsInAgency } from '../../rules/register/person-roles.js';
import { Rules } from '../../rules/rules.js';
import { ConsultationReader } from '../consultations/consultation-reader.js';
import type { DraftInput, DraftReturnInput } from '../drafts/draft.views.js';
import { remarkGiven, requireReasonableSize } from '../drafts/draft-content.js';
import { type DraftPlace, discardDraft, readDraft, saveDraft, sendBackDraft } from '../drafts/draft-rows.js';
import { requireHead, requirePreparing } from '../drafts/who-prepares.js';
import type { AnswerDraftView } from './answer-draft.views.js';
import { answerDraftPlace } from './answer-drafts.js';

/** Where an answer, or a late one, can still be given. */
const ANSWERABLE: readonly string[] = ['awaiting', 'clarifying', 'returned', 'overdue', 'deemed'];

interface Own {
  readonly place: DraftPlace;
  readonly opinion: Opinion;
}

@Injectable()
export class OwnAnswerDraft {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly consultations: ConsultationReader,
    private readonly rules: Rules,
  ) {}

  /** The draft as it stands; null where there is none. @throws HttpProblem and RefusedProblem, 404 */
  async read(person: SignedIn, id: string, agency: string): Promise<AnswerDraftView | null> {
    const { place, opinion } = await this.own(person, id, agency);
    // One that was saved at the very moment of the answer has nothing left to lead to.
    if (!ANSWERABLE.includes(opinion.state)) return null;
    return readDraft(this.store.reader, place, opinion.context.round);
  }

  /**
   * Saves the draft over the version that was seen, 0 for the first.
   * @throws StaleDraft; HttpProblem `version-required`, `payload-too-large`, `conflict`, `not-authorised`; RefusedProblem
   */
  async save(
    person: SignedIn,
    id: string,
    agency: string,
    { draft, submit = false }: DraftInput,
    versionSeen: () => number,
  ): Promise<AnswerDraftView> {
    const own = await this.own(person, id, agency);
    const seen = versionSeen();
    requireReasonableSize(draft);
    const at = await this.preparing(person, id, own);
    const { round } = own.opinion.context;
    await saveDraft(this.store, own.place, { draft, round, submitted: submit, person: person.id, at, seen });
    return this.saved(own);
  }

  /**
   * Sends the draft back to who prepares it, as the head.
   * @throws StaleDraft; HttpProblem `version-required`, `invalid-input`, `conflict`, `not-authorised`; RefusedProblem
   */
  async sendBack(
    person: SignedIn,
    id: string,
    agency: string,
    { remark }: DraftReturnInput,
    versionSeen: () => number,
  ): Promise<AnswerDraftView> {
    const own = await this.own(person, id, agency);
    const seen = versionSeen();
    const at = await this.preparing(person, id, own);
    requireHead(person, await this.rules.register(person.province), at);
    await sendBackDraft(this.store, own.place, { remark: remarkGiven(remark), person: person.id, at, seen });
    return this.saved(own);
  }

  /** Throws the draft away. @throws StaleDraft; HttpProblem `version-required`; HttpProblem and RefusedProblem, 404 */
  async discard(person: SignedIn, id: string, agency: string, versionSeen: () => number): Promise<void> {
    const { place, opinion } = await this.own(person, id, agency);
    const seen = versionSeen();
    const register = await this.rules.register(person.province);
    requirePreparing(person, register, await this.engine.now(), opinion.context.external);
    await discardDraft(this.store, place, seen);
  }

  /** The moment of a change by who may change it. @throws HttpProblem `not-authorised`; RefusedProblem `already-settled` */
  private async preparing(person: SignedIn, id: string, { opinion }: Own): Promise<Instant> {
    const at = await this.engine.now();
    requirePreparing(person, await this.rules.register(person.province), at, opinion.context.external);
    // A save that was under way when the head answered must not bring the draft back.
    if (!ANSWERABLE.includes(opinion.state))
      throw new RefusedProblem({ code: 'already-settled' }, { province: person.province, consultation: id });
    return at;
  }

  private async saved({ place, opinion }: Own): Promise<AnswerDraftView> {
    const saved = await readDraft(this.store.reader, place, opinion.context.round);
    // Answered, or thrown away, in the moment between.
    if (saved === null) throw new HttpProblem('conflict');
    return saved;
  }

  /**
   * The opinion that the person's agency answers: its own, one that it took over, or as lead that of an agency outside.
   * @throws HttpProblem and RefusedProblem, 404 alike for what there is not and what is not for this person
   */
  private async own(person: SignedIn, id: string, agency: string): Promise<Own> {
    await this.consultations.requireSeen(person, id);
    const standing = await this.engine.dossier(person.province, id);
    const opinion = standing && currentOpinions(standing.dossier).find(({ context }) => context.agency === agency);
    if (!standing || !opinion) throw new HttpProblem('not-found');
    const { external, heldBy } = opinion.context;
    const answering = external ? standing.dossier.consultation.context.lead : heldBy;
    const mayRead = person.roles.some(actsInAgency);
    if (person.agency !== answering || !mayRead) throw new HttpProblem('not-found');
    return { place: answerDraftPlace({ province: person.province, consultation: id, agency }), opinion };
  }
}
