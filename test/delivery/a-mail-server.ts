/** A real SMTP server on a free port of 127.0.0.1, which keeps what it accepts and fails when a test tells it to. */
import type { AddressInfo, Socket } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerAddress, type SMTPServerOptions } from 'smtp-server';
import { CERTIFICATE, CERTIFICATE_KEY } from './certificate.js';

export interface Received {
  readonly to: string;
  readonly mail: ParsedMail;
  readonly secure: boolean;
  readonly user: string | null;
}

/** What a server may do instead of accepting. */
export interface Conduct {
  /** Answers a recipient with this code; undefined: takes it. */
  recipient?: (address: string) => number | undefined;
  /** Answers a message with this code after it was read; undefined: takes it. */
  message?: (address: string) => number | undefined;
  /** Cuts the connection in the middle of the message. */
  drops?: (address: string) => boolean;
  /** Waits so long before a recipient is answered. */
  slowMs?: number;
}

export interface MailServer {
  readonly port: number;
  readonly received: Received[];
  /** How many connections there were. */
  readonly sessions: number;
  /** May be changed while it runs. */
  conduct: Conduct;
  close(): Promise<void>;
}

export async function aMailServer(options: SMTPServerOptions = {}, on = 0): Promise<MailServer> {
  const received: Received[] = [];
  const server = {
    port: 0,
    sessions: 0,
    received,
    conduct: {} as Conduct,
    close: (): Promise<void> => Promise.resolve(),
  };
  const sockets = new Map<string, Socket>();
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    key: CERTIFICATE_KEY,
    cert: CERTIFICATE,
    logger: false,
    onRcptTo: ({ address }, _session, answer) => {
      const code = server.conduct.recipient?.(address);
      const say = () => answer(code === undefined ? undefined : refusal(code, 'mailbox unavailable'));
      if (server.conduct.slowMs === undefined) say();
      else setTimeout(say, server.conduct.slowMs);
    },
    onData: (stream, session, answer) => {
      const [first] = session.envelope.rcptTo as SMTPServerAddress[];
      const to = first?.address ?? '';
      if (server.conduct.drops?.(to) === true) {
        stream.once('data', () => sockets.get(session.id)?.destroy());
        stream.resume();
        return;
      }
      const code = server.conduct.message?.(to);
      simpleParser(stream).then((mail) => {
        if (code !== undefined) return answer(refusal(code, 'not taken'));
        received.push({ to, mail, secure: session.secure, user: session.user ?? null });
        answer();
      }, answer);
    },
    ...options,
  });
  smtp.on('error', () => undefined);
  smtp.server.on('connection', (socket: Socket) => {
    server.sessions += 1;
    socket.on('error', () => undefined);
  });
  watchSockets(smtp, sockets);
  await new Promise<void>((resolve) => smtp.listen(on, '127.0.0.1', resolve));
  server.port = (smtp.server.address() as AddressInfo).port;
  server.close = () => new Promise((resolve) => smtp.close(resolve));
  return server;
}

/** The sockets of the sessions, by their ids, so that a test can cut one. */
function watchSockets(smtp: SMTPServer, sockets: Map<string, Socket>): void {
  type WithConnections = SMTPServer & { connections: Set<{ id: string; _socket: Socket }> };
  const of = smtp as WithConnections;
  sockets.get = (id: string) => [...of.connections].find((one) => one.id === id)?._socket;
}

function refusal(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}
