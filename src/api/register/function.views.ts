/** The functions of the register as the API shows them. */

import { BodyText } from '../../http/body-fields.js';
import { QueryFlag } from '../../http/query-fields.js';
import { Flag, Parts, Text, Texts, WholeNumber } from '../../http/view-fields.js';

export const MOST_TEXT_CHARACTERS = 20_000;

export class FunctionAgencyView {
  @Text({ example: 'SXD' })
  code: string;

  @Text({ example: 'Sở Xây dựng' })
  name: string;

  @Flag({ description: 'Outside the system' })
  external: boolean;
}

export class FunctionView {
  @Text({ example: 'construction' })
  code: string;

  @Text({ example: 'Xây dựng', description: 'In Vietnamese; the code where no name is known' })
  name: string;

  @Texts({ description: 'Words by which a text is recognised as touching it' })
  words: string[];

  @WholeNumber({ description: 'Its version, to be sent as `If-Match` with a change', example: 1 })
  version: number;

  @Flag({ description: 'Whether the province has entered or worded it itself' })
  own: boolean;

  @Parts(() => FunctionAgencyView, { description: 'The agencies that have it now' })
  agencies: FunctionAgencyView[];
}

export class FunctionsQuery {
  @QueryFlag({ description: 'Also those that no agency has now' })
  all?: boolean;
}

export class FunctionsView {
  @Parts(() => FunctionView)
  items: FunctionView[];
}

export class SuggestInput {
  @BodyText({ maxLength: MOST_TEXT_CHARACTERS, example: 'Đầu tư xây dựng khu nhà ở xã hội tại phường 9' })
  text: string;
}

export class SuggestedFunction {
  @Text({ example: 'housing' })
  function: string;

  @Text({ example: 'Nhà ở, thị trường bất động sản' })
  name: string;

  @Texts({ description: 'The words of it that stand in the text', example: ['nhà ở xã hội'] })
  words: string[];

  @Parts(() => FunctionAgencyView, { description: 'The agencies that have it now' })
  agencies: FunctionAgencyView[];
}

export class SuggestionsView {
  @Parts(() => SuggestedFunction, { description: 'The one that the text touches most first' })
  items: SuggestedFunction[];
}
