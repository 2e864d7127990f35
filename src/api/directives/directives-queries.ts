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
import { ENGINE, READER } from '../../platform/tokens.js';
import type { DirectiveDocument } from '../../rules/regulations/read-clauses.js';
import { Rules } from '../../rules/rules.js';
import { Audience } from '../identity/audience.js';
import { periodOf } from '../office/period.js';
import { type Applied, appliedIn, timesApplied } from './applied.js';
import { type ClauseTrace, isCarriedOut, isProven, readTraceFiles, traceClauses } from './clause-trace.js';
import type { ClauseView, DirectivesQuery, DirectivesView, DirectiveView } from './directives.views.js';

/** How a clause is told: what was counted, the language, and what the organs of the province are called. */
interface Telling {
  readonly applied: Applied;
  readonly locale: Locale;
  readonly place: ProvinceWords;
}

@Injectable()
export class DirectivesQueries {
  /** The files do not change while the program runs. */
  private readonly traces = traceClauses(readTraceFiles());

  constructor(
    @Inject(READER) private readonly reader: Reader,
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
    const telling = { applied, locale, place: await this.rules.placeOf(province) };
    const documents = new Map<string, DirectiveDocument>(
      this.traces.map(({ clause }) => [clause.document.id, clause.document]),
    );
    return { ...period, directives: [...documents.values()].map((document) => this.directive(document, telling)) };
  }

  private directive({ id, number, date, province }: DirectiveDocument, telling: Telling): DirectiveView {
    const clauses = this.traces.filter(({ clause }) => clause.document.id === id);
    return { id, number, date, province, clauses: clauses.map((trace) => clauseView(trace, telling)) };
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
    commands: trace.commands.map((command) => ({ command, count: applied.commands.get(command) ?? 0 })),
    limits: trace.limits.map((limit) => ({ limit, count: applied.limits.get(limit) ?? 0 })),
    outcomes: trace.outcomes.map((outcome) => ({ outcome, count: applied.outcomes.get(outcome) ?? 0 })),
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
