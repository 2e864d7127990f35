/** After an act on the page itself: that it is done and recorded, and what comes next. */
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { useJustRecorded } from '../../acts/just-recorded.js';
import { useAgencyNames } from '../../api/agency-names.js';
import { $api, type Consultation } from '../../api/client.js';
import { titleOf } from '../../commands/catalogue.js';
import { enteredWords } from '../../commands/entered.js';
import { textIn } from '../../journal/entry.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { ButtonLink } from '../../parts/button-link.js';
import { Notice } from '../../parts/notice.js';
import { useMyself } from '../../session/me.js';
import { nextAfter } from './todo-rows.js';

const words = texts({
  vi: {
    done: (what: string) => `Đã ghi vào nhật ký: ${what}.`,
    next: (what: string) => `Việc tiếp theo trong hồ sơ này: ${what}.`,
    nothing: 'Hiện đồng chí không còn việc phải làm trong hồ sơ này.',
    work: 'Về Việc của tôi',
  },
  en: {
    done: (what: string) => `Recorded in the journal: ${what}.`,
    next: (what: string) => `What comes next in this consultation: ${what}.`,
    nothing: 'There is nothing left for you to do in this consultation now.',
    work: 'To My work',
  },
});

/** As the list of the latest entries asks, so that it is read once. */
const LATEST = 6;

interface Props {
  readonly consultation: Consultation;
  /** Whether the act was done by a form further down, which is gone now: the word comes into sight and takes the keyboard. */
  readonly comesInSight?: boolean;
}

/** Shows nothing where no act was just recorded, or where the page that one came from has said it already. */
export function DoneWord({ consultation, comesInSight = false }: Props) {
  const isRecorded = useJustRecorded(consultation.id);
  const { state } = useLocation();
  const isSaid = (state as { readonly done?: string } | null)?.done !== undefined;
  return isRecorded && !isSaid ? <Word {...{ consultation, comesInSight }} /> : null;
}

function Word({ consultation, comesInSight }: Required<Props>) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const me = useMyself();
  const nameOf = useAgencyNames(consultation.parties);
  const { data } = $api.useQuery('get', '/api/v1/consultations/{id}/journal', {
    params: { path: { id: consultation.id }, query: { sort: '-seq', limit: LATEST } },
  });
  const mine = data?.items.find(({ actor }) => actor.person === me.id);
  const place = useRef<HTMLDivElement>(null);
  const seq = mine?.seq;
  useEffect(() => {
    if (comesInSight && seq !== undefined) place.current?.focus();
  }, [comesInSight, seq]);
  if (mine === undefined) return null;
  const told = (command: string, agency: string | null) => {
    const name = agency ? nameOf(agency) : null;
    const entered = enteredWords(command, consultation.opinions[agency ?? ''], language);
    return entered?.title(name ?? '') ?? titleOf(command, language, { agency: name, lead: nameOf(consultation.lead) });
  };
  const next = nextAfter(mine.command, consultation);
  return (
    <Notice tone="ok">
      <div role="status" tabIndex={-1} ref={place}>
        <p>{t.done(told(mine.command, textIn(mine.with, 'agency') || null))}</p>
        <p>{next === undefined ? t.nothing : t.next(told(next.command, next.agency))}</p>
      </div>
      {next === undefined && (
        <p style={{ marginTop: 8 }}>
          <ButtonLink small to="/">
            {t.work}
          </ButtonLink>
        </p>
      )}
    </Notice>
  );
}
