/**
 * `npm run mails`: a mail server on this machine that keeps every e-mail it is sent, with its attachments, in the ignored folder
 * mails/ and prints a line for each. For trying out (README) only: it takes everything from everybody.
 *
 *   npm run mails -- [--port 2525] [--folder mails]
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '2525' }, folder: { type: 'string', default: 'mails' } },
});
const port = Number(values.port);
await mkdir(values.folder, { recursive: true });
let count = 0;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData(stream, session, done) {
    keep(stream, session).then(
      () => done(),
      (error) => done(error),
    );
  },
});
server.on('error', (error) => {
  process.stderr.write(`No mail is taken: ${error.message}. Is port ${port} in use? Name another with --port.\n`);
  process.exitCode = 1;
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close());
server.listen(port, '127.0.0.1', () => {
  process.stdout.write(
    `Mail is taken at 127.0.0.1:${port} and kept in ${values.folder}/. Start the system with it:\n` +
      `SMTP_HOST=127.0.0.1 SMTP_PORT=${port} npm start\n`,
  );
});

async function keep(stream, { envelope }) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  const raw = Buffer.concat(chunks);
  count += 1;
  const name = String(count).padStart(4, '0');
  await writeFile(join(values.folder, `${name}.eml`), raw);
  const { subject, attachments } = await simpleParser(raw);
  for (const [index, { filename, content }] of attachments.entries())
    await writeFile(join(values.folder, `${name}-${safe(filename ?? `${index + 1}`)}`), content);
  const to = envelope.rcptTo.map(({ address }) => address).join(', ');
  const with_ = attachments.length === 0 ? '' : ` (+ ${attachments.map(({ filename }) => filename).join(', ')})`;
  process.stdout.write(`${name}.eml  ${to}: ${subject ?? ''}${with_}\n`);
}

/** A name from a letter is no path. */
function safe(name) {
  return name.replaceAll(/[/\\\0]/gu, '_').replace(/^\.+/u, '_');
}
