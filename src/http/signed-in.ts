import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { type PersonRole } from '../rules/register/person-roles.js';
import type { Locale } from './locale.js';

/** The person behind a request. A person acts only in the roles that they hold in their agency. */
export interface SignedIn {
  /** Code of the province to which everything that they see belongs. */
  readonly province: string;
  readonly id: string;
  readonly login: string;
  readonly name: string;
  /** Code of their agency; null for an administrator who belongs to none. */
  readonly agency: string | null;
  readonly roles: readonly PersonRole[];
  readonly locale: Locale;
  /** Whether they must have a second factor and have none: until then they can do nothing but set one up. */
  readonly owesFactor?: boolean;
  /** The id of the access token by which another system asks in their name; left out for a session. */
  readonly token?: string;
}

/** A request as the guard hands it on: with the person, unless the route is open to strangers. */
export interface SignedRequest extends Request {
  person?: SignedIn;
}

/**
 * The parameter of a handler that is the person signed in.
 * @throws Error on a route that is open to strangers, where no person is known
 */
export const Signed = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => {
  const { person } = context.switchToHttp().getRequest<SignedRequest>();
  if (person === undefined) throw new Error('This route is open, so no person is signed in: take @Open() away.');
  return person;
});
