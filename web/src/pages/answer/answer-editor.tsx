/** Where an answer is written: the questions on the left, the proposal and what follows on the right, the act at the foot. */
import { useMemo, useState } from 'react';
import { readFirstWords } from '../../acts/stale-notice.js';
import type { Opinion } from '../../api/client.js';
import { SendBack } from '../../drafts/send-back.js';
import { Attachments } from '../../files/attachments.js';
import { FileList } from '../../files/file-list.js';
import { texts, useTexts } from '../../language/language.js';
import { DayInput } from '../../parts/day-input.js';
import { TextInput } from '../../parts/field.js';
import { Notice } from '../../parts/notice.js';
import { actsAsHead, useMyself } from '../../session/me.js';
import { ActBar } from './act-bar.js';
import styles from './answer-editor.module.css';
import { emptyForm, formFrom, overallPosition } from './answer-form.js';
import { lateRuleFor } from './answerable.js';
import { type Answering, type AnswerProps, useAnswering } from './answering.js';
import { ConfirmAnswer } from './confirm-answer.js';
import { Disagreement } from './disagreement.js';
import { DraftNotices } from './draft-notices.js';
import { asField } from './fault.js';
import type { FaultsAt } from './faults.js';
import { Letter } from './letter.js';
import { OnSending } from './on-sending.js';
import { OtherWays } from './other-ways-section.js';
import { Proposal } from './proposal.js';
import { Questions } from './questions.js';
import { type AnswerDraft, useAnswerDraft } from './use-answer-draft.js';
import { useAnswerSending } from './use-answer-sending.js';
import { WhyNotAnswered } from './why-not-answered.js';

const words = texts({
  vi: {
    sign: 'Ký và gửi',
    replaces: 'Câu trả lời đã gửi được thay bằng bản này; cả hai bản đều được lưu trong nhật ký.',
    receivedAt: 'Cơ quan chủ trì nhận văn bản lúc (giờ Việt Nam; để trống là lúc này)',
    receivedHint: 'Đúng hạn hay chậm tính theo lúc nhận được chứng minh, không theo lúc nhập.',
    enter: 'Nhập câu trả lời',
    submit: (head: string) => `Trình ${head} ký gửi`,
    submitToClerk: 'Chuyển văn thư nhập',
    again: 'Đã trình. Sửa tiếp thì trình lại.',
    stale: 'Còn hai bản khác nhau: chọn một bản ở đầu trang.',
    reread: 'Đề xuất đã thay đổi: cần đọc lại trước.',
    asked: (lead: string) => `${lead} đề nghị làm rõ:`,
    evidence: 'Văn bản của cơ quan ngoài hệ thống (chứng cứ)',
    files: 'Tệp gửi kèm câu trả lời',
    evidenceHint: 'Số, ký hiệu, ngày của văn bản đã nhận. Ví dụ: Công văn số 1234/CAT-PC07 ngày 22/5/2023.',
  },
  en: {
    sign: 'Sign and send',
    replaces: 'This takes the place of the answer that was sent; the journal keeps both.',
    receivedAt: 'The document was received at (Vietnamese time; left empty: now)',
    receivedHint: 'In time or late goes by when it is proved to have been received, not by when it is entered.',
    enter: 'Enter the answer',
    submit: (head: string) => `Submit to ${head} for signature`,
    submitToClerk: 'Pass to the clerk',
    again: 'Submitted. After a change, submit again.',
    stale: 'There are two different drafts: choose one at the top of the page.',
    reread: 'The proposal has changed: read it again first.',
    asked: (lead: string) => `${lead} asks to be clearer:`,
    evidence: 'Document of the agency outside (evidence)',
    files: 'Files with the answer',
    evidenceHint: 'Number and date of the document received.',
  },
});

export function AnswerEditor(of: AnswerProps) {
  const t = useTexts(words);
  const me = useMyself();
  const { consultation, opinion, nameOf } = of;
  const { external } = opinion;
  const answering = useAnswering(of);
  const { clarifies, signs, lead, signer } = answering;
  const start = useMemo(() => startOf(opinion), [opinion]);
  const draft = useAnswerDraft({
    id: consultation.id,
    agency: opinion.agency,
    round: consultation.round,
    questions: opinion.questions,
    start,
    part: partOf(opinion),
    alone: opinion.state === 'answered',
  });
  const sending = useAnswerSending(of, answering, draft);
  const [isPreviewing, setPreviewing] = useState(false);
  const act = useActWord(answering, external);
  return (
    <>
      {opinion.state === 'answered' && (
        <Notice tone="accent">
          <p>{t.replaces}</p>
        </Notice>
      )}
      {clarifies && <ClarificationAsked lead={lead} reason={opinion.clarificationReason} />}
      <DraftNotices
        draft={draft}
        round={consultation.round}
        signs={signs}
        questions={consultation.questions}
        onReread={() => {
          draft.reread();
          sending.act.readAgain();
        }}
      />
      <div className={styles.columns}>
        <Written of={of} draft={draft} faultsAt={sending.faultsAt} />
        <Beside of={of} answering={answering} draft={draft} faultsAt={sending.faultsAt} />
      </div>
      <WhyNotAnswered consultation={consultation} sending={sending} draft={draft} />
      <ActBar
        draft={draft}
        act={act}
        busy={draft.laying || sending.act.isPending}
        reason={useReason(draft, consultation.round, signs, sending.act.isOutdated)}
        onPreview={external ? null : () => setPreviewing(true)}
        sendBack={
          mayBeSentBack(draft, actsAsHead(me)) && (
            <SendBack place={`${consultation.id}/${opinion.agency}`} onSend={draft.sendBack} />
          )
        }
        onAct={sending.attempt}
      />
      {isPreviewing && (
        <Letter
          {...{ consultation, lead, signer }}
          form={draft.form}
          agencyName={nameOf(opinion.heldBy)}
          onClose={() => setPreviewing(false)}
        />
      )}
      <ConfirmAnswer {...{ of, answering, sending, act }} form={draft.form} />
    </>
  );
}

