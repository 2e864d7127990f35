/** Turns whatever goes wrong in a request into a problem (RFC 9457), in the caller's language, and leaks nothing else. */
import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Inject,
  Injectable,
  Optional,
} from '@nestjs/common';
import type { Response } from 'express';
import type { Refusal, RefusalCode } from '../../../workflows/commands/refusals.js';
import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import { IdempotencyKeyReused } from '../../engine/door/command-request.js';
import { OutcomeUnknown, QueueClosed, QueueFull, WaitedTooLong } from '../../engine/door/queue-errors.js';
import type { Engine } from '../../engine/engine.js';
import { ClockHeld } from '../../engine/time/doubt.js';
import { BrokenEntry } from '../../journal/entry.js';
import { TimeWentBack } from '../../journal/order-in-time.js';
import { NoProof } from '../../journal/proof.js';
import type { Reader } from '../../persistence/store.js';
import { StoreError } from '../../persistence/store-error.js';
import { LOGGER, type Logger } from '../../platform/logging/logger.js';
import { SealBroken } from '../../platform/sealing.js';
import { ENGINE, READER } from '../../platform/tokens.js';
import { Rules } from '../../rules/rules.js';
import { etagOf } from '../etag.js';
import { type Locale, localeOf } from '../locale.js';
import { isGivenUp } from '../request-deadline.js';
import { requestIdOf } from '../request-id.js';
import type { SignedRequest } from '../signed-in.js';
import { UnusableTable } from '../tables/table.js';
import { unusableWords } from '../tables/unusable-words.js';
import { type CitedClause, clausesOf } from './clause-of-refusal.js';
import type { HttpProblemCode } from './http-problems.js';
import { missingField } from './missing-field.js';
import { withOther } from './other-in-the-way.js';
import { HttpProblem, RefusedProblem, StaleDraft, UnusableText } from './problem.js';
import { refusalStatus } from './refusal-status.js';
import { namesAnOrgan, type RefusalText, worded } from './refusal-text.js';
import { refusalTextsEn } from './refusal-texts.en.js';
import { refusalTextsVi } from './refusal-texts.vi.js';
import { storeSentence } from './store-texts.js';
import { httpProblem, MOST_ERRORS, type ProblemBody, sendProblem, sentences } from './told-problem.js';
import { codeOfNoProof } from './unproven.js';

const CODE_OF_STATUS: Readonly<Record<number, HttpProblemCode>> = {
  400: 'invalid-input',
  401: 'not-signed-in',
  403: 'not-authorised',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'payload-too-large',
  415: 'unsupported-media-type',
  429: 'too-many-attempts',
};

