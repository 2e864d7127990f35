/** The chairman's page, made for a phone: the matter, the options, who says what, one act, asked once more before it is signed. */

import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { readFirstWords } from '../../acts/stale-notice.js';
import { useAct } from '../../acts/use-act.js';
import { WhyNotSent } from '../../acts/why-not-sent.js';
import { useAgencyNames } from '../../api/agency-names.js';
import { $api, type Consultation, type Dispute } from '../../api/client.js';
import { Page } from '../../app/page.js';
import { counted } from '../../language/counted.js';
import { texts, useTexts } from '../../language/language.js';
import { LetterPreview } from '../../letters/letter-preview.js';
import { Button } from '../../parts/button.js';
import { Confirm } from '../../parts/dialog.js';
import { useAsking, useFaults } from '../../parts/faults.js';
import { Choice, TextInput } from '../../parts/field.js';
import { useFirstFault } from '../../parts/first-fault.js';
import { Empty } from '../../parts/notice.js';
import { Waiting } from '../../parts/waiting.js';
import { Until } from '../../time/until.js';
import styles from './dispute.module.css';
import { Sessions } from './sessions.js';
import { overdueWords } from './stage-words.js';
import { Views } from './views.js';

const words = texts({
  vi: {
    title: 'Chờ Chủ tịch quyết định',
    what: 'ý kiến chưa thống nhất',
    choose: 'Chọn một phương án',
    option: (n: number) => `Phương án ${n}`,
    proposed: 'Kiến nghị:',
    recommended: 'cơ quan chủ trì kiến nghị phương án này',
    other: 'Kết luận khác với các phương án trên',
    conclusion: 'Nội dung kết luận',
    conclusionHint: 'Ghi vào hồ sơ và gửi đến mọi cơ quan; sửa được trước khi ký.',
    write: (n: number, text: string) => `Thống nhất phương án ${n}: ${text}`,
    decide: (n: number) => `Quyết định phương án ${n}`,
    decideOther: 'Quyết định theo kết luận đã ghi',
    decideNone: 'Quyết định',
    first: 'Chưa chọn phương án.',
    unwritten: 'Chưa ghi nội dung kết luận.',
    effect: (n: number) =>
      `Kết thúc việc lấy ý kiến ngay và thông báo đến ${n} cơ quan. Sẽ hỏi lại một lần trước khi ký.`,
    sure: 'Ký quyết định này?',
    follows: (n: number) => [
      'Việc lấy ý kiến kết thúc ngay khi ký; không sửa được nữa.',
      `${n} cơ quan được thông báo.`,
    ],
    sign: 'Ký quyết định',
    all: 'Toàn bộ hồ sơ',
    notOpen: 'Không có việc chờ quyết định ở hồ sơ này.',
    notOpenWhy: 'Việc đã được quyết định, hoặc đang ở bước khác.',
  },
  en: {
    title: 'Awaiting the chairman’s decision',
    what: 'the dispute',
    choose: 'Choose an option',
    option: (n: number) => `Option ${n}`,
    proposed: 'Proposed by:',
    recommended: 'recommended by the lead',
    other: 'Another conclusion',
    conclusion: 'The conclusion',
    conclusionHint: 'Recorded and sent to every agency; it can be changed until it is signed.',
    write: (n: number, text: string) => `Option ${n} is approved: ${text}`,
    decide: (n: number) => `Decide for option ${n}`,
    decideOther: 'Decide as written',
    decideNone: 'Decide',
    first: 'No option is chosen yet.',
    unwritten: 'The conclusion is not written yet.',
    effect: (n: number) =>
      `Ends the consultation at once and tells ${counted(n, 'agency', 'agencies')}. You are asked once more before signing.`,
    sure: 'Sign this decision?',
    follows: (n: number) => [
      'The consultation ends with the signature and cannot be changed.',
      `${counted(n, 'agency is', 'agencies are')} told.`,
    ],
    sign: 'Sign the decision',
    all: 'The whole dossier',
    notOpen: 'Nothing awaits a decision here.',
    notOpenWhy: 'It was decided, or it is at another stage.',
  },
});

