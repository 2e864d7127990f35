/** The dispute in short: with whom, where it stands, until when; everything else is on its own page. */
import { Link } from 'react-router';
import type { Consultation } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { Until } from '../../time/until.js';
import { stageWords } from '../dispute/stage-words.js';
import { SectionHead } from './section-head.js';

const words = texts({
  vi: {
    title: 'Ý kiến khác nhau về nội dung chủ yếu',
    open: 'Mở trang giải quyết',
    with: (names: string) => `Với ${names}.`,
    holder: (name: string) => `${name} đang xử lý bước này.`,
  },
  en: {
    title: 'Dissent on main content',
    open: 'Open its page',
    with: (names: string) => `With ${names}.`,
    holder: (name: string) => `${name} holds this stage.`,
  },
});

export function DisputeShort({
  consultation: { id, dispute },
  nameOf,
}: {
  readonly consultation: Consultation;
  readonly nameOf: (code: string) => string;
}) {
  const t = useTexts(words);
  const states = useTexts(stageWords);
  if (dispute === null) return null;
  return (
    <section className="group">
      <SectionHead title={t.title}>
        <Link to={`/ho-so/${encodeURIComponent(id)}/tranh-chap`} className="no-print">
          {t.open}
        </Link>
      </SectionHead>
      <p style={{ paddingTop: 12 }}>
        <b>{states[dispute.state]}.</b>{' '}
        {t.with([...new Set([...dispute.dissenters, ...Object.keys(dispute.sessions)])].map(nameOf).join(', '))}{' '}
        {dispute.holder !== null && t.holder(nameOf(dispute.holder))}{' '}
        {dispute.dueAt !== null && <Until limit={dispute.dueAt} />}
      </p>
    </section>
  );
}
