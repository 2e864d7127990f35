/** The request that a person's agency prepares as lead, before its head opens it. It is no record, so it is not in the journal. */
import { Inject, Injectable } from '@nestjs/common';
import { isStateSecret } from '../../../workflows/commands/classification.js';
import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import type { Engine } from '../../engine/engine.js';
import { HttpProblem, RefusedProblem, StaleDraft } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Store } from '../../persistence/store.js';
import { ENGINE, STORE } from '../../platform/tokens.js';
import { shapeOf } from '../../rules/commands/shape-of.js';
import { actsInAgency } from '../../rules/register/person-roles.js';
import { Rules } from '../../rules/rules.js';
import type { DraftInput, DraftReturnInput } from '../drafts/draft.views.js';
import { remarkGiven, requireReasonableSize } from '../drafts/draft-content.js';
import { discardDraft, readDraft, saveDraft, sendBackDraft } from '../drafts/draft-rows.js';
import { REQUEST_ACT, requestDraftPlace, subjectOf } from '../drafts/request-drafts.js';
import { requireHead, requirePreparing } from '../drafts/who-prepares.js';
import type { RequestDraftView } from './request-draft.views.js';

/** The id of a consultation that there is not yet: a UUID, so that no two agencies come upon the same. */
const NEW_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NO_ROUND = 0;

/**
 * Where a request stands: `new` is kept aside alone, `journalled` stands as a draft in the journal too, as those begun by the
 * command `consultation.draft`, `opened` needs no draft any more; `foreign` is for others, or there is no such address.
 */
type Standing = 'new' | 'journalled' | 'opened' | 'foreign';

