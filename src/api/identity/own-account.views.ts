import { Flag, Moment, OneOf, Parts, SomeOf, Text, Texts, WholeNumber } from '../../http/view-fields.js';
import { ACCOUNT_EVENTS, type AccountEvent } from '../../journal/security-entry.js';
import { PERSON_ROLES, type PersonRole } from '../../rules/register/person-roles.js';

/** Where a person is signed in. */
export class OwnSessionView {
  @Text({ description: 'By which it can be ended; it opens nothing' })
  id: string;

  @Moment()
  since: string;

  @Moment({ description: 'Until when it holds if it is not used any more' })
  until: string;

  @Text({ nullable: true, description: 'From which address; null for sessions that began before it was kept' })
  address: string | null;

  @Text({ nullable: true, description: 'As the browser names itself' })
  browser: string | null;

  @Flag({ description: 'The one that asks' })
  isThis: boolean;
}

/** What happened to the account of a person, as the journal of security has it. */
export class AccountEventView {
  @WholeNumber({ description: 'Number of the entry in the journal of security' })
  seq: number;

  @Moment()
  at: string;

  @OneOf(ACCOUNT_EVENTS, 'AccountEvent')
  what: AccountEvent;

  @Text({
    nullable: true,
    description: 'Who did it, where another person did; null: myself, somebody unknown, or the command line',
  })
  by: string | null;

  @Flag()
  byMyself: boolean;

  @Text({ nullable: true })
  address: string | null;

  @Texts({ description: 'What was changed' })
  changed: string[];

  @Text({ nullable: true, description: 'Code of the agency, where it was changed' })
  agency: string | null;

  @SomeOf(PERSON_ROLES, 'PersonRole', { description: 'The roles, where they were changed' })
  roles: PersonRole[];

  @Flag({ nullable: true, description: 'Whether the account was switched on or off; null where neither' })
  active: boolean | null;

  @Flag({ description: 'Done by somebody else, and not seen yet' })
  isNew: boolean;
}

export class OwnAccountView {
  @Parts(() => OwnSessionView)
  sessions: OwnSessionView[];

  @Parts(() => AccountEventView, { description: 'At most a hundred, the latest first' })
  events: AccountEventView[];
}
