/** Opening a consultation, from the first word to the head's signature. */
import { keepPreviousData } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { Navigate } from 'react-router';
import type { Regulation } from '../../../../workflows/regulation/regulation.js';
import { $api, type Schemas } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { isProblem } from '../../api/problem.js';
import { Page } from '../../app/page.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Button, ButtonLink } from '../../parts/button.js';
import { Confirm, Dialog } from '../../parts/dialog.js';
import { justDone } from '../../parts/just-done.js';
import { Empty } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { actsAsHead, useMyself } from '../../session/me.js';
import { useClock } from '../../time/now.js';
import { sayEnd } from '../../time/say.js';
import { AgenciesSection } from './agencies-section.js';
import { type Missing, missingFrom, placeOf, type SectionNumber } from './completeness.js';
import { Conflict } from './conflict.js';
import { Letter } from './letter.js';
import { chosenBudget, type LimitPicture, limitPicture } from './limit-picture.js';
import { LimitSection } from './limit-section.js';
import { MatterSection } from './matter-section.js';
import { headWordOf } from './missing-words.js';
import styles from './opening.module.css';
import { inputOf, SECRET } from './opening-form.js';
import { QuestionsSection } from './questions-section.js';
import { SaveLine } from './save-line.js';
import { Section, sectionId } from './section.js';
import { SendBar } from './send-bar.js';
import { inSentence, suggestedAgencies, textOf } from './suggestions.js';
import { type Opening as Draft, useOpening } from './use-opening.js';

const words = texts({
  vi: {
    title: 'Soạn hồ sơ lấy ý kiến',
    loading: 'bản nháp và danh mục',
    notDraft: 'Hồ sơ này đã được gửi',
    notDraftWhy: 'Văn bản đã khóa nguyên văn; từ lúc gửi chỉ còn điều chỉnh thành lần lấy ý kiến mới.',
    toIt: 'Xem hồ sơ',
    notYours: 'Chỉ chuyên viên và người đứng đầu cơ quan lấy ý kiến được soạn hồ sơ',
    notYoursWhy: 'Bản nháp do chuyên viên soạn; người đứng đầu cơ quan, hoặc người đang được ủy quyền, ký và gửi.',
    toList: 'Về danh sách hồ sơ',
    preview: 'Xem trước và gửi',
    previewHead: (head: string) => `Xem trước và trình ${head} ký gửi`,
    locked: 'Văn bản được khóa nguyên văn khi gửi; im lặng chỉ là đồng ý với đúng nguyên văn đó.',
    signs: (name: string) => `Đồng chí ${name} ký.`,
    show: 'Mở bản xem trước',
    confirm: 'Ký và gửi hồ sơ lấy ý kiến?',
    follows: {
      locked: 'Văn bản được khóa nguyên văn; sửa đề xuất về sau là một lần lấy ý kiến mới.',
      silence: 'Cơ quan im lặng quá thời hạn được xác định là đồng ý với đúng nguyên văn trên.',
      overdue: 'Cơ quan im lặng quá thời hạn là quá hạn.',
      sent: (n: number, external: number) =>
        `Gửi tới ${n} cơ quan${external > 0 ? `, trong đó ${external} cơ quan ngoài hệ thống do văn thư chuyển và ghi nhận` : ''}.`,
      limit: (days: number, end: string) => `Thời hạn trả lời: ${days} ngày làm việc, đến ${end}.`,
    },
    sign: 'Ký và gửi',
    sent: (n: number) => `Đã ký và gửi tới ${n} cơ quan.`,
    submitTitle: (head: string) => `Trình ${head} ký gửi`,
    submitted: (name: string) =>
      `Bản nháp đã lưu và đang ở “Việc của tôi” của đồng chí ${name}. Không phải gửi thêm bước nào.`,
    submittedUnnamed: 'Bản nháp đã lưu và người đứng đầu cơ quan thấy ở “Việc của tôi”. Không phải gửi thêm bước nào.',
    afterwards: 'Khi được ký và gửi, văn bản khóa nguyên văn và các cơ quan nhận được ngay. Trước đó vẫn sửa được.',
    toWork: 'Về Việc của tôi',
    stay: 'Sửa tiếp',
    head: 'thủ trưởng cơ quan',
  },
  en: {
    title: 'Open a consultation',
    loading: 'the draft and the registers',
    notDraft: 'This consultation has been sent',
    notDraftWhy: 'Its text is locked; it can only be amended into a new round.',
    toIt: 'See the consultation',
    notYours: 'Only officers and the head of the lead write a consultation',
    notYoursWhy: 'Officers write the draft; the head, or who holds a delegation, signs and sends it.',
    toList: 'To the list of consultations',
    preview: 'Preview and send',
    previewHead: (head: string) => `Preview and submit to ${head}`,
    locked: 'The text is locked when it is sent; silence agrees to exactly that text.',
    signs: (name: string) => `${name} signs.`,
    show: 'Open the preview',
    confirm: 'Sign and send?',
    follows: {
      locked: 'The text is locked; changing the proposal later is a new round.',
      silence: 'An agency that is silent past the limit is deemed to agree to exactly the text above.',
      overdue: 'An agency that is silent past the limit is overdue.',
      sent: (n: number, external: number) =>
        `Sent to ${n} agencies${external > 0 ? `, ${external} of them outside the system, through the clerk` : ''}.`,
      limit: (days: number, end: string) => `Limit: ${days} working days, until ${end}.`,
    },
    sign: 'Sign and send',
    sent: (n: number) => `Signed and sent to ${n} agencies.`,
    submitTitle: (head: string) => `Submit to ${head}`,
    submitted: (name: string) => `The draft is saved and stands in the work of ${name}. Nothing more has to be sent.`,
    submittedUnnamed: 'The draft is saved and stands in the work of the head. Nothing more has to be sent.',
    afterwards:
      'Once it is signed and sent, the text is locked and the agencies receive it at once. Until then it can be changed.',
    toWork: 'To My work',
    stay: 'Go on editing',
    head: 'the head',
  },
});

