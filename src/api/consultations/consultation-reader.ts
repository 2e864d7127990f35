/** Reads one consultation with everything on it. Only this read loads a dossier; lists go to indexed columns. */
import { Inject, Injectable } from '@nestjs/common';
import type { Question } from '../../../workflows/consultation/consultation.js';
import {
  currentDispute,
  currentOpinions,
  type Dossier,
  opinionsOf,
  runningLimits,
} from '../../../workflows/dossier/dossier.js';
import type { MessageKind } from '../../../workflows/dossier/message-kinds.js';
import { consultationFields } from '../../../workflows/dossier/view.js';
import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import type { Regulation } from '../../../workflows/regulation/regulation.js';
import type { Moment } from '../../../workflows/step/circumstances.js';
import type { Engine, StandingDossier } from '../../engine/engine.js';
import type { Locale } from '../../http/locale.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Reader } from '../../persistence/store.js';
import { sha256 } from '../../platform/canonical-json.js';
import { ENGINE, READER } from '../../platform/tokens.js';
import { agencyNames } from '../../rules/register/agency-names.js';
import { actsInAgency } from '../../rules/register/person-roles.js';
import { actorOf, excerptOf, type Register } from '../../rules/register/register.js';
import { Rules } from '../../rules/rules.js';
import { actingAs, actingRole } from '../identity/acting-role.js';
import { type About, messageText } from '../inbox/message-text.js';
import { powerAboutView } from '../powers/power-about-view.js';
import { silenceOf } from '../silence/silence-of.js';
import { openActions } from './actions.js';
import type { ConsultationDetail, MessageAboutView, OpenActionView, PartyView } from './consultation.views.js';
import { disputeDetail } from './dispute-view.js';
import type { OpinionView } from './opinion.views.js';
import { opinionDetail, withheldOf } from './opinion-view.js';
import { type ReadDossier, ReadDossiers } from './read-dossiers.js';

/** No consultation tells an agency more than this; the inbox has all. */
const MOST_MESSAGES = 100;

@Injectable()
export class ConsultationReader {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(READER) private readonly reader: Reader,
    private readonly rules: Rules,
    private readonly dossiers: ReadDossiers,
  ) {}

  /** @throws RefusedProblem `unknown-consultation`, alike when there is none and when it is not for this person */
  async requireSeen(person: SignedIn, id: string): Promise<void> {
    return this.dossiers.requireSeen(person, id);
  }

  /** The consultation as a person may read it now. @throws RefusedProblem `unknown-consultation` */
  async detail(person: SignedIn, id: string, locale: Locale): Promise<ConsultationDetail> {
    const read = await this.dossiers.of(person, id);
    const { standing, reading, shown } = read;
    const at = await this.engine.now();
    const register = await this.rules.register(person.province);
    const regulation = await this.rules.pinned(person.province, standing.regulationHash);
    const { dossier } = standing;
    const parties = await this.parties(person.province, dossier);
    return {
      reading,
      ...this.ofConsultation({ ...standing, dossier: shown }),
      competence: competenceIn(shown, await agencyNames(this.reader, person.province)),
      contacts: [...(shown.consultation.context.contacts ?? [])],
      ...(await this.ofOpinions(read, regulation, register)),
      ...ofDisputes(shown),
      parties,
      limits: runningLimits(dossier)
        .map((limit) => ({ ...limit, dueAt: inVietnam(limit.dueAt) }))
        .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1)),
      messages: await this.messages(person, dossier, locale, {
        subject: dossier.consultation.context.subject,
        regulation,
        nameOf: nameIn(parties, register),
        regime: dossier.consultation.context.regime,
        silenceOf: silenceIn(dossier, regulation, register),
        ...this.rules.citing(register, regulation, dossier.consultation.context.openedAt ?? at),
      }),
      actions: !person.roles.some(actsInAgency)
        ? []
        : openActions(
            dossier,
            momentsOf(person, register, regulation, at),
            await this.engine.outages(person.province, dossier, at),
          ),
    };
  }

  /** What the law lets the head of a person's agency do now: what its officers can prepare. Who may see it was asked before. */
  async openToHead(
    person: SignedIn,
    id: string,
  ): Promise<{ readonly actions: OpenActionView[]; readonly dissenters: readonly string[]; readonly round: number }> {
    const standing = await this.engine.dossier(person.province, id);
    if (standing === null) return { actions: [], dissenters: [], round: 0 };
    const { dossier, regulationHash } = standing;
    const register = await this.rules.register(person.province);
    const regulation = await this.rules.pinned(person.province, regulationHash);
    const head: SignedIn = { ...person, roles: ['head'] };
    const at = await this.engine.now();
    const outages = await this.engine.outages(person.province, dossier, at);
    return {
      actions: openActions(dossier, momentsOf(head, register, regulation, at), outages),
      dissenters: currentDispute(dossier)?.context.dissenters ?? [],
      round: dossier.consultation.context.rounds.length,
    };
  }

  /** Whether an opinion is the one that an agency acts on: its own, or one that it took over. */
  async actsOn(province: string, id: string, agency: string, acting: string): Promise<boolean> {
    if (agency === acting) return true;
    const standing = await this.engine.dossier(province, id);
    const own = standing === null ? [] : opinionsOf(standing.dossier, acting);
    return own.some(({ context }) => context.agency === agency);
  }

  private ofConsultation({ dossier, version, regulation }: StandingDossier) {
    const { context } = dossier.consultation;
    return {
      ...consultationFields(dossier, regulation),
      version,
      legalGround: context.legalGround,
      repeated: [...context.repeated],
      withdrawalReason: context.withdrawalReason,
      draft: context.draft === null ? null : structuredClone(context.draft as ConsultationDetail['draft']),
      suspension:
        context.suspension === null ? null : { ...context.suspension, since: inVietnam(context.suspension.since) },
      rounds: context.rounds.map((round) => ({
        ...round,
        questions: round.questions.map(questionView),
        openedAt: inVietnam(round.openedAt),
      })),
      questions: context.questions.map(questionView),
    };
  }

  private async ofOpinions({ standing, shown }: ReadDossier, regulation: Regulation, register: Register) {
    const current = new Set(currentOpinions(shown));
    const registered = excerptOf(
      register,
      shown.opinions.map(({ context }) => context.heldBy),
      {},
    );
    const opinions: Record<string, OpinionView> = {};
    const formerOpinions: OpinionView[] = [];
    for (const [index, opinion] of shown.opinions.entries()) {
      const { agency, calendar } = opinion.context;
      const counted = calendar === '' ? null : await this.rules.calendar(register.province, calendar);
      const stored = standing.dossier.opinions[index] ?? opinion;
      const view = {
        ...opinionDetail(opinion, shown, regulation, counted, registered),
        withheld: stored === opinion ? null : withheldOf(stored),
      };
      if (current.has(opinion)) opinions[agency] = view;
      else formerOpinions.push(view);
    }
    return { opinions, formerOpinions };
  }

  private async parties(province: string, { consultation, opinions }: Dossier): Promise<PartyView[]> {
    const asked = opinions.flatMap(({ context }) => [context.agency, context.heldBy]);
    const codes = [...new Set([consultation.context.lead, ...asked])];
    // A dissolved agency is no longer in the register's excerpt, but its name still stands in the table.
    return this.reader.rows<PartyView>(
      'SELECT code, name FROM agencies WHERE province = ? AND code = ANY(?) ORDER BY code',
      [province, codes],
    );
  }

  private async messages(
    person: SignedIn,
    dossier: Dossier,
    locale: Locale,
    about: About,
  ): Promise<MessageAboutView[]> {
    const rows = await this.reader.rows<{ id: string; kind: MessageKind; params_json: string; created_at: Instant }>(
      `SELECT id, kind, params_json, created_at FROM inbox_messages
       WHERE province = ? AND id > ? AND id < ? AND consultation_id = ? AND agency = ?
         AND (role IS NULL OR role = ANY(?))
       ORDER BY created_at DESC, id DESC LIMIT ?`,
      // The id of a message begins with that of its consultation and a dot: a range of the primary key, no index more.
      [
        person.province,
        `${dossier.id}.`,
        `${dossier.id}/`,
        dossier.id,
        person.agency,
        [...person.roles],
        MOST_MESSAGES,
      ],
    );
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      text: messageText(
        row.kind,
        JSON.parse(row.params_json) as object,
        { ...about, recordedAt: row.created_at },
        locale,
      ),
      createdAt: inVietnam(row.created_at),
    }));
  }
}

