/** The form of a consultation: its sections, the limit beside them, the preview, and the bar that ends the writing. */
import { useMemo } from 'react';
import { ruleUnder } from '../../../../workflows/regulation/regime.js';
import { isProblem } from '../../api/problem.js';
import { Page } from '../../app/page.js';
import { DraftStanding } from '../../drafts/draft-standing.js';
import { SendBack } from '../../drafts/send-back.js';
import { texts, useTexts } from '../../language/language.js';
import { Refused } from '../../parts/refused.js';
import { actsAsHead, useMyself } from '../../session/me.js';
import { useClock } from '../../time/now.js';
import { AgenciesSection } from './agencies-section.js';
import { ChangedBefore } from './changed-before.js';
import type { CompetenceOfOpening } from './competence-of.js';
import { type Missing, missingFrom } from './completeness.js';
import { Conflict } from './conflict.js';
import { DiscardDraft } from './discard-draft.js';
import { EarlierDossiers } from './earlier-dossiers.js';
import { chosenBudget, type LimitPicture, limitPicture } from './limit-picture.js';
import { LimitSection } from './limit-section.js';
import { MatterSection } from './matter-section.js';
import styles from './opening.module.css';
import { type OpeningForm, SECRET } from './opening-form.js';
import { PreviewSection } from './preview-section.js';
import { QuestionsSection } from './questions-section.js';
import { SaveLine } from './save-line.js';
import { SendBar } from './send-bar.js';
import { ConfirmSending, Submitted } from './sending-dialogs.js';
import { NotAdopted } from './silence-of.js';
import { useCompetence } from './use-competence.js';
import { useHead } from './use-head.js';
import type { Opening } from './use-opening.js';
import { type OpeningSending, useOpeningSending } from './use-opening-sending.js';
import type { Rules } from './use-rules.js';
import { type Sections, useSections } from './use-sections.js';
import { useSuggested } from './use-suggested.js';

const words = texts({ vi: { title: 'Soạn hồ sơ lấy ý kiến' }, en: { title: 'Draft a consultation' } });

interface EditorProps {
  readonly draft: Opening;
  readonly rules: Rules;
}

export function OpeningEditor({
  draft,
  rules: inForce,
  onSend,
}: EditorProps & {
  /** Called with how many agencies it goes to, before it is sent: once it is sent, this form is no more. */
  readonly onSend: (agencies: number) => void;
}) {
  const t = useTexts(words);
  const isHead = actsAsHead(useMyself());
  const { form } = draft;
  const rules = underRegime(inForce, form.regime);
  const head = useHead();
  const picture = useLimitPicture(form, rules);
  const competence = useCompetence(form, rules);
  const missing = missingFrom(
    form,
    (code) => rules.agencies.get(code),
    picture.verdict,
    rules.regulation.limits[form.urgency].reasonRequired === true,
    competence.missing,
  );
  const sections = useSections(missing, draft.id !== null);
  const sending = useOpeningSending(draft, onSend, sections.open);
  return (
    <Page
      title={t.title}
      heading={
        <div className="page-head no-print">
          <h1>{t.title}</h1>
          <SaveLine opening={draft} isSecret={form.classification === SECRET} />
        </div>
      }
    >
      <EarlierDossiers form={form} onChange={draft.change} />
      <WhatHinders {...{ draft, rules, sending, isHead }} />
      <Columns {...{ draft, rules, picture, competence, missing, sections, sending }} />
      <PreviewSection {...{ form, picture, rules, head, sections }} />
      <SendBar
        missing={missing}
        nameOf={nameIn(rules)}
        isHead={isHead}
        headWord={head.called}
        onGo={sections.goTo}
        onPreview={() => sections.open(5)}
        sendBack={
          <>
            <DiscardDraft draft={draft} />
            {mayBeSentBack(draft, isHead) && <SendBack place={`soan/${draft.id}`} onSend={draft.sendBack} />}
          </>
        }
        onSend={() => (isHead ? sending.ask() : void sending.submit())}
      />
      <ConfirmSending {...{ form, picture, rules, sending }} />
      <Submitted head={head.name} headWord={head.called} sending={sending} />
    </Page>
  );
}

/** A draft that others prepare too: it is sent back once, and again when it was submitted again. */
const mayBeSentBack = ({ server }: Opening, isHead: boolean): boolean =>
  isHead && server !== null && server !== undefined && server.returned === null;

/** What another person saved meanwhile, and what the server refused of saving or sending. */
function WhatHinders({
  draft,
  rules,
  sending,
  isHead,
}: EditorProps & { readonly sending: OpeningSending; readonly isHead: boolean }) {
  return (
    <>
      <NotAdopted standing={rules.standing} />
      {draft.conflict !== null && (
        <Conflict
          mine={draft.form}
          theirs={draft.conflict.form}
          by={draft.conflict.by}
          nameOf={nameIn(rules)}
          onMine={draft.keepMine}
          onTheirs={draft.takeTheirs}
        />
      )}
      {isProblem(draft.saved.error) && <Refused error={draft.saved.error} />}
      {draft.server && <DraftStanding draft={draft.server} signs={isHead} isChanged={!draft.saved.isSaved} />}
      {sending.isOutdated && draft.conflict === null && (
        <ChangedBefore by={draft.server?.savedBy?.name ?? null} onSee={sending.readAgain} />
      )}
      {sending.asking === null && <Refused error={sending.error} />}
    </>
  );
}

function Columns({
  draft: { form, change },
  rules,
  picture,
  competence,
  missing,
  sections,
  sending,
}: EditorProps & {
  readonly picture: LimitPicture;
  readonly competence: CompetenceOfOpening;
  readonly missing: readonly Missing[];
  readonly sections: Sections;
  readonly sending: OpeningSending;
}) {
  const { agency } = useMyself();
  const { regulation, clauses, agencies, functionNames, functionWords } = rules;
  const lead = agency?.code ?? '';
  const suggestions = useSuggested(form, lead);
  const problem = isProblem(sending.error) ? sending.error : null;
  const common = (section: 1 | 2 | 3) => ({
    form,
    missing: missing.filter((one) => one.section === section),
    isOpen: sections.isOpen(section),
    tried: sections.isTried(section),
    problem,
    onChange: change,
    onOpen: () => sections.open(section),
    onDone: () => sections.finish(section),
  });
  return (
    <div className={styles.columns}>
      <div>
        <MatterSection {...common(1)} lead={agency?.name ?? ''} {...{ competence, functionNames }} />
        <QuestionsSection {...common(2)} nameOf={nameIn(rules)} />
        <AgenciesSection
          {...common(3)}
          {...{ lead, agencies, regulation, functionNames, functionWords }}
          {...suggestions}
        />
      </div>
      <div className={styles.beside}>
        <LimitSection {...{ form, picture, regulation, clauses, agencies, problem }} onChange={change} />
      </div>
    </div>
  );
}

/** The rules as the regime of the matter makes them: its limits, and what silence means, are told by these. */
function underRegime(rules: Rules, regime: string): Rules {
  const rule = ruleUnder(rules.regulation, regime);
  return rule === null ? rules : { ...rules, regulation: rule.regulation };
}

function useLimitPicture({ limit, urgency }: OpeningForm, { regulation }: Rules): LimitPicture {
  const { now, calendar } = useClock();
  return useMemo(
    () => limitPicture(chosenBudget(limit, urgency, regulation), urgency, now, calendar, regulation),
    [limit, urgency, regulation, now, calendar],
  );
}

function nameIn({ agencies }: Rules): (code: string) => string {
  return (code) => agencies.get(code)?.name ?? code;
}
