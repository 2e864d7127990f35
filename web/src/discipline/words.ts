/**
 * What the client says of a kind of case and of its commands. The fields of a command and what they may hold stand in the catalogue of
 * the law (workflows/discipline); here are their words in both languages, and a word that is missing does not compile.
 */
import type { ComponentType } from 'react';
import type { CaseContext, CaseKind } from '../../../workflows/discipline/case.js';
import type { CASE_CATALOGUE } from '../../../workflows/discipline/catalogue.js';
import type { CaseCommandName } from '../../../workflows/discipline/inputs.js';
import type { FieldFault } from '../parts/faults.js';

type Catalogue = typeof CASE_CATALOGUE;
type FieldsOf<Name extends CaseCommandName> = keyof Catalogue[Name]['input']['fields'] & string;

/** The words of one field; `options` for one of a few words; `parts` for the fields of a part or of a list of parts. */
export interface FieldWords {
  readonly label: string;
  readonly hint?: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly parts?: Readonly<Record<string, FieldWords>>;
  /** What one more of a list is called: "Thêm biện pháp". */
  readonly add?: string;
  /** Of a part: it is told by the case and heads the part, so that nobody types it. */
  readonly heading?: true;
  /** The kind of case of which one is chosen; what is sent is its id. */
  readonly cases?: CaseKind;
  /** A function of the register is chosen; what is sent is its code. */
  readonly functions?: true;
}

/** The words of a command. */
export interface CaseCommandWords<Name extends CaseCommandName = CaseCommandName> {
  /** The button, and the title of its dialog. */
  readonly button: string;
  /** What was done, as the history of the case says it: "đã giao người giải quyết". */
  readonly did: string;
  /** What follows from it, to be read before; left out: nothing that is not plain. */
  readonly follows?: string;
  readonly fields: Readonly<Record<FieldsOf<Name>, FieldWords>>;
}

/** How a form of a command is shown beside its words; what is left out is required, and people are those of the holder. */
export interface CaseForm {
  /** Given beside what it is about, on the page of the case; it is no button among the others. */
  readonly onItsOwn?: true;
  /** Fields that the page from which one comes fills in: nobody types them. */
  readonly hidden?: readonly string[];
  /** Fields that may be left empty. */
  readonly optional?: readonly string[];
  /** Whose people a field of a person offers: an agency of the case, or the field in which an agency is chosen. */
  readonly people?: Readonly<Record<string, 'holder' | 'raiser' | 'concerned' | `/${string}`>>;
  /** What a field holds at first, by the case; days may be "today". */
  readonly first?: Readonly<Record<string, unknown>>;
  /** Fields that are shown only where another holds this word. */
  readonly onlyWhere?: Readonly<Record<string, readonly [field: string, word: string]>>;
  /** Fields that the person fills in otherwise than by their kind: from a list of cases, or with a secret that is made here. */
  readonly own?: Readonly<Record<string, ComponentType<OwnInputProps>>>;
  /** What it holds at first by the case that it is about. */
  readonly starts?: (context: CaseContext) => Readonly<Record<string, unknown>>;
}

/** What a field of its own kind is given. */
export interface OwnInputProps {
  readonly words: FieldWords;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly at: FieldFault;
}

/** The words of a kind. */
export interface CaseKindWords {
  /** "Phản ánh, kiến nghị" */
  readonly many: string;
  readonly one: string;
  /** What it is for, in one sentence, at the head of its list. */
  readonly lead: string;
  readonly none: string;
  /** Words of each state of its course. */
  readonly states: Readonly<Record<string, string>>;
}

/** One thing that a case holds, as it is shown. */
export interface CaseFact {
  readonly label: string;
  readonly value: string;
  /** Written by people in their own words. */
  readonly said?: boolean;
  /** An address within the client to which it leads. */
  readonly to?: string;
  /** An address of the API whose file is kept under the value as its name. */
  readonly file?: string;
}

/** By which names and days are written. */
export interface FactWriting {
  readonly agency: (code: string | null) => string;
  readonly person: (id: string | null) => string;
  /** What another case, or an item of a list, is called; undefined for what is no such id. */
  readonly named: (id: string) => string | undefined;
  readonly day: (day: string | null) => string;
  readonly moment: (instant: string | null) => string;
}

/** Everything that the client knows of a kind. */
export interface CaseKindRow<Names extends CaseCommandName = CaseCommandName> {
  /** The part of its address: "phan-anh". */
  readonly path: string;
  /** Its collection in the API: "petitions". */
  readonly collection: string;
  readonly words: { readonly vi: CaseKindWords; readonly en: CaseKindWords };
  readonly commands: {
    readonly [Name in Names]: {
      readonly vi: CaseCommandWords<Name>;
      readonly en: CaseCommandWords<Name>;
      readonly form?: CaseForm;
    };
  };
  /** What it holds, in the order in which it is read. */
  readonly facts: (context: CaseContext, writing: FactWriting, language: 'vi' | 'en') => readonly CaseFact[];
}

/** The commands of one kind. */
export type CommandsOf<Kind extends CaseKind> = {
  [Name in CaseCommandName]: Catalogue[Name]['kind'] extends Kind ? Name : never;
}[CaseCommandName];
