/**
 * Sends one message at a time over a few connections that are kept while there is something to send. Every attempt ends
 * within its time: it is cut then, so that no message is still on its way after another worker may have taken it.
 */
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SmtpConfig } from '../../platform/config/delivery.js';
import type { Attempt } from '../parcel.js';
import { type SmtpError, smtpFault } from './smtp-faults.js';

export interface Envelope {
  readonly from: string;
  readonly to: string;
}

export interface SmtpTimes {
  /** For TCP, TLS, greeting and sign-in, each. */
  readonly openMs: number;
  /** Without a word of the server. */
  readonly silenceMs: number;
  /** For a whole attempt. */
  readonly attemptMs: number;
}

export const SMTP_TIMES: SmtpTimes = { openMs: 15_000, silenceMs: 30_000, attemptMs: 60_000 };

/** Servers close what is idle for long, and some after many messages. */
const IDLE_MS = 1000;
const MOST_PER_CONNECTION = 100;

interface Line {
  readonly connection: SMTPConnection;
  sent: number;
  idle: NodeJS.Timeout | undefined;
}

export class SmtpClient {
  private readonly free: Line[] = [];
  private readonly all = new Set<Line>();

  constructor(
    private readonly config: SmtpConfig,
    private readonly times: SmtpTimes = SMTP_TIMES,
  ) {}

  /** Sends a message as it is. Never throws: what went wrong is the answer. */
  async send(envelope: Envelope, message: Buffer): Promise<Attempt> {
    let line: Line | undefined;
    let cutNow: () => void = () => undefined;
    const isCut = new Promise<Error>((resolve) => {
      cutNow = () => resolve(new Error(`There was no end to it within ${this.times.attemptMs / 1000} seconds.`));
    });
    const timer = setTimeout(() => cutNow(), this.times.attemptMs);
    let stage: 'opening' | 'sending' = 'opening';
    try {
      line = this.reuse() ?? this.newLine();
      const { connection } = line;
      if (line.sent === 0) await orCut(this.open(connection), isCut);
      stage = 'sending';
      await orCut(
        told((done) => connection.send({ from: envelope.from, to: envelope.to }, message, done)),
        isCut,
      );
      line.sent += 1;
      await this.giveBack(line);
      return { result: 'sent', address: envelope.to };
    } catch (error) {
      if (line !== undefined) this.drop(line);
      return smtpFault(error as SmtpError, stage, envelope.to);
    } finally {
      clearTimeout(timer);
    }
  }

  close(): void {
    for (const line of this.all) this.drop(line);
    this.free.length = 0;
  }

  private newLine(): Line {
    const { host, port, security, ca } = this.config;
    const connection = new SMTPConnection({
      host,
      port,
      secure: security === 'tls',
      requireTLS: security === 'starttls',
      ignoreTLS: security === 'none',
      connectionTimeout: this.times.openMs,
      greetingTimeout: this.times.openMs,
      socketTimeout: this.times.silenceMs,
      dnsTimeout: this.times.openMs,
      tls: { minVersion: 'TLSv1.2', ...(ca === null ? {} : { ca }) },
    });
    const line: Line = { connection, sent: 0, idle: undefined };
    // Whoever waits for an answer is told by it; a line that breaks while nobody does is only forgotten.
    connection.on('error', () => this.drop(line));
    connection.on('end', () => this.drop(line));
    this.all.add(line);
    return line;
  }

  private async open(connection: SMTPConnection): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      connection.once('error', reject);
      connection.connect((error) => (error ? reject(error) : resolve()));
    });
    const { user, password } = this.config;
    if (user !== null && password !== null) await told((done) => connection.login({ user, pass: password }, done));
  }

  private reuse(): Line | undefined {
    const line = this.free.pop();
    clearTimeout(line?.idle);
    return line;
  }

  private async giveBack(line: Line): Promise<void> {
    if (line.sent >= MOST_PER_CONNECTION) {
      line.connection.quit();
      this.all.delete(line);
      return;
    }
    line.idle = setTimeout(() => {
      line.connection.quit();
      this.drop(line, false);
    }, IDLE_MS);
    this.free.push(line);
  }

  private drop(line: Line, close = true): void {
    clearTimeout(line.idle);
    this.all.delete(line);
    const at = this.free.indexOf(line);
    if (at >= 0) this.free.splice(at, 1);
    if (close) line.connection.close();
  }
}

function told(ask: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => ask((error) => (error ? reject(error) : resolve())));
}

/** The work, or the cut if that comes first; what the work still does behind a cut is nobody's any more. */
async function orCut(work: Promise<void>, isCut: Promise<Error>): Promise<void> {
  const cut = await Promise.race([work.then(() => null), isCut]);
  if (cut !== null) {
    work.catch(() => undefined);
    throw cut;
  }
}
