/** The directives with what carries them out, as the API shows it. */
import { MESSAGE_KINDS, type MessageKind } from '../../../workflows/dossier/message-kinds.js';
import type { CivilDate } from '../../../workflows/limits/time.js';
import { RULES, type Rule } from '../../../workflows/regulation/regulation.js';
import { QueryDay } from '../../http/query-fields.js';
import { Day, Flag, OneOf, Parts, SomeOf, Text, Texts, type ViewField, WholeNumber } from '../../http/view-fields.js';
import { LETTER_KINDS, type LetterKind } from '../../letters/facts/letter-facts.js';
import { DUTY_KINDS, type DutyKind } from '../../rules/regulations/read-clauses.js';
import { ACTS, type Act } from './act.js';
import { LIMIT_KINDS, type LimitKind, OUTCOMES, type Outcome } from './carried-out.js';

export class DirectivesQuery {
  @QueryDay({ description: 'The first day whose acts are counted; left out: the first of the quarter' })
  from?: CivilDate;

  @QueryDay({ description: 'The last day whose acts are counted; left out: the last of the quarter' })
  to?: CivilDate;
}

export class CitingRuleView {
  @Text({ description: 'The id of the regulation', example: 'phu-yen-2230' })
  regulation: string;

  @OneOf(RULES, 'Rule')
  rule: Rule;
}

const COUNT: ViewField = {
  nullable: true,
  description: 'How often, in the period; null where the document is not the province’s',
};

export class AppliedCommandView {
  @OneOf(ACTS, 'DirectiveAct')
  command: Act;

  @WholeNumber(COUNT)
  count: number | null;
}

export class AppliedLimitView {
  @OneOf(LIMIT_KINDS, 'LimitKind')
  limit: LimitKind;

  @WholeNumber(COUNT)
  count: number | null;
}

export class AppliedOutcomeView {
  @OneOf(OUTCOMES, 'LawOutcome', { description: 'deemed: consents by rule' })
  outcome: Outcome;

  @WholeNumber(COUNT)
  count: number | null;
}

export class RestingRefusalView {
  @Text({ example: 'unrelated-agency' })
  code: string;

  @Text({ description: 'What is refused, in the language that was asked for' })
  title: string;
}

export class ClauseView {
  @Text({ example: 'PY-2.2d' })
  id: string;

  @OneOf(DUTY_KINDS, 'DutyKind')
  kind: DutyKind;

  @Text({ description: 'What it asks, in our own words, English' })
  duty: string;

  @Text({ description: 'The document’s own words, Vietnamese, without quotation marks' })
  words: string;

  @Flag({ description: 'Whether anything carries it out' })
  carriedOut: boolean;

  @Flag({ description: 'Whether a test or a rehearsal proves it' })
  proven: boolean;

  @WholeNumber({
    nullable: true,
    description: 'The sum of what is counted of it; null where nothing is, or the document is not the province’s',
  })
  applied: number | null;

  @Parts(() => CitingRuleView)
  rules: CitingRuleView[];

  @Parts(() => AppliedCommandView)
  commands: AppliedCommandView[];

  @Parts(() => AppliedLimitView)
  limits: AppliedLimitView[];

  @Parts(() => AppliedOutcomeView)
  outcomes: AppliedOutcomeView[];

  @Parts(() => RestingRefusalView, {
    description: 'A refused act leaves no entry in the journal: they are not counted',
  })
  refusals: RestingRefusalView[];

  @SomeOf(MESSAGE_KINDS, 'MessageKind')
  messages: MessageKind[];

  @SomeOf(LETTER_KINDS, 'LetterKind')
  letters: LetterKind[];

  @Texts({ description: 'Operations of this interface: lists and reports' })
  reads: string[];

  @Texts({ description: 'Addresses of the client; a part that begins with a colon stands for any' })
  pages: string[];

  @Texts({ description: 'Files of the program that name the clause' })
  sources: string[];

  @Texts({ description: 'Files of tests' })
  tests: string[];

  @Texts({ description: 'Files of rehearsals' })
  rehearsals: string[];
}

export class DirectiveView {
  @Text({ example: 'PY' })
  id: string;

  @Text({ example: '2230/UBND-NC' })
  number: string;

  @Day()
  date: string;

  @Text({ example: 'Phú Yên' })
  province: string;

  @Flag({ description: 'Whether a regulation of this province rests on it: what another’s orders is not counted here' })
  binding: boolean;

  @Parts(() => ClauseView)
  clauses: ClauseView[];
}

export class DirectivesView {
  @Day()
  from: string;

  @Day()
  to: string;

  @Parts(() => DirectiveView)
  directives: DirectiveView[];
}
