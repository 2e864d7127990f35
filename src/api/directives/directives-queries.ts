/** The directives, for those who oversee a province and those who keep its installation. */
import { Inject, Injectable } from '@nestjs/common';
import { civilDateOf } from '../../../workflows/limits/time.js';
import type { ProvinceWords } from '../../../workflows/regulation/province-words.js';
import type { Engine } from '../../engine/engine.js';
import type { Locale } from '../../http/locale.js';
import { HttpProblem } from '../../http/problems/problem.js';
import { worded } from '../../http/problems/refusal-text.js';
import { refusalTextsEn } from '../../http/problems/refusal-texts.en.js';
import { refusalTextsVi } from '../../http/problems/refusal-texts.vi.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Reader } from '../../persistence/store.js';
import { ENGINE, VIEWS } from '../../platform/tokens.js';
import type { DirectiveDocument } from '../../rules/regulations/read-clauses.js';
import { Rules } from '../../rules/rules.js';
import { Audience } from '../identity/audience.js';
import { periodOf } from '../office/period.js';
import { type Applied, appliedIn, ownDocuments, timesApplied } from './applied.js';
import { type ClauseTrace, isCarriedOut, isProven, readTraceFiles, traceClauses } from './clause-trace.js';
import type { ClauseView, DirectivesQuery, DirectivesView, DirectiveView } from './directives.views.js';

/** How a clause is told: what was counted, null where nothing was; the language, and what the organs of the province are called. */
interface Telling {
  readonly applied: Applied | null;
  readonly locale: Locale;
  readonly place: ProvinceWords;
}

@Injectable()
export class DirectivesQueries {
  /** The files do not change while the program runs. */
  private readonly files = readTraceFiles();
  private readonly traces = traceClauses(this.files);

  constructor(
    @Inject(VIEWS) private readonly reader: Reader,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly rules: Rules,
    private readonly audience: Audience,
  ) {}

  /** Every document with its clauses, counted in a period. @throws HttpProblem `not-authorised`, `invalid-input` for the period */
  async directives(person: SignedIn, query: DirectivesQuery, locale: Locale): Promise<DirectivesView> {
    const { province, roles } = person;
    if (!roles.includes('admin') && !(await this.audience.seesAll(person))) throw new HttpProblem('not-authorised');
    const period = periodOf(query, civilDateOf(await this.engine.now()));
    const applied = await appliedIn(this.reader, province, period);
    const place = await this.rules.placeOf(province);
    const own = ownDocuments(province, this.files.regulations.values());
    const documents = new Map(this.traces.map(({ clause }) => [clause.document.id, clause.document]));
    return {
      ...period,
      directives: [...documents.values()].map((document) =>
        this.directive(document, { applied: own.has(document.id) ? applied : null, locale, place }),
      ),
    };
  }

  private directive({ id, number, date, province }: DirectiveDocument, telling: Telling): DirectiveView {
    const clauses = this.traces
      .filter(({ clause }) => clause.document.id === id)
      .map((trace) => clauseView(trace, telling));
    return { id, number, date, province, binding: telling.applied !== null, clauses };
  }
}

function clauseView(trace: ClauseTrace, { applied, locale, place }: Telling): ClauseView {
  const { id, kind, duty, words } = trace.clause;
  const texts = locale === 'vi' ? refusalTextsVi : refusalTextsEn;
  return {
    id,
    kind,
    duty,
    words,
    carriedOut: isCarriedOut(trace),
    proven: isProven(trace),
    applied: timesApplied(trace, applied),
    rules: [...trace.rules],
    commands: trace.commands.map((command) => ({ command, count: count(applied?.commands, command) })),
    limits: trace.limits.map((limit) => ({ limit, count: count(applied?.limits, limit) })),
    outcomes: trace.outcomes.map((outcome) => ({ outcome, count: count(applied?.outcomes, outcome) })),
    refusals: trace.refusals.map((code) => ({ code, title: worded(texts[code], place).what })),
    messages: [...trace.messages],
    letters: [...trace.letters],
    reads: [...trace.reads],
    pages: [...trace.pages],
    sources: [...trace.sources],
    tests: [...trace.tests],
    rehearsals: [...trace.rehearsals],
  };
}

/** What does not occur among what was counted did not happen; null where nothing was counted. */
function count<Key>(counts: ReadonlyMap<Key, number> | undefined, key: Key): number | null {
  return counts === undefined ? null : (counts.get(key) ?? 0);
}