export function Component() {
  const t = useTexts(words);
  const { id = '' } = useParams();
  const { data } = $api.useQuery(
    'get',
    '/api/v1/consultations/{id}',
    { params: { path: { id } } },
    { throwOnError: true },
  );
  if (data === undefined)
    return (
      <Page title={t.title}>
        <Waiting what={t.what} />
      </Page>
    );
  const open = data.actions.some(({ command }) => command === 'dispute.decide');
  return (
    <Page title={t.title} heading={<h1>{data.subject}</h1>}>
      <div className={styles.narrow}>
        {data.dispute !== null && open ? (
          <Decision consultation={data} dispute={data.dispute} />
        ) : (
          <Empty title={t.notOpen}>
            <p>{t.notOpenWhy}</p>
            <Link to={`/ho-so/${id}/tranh-chap`}>{t.all}</Link>
          </Empty>
        )}
      </div>
    </Page>
  );
}

const OTHER = '';

function Decision({ consultation, dispute }: { readonly consultation: Consultation; readonly dispute: Dispute }) {
  const t = useTexts(words);
  const { nothing } = useTexts(overdueWords);
  const { readFirst } = useTexts(readFirstWords);
  const navigate = useNavigate();
  const name = useAgencyNames(consultation.parties);
  const [chosen, setChosen] = useState<string | null>(null);
  const [conclusion, setConclusion] = useState('');
  const decide = useAct('/api/v1/consultations/{id}/dispute/decide', consultation, () =>
    navigate(`/ho-so/${consultation.id}`),
  );
  const [asking, setAsking] = useAsking(decide.error);
  const options = dispute.options ?? [];
  const numberOf = (key: string) => options.findIndex((option) => option.key === key) + 1;
  const choose = (key: string) => {
    setChosen(key);
    const option = options.find((one) => one.key === key);
    setConclusion(option === undefined ? '' : t.write(numberOf(key), option.text));
  };
  const agencies = Object.keys(consultation.opinions).length;
  // What was asked about one version is not answered about another.
  if (decide.isOutdated && asking) setAsking(false);
  const [attempts, setAttempts] = useState(0);
  const place = useFirstFault<HTMLDivElement>(attempts, decide.isPending);
  const faults = useFaults(decide.error, attempts > 0);
  const attempt = () => {
    setAttempts(attempts + 1);
    if (chosen !== null && conclusion.trim() !== '') setAsking(true);
  };
  const sign = () =>
    decide.send({
      path: { id: consultation.id },
      body: { ...(chosen ? { option: chosen } : {}), conclusion },
    });
  return (
    <>
      <p>
        <Until limit={dispute.dueAt} />
      </p>
      <p className="second">{nothing}</p>
      <section className="group">
        <h2>{t.choose}</h2>
        <Choice
          label={t.choose}
          hideLabel
          layout="list"
          value={chosen}
          onChange={choose}
          options={[
            ...options.map((option) => ({
              value: option.key,
              label: (
                <span className={styles.option}>
                  <b>{t.option(numberOf(option.key))}</b>
                  <span className={`said ${styles.said}`}>{option.text}</span>
                  {option.key === dispute.recommendation && (
                    <span className="second">
                      {name(consultation.lead)}: {t.recommended}
                    </span>
                  )}
                </span>
              ),
            })),
            { value: OTHER, label: <span className={styles.option}>{t.other}</span> },
          ]}
          {...faults('/option', chosen === null ? '' : 'x', t.first)}
        />
        {chosen !== null && (
          <TextInput
            label={t.conclusion}
            hint={t.conclusionHint}
            rows={3}
            value={conclusion}
            onChange={setConclusion}
            {...faults('/conclusion', conclusion, t.unwritten)}
          />
        )}
      </section>
      <Views consultation={consultation} dispute={dispute} />
      <Sessions consultation={consultation} dispute={dispute} />
      <p>
        <Link to={`/ho-so/${consultation.id}`}>{t.all}</Link>
      </p>
      {!asking && <WhyNotSent consultation={consultation} act={decide} />}
      <div ref={place} className={`${styles.foot} no-print`}>
        <Button look="solid" wide reason={decide.isOutdated ? readFirst : null} onPress={attempt}>
          {chosen === null ? t.decideNone : chosen === OTHER ? t.decideOther : t.decide(numberOf(chosen))}
        </Button>
        {/* The options may be longer than the window: what is missing is told beside the button that was pressed, too. */}
        {attempts > 0 && chosen === null ? (
          <p className="small ochre">{t.first}</p>
        ) : (
          <p className="small">{t.effect(agencies)}</p>
        )}
      </div>
      <Confirm
        title={t.sure}
        open={asking}
        said={conclusion}
        follows={t.follows(agencies)}
        letter={<LetterPreview read={decide.previewOf(sign)} />}
        act={t.sign}
        busy={decide.isPending}
        error={decide.error}
        onAct={sign}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
