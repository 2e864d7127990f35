/** What the officers of a lead prepare and its head signs: minutes and notices. It is no record, so it is not in the journal. */
import { Inject, Injectable } from '@nestjs/common';
import type { Instant } from '../../../workflows/limits/time.js';
import type { Engine } from '../../engine/engine.js';
import { HttpProblem, RefusedProblem } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Store } from '../../persistence/store.js';
import { ENGINE, STORE } from '../../platform/tokens.js';
import { shapeOf } from '../../rules/commands/shape-of.js';
import { actsInAgency } from '../../rules/register/person-roles.js';
import { Rules } from '../../rules/rules.js';
import { ConsultationReader } from '../consultations/consultation-reader.js';
import type { DraftInput, DraftReturnInput } from '../drafts/draft.views.js';
import { remarkGiven, requireReasonableSize } from '../drafts/draft-content.js';
import { discardDraft, readDraft, saveDraft, sendBackDraft } from '../drafts/draft-rows.js';
import { actDraftPlace, isPrepared, PREPARED_ACTS, type PreparedAct } from '../drafts/prepared-acts.js';
import { requireHead, requirePreparing } from '../drafts/who-prepares.js';
import type { ActDraftView, PreparedActsView } from './act-draft.views.js';

/** Which draft is meant, as the address says it. */
interface ActAddress {
  readonly id: string;
  readonly act: string;
  readonly agency: string;
}

interface Own {
  readonly act: PreparedAct;
  readonly agency: string;
  readonly round: number;
}

@Injectable()
export class OwnActDrafts {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly consultations: ConsultationReader,
    private readonly rules: Rules,
  ) {}

  /** Everything that the person's agency can prepare in a consultation now, with how far it is. @throws RefusedProblem, 404 */
  async all(person: SignedIn, id: string): Promise<PreparedActsView> {
    const { province } = person;
    const items = [];
    for (const { act, agency, round } of await this.open(person, id)) {
      const place = actDraftPlace({ province, consultation: id, act, agency });
      items.push({ act, agency, draft: await readDraft(this.store.reader, place, round) });
    }
    return { items };
  }

  /** The draft as it stands; null where there is none, or the act is not open. @throws HttpProblem and RefusedProblem, 404 */
  async read(person: SignedIn, address: ActAddress): Promise<ActDraftView | null> {
    const own = await this.own(person, address);
    return own === null ? null : this.stands(person, address.id, own);
  }

  /**
   * Saves the draft over the version that was seen, 0 for the first.
   * @throws StaleDraft; HttpProblem `version-required`, `payload-too-large`, `invalid-input`, `conflict`, `not-authorised`;
   *   RefusedProblem `not-in-state` where the act is not open
   */
  async save(
    person: SignedIn,
    address: ActAddress,
    { draft, submit = false }: DraftInput,
    versionSeen: () => number,
  ): Promise<ActDraftView> {
    const { own, at } = await this.preparing(person, address);
    const seen = versionSeen();
    requireReasonableSize(draft);
    requireShape(own, draft);
    await saveDraft(this.store, this.placeOf(person, address.id, own), {
      ...{ draft, round: own.round, submitted: submit, person: person.id, at, seen },
      others: { owner: person.agency ?? '', subject: '' },
    });
    return this.saved(person, address.id, own);
  }

  /** Sends the draft back to who prepares it, as the head. @throws as `save` */
  async sendBack(
    person: SignedIn,
    address: ActAddress,
    { remark }: DraftReturnInput,
    versionSeen: () => number,
  ): Promise<ActDraftView> {
    const { own, at } = await this.preparing(person, address);
    const seen = versionSeen();
    requireHead(person, await this.rules.register(person.province), at);
    const back = { remark: remarkGiven(remark), person: person.id, at, seen };
    await sendBackDraft(this.store, this.placeOf(person, address.id, own), back);
    return this.saved(person, address.id, own);
  }

  /** Throws the draft away. @throws StaleDraft; HttpProblem `version-required`, `not-authorised`, `not-found`; RefusedProblem */
  async discard(person: SignedIn, address: ActAddress, versionSeen: () => number): Promise<void> {
    const { own } = await this.preparing(person, address);
    await discardDraft(this.store, this.placeOf(person, address.id, own), versionSeen());
  }

  private async preparing(person: SignedIn, address: ActAddress): Promise<{ own: Own; at: Instant }> {
    const own = await this.own(person, address);
    const at = await this.engine.now();
    requirePreparing(person, await this.rules.register(person.province), at);
    // A save that was under way when the head signed must not bring the draft back.
    if (own === null)
      throw new RefusedProblem({ code: 'not-in-state' }, { province: person.province, consultation: address.id });
    return { own, at };
  }

  /** Null where the act is not open. @throws HttpProblem `not-found` alike for what there is not and what is for others */
  private async own(person: SignedIn, { id, act, agency }: ActAddress): Promise<Own | null> {
    const open = await this.open(person, id);
    const known = PREPARED_ACTS.find((one) => one === act);
    if (known === undefined || !(await this.isLead(person, id))) throw new HttpProblem('not-found');
    return open.find((one) => one.act === known && one.agency === agency) ?? null;
  }

  /** What the law lets the head of the person's agency do now, of what is prepared. */
  private async open(person: SignedIn, id: string): Promise<Own[]> {
    await this.consultations.requireSeen(person, id);
    if (!(await this.isLead(person, id))) return [];
    const { actions, dissenters, round } = await this.consultations.openToHead(person, id);
    return actions.flatMap(({ command, agency }): Own[] => {
      if (!isPrepared(command)) return [];
      const agencies = agency === undefined ? dissenters : [agency];
      return agencies.map((one) => ({ act: command, agency: one, round }));
    });
  }

  private async isLead({ province, agency, roles }: SignedIn, id: string): Promise<boolean> {
    if (agency === null || !roles.some(actsInAgency)) return false;
    const row = await this.store.reader.row<{ lead: string }>(
      'SELECT lead FROM consultations WHERE province = ? AND id = ?',
      [province, id],
    );
    return row?.lead === agency;
  }

  private stands(person: SignedIn, id: string, own: Own): Promise<ActDraftView | null> {
    return readDraft(this.store.reader, this.placeOf(person, id, own), own.round);
  }

  private async saved(person: SignedIn, id: string, own: Own): Promise<ActDraftView> {
    const saved = await this.stands(person, id, own);
    // Signed, or thrown away, in the moment between.
    if (saved === null) throw new HttpProblem('conflict');
    return saved;
  }

  private placeOf({ province }: SignedIn, consultation: string, { act, agency }: Own) {
    return actDraftPlace({ province, consultation, act, agency });
  }
}

/**
 * What stands in the address of the draft does not stand in its text, and it holds no files: those are given with the act.
 * @throws HttpProblem `invalid-input` for fields that the act does not have, and for values of another type
 */
function requireShape({ act }: Own, draft: Record<string, unknown>): void {
  const twice = ['agency', 'attachments'].filter((field) => Object.hasOwn(draft, field)).map((field) => `/${field}`);
  const { unknown, malformed } = shapeOf(act, draft);
  const faults = [...twice, ...unknown, ...malformed];
  if (faults.length > 0)
    throw new HttpProblem(
      'invalid-input',
      faults.map((pointer) => `/draft${pointer}`),
    );
}
