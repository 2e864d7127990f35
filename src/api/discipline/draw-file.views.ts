/** The published file of a draw, version 1 (docs/draw.md). */
import { DRAW_SOURCES, type DrawSource } from '../../../workflows/discipline/draw/draw.js';
import { Day, Moment, OneOf, Part, Text, Texts, WholeNumber } from '../../http/view-fields.js';

export class DrawHowToRepeat {
  @Text()
  vi: string;

  @Text()
  en: string;
}

export class DrawFileCommitment {
  @Moment({ description: 'When it was recorded, with +07:00' })
  at: string;

  @Text({ description: 'The text of its leaf in the log of the province (docs/proof.md)' })
  leaf: string;
}

export class DrawFileCheckpoint {
  @WholeNumber({ description: 'The number of the checkpoint' })
  seal: number;

  @WholeNumber({ description: 'How many leaves its tree has' })
  size: number;

  @Text({ description: 'Its text: three lines, each with its line end' })
  text: string;

  @Text({ description: 'SHA-256 of the text' })
  hash: string;

  @Text({ nullable: true, description: 'The signed note; null where this installation has it no more' })
  note: string | null;

  @WholeNumber({ description: 'The place of the commitment in the log, from 0' })
  index: number;

  @Texts({ description: 'The way from there to the root of the checkpoint (RFC 9162)' })
  path: string[];
}

export class DrawFileVoid {
  @Text()
  reason: string;

  @Day()
  on: string;
}

export class DrawFile {
  @Text({ example: 'dong-thuan-draw' })
  format: string;

  @WholeNumber({ example: 1 })
  v: number;

  @Part(() => DrawHowToRepeat)
  howToRepeat: DrawHowToRepeat;

  @Text()
  province: string;

  @Text({ description: 'The id of the draw' })
  draw: string;

  @Text()
  subject: string;

  @Text()
  purpose: string;

  @OneOf(DRAW_SOURCES, 'DrawSource')
  source: DrawSource;

  @WholeNumber({ description: 'How many are drawn' })
  count: number;

  @Texts({ description: 'What is drawn from, frozen at the commitment' })
  items: string[];

  @Text({ description: 'SHA-256 of the items, a line end between each two' })
  listHash: string;

  @Text({ description: 'SHA-256 of the secret' })
  commitment: string;

  @Part(() => DrawFileCommitment)
  committed: DrawFileCommitment;

  @Text({ nullable: true, description: 'Null before the opening' })
  secret: string | null;

  @Part(() => DrawFileCheckpoint, { nullable: true })
  checkpoint: DrawFileCheckpoint | null;

  @Text({ nullable: true, description: 'SHA-256 of the secret followed by the hash of the checkpoint' })
  seed: string | null;

  @Texts({ nullable: true, description: 'What was drawn, first to last' })
  drawn: string[] | null;

  @Part(() => DrawFileVoid, { nullable: true })
  voided: DrawFileVoid | null;
}
