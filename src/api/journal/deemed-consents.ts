/** The one page that says why an agency is deemed to agree: from the journal, the rule that was pinned and the inbox. */
import { Inject, Injectable } from '@nestjs/common';
import type { MessageKind } from '../../../workflows/dossier/message-kinds.js';
import { civilDateOf, type Instant, inVietnam } from '../../../workflows/limits/time.js';
import { type Opinion, opinionKey } from '../../../workflows/opinion/opinion.js';
import { adoptionOf } from '../../../workflows/regulation/adoption.js';
import { RULES } from '../../../workflows/regulation/regulation.js';
import { HttpProblem } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import { type DeemedConsent, deemedConsentOf } from '../../journal/deemed-consent.js';
import { replayedSteps } from '../../journal/read-replay.js';
import type { ReplayedStep } from '../../journal/replay.js';
import { heldSteps, officesHeld } from '../../journal/responsibility.js';
import type { Store } from '../../persistence/store.js';
import { STORE } from '../../platform/tokens.js';
import { isOf } from '../../rules/reading/reading.js';
import { withoutContent } from '../../rules/reading/withheld.js';
import { officesOf } from '../../rules/register/office-terms.js';
import { Rules } from '../../rules/rules.js';
import { opinionDetail, shown } from '../consultations/opinion-view.js';
import { ReadDossiers } from '../consultations/read-dossiers.js';
import { adopterNames } from '../register/adopters.js';
import { citedClauses, shownAdoption } from '../register/regulation.views.js';
import type { DeemedConsentView, FallenView, GroundView, HolderView, ToldView } from './deemed-consent.views.js';
import { undeliveredOf } from './undelivered-of-opinion.js';