const LONGEST_SUGGEST_TEXT = 20_000;
const SUGGEST_PAUSE_MS = 900;

/** @param id of the draft; null for a new consultation */
export function Opening({ id }: { readonly id: string | null }) {
  const t = useTexts(words);
  const me = useMyself();
  const draft = useOpening(id);
  const rules = useRules();
  const mayWrite = me.agency !== null && (me.roles.includes('officer') || actsAsHead(me));
  const { detail, forget } = draft;
  const [sentTo, setSentTo] = useState<number | null>(null);
  const isSent = detail !== undefined && detail.state !== 'draft';
  useEffect(() => {
    if (isSent) forget();
  }, [isSent, forget]);
  if (isSent && sentTo !== null)
    return <Navigate to={`/ho-so/${detail.id}`} replace state={justDone(t.sent(sentTo))} />;
  if (draft.loadError !== null)
    return (
      <Page title={t.title}>
        <Refused error={draft.loadError} />
      </Page>
    );
  if (!mayWrite || (detail !== undefined && detail.lead !== me.agency?.code))
    return (
      <Page title={t.title}>
        <Empty title={t.notYours}>
          <p>{t.notYoursWhy}</p>
          <ButtonLink to="/ho-so">{t.toList}</ButtonLink>
        </Empty>
      </Page>
    );
  if (isSent)
    return (
      <Page title={t.title}>
        <Empty title={t.notDraft}>
          <p>{t.notDraftWhy}</p>
          <ButtonLink look="solid" to={`/ho-so/${detail.id}`}>
            {t.toIt}
          </ButtonLink>
        </Empty>
      </Page>
    );
  if (rules === null || (id !== null && detail === undefined))
    return (
      <Page title={t.title}>
        <Waiting what={t.loading} rows={6} />
      </Page>
    );
  return <Form draft={draft} rules={rules} onSend={setSentTo} />;
}

interface Rules {
  readonly regulation: Regulation;
  readonly clauses: readonly Schemas['CitedClauseView'][];
  readonly agencies: ReadonlyMap<string, Schemas['AgencyView']>;
  readonly functionNames: ReadonlyMap<string, string>;
}

