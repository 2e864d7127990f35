/** What the journal of the register tells of one agency: who entered, renamed or changed it, when and on which basis. */
import type { CommandInputs, CommandName } from '../../../workflows/commands/commands.js';
import { inVietnam } from '../../../workflows/limits/time.js';
import type { RegisteredAgency } from '../../../workflows/step/circumstances.js';
import { Moment, OneOf, Parts, Text, WholeNumber } from '../../http/view-fields.js';
import { type JournalEntry, parseEntry, REGISTER_CHAIN } from '../../journal/entry.js';
import type { Reader } from '../../persistence/store.js';

const FIELDS = ['name', 'kind', 'subordination', 'external', 'functions', 'group'] as const;
type Field = (typeof FIELDS)[number];
const ACTS = ['agency.add', 'agency.change', 'agency.import', 'agency.classify', 'agency.reorganise'] as const;
type Act = (typeof ACTS)[number];

export class AgencyChangeView {
  @OneOf(FIELDS, 'AgencyField')
  field: Field;

  @Text({
    nullable: true,
    description: 'As the journal has it; several are joined by commas; null where it does not say',
  })
  from: string | null;

  @Text()
  to: string;
}

export class AgencyActView {
  @WholeNumber({ description: 'Number of the entry in the journal of the register' })
  seq: number;

  @Moment()
  at: string;

  @Text({ nullable: true, description: 'Who did it' })
  by: string | null;

  @OneOf(ACTS, 'AgencyAct')
  act: Act;

  @Text({ description: 'The legal basis; empty where none was needed' })
  basis: string;

  @Parts(() => AgencyChangeView)
  changes: AgencyChangeView[];
}

export class AgencyHistoryView {
  @Parts(() => AgencyActView, {
    description: 'The latest first. What an agency was before its first entry is in the beginning of the province',
  })
  items: AgencyActView[];
}

/** The acts on one agency, the latest first. @throws BrokenEntry */
export async function agencyHistory(reader: Reader, province: string, code: string): Promise<AgencyHistoryView> {
  const rows = await reader.rows<{ entry: string }>(
    'SELECT entry FROM journal WHERE province = ? AND chain = ? AND command = ANY(?) ORDER BY seq DESC',
    [province, REGISTER_CHAIN, [...ACTS]],
  );
  return { items: rows.flatMap(({ entry }) => actOn(code, parseEntry(entry)) ?? []) };
}

function actOn(code: string, { seq, at, actor, command, with: carried, facts }: JournalEntry): AgencyActView | null {
  const act = ACTS.find((one) => one === command);
  const told = toldOf(code, command as CommandName, carried);
  if (act === undefined || told === null) return null;
  const { basis = '' } = carried as { basis?: string };
  const before = facts.register.agencies[code];
  return { seq, at: inVietnam(at), by: actor.name, act, basis, changes: changesOf(told, before) };
}

type Told = Partial<RegisteredAgency>;

/** What an entry tells of the agency; null where it is of others. */
function toldOf(code: string, command: CommandName, carried: object): Told | null {
  switch (command) {
    case 'agency.import': {
      const { agencies = [] } = carried as CommandInputs['agency.import'];
      return agencies.find(({ agency }) => agency === code) ?? null;
    }
    case 'agency.reorganise': {
      const { from, successors = [] } = carried as CommandInputs['agency.reorganise'];
      const isConcerned = from === code || successors.some(({ agency }) => agency === code);
      return isConcerned ? {} : null;
    }
    default: {
      const { agency, ...told } = carried as CommandInputs['agency.change'];
      return agency === code ? told : null;
    }
  }
}

const written = (value: RegisteredAgency[Field]): string =>
  Array.isArray(value) ? value.join(', ') : String(value ?? '');

/** Those that say something else than what was before; all where nothing was. */
function changesOf(told: Told, before: RegisteredAgency | undefined): AgencyChangeView[] {
  return FIELDS.flatMap((field) => {
    if (told[field] === undefined) return [];
    const from = before === undefined ? null : written(before[field]);
    const to = written(told[field]);
    return from === to ? [] : [{ field, from, to }];
  });
}
