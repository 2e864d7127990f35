/** The functions of the register as the API shows them. */
import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

export const MOST_TEXT_CHARACTERS = 20_000;

export class FunctionAgencyView {
  @ApiProperty({ example: 'SXD' })
  code: string;

  @ApiProperty({ example: 'Sở Xây dựng' })
  name: string;

  @ApiProperty({ description: 'Outside the system' })
  external: boolean;
}

export class FunctionView {
  @ApiProperty({ example: 'construction' })
  code: string;

  @ApiProperty({ example: 'Xây dựng', description: 'In Vietnamese; the code where no name is known' })
  name: string;

  @ApiProperty({ type: [String], description: 'Words by which a text is recognised as touching it' })
  words: string[];

  @ApiProperty({ type: () => [FunctionAgencyView], description: 'The agencies that have it now' })
  agencies: FunctionAgencyView[];
}

export class FunctionsView {
  @ApiProperty({ type: () => [FunctionView] })
  items: FunctionView[];
}

export class SuggestInput {
  @ApiProperty({ maxLength: MOST_TEXT_CHARACTERS, example: 'Đầu tư xây dựng khu nhà ở xã hội tại phường 9' })
  @IsString()
  @MaxLength(MOST_TEXT_CHARACTERS)
  text: string;
}

export class SuggestedFunction {
  @ApiProperty({ example: 'housing' })
  function: string;

  @ApiProperty({ example: 'Nhà ở, thị trường bất động sản' })
  name: string;

  @ApiProperty({ type: [String], description: 'The words of it that stand in the text', example: ['nhà ở xã hội'] })
  words: string[];

  @ApiProperty({ type: () => [FunctionAgencyView], description: 'The agencies that have it now' })
  agencies: FunctionAgencyView[];
}

export class SuggestionsView {
  @ApiProperty({ type: () => [SuggestedFunction], description: 'The one that the text touches most first' })
  items: SuggestedFunction[];
}
