/**
 * docs/traceability.md: from each clause of the directives to what carries it out and what proves it (`dong-thuan trace --write`; a test
 * fails when the page is stale).
 */
import { type ClauseTrace, isCarriedOut, isProven } from '../../api/directives/clause-trace.js';
import type { DirectiveDocument } from '../../rules/regulations/read-clauses.js';

const HEADER = `# From law to test

**Tóm tắt.** Mỗi điều khoản của năm văn bản, bằng chính lời của văn bản; những gì trong hệ thống thực hiện điều khoản ấy; kiểm thử và diễn tập
chứng minh. Điều khoản chưa có gì thực hiện được ghi rõ là như vậy. Trên một hệ thống đang chạy, trang “Truy vết” và lệnh \`dong-thuan trace\` còn
cho biết mỗi điều khoản đã được áp dụng bao nhiêu lần trong quý.

Made by \`dong-thuan trace --write\` from \`workflows/data/directives/clauses.yaml\`, the clauses that regulations and refusals cite,
\`src/api/directives/carried-out.yaml\`, and from where sources, tests and rehearsals name a clause; a test fails when this page is stale. Do not edit it.
To add a reference, write one line in \`carried-out.yaml\`, or name the clause in parentheses in the comment or the name of a test.
`;

const NOTHING = '**Chưa có gì thực hiện** (nothing carries it out yet).';

/** The whole page, in Markdown; it ends with a line break. */
export function renderTraceabilityPage(traces: readonly ClauseTrace[]): string {
  const documents = new Map(traces.map(({ clause }) => [clause.document.id, clause.document]));
  const ofDocument = (id: string) => traces.filter(({ clause }) => clause.document.id === id);
  return [
    HEADER,
    overview([...documents.values()], ofDocument),
    ...[...documents.values()].map((document) => section(document, ofDocument(document.id))),
  ].join('\n');
}

function overview(documents: readonly DirectiveDocument[], ofDocument: (id: string) => readonly ClauseTrace[]): string {
  const rows = documents.map(({ id, number, province }) => {
    const traces = ofDocument(id);
    const open = traces.filter((trace) => !isCarriedOut(trace)).map(({ clause }) => clause.id);
    const counts = [
      traces.length,
      traces.length - open.length,
      traces.filter(isProven).length,
      traces.filter(({ pages }) => pages.length > 0).length,
    ];
    return `| ${number} (${province}) | ${counts.join(' | ')} | ${open.join(', ') || '–'} |`;
  });
  return [
    '| document | clauses | carried out | proven | with a page | nothing carries out |',
    '| --- | ---: | ---: | ---: | ---: | --- |',
    ...rows,
    '',
  ].join('\n');
}

function section({ number, province }: DirectiveDocument, traces: readonly ClauseTrace[]): string {
  return [`## ${number}, ${province}`, '', ...traces.map(clauseSection)].join('\n');
}

function clauseSection(trace: ClauseTrace): string {
  const { id, kind, duty, words } = trace.clause;
  const lines = [
    ...line(
      'rules',
      trace.rules.map(({ regulation, rule }) => `\`${regulation}\` ${rule}`),
    ),
    ...line('commands', coded(trace.commands)),
    ...line('limits', coded(trace.limits)),
    ...line('outcomes', coded(trace.outcomes)),
    ...line('refusals', coded(trace.refusals)),
    ...line('messages', coded(trace.messages)),
    ...line('letters', coded(trace.letters)),
    ...line('lists and reports', coded(trace.reads)),
    ...line('pages', coded(trace.pages)),
    ...line('named in', trace.sources.map(linked)),
    ...line('tests', trace.tests.map(linked)),
    ...line('rehearsals', trace.rehearsals.map(linked)),
  ];
  const standing = isCarriedOut(trace) ? [] : [NOTHING, ''];
  return [
    `### ${id} (${kind})`,
    '',
    `> ${words}`,
    '',
    duty,
    '',
    ...standing,
    ...lines,
    ...(lines.length > 0 ? [''] : []),
  ].join('\n');
}

function line(name: string, told: readonly string[]): string[] {
  return told.length === 0 ? [] : [`- ${name}: ${told.join(', ')}`];
}

const coded = (names: readonly string[]): string[] => names.map((name) => `\`${name}\``);

/** A link from docs/ to a file of the repository. */
function linked(file: string): string {
  const name = file.split('/').at(-1) ?? file;
  return `[${name}](${file.startsWith('docs/') ? file.slice('docs/'.length) : `../${file}`})`;
}