@Injectable()
export class OwnRequestDraft {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly rules: Rules,
  ) {}

  /** The draft as it stands; null where there is none for this person, or it was opened. */
  async read(person: SignedIn, id: string): Promise<RequestDraftView | null> {
    const standing = await this.standingOf(person, id);
    if (standing !== 'new' && standing !== 'journalled') return null;
    const aside = await readDraft(this.store.reader, requestDraftPlace(person.province, id), NO_ROUND);
    if (aside !== null) return { ...aside, journalled: standing === 'journalled' };
    return standing === 'journalled' ? this.journalled(person.province, id) : null;
  }

  /**
   * Saves the draft over the version that was seen, 0 for the first. What is a state secret is refused, as in every draft.
   * @throws StaleDraft; HttpProblem `version-required`, `payload-too-large`, `invalid-input`, `conflict`, `not-authorised`,
   *   `not-found`; RefusedProblem `state-secret-refused`, `not-in-state`
   */
  async save(
    person: SignedIn,
    id: string,
    { draft, submit = false }: DraftInput,
    versionSeen: () => number,
  ): Promise<RequestDraftView> {
    const at = await this.preparing(person, id);
    const seen = versionSeen();
    requireReasonableSize(draft);
    requireShape(draft);
    if (isStateSecret(draft.classification))
      throw new RefusedProblem(
        { code: 'state-secret-refused', field: '/draft/classification' },
        { province: person.province, consultation: null },
      );
    const { agency } = person;
    if (agency === null) throw new HttpProblem('not-found');
    await saveDraft(this.store, requestDraftPlace(person.province, id), {
      ...{ draft, round: NO_ROUND, submitted: submit, person: person.id, at, seen },
      others: { owner: agency, subject: subjectOf(draft) },
    });
    return this.saved(person, id);
  }

  /** Sends the draft back to who prepares it, as the head. @throws as `save` */
  async sendBack(
    person: SignedIn,
    id: string,
    { remark }: DraftReturnInput,
    versionSeen: () => number,
  ): Promise<RequestDraftView> {
    const at = await this.preparing(person, id);
    requireHead(person, await this.rules.register(person.province), at);
    const back = { remark: remarkGiven(remark), person: person.id, at, seen: versionSeen() };
    // One that was begun in the journal is taken aside first: the remark stands beside a text of its own.
    if (back.seen === 0) await this.takeAside(person, id, at);
    await sendBackDraft(this.store, requestDraftPlace(person.province, id), { ...back, seen: Math.max(back.seen, 1) });
    return this.saved(person, id);
  }

  /** Throws the draft away. @throws StaleDraft; HttpProblem `version-required`, `not-authorised`, `not-found` */
  async discard(person: SignedIn, id: string, versionSeen: () => number): Promise<void> {
    await this.preparing(person, id);
    await discardDraft(this.store, requestDraftPlace(person.province, id), versionSeen());
  }

  /**
   * What the head opens: the draft as it was read. Empty where nothing is kept aside: a request that was opened already is
   * then the law's to refuse, or an answer that is repeated.
   * @throws StaleDraft when another version than the seen one stands there; HttpProblem `not-found`
   */
  async toOpen(person: SignedIn, id: string, seen: number): Promise<Record<string, unknown>> {
    const standing = await this.standingOf(person, id);
    if (standing === 'opened') return {};
    if (standing === 'foreign') throw new HttpProblem('not-found');
    const place = requestDraftPlace(person.province, id);
    const draft = await readDraft(this.store.reader, place, NO_ROUND);
    if (draft === null && standing === 'new') throw new HttpProblem('not-found');
    if ((draft?.version ?? 0) !== seen)
      throw new StaleDraft(draft?.version ?? 0, draft?.savedBy?.name ?? null, await this.savedAt(person, id));
    return draft?.draft ?? {};
  }

  private async savedAt({ province }: SignedIn, id: string): Promise<Instant | null> {
    const row = await this.store.reader.row<{ saved_at: Instant }>(
      'SELECT saved_at FROM act_drafts WHERE province = ? AND consultation_id = ? AND act = ?',
      [province, id, REQUEST_ACT],
    );
    return row?.saved_at ?? null;
  }

  private async takeAside(person: SignedIn, id: string, at: Instant): Promise<void> {
    const standing = await this.journalled(person.province, id);
    if (standing === null || person.agency === null) throw new HttpProblem('not-found');
    const { draft } = standing;
    await saveDraft(this.store, requestDraftPlace(person.province, id), {
      ...{ draft, round: NO_ROUND, submitted: false, person: person.id, at, seen: 0 },
      others: { owner: person.agency, subject: subjectOf(draft) },
    });
  }

  private async saved(person: SignedIn, id: string): Promise<RequestDraftView> {
    const saved = await this.read(person, id);
    // Opened, or thrown away, in the moment between.
    if (saved === null) throw new HttpProblem('conflict');
    return saved;
  }

  /** The moment of a change by who may change it. @throws HttpProblem `not-found`, `not-authorised`; RefusedProblem */
  private async preparing(person: SignedIn, id: string): Promise<Instant> {
    const standing = await this.standingOf(person, id);
    if (standing === 'foreign') throw new HttpProblem('not-found');
    // A save that was under way when the head opened it must not bring the draft back.
    if (standing === 'opened')
      throw new RefusedProblem({ code: 'not-in-state' }, { province: person.province, consultation: id });
    const at = await this.engine.now();
    requirePreparing(person, await this.rules.register(person.province), at);
    return at;
  }

  private async standingOf({ province, agency, roles }: SignedIn, id: string): Promise<Standing> {
    if (agency === null || !roles.some(actsInAgency)) return 'foreign';
    const { reader } = this.store;
    const consultation = await reader.row<{ lead: string; state: string }>(
      'SELECT lead, state FROM consultations WHERE province = ? AND id = ?',
      [province, id],
    );
    if (consultation !== undefined) {
      if (consultation.lead !== agency) return 'foreign';
      return consultation.state === 'draft' ? 'journalled' : 'opened';
    }
    const aside = await reader.row<{ owner: string }>(
      'SELECT owner FROM act_drafts WHERE province = ? AND consultation_id = ? AND act = ?',
      [province, id, REQUEST_ACT],
    );
    if (aside !== undefined) return aside.owner === agency ? 'new' : 'foreign';
    return NEW_ID.test(id) ? 'new' : 'foreign';
  }

  /** A draft that stands in the journal and of which nothing is kept aside yet: version 0. */
  private async journalled(province: string, id: string): Promise<RequestDraftView | null> {
    const standing = await this.engine.dossier(province, id);
    if (standing === null) return null;
    const { draft, createdAt } = standing.dossier.consultation.context;
    return {
      draft: structuredClone(draft ?? {}) as Record<string, unknown>,
      version: 0,
      savedVersion: 0,
      round: NO_ROUND,
      savedBy: null,
      savedAt: inVietnam(createdAt),
      submittedAt: null,
      submittedBy: null,
      returned: null,
      journalled: true,
    };
  }
}

/** @throws HttpProblem `invalid-input` for fields that a request does not have, and for values of another type */
function requireShape(draft: Record<string, unknown>): void {
  const { unknown, malformed } = shapeOf('consultation.draft', draft);
  const faults = [...unknown, ...malformed];
  if (faults.length > 0)
    throw new HttpProblem(
      'invalid-input',
      faults.map((pointer) => `/draft${pointer}`),
    );
}
