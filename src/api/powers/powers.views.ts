/** Delegated powers that hold, as the API shows them. */
import { WAYS_OF_DELEGATING, type WayOfDelegating } from '../../../workflows/commands/inputs.js';
import { QueryText } from '../../http/query-fields.js';
import { Day, OneOf, Parts, Text } from '../../http/view-fields.js';

export class PowersInForceQuery {
  @QueryText({ description: 'Code of the agency to which they went; left out: one’s own' })
  agency?: string;
}

export class PowerInForceView {
  @Text({ description: 'Id of the case' })
  id: string;

  @Text()
  subject: string;

  @OneOf(WAYS_OF_DELEGATING, 'WayOfDelegating')
  way: WayOfDelegating;

  @Text({ description: 'Code of the agency whose power it is' })
  from: string;

  @Text()
  fromName: string;

  @Text({ description: 'In the words of the document' })
  text: string;

  @Text()
  document: string;

  @Text({ nullable: true, description: 'The function that it belongs to' })
  about: string | null;

  @Day()
  since: string;

  @Day({ nullable: true })
  until: string | null;
}

export class PowersInForceView {
  @Parts(() => PowerInForceView)
  powers: PowerInForceView[];
}

export class PowersAboutQuery {
  @QueryText({ description: 'The matter, in whatever form it is typed', maxLength: 2000 })
  matter?: string;

  @QueryText({ description: 'Code of the function of the lead within which it lies' })
  leadFunction?: string;
}

const OVER = ['matter', 'function'] as const;

export class PowerAboutView {
  @Text({ description: 'Id of the case' })
  id: string;

  @Text()
  subject: string;

  @OneOf(WAYS_OF_DELEGATING, 'WayOfDelegating')
  way: WayOfDelegating;

  @Text({ description: 'Code of the agency whose power it was' })
  from: string;

  @Text()
  fromName: string;

  @Text({ description: 'Code of the agency to which it went' })
  to: string;

  @Text()
  toName: string;

  @Text()
  document: string;

  @OneOf(OVER, 'PowerOver', { description: 'Over this very matter, or over the whole function that the lead named' })
  over: (typeof OVER)[number];
}

export class PowersAboutView {
  @Parts(() => PowerAboutView)
  powers: PowerAboutView[];
}
