/** Letters as the API shows them. */
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, Matches } from 'class-validator';
import { BodyLine } from '../../http/body-fields.js';
import { PageQuery } from '../../http/page.js';
import { QueryOneOf } from '../../http/query-fields.js';
import { Day, Flag, Moment, OneOf, Part, Text, Texts } from '../../http/view-fields.js';
import { LETTER_KINDS, type LetterKind } from '../../letters/facts/letter-facts.js';

/** "7K3M-9QXT-2WBR-F4HD" */
export const LETTER_CODE = /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/;

export const LETTER_STATES = ['signed', 'issued'] as const;

/** The files of a version, by what they can be known by. */
export class LetterFilesView {
  @Text({ description: 'SHA-256 of the PDF, hexadecimal' })
  pdfHash: string;

  @Text({ description: 'SHA-256 of the DOCX, hexadecimal' })
  docxHash: string;

  @Moment({ description: 'When they were made' })
  madeAt: string;
}

export class LetterView {
  @Text({ description: 'By which the public page knows it', example: '7K3M-9QXT-2WBR-F4HD' })
  code: string;

  @OneOf(LETTER_KINDS, 'LetterKind')
  kind: LetterKind;

  @Text({ description: 'Id of the consultation' })
  consultation: string;

  @Text({ description: 'Subject of the consultation' })
  subject: string;

  @Text({ description: 'Code of the agency that writes' })
  agency: string;

  @Texts({ description: 'Codes of the agencies to which it goes' })
  to: string[];

  @OneOf(LETTER_STATES, 'LetterState', { description: '`signed`: it waits for its number, or bears none' })
  state: (typeof LETTER_STATES)[number];

  @Flag({ description: 'Whether this kind bears a number' })
  numbered: boolean;

  @Text({ nullable: true, example: '45/SXD-QLQH' })
  number: string | null;

  @Day({ nullable: true, description: 'The day on which it was issued' })
  issuedOn: string | null;

  @Text({ nullable: true, description: 'Who signed it; null: the head signs when it is issued' })
  signedBy: string | null;

  @Moment()
  signedAt: string;

  @Part(() => LetterFilesView, { nullable: true, description: 'Of its last version; null while they are being made' })
  files: LetterFilesView | null;

  @Flag({
    description: 'Whether it asks nobody any more: what it asked was taken back, or another round took its place',
  })
  lapsed: boolean;

  @Flag({ description: 'Whether I may number and issue it' })
  mayIssue: boolean;
}

export const LETTER_BOXES = ['waiting', 'out', 'in'] as const;

export class LettersQuery extends PageQuery {
  @QueryOneOf(LETTER_BOXES, {
    name: 'LetterBox',
    description: '`waiting`: to be numbered and issued; `out`: written by my agency; `in`: written to it',
  })
  box?: (typeof LETTER_BOXES)[number];
}

const MOST_AT_ONCE = 100;

/** Which letters are issued. */
export class IssueLettersInput {
  @ApiProperty({
    type: [String],
    description: 'Codes of letters of my agency, in the order in which they are numbered',
    maxItems: MOST_AT_ONCE,
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @IsString({ each: true })
  @Matches(LETTER_CODE, { each: true })
  letters: string[];

  @BodyLine({
    optional: true,
    maxLength: 20,
    description: 'Abbreviation of the unit that drafted, of a công văn',
    example: 'QLQH',
  })
  unit?: string;

  @BodyLine({
    optional: true,
    maxLength: 60,
    description: 'For one letter: the agency’s own number',
    example: '812/SXD-QLQH',
  })
  number?: string;
}

export class IssuedLettersView {
  @ApiProperty({ type: () => [LetterView] })
  letters: LetterView[];
}

/** What anybody may know of a letter who has its code. */
export class VerifiedLetterView {
  @Text()
  code: string;

  @OneOf(LETTER_KINDS, 'LetterKind')
  kind: LetterKind;

  @Text({ description: 'Name of the agency that wrote it' })
  agency: string;

  @Texts({ description: 'Names of the agencies to which it goes' })
  to: string[];

  @Text({ nullable: true })
  number: string | null;

  @Day({ description: 'The day it was issued, else signed' })
  on: string;

  @OneOf(LETTER_STATES, 'LetterState')
  state: (typeof LETTER_STATES)[number];

  @Texts({
    description:
      'SHA-256 of every file of it that was ever made, PDF and DOCX, hexadecimal: to compare with a file at hand',
  })
  hashes: string[];
}
