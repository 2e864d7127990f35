/** The desk at which an answer is written: the questions on the left, the proposal and what follows on the right, the act at the foot. */
import { useEffect, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Regulation } from '../../../../workflows/regulation/regulation.js';
import type { Consultation, Opinion, Schemas } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { isProblem } from '../../api/problem.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { positionWords } from '../../marks/words.js';
import { Confirm } from '../../parts/dialog.js';
import { TextInput } from '../../parts/field.js';
import { justDone } from '../../parts/just-done.js';
import { Notice } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { useMyself } from '../../session/me.js';
import { instantFrom, sayMoment } from '../../time/say.js';
import { ActBar } from './act-bar.js';
import styles from './answer-desk.module.css';
import { bodyOf, emptyForm, formFrom, isCondition, overallPosition } from './answer-form.js';
import { consequencesOf } from './consequences.js';
import { Disagreement } from './disagreement.js';
import { DraftNotices } from './draft-notices.js';
import { asField } from './fault.js';
import { useFaults } from './faults.js';
import { Letter } from './letter.js';
import { type Missing, missingIn } from './missing.js';
import { OnSending } from './on-sending.js';
import { OtherWays } from './other-ways-section.js';
import { Proposal } from './proposal.js';
import { Questions } from './questions.js';
import { afterwards, leadMust } from './sentences.js';
import { useSigner } from './signer.js';
import { useAnswerDraft } from './use-answer-draft.js';

const words = texts({
  vi: {
    sign: 'Ký và gửi',
    enter: 'Nhập câu trả lời',
    submit: (head: string) => `Trình ${head} ký gửi`,
    submitToClerk: 'Chuyển văn thư nhập',
    again: 'Đã trình. Sửa tiếp thì trình lại.',
    stale: 'Còn hai bản khác nhau: chọn một bản ở đầu trang.',
    reread: 'Đề xuất đã thay đổi: đọc lại trước đã.',
    question: (position: string) => `Gửi trả lời ${position}?`,
    clarified: (position: string) => `Gửi câu trả lời đã làm rõ: ${position}?`,
    missing: (count: number) => `Còn ${count} chỗ chưa đủ, đã đánh dấu tại từng ô.`,
    notFiled: 'Chưa nộp.',
    notFiledWhy: 'Đang mất kết nối. Thời hạn tính theo lúc hệ thống nhận được; có mạng rồi hãy bấm lại.',
    laid: (head: string) => `Đã trình ${head}.`,
    asked: (lead: string) => `${lead} đề nghị làm rõ:`,
    sent: (lead: string, position: string, at: string) =>
      `Đã gửi câu trả lời “${position}” tới ${lead}. Hệ thống nhận lúc ${at}.`,
    evidence: 'Văn bản của cơ quan ngoài hệ thống (chứng cứ)',
    evidenceHint: 'Số, ký hiệu, ngày của văn bản đã nhận. Ví dụ: Công văn số 1234/CAT-PC07 ngày 22/5/2023.',
  },
  en: {
    sign: 'Sign and send',
    enter: 'Enter the answer',
    submit: (head: string) => `Submit to ${head} for signature`,
    submitToClerk: 'Pass to the clerk',
    again: 'Submitted. After a change, submit again.',
    stale: 'There are two different drafts: choose one at the top of the page.',
    reread: 'The proposal has changed: read it again first.',
    question: (position: string) => `Send the answer: ${position}?`,
    clarified: (position: string) => `Send the clearer answer: ${position}?`,
    missing: (count: number) => `${count} ${count === 1 ? 'place lacks' : 'places lack'} something; each is marked.`,
    notFiled: 'Not filed.',
    notFiledWhy: 'There is no connection. Limits count by when the system receives; press again once there is one.',
    laid: (head: string) => `Submitted to ${head}.`,
    asked: (lead: string) => `${lead} asks to be clearer:`,
    sent: (lead: string, position: string, at: string) =>
      `The answer “${position}” was sent to ${lead}. Received at ${at}.`,
    evidence: 'Document of the agency outside (evidence)',
    evidenceHint: 'Number and date of the document received.',
  },
});

const NONE: readonly Missing[] = [];