const questionView = ({ agencies, ...question }: Question) => ({
  ...question,
  agencies: agencies === null ? null : [...agencies],
});

function ofDisputes(dossier: Dossier) {
  const current = currentDispute(dossier);
  return {
    dispute: current === null ? null : disputeDetail(current),
    formerDisputes: dossier.disputes.filter((dispute) => dispute !== current).map(disputeDetail),
  };
}

/** The moment of each command that is tried: the person in the role in which they would carry it out. */
function momentsOf(person: SignedIn, register: Register, regulation: Regulation, at: Instant) {
  const excerpt = excerptOf(register, register.agencies.keys(), {});
  return (command: Parameters<typeof actingRole>[1], agency?: string): Moment => {
    const forOutside = agency !== undefined && register.agencies.get(agency)?.external === true;
    const role = actingRole(person, command, register, at, { forOutside });
    return {
      at,
      recordedAt: at,
      actor: actorOf(register, actingAs(person, role), at),
      regulation,
      calendar: register.inUse.calendar,
      register: excerpt,
      sha256,
    };
  };
}

/** What silence of an agency comes to, by the name under which its latest opinion stands. */
function silenceIn({ consultation, opinions }: Dossier, regulation: Regulation, register: Register) {
  return (agency: string) => {
    const context = opinions.findLast((opinion) => opinion.context.agency === agency)?.context;
    if (context === undefined) return 'escalate-to-head';
    return silenceOf(context, consultation.context.regime, regulation, excerptOf(register, [context.heldBy], {}));
  };
}

/** How the parties are called; a code stands for itself where the register has no name. */
function nameIn(parties: readonly PartyView[], register: Register) {
  const names = new Map(parties.map(({ code, name }) => [code, name]));
  return (code: string) => names.get(code) ?? register.agencies.get(code)?.name ?? code;
}

/** What the registers had against the opening; null where nothing is kept of it. */
function competenceIn({ consultation }: Dossier, names: ReadonlyMap<string, string>): ConsultationDetail['competence'] {
  const { competence } = consultation.context;
  if (competence === undefined) return null;
  const { leadFunction, finding, reason } = competence;
  const power = finding === null || finding.power === null ? null : powerAboutView(finding.power, names);
  return { leadFunction, finding: finding === null ? null : { code: finding.code, power }, reason };
}