/** The draft that colleagues prepare: it is sent back once, and again when it was submitted again. */
const mayBeSentBack = ({ server, standing }: AnswerDraft, isHead: boolean): boolean =>
  isHead && server !== null && server !== undefined && server.returned === null && standing !== 'stale';

function ClarificationAsked({ lead, reason }: { readonly lead: string; readonly reason: string | null }) {
  const t = useTexts(words);
  if (reason === null) return null;
  return (
    <Notice tone="ochre">
      <p>
        <b>{t.asked(lead)}</b> <span className="said">{reason}</span>
      </p>
    </Notice>
  );
}

interface ColumnProps {
  readonly of: AnswerProps;
  readonly draft: AnswerDraft;
  readonly faultsAt: FaultsAt;
}

/** What is written: the evidence of an agency outside, the answers to the questions, the grounds of a disagreement. */
function Written({ of: { consultation, opinion, regulation, nameOf }, draft: { form, edit }, faultsAt }: ColumnProps) {
  const t = useTexts(words);
  return (
    <div>
      {opinion.external && (
        <div className={styles.evidence}>
          <TextInput
            label={t.evidence}
            value={form.evidence}
            onChange={(evidence) => edit((now) => ({ ...now, evidence }))}
            hint={t.evidenceHint}
            {...asField(faultsAt('/evidence'))}
          />
          {opinion.state !== 'clarifying' && (
            <DayInput
              label={t.receivedAt}
              withTime
              value={form.receivedAt}
              onChange={(receivedAt) => edit((now) => ({ ...now, receivedAt }))}
              hint={t.receivedHint}
              {...asField(faultsAt('/receivedAt'))}
            />
          )}
        </div>
      )}
      <Questions
        form={form}
        edit={edit}
        questions={consultation.questions}
        agencyName={nameOf(opinion.agency)}
        positions={regulation.positions}
        faultsAt={faultsAt}
      />
      <Attachments
        label={t.files}
        files={form.attachments ?? []}
        onChange={(change) => edit((now) => ({ ...now, attachments: change(now.attachments ?? []) }))}
        fault={(form.attachments ?? []).map((_, at) => faultsAt(`/attachments/${at}/sha256`)?.text).find(Boolean)}
      />
      {overallPosition(form) === 'disagree' && <Disagreement form={form} edit={edit} faultsAt={faultsAt} />}
    </div>
  );
}

/** What stands beside it: the proposal, what follows when it is sent, and the other ways to react. */
function Beside({
  of: { consultation, opinion, regulation, nameOf },
  answering: { lead, signer, clarificationsLeft },
  draft: { form, edit },
  faultsAt,
}: ColumnProps & { readonly answering: Answering }) {
  return (
    <aside className={styles.aside}>
      <div className={styles.proposal}>
        <Proposal consultation={consultation} lead={lead} reason={opinion.reason} />
        <FileList consultation={consultation.id} nameOf={nameOf} round={consultation.round} />
      </div>
      <div>
        <OnSending
          {...{ form, edit, regulation, clarificationsLeft, faultsAt }}
          late={lateRuleFor(opinion, regulation)}
          signer={opinion.external ? null : signer.said}
        />
        {opinion.state === 'awaiting' && (
          <OtherWays consultation={consultation} opinion={opinion} regulation={regulation} />
        )}
      </div>
    </aside>
  );
}

function useActWord({ signs, signer }: Answering, external: boolean): string {
  const t = useTexts(words);
  if (signs) return external ? t.enter : t.sign;
  return external ? t.submitToClerk : t.submit(signer.called);
}

/** Why the act cannot be done now; null where it can. */
function useReason(draft: AnswerDraft, round: number, signs: boolean, isOutdated: boolean): string | null {
  const t = useTexts(words);
  const { readFirst } = useTexts(readFirstWords);
  if (draft.standing === 'stale') return t.stale;
  if (draft.kept.round !== round) return t.reread;
  if (isOutdated && signs) return readFirst;
  const isSubmitted = draft.server?.submittedAt != null && !draft.kept.changed;
  return !signs && isSubmitted ? t.again : null;
}

/** Under which name a draft is kept on this machine: of the answer, of a clarification, of an answer that replaces another. */
function partOf({ state, clarifications, replacements }: Opinion): string {
  if (state === 'clarifying') return `lam-ro-${clarifications}`;
  return state === 'answered' ? `sua-${replacements}` : 'tra-loi';
}

/** Nothing yet; for a clarification, and where it is replaced, the answer as it was given. */
function startOf({ state, questions, answer, comments }: Opinion) {
  if ((state !== 'clarifying' && state !== 'answered') || answer === null) return emptyForm(questions);
  const given = Object.entries(comments).map(([key, comment]) => ({ key, ...comment }));
  return formFrom({ ...answer, comments: given }, questions);
}