@Injectable()
export class DeemedConsents {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly rules: Rules,
    private readonly dossiers: ReadDossiers,
  ) {}

  /**
   * The last deemed consent of an agency in a consultation. Who may see it was asked before.
   * @param agency the name under which its opinion stands
   * @throws HttpProblem `not-found` where it was never deemed to agree; NoProof when the journal does not hold together
   */
  async of(person: SignedIn, id: string, agency: string): Promise<DeemedConsentView> {
    const { province } = person;
    const { reading } = await this.dossiers.of(person, id);
    const steps = await replayedSteps(this.store.reader, province, id);
    const found = deemedConsentOf(steps, agency);
    if (found === null) throw new HttpProblem('not-found');
    const { opinion, step, rule } = found;
    const { context } = opinion;
    const isShown = reading === 'whole' || (reading === 'before-limit' && isOf(opinion, person.agency));
    const read = isShown ? opinion : withoutContent(opinion, reading);
    const present = steps.at(-1)?.after ?? step.after;
    const detail = opinionDetail(read, step.after, step.regulation, step.calendar, step.entry.facts.register);
    return {
      agency: context.agency,
      heldBy: context.heldBy,
      round: context.round,
      // Where it was not written down when the agency was asked, the rule asked the register at the limit.
      subordination:
        context.subordination ?? step.entry.facts.register.agencies[context.heldBy]?.subordination ?? 'department',
      external: context.external,
      effectiveAt: inVietnam(step.entry.effectiveAt),
      holder: await this.holderAtLimit(province, steps, found),
      fell: isShown ? fallenView(found) : withoutEvidence(fallenView(found)),
      rule: {
        regulation: rule.id,
        basis: rule.basis.map((document) => ({ ...document })),
        adoption: await this.adoptionFor(province, found),
        regime: step.after.consultation.context.regime,
        appliesTo: [...rule.silence.appliesTo],
        leastNotice: rule.silence.leastNotice?.workingDays ?? null,
      },
      grounds: this.groundsOf(found),
      askedAt: inVietnam(context.askedAt),
      proposalHash: proposalHashOf(found),
      receivedAt: inVietnam(context.receivedAt ?? context.askedAt),
      receipts: found.receipts.map(({ at, receivedAt, ...receipt }) => ({
        ...receipt,
        at: inVietnam(at),
        receivedAt: inVietnam(receivedAt),
      })),
      counted: detail.counted,
      days: found.days.map((day) => ({ ...day })),
      extension: detail.extension,
      told: await this.told(province, id, context),
      undelivered: await undeliveredOf(this.store.reader, province, id, context),
      hindrances: found.hindrances.map((one) => ({ ...one })),
      notice: noticeOf(present.opinions, opinion),
      entry: step.entry.seq,
    };
  }

  /** The adoption that held on the day on which the consultation was opened. */
  private async adoptionFor(province: string, { rule, step }: DeemedConsent) {
    const { openedAt } = step.after.consultation.context;
    const register = await this.rules.register(province);
    const adoption = openedAt === null ? null : adoptionOf(register.adoptions, rule.id, civilDateOf(openedAt));
    return adoption === null ? null : shownAdoption(adoption, await adopterNames(this.store.reader, register));
  }

  /** Silence is that of whoever held the answering then (PY-2.2f). */
  private async holderAtLimit(
    province: string,
    steps: readonly ReplayedStep[],
    { opinion, step }: DeemedConsent,
  ): Promise<HolderView | null> {
    const { agencies, named } = officesHeld(steps);
    const holders = await officesOf(this.store.reader, province, agencies, named);
    const at = step.entry.effectiveAt;
    const key = opinionKey(opinion.context);
    const held = heldSteps(steps, holders, step.calendar, at).find(
      ({ subject, until }) => subject === key && until === at,
    );
    return held === undefined ? null : { name: held.holder, agency: held.agency, role: held.role };
  }

  private groundsOf({ rule }: DeemedConsent): GroundView[] {
    const cited = citedClauses(rule, this.rules.clauses);
    return RULES.map((name) => {
      const ground = rule.clauses[name];
      return { rule: name, clauses: ground === 'assumed' ? [] : cited.filter(({ id }) => ground.includes(id)) };
    });
  }

  /** What the inbox of the agency holds of it. */
  private async told(
    province: string,
    id: string,
    { agency, heldBy, askedAt }: Pick<Opinion['context'], 'agency' | 'heldBy' | 'askedAt'>,
  ): Promise<ToldView[]> {
    const rows = await this.store.reader.rows<ToldRow>(
      `SELECT m.id, m.kind, m.params_json, m.created_at, m.delivered_at, MIN(r.read_at) AS read_at
       FROM inbox_messages m
       LEFT JOIN inbox_reads r ON r.province = m.province AND r.message_id = m.id
       WHERE m.province = ? AND m.id > ? AND m.id < ? AND m.consultation_id = ? AND m.agency = ? AND m.created_at >= ?
       GROUP BY m.id, m.kind, m.params_json, m.created_at, m.delivered_at ORDER BY m.created_at, m.id`,
      // The id of a message begins with that of its consultation and a dot: a range of the primary key.
      [province, `${id}.`, `${id}/`, id, heldBy, askedAt],
    );
    return rows
      .filter(({ params_json: params }) => (JSON.parse(params) as { agency?: unknown }).agency === agency)
      .map((row) => ({
        kind: row.kind,
        sentAt: inVietnam(row.created_at),
        deliveredAt: shown(row.delivered_at),
        readAt: shown(row.read_at),
      }));
  }
}

interface ToldRow {
  readonly kind: MessageKind;
  readonly params_json: string;
  readonly created_at: Instant;
  readonly delivered_at: Instant | null;
  readonly read_at: Instant | null;
}

function fallenView({ fell, opinion }: DeemedConsent): FallenView | null {
  if (fell === null) return null;
  const now = fell.after.opinions.find((one) => isSame(one, opinion))?.context.answer ?? null;
  return {
    at: inVietnam(fell.entry.effectiveAt),
    command: fell.entry.command,
    receivedAt: shown(now?.receivedAt ?? null),
    evidence: now?.evidence ?? null,
  };
}

/** That a paper answer came, and when, without what proves it. */
const withoutEvidence = (fell: FallenView | null): FallenView | null => fell && { ...fell, evidence: null };

function noticeOf(opinions: readonly Opinion[], deemed: Opinion): DeemedConsentView['notice'] {
  const notice = opinions.find((one) => isSame(one, deemed))?.context.notice ?? null;
  if (notice === null) return null;
  return { ...notice, issuedAt: shown(notice.issuedAt), dueAt: inVietnam(notice.dueAt) };
}

const isSame = (one: Opinion, other: Opinion): boolean =>
  one.context.round === other.context.round && one.context.agency === other.context.agency;

function proposalHashOf({ step, opinion }: DeemedConsent): string {
  const { rounds } = step.after.consultation.context;
  return rounds.find(({ number }) => number === opinion.context.round)?.proposalHash ?? '';
}
