/** The question before the head signs and sends, and what an officer reads after the draft was laid before the head. */
import { counted } from '../../language/counted.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { LetterPreview } from '../../letters/letter-preview.js';
import { Button } from '../../parts/button.js';
import { ButtonLink } from '../../parts/button-link.js';
import { Confirm, Dialog } from '../../parts/dialog.js';
import { Refused } from '../../parts/refused.js';
import { sayEnd } from '../../time/say.js';
import type { LimitPicture } from './limit-picture.js';
import styles from './opening.module.css';
import type { OpeningForm } from './opening-form.js';
import type { OpeningSending } from './use-opening-sending.js';
import type { Rules } from './use-rules.js';
import { whoseSilence } from './whose-silence.js';

const words = texts({
  vi: {
    confirm: 'Ký và gửi hồ sơ lấy ý kiến?',
    follows: {
      locked: 'Văn bản được khóa nguyên văn; sửa đề xuất về sau là một lần lấy ý kiến mới.',
      silence: (names: string) =>
        `Quá thời hạn mà không có ý kiến trả lời, ${names} được xác định là đồng ý với đúng nguyên văn trên.`,
      overdue: (names: string) =>
        `Quá thời hạn mà không có ý kiến trả lời, ${names} bị ghi nhận quá hạn; không được xác định là đồng ý.`,
      sent: (n: number, external: number) =>
        `Gửi tới ${n} cơ quan${external > 0 ? `, trong đó ${external} cơ quan ngoài hệ thống do văn thư chuyển và ghi nhận` : ''}.`,
      limit: (days: number, end: string) => `Thời hạn trả lời: ${days} ngày làm việc, đến ${end}.`,
    },
    sign: 'Ký và gửi',
    submitTitle: (head: string) => `Trình ${head} ký gửi`,
    submitted: (name: string) =>
      `Bản nháp đã lưu và đang ở “Việc của tôi” của đồng chí ${name}. Không phải gửi thêm bước nào.`,
    submittedUnnamed: 'Bản nháp đã lưu và Thủ trưởng cơ quan thấy ở “Việc của tôi”. Không phải gửi thêm bước nào.',
    afterwards: 'Khi được ký và gửi, văn bản khóa nguyên văn và các cơ quan nhận được ngay. Trước đó vẫn sửa được.',
    toWork: 'Về Việc của tôi',
    stay: 'Sửa tiếp',
  },
  en: {
    confirm: 'Sign and send?',
    follows: {
      locked: 'The text is locked; changing the proposal later is a new round.',
      silence: (names: string) =>
        `Without an answer by the deadline, deemed to agree to exactly the text above: ${names}.`,
      overdue: (names: string) => `Without an answer by the deadline, overdue and never deemed to agree: ${names}.`,
      sent: (n: number, external: number) =>
        `Sent to ${counted(n, 'agency', 'agencies')}${external > 0 ? `, ${external} of them outside the system, through the clerk` : ''}.`,
      limit: (days: number, end: string) => `Deadline: ${counted(days, 'working day')}, until ${end}.`,
    },
    sign: 'Sign and send',
    submitTitle: (head: string) => `Submit to ${head}`,
    submitted: (name: string) => `The draft is saved and stands in the work of ${name}. Nothing more has to be sent.`,
    submittedUnnamed: 'The draft is saved and stands in the work of the head. Nothing more has to be sent.',
    afterwards:
      'Once it is signed and sent, the text is locked and the agencies receive it at once. Until then it can be changed.',
    toWork: 'To My work',
    stay: 'Go on editing',
  },
});

export function ConfirmSending({
  form,
  picture,
  rules: { regulation, agencies },
  sending,
}: {
  readonly form: OpeningForm;
  readonly picture: LimitPicture;
  readonly rules: Rules;
  readonly sending: OpeningSending;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const whose = whoseSilence(form, regulation, agencies);
  const external = form.consult.filter(({ agency }) => agencies.get(agency)?.external === true).length;
  return (
    <Confirm
      title={t.confirm}
      open={sending.asking === 'sign'}
      said={form.proposal}
      follows={[
        t.follows.locked,
        ...(whose.deemed.length > 0 ? [t.follows.silence(whose.deemed.join(', '))] : []),
        ...(whose.overdue.length > 0 ? [t.follows.overdue(whose.overdue.join(', '))] : []),
        t.follows.sent(form.consult.length, external),
        t.follows.limit(picture.workingDays, sayEnd(picture.dueAt, language)),
      ]}
      letter={<LetterPreview read={sending.preview} />}
      act={t.sign}
      busy={sending.isPending}
      error={sending.error}
      onAct={() => void sending.sign()}
      onClose={sending.back}
    />
  );
}

export function Submitted({
  head,
  headWord,
  sending: { asking, error, back },
}: {
  /** The name of the head; null where the register has none. */
  readonly head: string | null;
  /** "Giám đốc", or who the head is otherwise called. */
  readonly headWord: string;
  readonly sending: OpeningSending;
}) {
  const t = useTexts(words);
  return (
    <Dialog title={t.submitTitle(headWord)} open={asking === 'submit'} onClose={back}>
      {error === null ? (
        <>
          <p>{head === null ? t.submittedUnnamed : t.submitted(head)}</p>
          <p>{t.afterwards}</p>
        </>
      ) : (
        <Refused error={error} />
      )}
      <p className={styles.dialogActs}>
        <Button look="quiet" onPress={back}>
          {t.stay}
        </Button>
        {error === null && (
          <ButtonLink look="solid" to="/">
            {t.toWork}
          </ButtonLink>
        )}
      </p>
    </Dialog>
  );
}
