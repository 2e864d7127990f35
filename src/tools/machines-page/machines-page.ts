/**
 * The drawing of the machines: docs/machines.md is made from the machines themselves, so that it always says what is carried
 * out (`dong-thuan machines --write`; a test fails when the page is stale).
 */
import { consultationMachine } from '../../../workflows/consultation/consultation.machine.js';
import { CASE_KINDS, type CaseKind } from '../../../workflows/discipline/case.js';
import { COURSES } from '../../../workflows/discipline/courses.js';
import { disputeMachine } from '../../../workflows/dispute/dispute.machine.js';
import { opinionMachine } from '../../../workflows/opinion/opinion.machine.js';
import { ANY_OTHER, type Branch, type MachineReading, readMachine } from '../../../workflows/step/machine-reading.js';
import { CHECK_CODES } from './check-codes.js';

const MACHINES = [
  { machine: opinionMachine, title: 'Opinion', about: 'What one agency was asked in one round, and what came of it.' },
  {
    machine: consultationMachine,
    title: 'Consultation',
    about:
      'The whole matter. It follows what its opinions and its dispute come to (`opinions.changed`, `dispute.changed`).',
  },
  {
    machine: disputeMachine,
    title: 'Dispute',
    about: 'Dissent on main content: head to head first, only then upwards.',
  },
] as const;

const HEADER = `# The machines

Made from \`workflows/*/*.machine.ts\` by \`dong-thuan machines --write\`; a test fails when this page is stale. Do not edit it.

Who may give a command is asked before a machine is (\`workflows/commands/authority.ts\`): \`not-lead\`, \`not-consulted\` and
\`not-authorised\` come before every code below. In the tables an arrow is a change of state, "stays" is a change within
it, "no effect" is none at all, and a code is the refusal; the small print names the checks that may refuse instead, in the order
in which they are asked.
`;

const HEADER_OF_CASES = `# Cases of discipline

Each kind of case ([decision 46](decisions/0046-cases-of-discipline.md)) has a course of its own, made from \`workflows/discipline/*/*.machine.ts\` in
the same way. Who may give a command is asked before (\`case-not-authorised\`), by the rows of the catalogue and table 4 of [access](access.md);
the codes stand in \`workflows/discipline/case-refusals.ts\`. That a day is over, that the hour of a collected report has come and that a week of it
opens are recorded by the clock (\`case.pass-limit\`) in whatever state the case is ([decision 54](decisions/0054-cases-tell-and-the-clock-looks.md)).
`;

/** The whole page, in Markdown with Mermaid drawings; it ends with a line break. */
export function renderMachinesPage(): string {
  const sections = MACHINES.map(({ machine, title, about }) => section(readMachine(machine), title, about));
  const cases = CASE_KINDS.map((kind) => caseSection(kind));
  return [HEADER, ...sections, HEADER_OF_CASES, ...cases].join('\n');
}

/** A course of a case: which command is open in which state; what else it asks stands in the code of each check. */
function caseSection(kind: CaseKind): string {
  const machine = readMachine(COURSES[kind].machine);
  return `### ${titleOf(kind)}

${drawing(machine)}

${table(machine)}
`;
}

/** "inspection-plan" → "Inspection plan". */
const titleOf = (kind: CaseKind): string => `${kind.charAt(0).toUpperCase()}${kind.slice(1).replace(/-/g, ' ')}`;

function section(machine: MachineReading, title: string, about: string): string {
  return `## ${title}

${about}

${drawing(machine)}

${table(machine)}

${checks(machine)}
`;
}

/** A Mermaid drawing of the transitions between states; transitions that stay within a state are in the table. */
function drawing({ branches, initial, states }: MachineReading): string {
  const arrows = new Map<string, Set<string>>();
  for (const branch of branches) {
    if (branch.refuses !== 'no' || branch.target === null) continue;
    const arrow = `${branch.state} --> ${branch.target}`;
    const label =
      branch.event === 'always'
        ? `(${branch.when})`
        : `${branch.event}${branch.when === null ? '' : ` (${branch.when})`}`;
    arrows.set(arrow, (arrows.get(arrow) ?? new Set()).add(label));
  }
  const left = new Set([...arrows.keys()].map((arrow) => arrow.split(' ')[0]));
  const lines = [
    `[*] --> ${initial}`,
    ...[...arrows].map(([arrow, labels]) => `${arrow}: ${[...labels].join('<br/>')}`),
    ...states.filter((state) => !left.has(state)).map((state) => `${state} --> [*]`),
  ];
  return ['```mermaid', 'stateDiagram-v2', ...lines.map((line) => `  ${line}`), '```'].join('\n');
}

/** State × event: the target state, or the code of the refusal. */
function table({ branches, events, states }: MachineReading): string {
  const rows = events.map((event) => [`\`${event}\``, ...states.map((state) => cell(branches, state, event))]);
  return lines([['event', ...states], ['---', ...states.map(() => '---')], ...rows]);
}

function cell(branches: readonly Branch[], state: string, event: string): string {
  const own = branches.filter((branch) => branch.state === state && branch.event === event);
  const any = branches.filter((branch) => branch.state === state && branch.event === ANY_OTHER);
  return [...new Set((own.length > 0 ? own : any).map(outcome))].filter((text) => text !== '').join('<br/>');
}

function outcome({ refuses, target, when, acts }: Branch): string {
  if (refuses === 'by-check') return `<sub>${when}</sub>`;
  if (refuses !== 'no') return `\`${refuses}\``;
  const does = target === null ? (acts ? 'stays' : 'no effect') : `→ ${target}`;
  return when === null ? does : `${does} (${when})`;
}

/** The checks of a machine, the events that they are asked of, and the codes with which they refuse. */
function checks({ id, branches }: MachineReading): string {
  const events = new Map<string, Set<string>>();
  for (const { refuses, when, event } of branches)
    if (refuses === 'by-check' && when !== null) events.set(when, (events.get(when) ?? new Set()).add(event));
  const rows = [...events].map(([name, asked]) => [
    name,
    [...asked].map((event) => `\`${event}\``).join(', '),
    (CHECK_CODES[id]?.[name] ?? []).map((code) => `\`${code}\``).join(', '),
  ]);
  return lines([['check', 'asked of', 'refuses with'], ['---', '---', '---'], ...rows]);
}

const lines = (rows: readonly (readonly string[])[]): string => rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
