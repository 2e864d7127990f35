/** Opens the act that the address names (`?viec=…&co-quan=…&gop-y=…`); closing it removes it from the address. */
import { type ComponentType, useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import type { ConsultationCommandName } from '../../../workflows/commands/commands.js';
import { useAgencyNames } from '../api/agency-names.js';
import type { Consultation } from '../api/client.js';
import { COMMANDS, type CommandWithOwnForm, titleOf } from '../commands/catalogue.js';
import { commandLink } from '../commands/command-link.js';
import type { CommandForm } from '../commands/row.js';
import { usePrepared } from '../drafts/use-prepared.js';
import { texts, useLanguage, useTexts } from '../language/language.js';
import { Button } from '../parts/button.js';
import { Dialog } from '../parts/dialog.js';
import { AcceptReturnAct } from './accept-return-act.js';
import type { ActProps } from './act.js';
import { AmendAct } from './amend-act.js';
import { ApologiseAct } from './apologise-act.js';
import { AskAlsoAct } from './ask-also-act.js';
import { AssignAct } from './assign-act.js';
import { CompleteDossierAct } from './complete-dossier-act.js';
import { CorrectReceiptAct } from './correct-receipt-act.js';
import { DecideCompetenceAct } from './decide-competence-act.js';
import { IssueNoticeAct } from './issue-notice-act.js';
import { RecordReceiptAct } from './record-receipt-act.js';
import { ResolveAct } from './resolve-act.js';
import { SharedAct } from './shared-act.js';
import { UrgeAct } from './urge-act.js';

const OWN_FORMS: Readonly<Record<CommandWithOwnForm<'dialog'>, ComponentType<ActProps>>> = {
  'consultation.amend': AmendAct,
  'consultation.ask-also': AskAlsoAct,
  'competence.decide': DecideCompetenceAct,
  'opinion.complete-dossier': CompleteDossierAct,
  'opinion.correct-receipt': CorrectReceiptAct,
  'opinion.urge': UrgeAct,
  'opinion.apologise': ApologiseAct,
  'comment.resolve': ResolveAct,
  'opinion.assign': AssignAct,
  'opinion.accept-return': AcceptReturnAct,
  'opinion.record-receipt': RecordReceiptAct,
  'notice.issue': IssueNoticeAct,
};

const words = texts({
  vi: {
    closed: 'Việc này hiện không làm được: hồ sơ đã sang bước khác, hoặc việc thuộc người khác.',
    close: 'Đóng',
  },
  en: {
    closed: 'This cannot be done now: the consultation has moved on, or it is for another person.',
    close: 'Close',
  },
});

export function ActDialog({ consultation }: { readonly consultation: Consultation }) {
  const [params, setParams] = useSearchParams();
  const command = params.get('viec');
  if (command === null) return null;
  const agency = params.get('co-quan') ?? '';
  const comment = params.get('gop-y') ?? '';
  if (isCommand(command) && COMMANDS[command].form.at !== 'dialog')
    return <Navigate to={commandLink(consultation.id, command, agency)} replace />;
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
    <OpenAct key={`${command} ${agency} ${comment}`} {...{ consultation, command, agency, comment }} onClose={close} />
  );
}

function OpenAct({ command, ...props }: { readonly command: string } & Omit<ActProps, 'agencyName'>) {
  const { consultation, agency, comment, onClose } = props;
  const nameOf = useAgencyNames(consultation.parties);
  // Asked once, when it opens: what is being typed must not vanish because another person was faster.
  const [isOpen] = useState(() =>
    consultation.actions.some(
      (action) => action.command === command && (action.agency ?? '') === agency && (action.comment ?? '') === comment,
    ),
  );
  const agencyName = agency === '' ? '' : nameOf(agency);
  const isPrepared = usePrepared(consultation.id).some((one) => one.act === command && one.agency === agency);
  if (!(isOpen || isPrepared) || !isCommand(command)) return <NotOpen {...{ command, agencyName, onClose }} />;
  const form: CommandForm = COMMANDS[command].form;
  if ('path' in form) return <SharedAct {...props} {...{ agencyName, command, form }} />;
  const OwnForm = hasOwnForm(command) ? OWN_FORMS[command] : NotOpen;
  return <OwnForm {...props} {...{ agencyName, command, prepares: isPrepared && !isOpen }} />;
}

function NotOpen({
  command,
  agencyName,
  onClose,
}: {
  readonly command: string;
  readonly agencyName: string;
  readonly onClose: () => void;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  return (
    <Dialog title={titleOf(command, language, { agency: agencyName })} open onClose={onClose}>
      <p>{t.closed}</p>
      <p style={{ marginTop: 16, textAlign: 'right' }}>
        <Button onPress={onClose}>{t.close}</Button>
      </p>
    </Dialog>
  );
}

function isCommand(command: string): command is ConsultationCommandName {
  return Object.hasOwn(COMMANDS, command);
}

function hasOwnForm(command: ConsultationCommandName): command is CommandWithOwnForm<'dialog'> {
  return Object.hasOwn(OWN_FORMS, command);
}
