/**
 * What a command carries, as a class that class-validator and the OpenAPI document read: made from its row in the catalogue,
 * so that types, validation and description cannot drift apart.
 */
import { CATALOGUE } from '../../../workflows/commands/catalogue.js';
import type { CommandInputs, CommandName } from '../../../workflows/commands/commands.js';
import type { Field, Shape } from '../../../workflows/commands/fields.js';
import {
  Day,
  Days,
  Flag,
  type InputClass,
  Line,
  Lines,
  Moment,
  OneOf,
  Part,
  Parts,
  Sha256,
  Text,
  Texts,
  WholeNumber,
  Years,
} from './field-decorators.js';
import { LimitField } from './limit.inputs.js';

const classes = new Map<Shape, InputClass>();

/** The class of a shape, under the shape's name; each shape has one. */
export function classOf(shape: Shape): InputClass {
  const known = classes.get(shape);
  if (known !== undefined) return known;
  // A computed key gives the class its name.
  const made = { [shape.name]: class {} }[shape.name] as InputClass;
  classes.set(shape, made);
  for (const [key, field] of Object.entries(shape.fields)) decoratorOf(field)(made.prototype as object, key);
  return made;
}

function decoratorOf(field: Field): PropertyDecorator {
  const { description } = field;
  switch (field.kind) {
    case 'word':
      return OneOf(description, field.words, field.example);
    case 'part':
      return Part(description, () => classOf(field.part));
    case 'parts':
      return Parts(description, () => classOf(field.part));
    case 'flag':
      return Flag(description);
    case 'limit':
      return LimitField(description);
    default:
      return WITH_EXAMPLE[field.kind](description, field.example as never);
  }
}

const WITH_EXAMPLE = {
  text: Text,
  line: Line,
  agency: Line,
  person: Line,
  file: Sha256,
  wholeNumber: WholeNumber,
  moment: Moment,
  day: Day,
  texts: Texts,
  lines: Lines,
  days: Days,
  years: Years,
} as const;

/** The class of what a command carries. */
export function shapeOfCommand<Name extends CommandName>(command: Name): new () => CommandInputs[Name] {
  return classOf(CATALOGUE[command].input) as new () => CommandInputs[Name];
}