export function AnswerDesk({
  consultation,
  opinion,
  regulation,
  clauses,
  nameOf,
}: {
  readonly consultation: Consultation;
  readonly opinion: Opinion;
  readonly regulation: Regulation;
  readonly clauses: readonly Schemas['CitedClauseView'][];
  readonly nameOf: (code: string) => string;
}) {
  const t = useTexts(words);
  const names = useTexts(positionWords);
  const { language } = useLanguage();
  const me = useMyself();
  const navigate = useNavigate();
  const { id } = consultation;
  const { agency, external } = opinion;
  const clarifies = opinion.state === 'clarifying';
  const command = clarifies ? 'opinion.clarify' : 'opinion.answer';
  const signs = consultation.actions.some((one) => one.command === command && one.agency === agency);
  const lead = nameOf(consultation.lead);
  const signer = useSigner(me, opinion.heldBy, signs && !external);

  const questions = opinion.questions;
  const start = useMemo(() => startOf(opinion), [opinion]);
  const draft = useAnswerDraft({
    id,
    agency,
    round: consultation.round,
    questions,
    start,
    part: clarifies ? `lam-ro-${opinion.clarifications}` : 'tra-loi',
  });
  const { form, edit } = draft;
  const overall = overallPosition(form);
  const missing = missingIn(form, external);

  const [tried, setTried] = useState(0);
  const [confirming, setConfirming] = useState(false);
  const [previewing, setPreviewing] = useState(false);
  const [refusedOffline, setRefusedOffline] = useState(false);

  const onSent = (after: Consultation) => {
    const { answer, late } = after.opinions[agency] ?? {};
    const at = (late ?? answer)?.receivedAt;
    draft.clear();
    const said = at === undefined ? '' : sayMoment(instantFrom(at), language);
    void navigate(`/ho-so/${id}`, { state: justDone(t.sent(lead, overall === '' ? '' : names[overall], said)) });
  };
  const answer = useCommand('post', '/api/v1/consultations/{id}/opinions/{agency}/answer', onSent);
  const clarify = useCommand('post', '/api/v1/consultations/{id}/opinions/{agency}/clarify', onSent);
  const sending = clarifies ? clarify : answer;

  const cited = clauses.filter(({ id: clause }) => regulation.clauses.positions.includes(clause));
  const faultsAt = useFaults(tried > 0 ? missing : NONE, sending.error, cited);

  // Once tried, the first field at fault is where one goes on.
  const refusedAtField = isProblem(sending.error) && (sending.error.errors?.length ?? 0) > 0;
  useEffect(() => {
    if (tried === 0 && !refusedAtField) return;
    setConfirming(false);
    const at = document.querySelector<HTMLElement>('#main [data-invalid]');
    at?.querySelector<HTMLElement>('textarea, input, button')?.focus();
  }, [tried, refusedAtField]);

  const send = () => {
    if (!draft.connected) return setRefusedOffline(true);
    sending.mutate({ path: { id, agency }, body: bodyOf(form), version: consultation.version });
  };
  const onAct = () => {
    setRefusedOffline(!draft.connected);
    if (missing.length > 0) return setTried((times) => times + 1);
    if (!draft.connected) return;
    if (signs) {
      sending.reset();
      setConfirming(true);
    } else draft.lay();
  };
  const submitted = draft.server?.submittedAt != null && !draft.kept.changed;
  const reason =
    draft.standing === 'stale'
      ? t.stale
      : draft.kept.round !== consultation.round
        ? t.reread
        : !signs && submitted
          ? t.again
          : null;
  const submitWord = external ? t.submitToClerk : t.submit(signer.called);

  return (
    <>
      {clarifies && opinion.clarificationReason !== null && (
        <Notice tone="ochre">
          <p>
            <b>{t.asked(lead)}</b> <span className="said">{opinion.clarificationReason}</span>
          </p>
        </Notice>
      )}
      <DraftNotices draft={draft} round={consultation.round} signs={signs} questions={consultation.questions} />
      <div className={styles.columns}>
        <div>
          {external && (
            <div className={styles.evidence}>
              <TextInput
                label={t.evidence}
                value={form.evidence}
                onChange={(evidence) => edit((now) => ({ ...now, evidence }))}
                hint={t.evidenceHint}
                {...asField(faultsAt('/evidence'))}
              />
            </div>
          )}
          <Questions
            form={form}
            edit={edit}
            questions={consultation.questions}
            agencyName={nameOf(agency)}
            positions={regulation.positions}
            faultsAt={faultsAt}
          />
          {overall === 'disagree' && <Disagreement form={form} edit={edit} faultsAt={faultsAt} />}
        </div>
        <aside className={styles.aside}>
          <div className={styles.proposal}>
            <Proposal consultation={consultation} lead={lead} reason={opinion.reason} />
          </div>
          <div>
            <OnSending
              form={form}
              edit={edit}
              regulation={regulation}
              clarificationsLeft={Math.max(0, regulation.clarification.max - opinion.clarifications)}
              signer={external ? null : signer.said}
              faultsAt={faultsAt}
            />
            {opinion.state === 'awaiting' && (
              <OtherWays consultation={consultation} opinion={opinion} regulation={regulation} />
            )}
          </div>
        </aside>
      </div>
      <div className={styles.missing}>
        {tried > 0 && missing.length > 0 && (
          <Notice tone="ochre">
            <p role="alert">{t.missing(missing.length)}</p>
          </Notice>
        )}
        {refusedOffline && (
          <Notice tone="ochre">
            <p role="alert">
              <b>{t.notFiled}</b> {t.notFiledWhy}
            </p>
          </Notice>
        )}
        {!confirming && <Refused error={sending.error} />}
        <Refused error={draft.layError} />
      </div>
      <ActBar
        draft={draft}
        act={signs ? (external ? t.enter : t.sign) : submitWord}
        busy={draft.laying || sending.isPending}
        reason={reason}
        onPreview={external ? null : () => setPreviewing(true)}
        onAct={onAct}
      />
      {previewing && (
        <Letter
          form={form}
          consultation={consultation}
          agencyName={nameOf(opinion.heldBy)}
          lead={lead}
          signer={signer}
          onClose={() => setPreviewing(false)}
        />
      )}
      {overall !== '' && (
        <Confirm
          title={(clarifies ? t.clarified : t.question)(names[overall].toLocaleLowerCase(language))}
          open={confirming}
          said={
            overall === 'disagree'
              ? form.reason
              : form.comments
                  .filter((comment) => isCondition(form, comment))
                  .map(({ text }) => text)
                  .join('\n')
          }
          follows={[
            `${afterwards(Math.max(0, regulation.clarification.max - opinion.clarifications), language)}.`,
            ...leadMust(consequencesOf(form), regulation.reconciliation.required, language).map((one) => `${one}.`),
          ]}
          act={external ? t.enter : t.sign}
          busy={sending.isPending}
          error={sending.error}
          onAct={send}
          onClose={() => setConfirming(false)}
        />
      )}
    </>
  );
}

/** Nothing yet; for a clarification the answer as it was given. */
function startOf({ state, questions, answer, comments }: Opinion) {
  if (state !== 'clarifying' || answer === null) return emptyForm(questions);
  const given = Object.entries(comments).map(([key, comment]) => ({ key, ...comment }));
  return formFrom({ ...answer, comments: given }, questions);
}
