import { BodyText } from '../../../http/body-fields.js';
import { Flag, Moment, Part, Parts, Text } from '../../../http/view-fields.js';
import { MeView } from '../me.views.js';
import { MOST_PASSWORD_CHARACTERS } from '../password.js';

const LONGEST_QUERY = 3500;

/** Where the browser is to go. */
export class RoundTripView {
  @Text({ format: 'uri', description: 'The page of the provider; the browser comes back to /dang-nhap/{provider}' })
  url: string;
}

/** The query with which a browser came back. */
export class ReturnInput {
  @BodyText({
    description: 'As the provider sent it',
    example: '?code=…&state=…',
    minLength: 1,
    maxLength: LONGEST_QUERY,
  })
  readonly search: string;
}

export class ReturnedView {
  @Part(() => MeView, { description: 'Who is signed in' })
  person: MeView;

  @Flag({ description: 'Whether an account was linked, and nobody signed in anew' })
  linked: boolean;
}

/** A provider, and whether my account is linked to it. */
export class OwnIdentityView {
  @Text({ example: 'tinh' })
  name: string;

  @Text({ example: 'Đăng nhập một lần của tỉnh' })
  label: string;

  @Moment({ nullable: true, description: 'Since when my account is linked; null where it is not' })
  linkedAt: string | null;
}

export class OwnIdentitiesView {
  @Parts(() => OwnIdentityView)
  items: OwnIdentityView[];
}

export class LinkInput {
  @BodyText({ format: 'password', minLength: 1, maxLength: MOST_PASSWORD_CHARACTERS })
  readonly password: string;
}
