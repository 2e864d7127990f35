import { inVietnam } from '../../../workflows/limits/time.js';
import type { SignedIn } from '../../http/signed-in.js';
import { Flag, Moment, OneOf, Parts, SomeOf, Text } from '../../http/view-fields.js';
import { PERSON_ROLES, type PersonRole } from '../../rules/register/person-roles.js';
import type { PersonRequest } from './person-requests.js';

const WHY = ['second-head', 'office', 'chairman', 'administrator', 'second-factor'] as const;

/** What an administrator asked for and another person has to confirm. */
export class PersonRequestView {
  @Text()
  id: string;

  @Text({ description: 'Whom it concerns' })
  name: string;

  @Flag({ description: 'Whether they are to be entered; else they are changed' })
  isNew: boolean;

  @OneOf(WHY, 'WhyConfirmed', {
    description: 'Why one person may not decide it; second-factor: it is to be taken off, as its person has lost it',
  })
  why: (typeof WHY)[number];

  @Text({
    nullable: true,
    description: 'Code of the agency whose head may confirm it; null: another administrator only',
  })
  agency: string | null;

  @Text({ nullable: true, description: 'Where they are to be; null for an administrator, or where that stays' })
  toAgency: string | null;

  @SomeOf(PERSON_ROLES, 'PersonRole', { description: 'What they are to be; empty where that stays' })
  roles: PersonRole[];

  @Text({ description: 'Who asked for it' })
  askedBy: string;

  @Moment()
  askedAt: string;

  @Moment({ description: 'Until when it can be confirmed' })
  expiresAt: string;

  @Flag({ description: 'Whether I asked for it myself, and may take it back' })
  isMine: boolean;

  @Flag({ description: 'Whether I may confirm it: not what I asked for, nor what concerns me' })
  mayConfirm: boolean;
}

export class PersonRequestsView {
  @Parts(() => PersonRequestView)
  items: PersonRequestView[];
}

export function requestView(request: PersonRequest, { id }: Pick<SignedIn, 'id'>): PersonRequestView {
  const { asked } = request;
  const to: { readonly agency?: string | null; readonly roles?: readonly PersonRole[] } =
    'factorOff' in asked ? {} : 'add' in asked ? asked.add : asked.change;
  return {
    id: request.id,
    name: request.name,
    isNew: 'add' in asked,
    why: request.why,
    agency: request.agency,
    toAgency: to.agency ?? null,
    roles: [...(to.roles ?? [])],
    askedBy: request.askedByName,
    askedAt: inVietnam(request.askedAt),
    expiresAt: inVietnam(request.expiresAt),
    isMine: request.askedBy === id,
    mayConfirm: request.askedBy !== id && request.person !== id,
  };
}
