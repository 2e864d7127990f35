/** What the client knows of one command: its words in both languages, its form, and the group in which it is offered. */

import type { UndecidedExtension } from '../../../workflows/regulation/regulation.js';
import type { SilenceMeans } from '../acts/silence.js';
import type { Consultation, Opinion } from '../api/client.js';
import type { BodyOf, Operation, VersionedPathOf } from '../api/command.js';
import type { Texts } from '../language/texts.js';
import type { Group } from './groups.js';
import type { Told, Written } from './told.js';

export interface CommandRow {
  readonly group: Group;
  /** Groups that it joins where their first command is open for the same agency. */
  readonly joins?: readonly Group[];
  readonly form: CommandForm;
  readonly words: Texts<CommandWords>;
}

/** The agencies that a title or a consequence names. */
export interface Names {
  /** The agency that the command is about. */
  readonly agency: string;
  readonly lead: string;
}

/** What the rules make of things left undone; empty until it is known. */
export interface Rules {
  /** What silence of the agency means; null where its answer was given, and may only be replaced. */
  readonly silence?: SilenceMeans | null | undefined;
  /** Whether the limit has passed and the opinion is overdue: what silence comes to has come. */
  readonly isOverdue?: boolean;
  readonly undecidedExtension?: UndecidedExtension | undefined;
}

/** What stands behind an open command. */
export interface Background {
  readonly opinion: Opinion | undefined;
  /** The text of the comment that the command is about; empty for the others. */
  readonly comment: string;
  /** Comments of all agencies, and how many of them have their answer. */
  readonly comments: number;
  readonly resolved: number;
  /** From when the agency is deemed to agree, as it is said; empty where it is not. */
  readonly deemedFrom: string;
}

export interface CommandWords {
  /** The task, and the title of its dialog: "Ra thông báo về việc được xác định là đồng ý gửi UBND thành phố Tuy Hòa". */
  readonly title: (names: Names) => string;
  /** The same once it was done and may be done again. */
  readonly again?: (names: Names) => string;
  /** The button that opens the form. */
  readonly button: string;
  /** The button that carries the command out on the page of a dispute; left out, the same as `button`. */
  readonly send?: string;
  /** What is asked before it is signed; left out, the title as a question. */
  readonly question?: string;
  /** The label and the hint of the text to be written; left out, the reason. */
  readonly label?: string;
  readonly hint?: string;
  /** What follows from it, told before it is signed. */
  readonly follows?: (consultation: Consultation) => readonly string[];
  /** What follows by the law when it is left undone; left out where nothing does. */
  readonly otherwise?: (names: Names, rules: Rules) => string;
  /** What stands behind the task, in a sentence; texts of people in their own words. */
  readonly detail?: (background: Background) => string;
  /** The button in the list of work, by capacity; who has none only looks at the consultation. */
  readonly work?: { readonly head?: string; readonly officer?: string; readonly clerk?: string };
  /** Its arrow in the drawing of the machines; left out where no state changes. */
  readonly event?: string;
  /** Its sentence in the journal. */
  readonly journal: (told: Told) => Written;
}

/** How a command is given. */
export type CommandForm = PageForm | OwnForm | SharedForm;

/** On a page that is made for it. */
export interface PageForm {
  readonly at: 'opening-page' | 'answer-page' | 'decision-page';
}

/** By fields of its own: a component of `acts/`, or of the page of a dispute. */
export interface OwnForm {
  readonly at: 'dialog' | 'dispute-page';
  readonly fields: 'own';
}

/** By a signature alone or with one text: the words of the row say all that differs. */
export interface SharedForm {
  readonly at: 'dialog' | 'dispute-page';
  readonly path: CommandPath;
  readonly text?: TextOfForm;
  /** What the other side wrote, quoted above the text. */
  readonly quotes?: 'answer' | 'return' | 'extension' | 'session';
  /** What is signed where no text is written. */
  readonly signs?: 'subject' | 'comment';
  /** Whether the lead's clerk may enter it for an agency outside, from the document that came; the path takes its evidence. */
  readonly mayBeOnPaper?: true;
}

export interface TextOfForm {
  /** Its name in the body. */
  readonly name: string;
  readonly optional?: true;
  /** Each line is an item of a list. */
  readonly asLines?: true;
}

/** A path of the API that takes a command on a consultation. */
export type CommandPath = Extract<VersionedPathOf<'post'>, `/api/v1/consultations/{id}/${string}`>;

type BodyAt<P extends CommandPath> = NonNullable<BodyOf<Operation<'post', P>>>;

/** A form of one text; the API's document says whether the path takes it. */
export function textForm<P extends CommandPath>(
  at: SharedForm['at'],
  path: P,
  name: keyof BodyAt<P> & string,
  more: Omit<TextOfForm, 'name'> & Pick<SharedForm, 'quotes' | 'mayBeOnPaper' | 'signs'> = {},
): SharedForm {
  const { quotes, mayBeOnPaper, signs, ...text } = more;
  return {
    at,
    path,
    text: { name, ...text },
    ...(quotes === undefined ? {} : { quotes }),
    ...(signs === undefined ? {} : { signs }),
    ...(mayBeOnPaper === undefined ? {} : { mayBeOnPaper }),
  };
}

/** A form without anything to write. */
export function signatureForm(
  path: CommandPath,
  more: Pick<SharedForm, 'quotes' | 'signs' | 'mayBeOnPaper'> = {},
): SharedForm {
  return { at: 'dialog', path, ...more };
}
