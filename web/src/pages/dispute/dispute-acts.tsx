/** What the person may do about a dispute now, as the server offers it: a form for each command, closed until it is chosen. */
import { type ComponentType, useState } from 'react';
import type { ConsultationCommandName } from '../../../../workflows/commands/commands.js';
import { useAgencyNames } from '../../api/agency-names.js';
import type { Consultation, Dispute } from '../../api/client.js';
import { COMMANDS, type CommandWithOwnForm, placeInCatalogue } from '../../commands/catalogue.js';
import { actionLink } from '../../commands/command-link.js';
import { DISPUTE_GROUPS } from '../../commands/groups.js';
import type { CommandForm } from '../../commands/row.js';
import { usePrepared } from '../../drafts/use-prepared.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { ButtonLink } from '../../parts/button-link.js';
import styles from './dispute.module.css';
import { EscalateForm } from './escalate-form.js';
import { SessionForm } from './session-form.js';
import { TextAct } from './text-act.js';

/** What every form of an act on a dispute is given. */
export interface DisputeActProps {
  readonly consultation: Consultation;
  readonly dispute: Dispute;
  /** Whether the person only prepares it, for the head to sign. */
  readonly prepares?: boolean;
  readonly onDone: () => void;
}

const OWN_FORMS: Readonly<Record<CommandWithOwnForm<'dispute-page'>, ComponentType<DisputeActProps>>> = {
  'dispute.record-session': SessionForm,
  'dispute.escalate': EscalateForm,
};

/** What the officers of the lead prepare here. */
const PREPARED = 'dispute.record-session';

const words = texts({ vi: { title: 'Việc làm được bây giờ' }, en: { title: 'What can be done now' } });

export function DisputeActs({ consultation, dispute }: Omit<DisputeActProps, 'onDone'>) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const [chosen, setChosen] = useState<ConsultationCommandName | null>(null);
  const open = offered(consultation);
  const nameOf = useAgencyNames(consultation.parties);
  const isPrepared = usePrepared(consultation.id).some(({ act }) => act === PREPARED);
  const prepares = isPrepared && !open.includes(PREPARED);
  const commands: readonly ConsultationCommandName[] = prepares ? [PREPARED, ...open] : open;
  if (commands.length === 0) return null;
  return (
    <section className="group no-print" aria-label={t.title}>
      <h2>{t.title}</h2>
      <div className={styles.acts}>
        {commands.map((command, index) => {
          const { form, words } = COMMANDS[command];
          const look = index === 0 ? 'solid' : 'outline';
          const { button } = words[language];
          return form.at === 'dispute-page' ? (
            <Button
              key={command}
              look={look}
              aria-expanded={chosen === command}
              onPress={() => setChosen(chosen === command ? null : command)}
            >
              {button}
            </Button>
          ) : (
            consultation.actions
              .filter((action) => action.command === command)
              .map((action) => (
                <ButtonLink
                  key={`${command} ${action.agency ?? ''}`}
                  look={look}
                  to={actionLink(consultation.id, action)}
                >
                  {action.agency === undefined ? button : `${button} (${nameOf(action.agency)})`}
                </ButtonLink>
              ))
          );
        })}
        {chosen !== null && (
          <div className={styles.form}>
            <Form command={chosen} {...{ consultation, dispute, prepares }} onDone={() => setChosen(null)} />
          </div>
        )}
      </div>
    </section>
  );
}

/** The open commands of a dispute. The one to do first stands first and is solid. */
function offered({ actions }: Consultation): ConsultationCommandName[] {
  const place = (command: ConsultationCommandName) => DISPUTE_GROUPS.indexOf(COMMANDS[command].group);
  const open = new Set(actions.map(({ command }) => command));
  return (Object.keys(COMMANDS) as ConsultationCommandName[])
    .filter((command) => open.has(command) && place(command) >= 0)
    .sort((a, b) => place(a) - place(b) || placeInCatalogue(a) - placeInCatalogue(b));
}

function Form({ command, ...props }: DisputeActProps & { readonly command: ConsultationCommandName }) {
  const form: CommandForm = COMMANDS[command].form;
  if ('path' in form) return <TextAct key={command} {...props} {...{ command, form }} />;
  if (!hasOwnForm(command)) return null;
  const OwnForm = OWN_FORMS[command];
  return <OwnForm {...props} />;
}

function hasOwnForm(command: ConsultationCommandName): command is CommandWithOwnForm<'dispute-page'> {
  return Object.hasOwn(OWN_FORMS, command);
}
