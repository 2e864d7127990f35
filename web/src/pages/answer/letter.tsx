/**
 * The answer as the official letter that goes into the file (form of Decree 30/2020/NĐ-CP). It is an official document and
 * therefore Vietnamese in both languages of the page, with the capitals that the decree asks for.
 */
import { civilDateOf } from '../../../../workflows/limits/time.js';
import type { Consultation } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { place } from '../../language/place.js';
import { positionWords, weightWords } from '../../marks/words.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { useMyself } from '../../session/me.js';
import { useClock } from '../../time/now.js';
import { instantFrom, sayMoment } from '../../time/say.js';
import { type AnswerForm, isCondition, overallPosition, type TypedComment } from './answer-form.js';
import styles from './letter.module.css';
import { numberOf } from './questions.js';
import type { Signer } from './signer.js';
import { askedAbout } from './subject.js';

const words = texts({
  vi: {
    title: 'Xem trước văn bản trả lời',
    what: 'Bản xem trước, chưa có giá trị. Số và ngày ghi khi ký gửi.',
    print: 'In',
    close: 'Đóng',
  },
  en: {
    title: 'Preview of the letter',
    what: 'A preview without effect, in the language of official documents. Number and date are set when it is signed.',
    print: 'Print',
    close: 'Close',
  },
});

export function Letter({
  form,
  consultation,
  agencyName,
  lead,
  signer,
  onClose,
}: {
  readonly form: AnswerForm;
  readonly consultation: Consultation;
  readonly agencyName: string;
  readonly lead: string;
  readonly signer: Signer;
  readonly onClose: () => void;
}) {
  const t = useTexts(words);
  const { now } = useClock();
  const { province } = useMyself();
  const [year, month, day] = civilDateOf(now).split('-').map(Number);
  const round = consultation.rounds.find(({ number }) => number === consultation.round);
  const about = askedAbout(consultation.subject);
  const overall = overallPosition(form);
  const on = (question: string) => form.comments.filter((one) => one.question === question);
  const onTheWhole = on('');
  return (
    <Dialog title={t.title} open wide onClose={onClose}>
      <p className="second">{t.what}</p>
      <article className={styles.letter} lang="vi">
        <header className={styles.head}>
          <div>
            <p>{place().committeeOf(province.name).toLocaleUpperCase('vi')}</p>
            <p>
              <b className={styles.under}>{agencyName.toLocaleUpperCase('vi')}</b>
            </p>
            <p className={styles.number}>Số: ……/……</p>
            <p>V/v góp ý {about}</p>
          </div>
          <div>
            <p>
              <b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b>
            </p>
            <p>
              <b className={styles.under}>Độc lập - Tự do - Hạnh phúc</b>
            </p>
            <p className={styles.number}>
              <i>
                {province.name}, ngày {String(day).padStart(2, '0')} tháng {month} năm {year}
              </i>
            </p>
          </div>
        </header>
        <p className={styles.to}>Kính gửi: {lead}.</p>
        <p>
          {agencyName} nhận được đề nghị của {lead} lấy ý kiến về {about}
          {round === undefined
            ? ''
            : ` (đề xuất lần ${round.number}, khóa lúc ${sayMoment(instantFrom(round.openedAt), 'vi')}, mã ${round.proposalHash.slice(0, 8)})`}
          . Sau khi nghiên cứu, {agencyName} có ý kiến như sau:
        </p>
        <h3>1. Ý kiến chung: {overall === '' ? '……' : positionWords.vi[overall].toLocaleLowerCase('vi')}.</h3>
        {overall === 'disagree' && (
          <>
            <p>Lý do: {form.reason || '……'}</p>
            <p>Phương án đề nghị: {form.alternative || '……'}</p>
          </>
        )}
        <h3>2. Ý kiến theo từng câu hỏi</h3>
        {consultation.questions.map(({ key, text }, index) => {
          const answer = form.answers.find(({ question }) => question === key);
          if (answer === undefined) return null;
          return (
            <section key={key} className={styles.item}>
              <p>
                Câu {index + 1}. {text}
              </p>
              <p>
                Ý kiến: {answer.position === '' ? '……' : positionWords.vi[answer.position].toLocaleLowerCase('vi')}.{' '}
                {answer.text}
              </p>
              <CommentList form={form} comments={on(key)} />
            </section>
          );
        })}
        {onTheWhole.length > 0 && (
          <>
            <h3>3. Góp ý chung</h3>
            <CommentList form={form} comments={onTheWhole} />
          </>
        )}
        <p>
          Trên đây là ý kiến của {agencyName}, gửi {lead} tổng hợp./.
        </p>
        <footer className={styles.foot}>
          <div className={styles.receivers}>
            <p>
              <b>
                <i>Nơi nhận:</i>
              </b>
            </p>
            <p>- Như trên;</p>
            <p>- Lưu: VT.</p>
          </div>
          <div className={styles.signature}>
            {signer.inPlaceOf !== null && (
              <p>
                <b>
                  {signer.inPlaceOf.mark} {(signer.inPlaceOf.head ?? 'Thủ trưởng').toLocaleUpperCase('vi')}
                </b>
              </p>
            )}
            <p>
              <b>{(signer.title ?? 'Thủ trưởng cơ quan').toLocaleUpperCase('vi')}</b>
            </p>
            <p className={styles.name}>
              <b>{signer.name ?? ''}</b>
            </p>
          </div>
        </footer>
      </article>
      <div className={styles.acts}>
        <Button look="quiet" onPress={onClose}>
          {t.close}
        </Button>
        <Button look="solid" onPress={() => window.print()}>
          {t.print}
        </Button>
      </div>
    </Dialog>
  );
}

function CommentList({ form, comments }: { readonly form: AnswerForm; readonly comments: readonly TypedComment[] }) {
  return comments.map((comment) => (
    <p key={comment.key}>
      - {isCondition(form, comment) ? 'Điều kiện' : 'Góp ý'} {numberOf(form, comment)} (
      {weightWords.vi[comment.weight].toLocaleLowerCase('vi')}): {comment.text || '……'}
    </p>
  ));
}
