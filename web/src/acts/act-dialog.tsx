/** Opens the act that the address names (`?viec=…&co-quan=…&gop-y=…`); closing it removes it from the address. */
import { type ComponentType, useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import type { CommandName } from '../../../workflows/commands/commands.js';
import { useAgencyNames } from '../api/agency-names.js';
import type { Consultation } from '../api/client.js';
import { texts, useLanguage, useTexts } from '../language/language.js';
import { Button } from '../parts/button.js';
import { Dialog } from '../parts/dialog.js';
import { AcceptLateAct } from './accept-late-act.js';
import { AcceptReturnAct } from './accept-return-act.js';
import type { ActProps } from './act-form.js';
import { actLink } from './act-link.js';
import { actTitle } from './act-words.js';
import { AmendAct } from './amend-act.js';
import { AskClarificationAct } from './ask-clarification-act.js';
import { AssignAct } from './assign-act.js';
import { CloseUnansweredAct } from './close-unanswered-act.js';
import { ConcludeAct } from './conclude-act.js';
import { ContestReturnAct } from './contest-return-act.js';
import { GrantExtensionAct } from './grant-extension-act.js';
import { IssueNoticeAct } from './issue-notice-act.js';
import { MaintainAct } from './maintain-act.js';
import { RecordReceiptAct } from './record-receipt-act.js';
import { RefuseExtensionAct } from './refuse-extension-act.js';
import { ResolveAct } from './resolve-act.js';
import { WithdrawAct } from './withdraw-act.js';
import { YieldAct } from './yield-act.js';

const FORMS: ReadonlyMap<string, ComponentType<ActProps>> = new Map(
  Object.entries({
    'consultation.amend': AmendAct,
    'consultation.withdraw': WithdrawAct,
    'consultation.conclude': ConcludeAct,
    'comment.resolve': ResolveAct,
    'comment.yield': YieldAct,
    'comment.maintain': MaintainAct,
    'opinion.assign': AssignAct,
    'opinion.accept-late': AcceptLateAct,
    'opinion.accept-return': AcceptReturnAct,
    'opinion.contest-return': ContestReturnAct,
    'opinion.grant-extension': GrantExtensionAct,
    'opinion.refuse-extension': RefuseExtensionAct,
    'opinion.ask-clarification': AskClarificationAct,
    'opinion.record-receipt': RecordReceiptAct,
    'opinion.close-unanswered': CloseUnansweredAct,
    'notice.issue': IssueNoticeAct,
  } satisfies Partial<Record<CommandName, ComponentType<ActProps>>>),
);

/** What stands in the answer's own page: there is the draft that these belong to. */
const WITH_THE_ANSWER = ['opinion.return', 'opinion.request-extension'];

const words = texts({
  vi: {
    closed: 'Việc này hiện không làm được: hồ sơ đã sang bước khác, hoặc việc thuộc người khác.',
    close: 'Đóng',
  },
  en: { closed: 'This cannot be done now: the consultation has moved on, or it is for somebody else.', close: 'Close' },
});

export function ActDialog({ consultation }: { readonly consultation: Consultation }) {
  const [params, setParams] = useSearchParams();
  const command = params.get('viec');
  if (command === null) return null;
  const agency = params.get('co-quan') ?? '';
  const comment = params.get('gop-y') ?? '';
  if (WITH_THE_ANSWER.includes(command)) {
    const answer = actLink(consultation.id, 'opinion.answer', agency);
    return <Navigate to={`${answer}?viec=${encodeURIComponent(command)}`} replace />;
  }
  if (!FORMS.has(command)) return <Navigate to={actLink(consultation.id, command, agency)} replace />;
  const close = () =>
    setParams(
      (now) => {
        for (const name of ['viec', 'co-quan', 'gop-y']) now.delete(name);
        return now;
      },
      { preventScrollReset: true },
    );
  // Another act is another form: nothing typed in the one goes over to the other.
  return (
    <Act key={`${command} ${agency} ${comment}`} {...{ consultation, command, agency, comment }} onClose={close} />
  );
}

function Act({ command, ...props }: { readonly command: string } & Omit<ActProps, 'agencyName'>) {
  const { consultation, agency, comment, onClose } = props;
  const t = useTexts(words);
  const { language } = useLanguage();
  const nameOf = useAgencyNames(consultation.parties);
  // Asked once, when it opens: what is being typed must not vanish because somebody else was faster.
  const [isOpen] = useState(() =>
    consultation.actions.some(
      (action) => action.command === command && (action.agency ?? '') === agency && (action.comment ?? '') === comment,
    ),
  );
  const agencyName = agency === '' ? '' : nameOf(agency);
  const Form = FORMS.get(command);
  if (isOpen && Form !== undefined) return <Form {...props} agencyName={agencyName} />;
  return (
    <Dialog title={actTitle(command, language, { agency: agencyName })} open onClose={onClose}>
      <p>{t.closed}</p>
      <p style={{ marginTop: 16, textAlign: 'right' }}>
        <Button onPress={onClose}>{t.close}</Button>
      </p>
    </Dialog>
  );
}