/** What the form is checked against: the regulation in force, the agencies, their functions. Null until it is known. */
function useRules(): Rules | null {
  const { data: regulations } = $api.useQuery('get', '/api/v1/regulations', { params: { query: { limit: 200 } } });
  const inForce = regulations?.items.find((one) => one.inForce)?.id;
  const { data: rule } = $api.useQuery(
    'get',
    '/api/v1/regulations/{id}',
    { params: { path: { id: inForce ?? '' } } },
    { enabled: inForce !== undefined },
  );
  const { data: agencies } = $api.useQuery('get', '/api/v1/agencies', { params: { query: { limit: 200 } } });
  const { data: functions } = $api.useQuery('get', '/api/v1/functions', {});
  return useMemo(
    () =>
      rule === undefined || agencies === undefined || functions === undefined
        ? null
        : {
            regulation: rule.regulation as unknown as Regulation,
            clauses: rule.clauses,
            agencies: new Map(agencies.items.map((one) => [one.code, one])),
            functionNames: new Map(functions.items.map((one) => [one.code, one.name])),
          },
    [rule, agencies, functions],
  );
}

function Form({
  draft,
  rules,
  onSend,
}: {
  readonly draft: Draft;
  readonly rules: Rules;
  /** Called with how many agencies it goes to, before it is sent: once it is sent, this form is no more. */
  readonly onSend: (agencies: number) => void;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const me = useMyself();
  const { now, calendar } = useClock();
  const { form, change } = draft;
  const { regulation, clauses, agencies, functionNames } = rules;
  const lead = me.agency?.code ?? '';
  const leadName = me.agency?.name ?? '';
  const isHead = actsAsHead(me);
  const nameOf = (code: string) => agencies.get(code)?.name ?? code;

  const { data: heads } = $api.useQuery('get', '/api/v1/people', {
    params: { query: { agency: lead, role: 'head', active: true } },
  });
  const head = heads?.items[0] ?? null;
  const headWord = headWordOf(head?.title ?? null, leadName);

  const asked = useSettled(textOf(form, LONGEST_SUGGEST_TEXT), SUGGEST_PAUSE_MS);
  const suggestions = $api.useQuery(
    'post',
    '/api/v1/functions/suggest',
    { body: { text: asked } },
    { enabled: asked !== '' && form.classification !== SECRET, placeholderData: keepPreviousData },
  );
  const suggested = asked === '' ? [] : suggestedAgencies(suggestions.data?.items ?? [], lead);

  const picture: LimitPicture = useMemo(
    () => limitPicture(chosenBudget(form.limit, form.urgency, regulation), form.urgency, now, calendar, regulation),
    [form.limit, form.urgency, regulation, now, calendar],
  );
  const missing = missingFrom(form, (code) => agencies.get(code)?.functions, picture.verdict);
  const missingIn = (section: SectionNumber) => missing.filter((one) => one.section === section);

  const [closed, setClosed] = useState<readonly SectionNumber[]>(() =>
    ([1, 2, 3] as const).filter((section) => draft.id !== null && missingIn(section).length === 0),
  );
  const [tried, setTried] = useState<readonly SectionNumber[]>([]);
  const [previewing, setPreviewing] = useState(false);
  const [asking, setAsking] = useState<'sign' | 'submit' | null>(null);

  const open = useCommand('post', '/api/v1/consultations/{id}/open');
  const [sendError, setSendError] = useState<unknown>(null);
  const problem = isProblem(sendError) ? sendError : null;

  const openSection = (section: SectionNumber) => {
    setClosed((before) => before.filter((one) => one !== section));
    setTried((before) => [...before, section]);
    if (section === 5) setPreviewing(true);
    // Its content stands only after the next painting of the page.
    requestAnimationFrame(() => {
      const target = document.getElementById(sectionId(section));
      target?.scrollIntoView({ block: 'start' });
      target?.focus({ preventScroll: true });
    });
  };
  const go = ({ section, agency }: Missing) => {
    openSection(section);
    if (agency !== null)
      requestAnimationFrame(() => document.getElementById(`co-quan-${agency}`)?.scrollIntoView({ block: 'center' }));
  };
  const finish = (section: SectionNumber) => () => {
    setTried((before) => [...before, section]);
    if (missingIn(section).length === 0) setClosed((before) => [...before, section]);
  };
  const sign = async () => {
    setSendError(null);
    try {
      const stands = await draft.settle();
      if (stands === null) return;
      const { classification, ...rest } = inputOf(form);
      const body = classification === undefined ? rest : { ...rest, classification };
      onSend(form.consult.length);
      await open.mutateAsync({ path: { id: stands.id }, body, version: stands.version });
    } catch (error) {
      setSendError(error);
      const [first] = isProblem(error) ? (error.errors ?? []) : [];
      if (first?.pointer === undefined) return;
      setAsking(null);
      openSection(placeOf(first.pointer, form).section);
    }
  };
  const submit = async () => {
    setSendError(null);
    setAsking('submit');
    await draft.settle().catch(setSendError);
  };

  const common = (section: 1 | 2 | 3) => ({
    form,
    missing: missingIn(section),
    isOpen: !closed.includes(section),
    tried: tried.includes(section),
    problem,
    onChange: change,
    onOpen: () => openSection(section),
    onDone: finish(section),
  });
  const external = form.consult.filter(({ agency }) => agencies.get(agency)?.external === true).length;
  const signer = headWord === null ? t.head : headWord;
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
      {draft.conflict !== null && (
        <Conflict
          mine={form}
          theirs={draft.conflict.form}
          by={draft.conflict.by}
          nameOf={nameOf}
          onMine={draft.keepMine}
          onTheirs={draft.takeTheirs}
        />
      )}
      {isProblem(draft.saved.error) && <Refused error={draft.saved.error} />}
      {asking === null && <Refused error={sendError} />}
      <div className={styles.columns}>
        <div>
          <MatterSection {...common(1)} lead={leadName} />
          <QuestionsSection {...common(2)} nameOf={nameOf} />
          <AgenciesSection
            {...common(3)}
            lead={lead}
            agencies={agencies}
            functionNames={functionNames}
            suggested={suggested}
            suggestError={suggestions.error ?? null}
          />
        </div>
        <div className={styles.beside}>
          <LimitSection {...{ form, picture, regulation, clauses, problem }} onChange={change} />
        </div>
      </div>
      <Section number={5} title={isHead ? t.preview : t.previewHead(signer)} isComplete={false}>
        <p className="second">
          {head !== null && t.signs(`${head.name}${head.title === null ? '' : `, ${head.title},`}`)} {t.locked}
        </p>
        {!previewing && (
          <p className={styles.after}>
            <Button small onPress={() => setPreviewing(true)}>
              {t.show}
            </Button>
          </p>
        )}
      </Section>
      {previewing && (
        <div className={styles.letter}>
          <Letter
            {...{ form, agencies, picture, regulation, clauses, now, headWord }}
            lead={leadName}
            province={me.province.name}
            head={head?.name ?? null}
            functionName={(code) => inSentence(functionNames.get(code) ?? code)}
          />
        </div>
      )}
      <SendBar
        missing={missing}
        nameOf={nameOf}
        isHead={isHead}
        headWord={signer}
        onGo={go}
        onPreview={() => openSection(5)}
        onSend={() => (isHead ? setAsking('sign') : void submit())}
      />
      <Confirm
        title={t.confirm}
        open={asking === 'sign'}
        said={form.proposal}
        follows={[
          t.follows.locked,
          regulation.silence.effect === 'deemed-consent' ? t.follows.silence : t.follows.overdue,
          t.follows.sent(form.consult.length, external),
          t.follows.limit(picture.workingDays, sayEnd(picture.dueAt, language)),
        ]}
        act={t.sign}
        busy={open.isPending}
        error={sendError}
        onAct={() => void sign()}
        onClose={() => setAsking(null)}
      />
      <Dialog title={t.submitTitle(signer)} open={asking === 'submit'} onClose={() => setAsking(null)}>
        {sendError === null ? (
          <>
            <p>{head === null ? t.submittedUnnamed : t.submitted(head.name)}</p>
            <p>{t.afterwards}</p>
          </>
        ) : (
          <Refused error={sendError} />
        )}
        <p className={styles.dialogActs}>
          <Button look="quiet" onPress={() => setAsking(null)}>
            {t.stay}
          </Button>
          {sendError === null && (
            <ButtonLink look="solid" to="/">
              {t.toWork}
            </ButtonLink>
          )}
        </p>
      </Dialog>
    </Page>
  );
}

/** A value once it has stood unchanged for so many milliseconds. */
function useSettled(value: string, pauseMs: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value, pauseMs]);
  return settled;
}