@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly rules: Rules,
    @Inject(READER) private readonly reader: Reader,
    @Inject(ENGINE) private readonly engine: Engine,
    @Optional() @Inject(LOGGER) private readonly logger?: Logger,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<SignedRequest>();
    const response = http.getResponse<Response>();
    // It was answered when its time was over.
    if (isGivenUp(request)) return;
    const locale = localeOf(request);
    const requestId = requestIdOf(request);
    const body = await this.body(error, locale);
    if (body.status >= 500) this.logger?.error({ requestId, err: error }, 'a request failed');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (error instanceof HttpProblem) response.set(error.headers);
    sendProblem(request, response, body);
  }

  private async body(error: unknown, locale: Locale): Promise<ProblemBody> {
    if (error instanceof RefusedProblem) return this.refused(error, locale);
    if (error instanceof HttpProblem)
      return withOther(httpProblem(error.code, locale, error.pointers), error.other, locale);
    if (error instanceof IdempotencyKeyReused) return httpProblem('idempotency-key-reused', locale);
    const code = codeOfAvailability(error);
    if (code !== undefined) return httpProblem(code, locale);
    if (error instanceof StoreError) {
      const body = httpProblem(error.code === 'conflict' ? 'conflict' : 'store-unavailable', locale);
      return { ...body, detail: `${storeSentence(error.code, locale)} ${body.detail}` };
    }
    if (error instanceof ClockHeld || error instanceof TimeWentBack) return httpProblem('clock-held', locale);
    if (error instanceof SealBroken) return httpProblem('factor-unreadable', locale);
    if (error instanceof StaleDraft) return staleDraft(error, locale);
    if (error instanceof UnusableText) return unusableText(error, locale);
    if (error instanceof BrokenEntry) return httpProblem('journal-broken', locale);
    if (error instanceof UnusableTable) return unusableTable(error, locale);
    if (error instanceof NoProof) return httpProblem(codeOfNoProof(error), locale);
    if (error instanceof HttpException) return fromNest(error, locale);
    return httpProblem('internal-error', locale);
  }

  private async refused({ refusal, about }: RefusedProblem, locale: Locale): Promise<ProblemBody> {
    const malformed = about.malformed ?? [];
    if (refusal.code === 'invalid-input' && malformed.length > 0)
      return httpProblem('invalid-input', locale, malformed);
    const { code, field } = refusal;
    const text = await this.textOf(code, about.province, locale);
    const clause = await this.cited(refusal, about.province, about.consultation);
    const current = code === 'stale' ? await this.currentVersion(about.province, about.consultation) : undefined;
    return {
      title: text.what,
      status: refusalStatus(code),
      detail: sentences(text),
      code,
      ...(field === undefined
        ? {}
        : { errors: [{ pointer: field, code, detail: saidAt(field, code, locale) ?? text.what }] }),
      ...(clause.length === 0 ? {} : { clause }),
      ...(current === undefined ? {} : { current: etagOf(current) }),
    };
  }

  /** The sentences of a refusal, with the organs of the province as they are called there. */
  private async textOf(code: RefusalCode, province: string, locale: Locale): Promise<RefusalText> {
    const text = (locale === 'vi' ? refusalTextsVi : refusalTextsEn)[code];
    return namesAnOrgan(text) ? worded(text, await this.rules.placeOf(province)) : text;
  }

  /** The clauses of the regulation to which the consultation is pinned; of the one in force where there is none yet. */
  private async cited({ code }: Refusal, province: string, consultation: string | null): Promise<CitedClause[]> {
    // A citation is a courtesy: that it cannot be looked up must not hide the refusal itself.
    try {
      const pinned = await this.reader.row<{ regulation_hash: string }>(
        'SELECT regulation_hash FROM consultations WHERE province = ? AND id = ?',
        [province, consultation],
      );
      const now: Instant = await this.engine.now();
      const regulation =
        pinned === undefined
          ? await this.rules.inForce(province, now)
          : await this.rules.pinned(province, pinned.regulation_hash);
      return clausesOf(code, regulation, this.rules.clauses);
    } catch (error) {
      this.logger?.warn({ err: error, code }, 'the clause of a refusal could not be cited');
      return [];
    }
  }

  private async currentVersion(province: string, consultation: string | null): Promise<number | undefined> {
    const row = await this.reader.row<{ version: number }>(
      'SELECT version FROM consultations WHERE province = ? AND id = ?',
      [province, consultation],
    );
    return row?.version;
  }
}

/** Where a code only says that something is missing, the field says what. */
const saidAt = (field: string, code: RefusalCode, locale: Locale): string | null =>
  code === 'field-required' ? missingField(field, locale) : null;

/** The file is the caller's own, so what is wrong with it is told in full. */
function unusableTable(error: UnusableTable, locale: Locale): ProblemBody {
  return { ...httpProblem('unusable-table', locale), detail: unusableWords(error, locale) };
}

/** The screen says who was quicker, so that the two can speak to each other. */
function staleDraft({ current, updatedBy, updatedAt }: StaleDraft, locale: Locale): ProblemBody {
  return {
    ...httpProblem('stale-draft', locale),
    current: etagOf(current),
    updatedBy,
    updatedAt: updatedAt === null ? null : inVietnam(updatedAt),
  };
}

/** What passes by itself, and leaves nothing behind but what the code says. */
function codeOfAvailability(error: unknown): HttpProblemCode | undefined {
  if (error instanceof QueueFull || error instanceof WaitedTooLong) return 'overloaded';
  if (error instanceof QueueClosed) return 'server-stopping';
  const isUnknown = error instanceof StoreError && error.code === 'outcome-unknown';
  return error instanceof OutcomeUnknown || isUnknown ? 'outcome-unknown' : undefined;
}

/** Each fault by its line, as the reader of files tells it. */
function unusableText({ pointer, faults }: UnusableText, locale: Locale): ProblemBody {
  const line = locale === 'vi' ? 'Dòng' : 'Line';
  const errors = faults.slice(0, MOST_ERRORS).map((fault) => ({
    pointer,
    code: 'unusable-text',
    detail: `${line} ${fault.line}: ${fault.key === '' ? '' : `${fault.key}: `}${fault.reason}`,
  }));
  return { ...httpProblem('unusable-text', locale), errors };
}

/** Nest's and Express's own errors: by status, and broken JSON by what the body parser calls it. */
function fromNest(error: HttpException, locale: Locale): ProblemBody {
  const { cause } = error;
  const brokenJson = cause instanceof SyntaxError && 'type' in cause && cause.type === 'entity.parse.failed';
  return httpProblem(brokenJson ? 'broken-json' : (CODE_OF_STATUS[error.getStatus()] ?? 'internal-error'), locale);
}
