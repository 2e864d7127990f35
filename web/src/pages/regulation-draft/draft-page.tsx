/** A regulation that the province writes: edited, compared, rehearsed, replayed over the past, proposed and adopted. */
import { Link, useNavigate, useParams } from 'react-router';
import { $api, type Schemas } from '../../api/client.js';
import { ForWholeProvince } from '../../app/for-whole-province.js';
import { Page } from '../../app/page.js';
import { counted } from '../../language/counted.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Notice } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { useMyself } from '../../session/me.js';
import { instantFrom, sayMoment } from '../../time/say.js';
import { Differences } from './differences.js';
import { Editor } from './editor.js';
import { FileActs } from './file-acts.js';
import { ProposalPart } from './proposal-part.js';
import { RehearsalPart } from './rehearsal-part.js';
import { useSavedDraft } from './use-saved-draft.js';
import { WhatIfPart } from './what-if-part.js';

type Draft = Schemas['RegulationDraftDetail'];

const words = texts({
  vi: {
    what: 'bản soạn quy định',
    title: (id: string) => `Soạn quy định ${id}`,
    from: (based: string, at: string, by: string) =>
      `Soạn từ ${based}. Lưu lần cuối ${at}${by === '' ? '' : `, ${by}`}.`,
    back: 'Quy định đang áp dụng',
    saved: 'Đã lưu.',
    saving: 'Đang lưu…',
    inOrder: 'Không còn chỗ nào chưa đúng.',
    faults: (n: number) => `Còn ${n} chỗ chưa đúng: chưa diễn tập và đề nghị áp dụng được.`,
  },
  en: {
    what: 'the draft',
    title: (id: string) => `Writing the regulation ${id}`,
    from: (based: string, at: string, by: string) =>
      `Begun from ${based}. Saved last ${at}${by === '' ? '' : `, ${by}`}.`,
    back: 'Regulations in force',
    saved: 'Saved.',
    saving: 'Saving…',
    inOrder: 'Everything is in order.',
    faults: (n: number) =>
      `${counted(n, 'place is', 'places are')} not in order: it can be neither rehearsed nor proposed yet.`,
  },
});

const WATCH_MS = 2000;
const isRunning = (draft: Draft | undefined) =>
  draft?.rehearsal?.state === 'running' || draft?.whatIf?.state === 'running';

/** Administrators write; those who see the whole province look on. */
export function Component() {
  const t = useTexts(words);
  const { id = '' } = useParams();
  if (useMyself().roles.includes('admin')) return <Asked id={id} />;
  return (
    <ForWholeProvince title={t.title(id)}>
      <Asked id={id} />
    </ForWholeProvince>
  );
}

function Asked({ id }: { readonly id: string }) {
  const t = useTexts(words);
  const { data, error } = $api.useQuery(
    'get',
    '/api/v1/regulation-drafts/{id}',
    { params: { path: { id } } },
    { refetchInterval: ({ state }) => (isRunning(state.data) ? WATCH_MS : false), retry: false },
  );
  if (data === undefined)
    return (
      <Page title={t.title(id)}>{error === null ? <Waiting what={t.what} rows={6} /> : <Refused error={error} />}</Page>
    );
  return <Shown draft={data} />;
}

function Shown({ draft }: { readonly draft: Draft }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const mayWrite = useMyself().roles.includes('admin');
  const { data, isSaved, error, change, reload } = useSavedDraft(draft);
  const isEdited = mayWrite && draft.proposal === null;
  const { faults } = draft;
  return (
    <Page
      title={t.title(draft.id)}
      beside={t.from(draft.basedOn, sayMoment(instantFrom(draft.savedAt), language), draft.savedBy ?? '')}
    >
      <p>
        <Link to="/quan-tri/quy-dinh">{t.back}</Link>
      </p>
      {mayWrite && (
        <p role="status" className="second">
          {isSaved ? t.saved : t.saving} {faults.length === 0 ? t.inOrder : t.faults(faults.length)}
        </p>
      )}
      {error !== null && (
        <Notice tone="ochre">
          <Refused error={error} />
        </Notice>
      )}
      {mayWrite && <FileActs draft={draft} isEdited={isEdited} isRefused={error !== null} onReload={reload} />}
      {isEdited && <Editor draft={draft} data={data} onChange={change} />}
      <Differences draft={draft} />
      <RehearsalPart draft={draft} isSaved={isSaved} mayWrite={mayWrite} />
      <WhatIfPart draft={draft} isSaved={isSaved} mayWrite={mayWrite} />
      <ProposalPart
        draft={draft}
        isSaved={isSaved}
        mayWrite={mayWrite}
        onAdopted={() => navigate(`/quan-tri/quy-dinh?ban=${encodeURIComponent(draft.id)}`)}
      />
    </Page>
  );
}
