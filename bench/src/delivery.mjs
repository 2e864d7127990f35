/**
 * So many messages through a flaky SMTP server: how many were sent, tried again and parked, and whether any was lost or came
 * twice. The server is real, on 127.0.0.1, with several connections; the clock is virtual, so pauses cost no time. Every
 * message is known by the key that receivers see.
 *
 *   node src/delivery.mjs [--messages 10000] [--seed 2230]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SMTPServer } from 'smtp-server';

const BUILT = process.env.BENCH_ENGINE ?? new URL('../../dist', import.meta.url).pathname;
const from = (file) => import(`${BUILT}/src/${file}`);
const { values } = parseArgs({
  options: { messages: { type: 'string', default: '10000' }, seed: { type: 'string', default: '2230' } },
});
const MESSAGES = Number(values.messages);
const PROVINCE = 'phu-yen';
const AT = '2023-05-16T02:00:00.000Z';
const AGENCIES = 20;

/** Of each hundred attempts. The mailbox of one agency in twenty does not exist at all. */
const TROUBLE = { connectionRefused: 1, deferred: 8, droppedInData: 4, messageDeferred: 3 };

let state = Number(values.seed);
/** From 0 to less than 1, the same for the same seed (mulberry32). */
function chance() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const happens = (percent) => chance() * 100 < percent;

function flakyServer(received, troubles) {
  const trouble = (name) => {
    if (!happens(TROUBLE[name])) return false;
    troubles[name] += 1;
    return true;
  };
  const refusal = (responseCode) => Object.assign(new Error('trouble'), { responseCode });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onConnect: (_session, answer) => answer(trouble('connectionRefused') ? refusal(421) : undefined),
    onRcptTo: ({ address }, _session, answer) => {
      if (address === 'nobody@sxd0.example') return answer(refusal(550));
      answer(trouble('deferred') ? refusal(451) : undefined);
    },
    onData: (stream, session, answer) => {
      const isDropped = trouble('droppedInData');
      let text = '';
      stream.on('data', (chunk) => {
        text += chunk;
        if (isDropped) for (const one of server.connections) if (one.id === session.id) one._socket.destroy();
      });
      stream.on('end', () => {
        if (isDropped) return;
        if (trouble('messageDeferred')) return answer(refusal(452));
        received.push(/^X-Dong-Thuan-Delivery:\s*(\S+)/im.exec(text)?.[1]);
        answer();
      });
    },
  });
  server.on('error', () => undefined);
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function filled(store) {
  const { registerProvince } = await from('engine/province.js');
  const { readCalendar } = await from('rules/calendars/read-calendar.js');
  const { writeDeliveries } = await from('engine/outbox/outbox.js');
  await store.migrate();
  const codes = Array.from({ length: AGENCIES }, (_, n) => `SXD${n}`);
  const agencies = codes.map((code) => ({
    code,
    name: `Sở ${code}`,
    kind: 'department',
    functions: [],
    external: false,
  }));
  await registerProvince(store, { code: PROVINCE, name: 'Phú Yên', agencies }, readCalendar('vn-civil-service'), AT);
  const messages = Array.from({ length: MESSAGES }, (_, n) => ({
    province: PROVINCE,
    id: `m${n}.1.1`,
    agency: codes[n % AGENCIES],
    role: null,
    kind: 'urged',
    consultation_id: null,
    params_json: JSON.stringify({ agency: codes[n % AGENCIES], by: codes[0], answerBy: '2023-05-24' }),
    created_at: AT,
    delivered_at: null,
  }));
  await store.write(async (tx) => {
    const people = codes.map((code) => ({
      province: PROVINCE,
      id: `p-${code}`,
      login: `truong.${code.toLowerCase()}`,
      name: `Người của ${code}`,
      title: null,
      email: `${code === 'SXD0' ? 'nobody' : 'truong'}@${code.toLowerCase()}.example`,
      password_hash: '-',
      active: true,
      locale: 'vi',
      created_at: AT,
    }));
    await tx.insert('people', people);
    await tx.insert(
      'person_roles',
      codes.map((agency) => ({ province: PROVINCE, person_id: `p-${agency}`, agency, role: 'head' })),
    );
    await tx.insert('inbox_messages', messages);
    await Promise.all(writeDeliveries(tx, messages, AT, { email: true }));
  });
}

async function workerOn(store, clock, port, counted) {
  const { DeliveryWorker } = await from('delivery/delivery-worker.js');
  const { mailLane } = await from('delivery/mail/mail-lane.js');
  const { SmtpClient } = await from('delivery/smtp/smtp-client.js');
  const { Rules } = await from('rules/rules.js');
  const { readRegulations } = await from('rules/regulations/read-regulations.js');
  const smtp = { host: '127.0.0.1', port, security: 'none', user: null, password: null, ca: null, connections: 8 };
  const parts = {
    reader: store.reader,
    rules: new Rules(store.reader, readRegulations()),
    clock,
    smtp: { ...smtp, from: 'dong-thuan@phuyen.example' },
    publicUrl: 'https://dongthuan.example',
    client: new SmtpClient({ ...smtp, from: 'dong-thuan@phuyen.example' }),
    attemptMs: 60_000,
  };
  return new DeliveryWorker([mailLane('email', parts)], {
    store,
    clock,
    logger: { error: (details, message) => console.error(message, details), info: () => undefined },
    outbox: { email: true },
    chance,
    counted: (_channel, result) => {
      counted[result] += 1;
    },
  });
}

const folder = await mkdtemp(join(tmpdir(), 'dong-thuan-delivery-'));
const { openStore } = await from('persistence/open-store.js');
const { VirtualClock } = await from('engine/clock.js');
const { nextDelivery } = await from('delivery/claims.js');
const store = await openStore({ url: `sqlite:${join(folder, 'bench.db')}` });
try {
  await filled(store);
  const received = [];
  const troubles = Object.fromEntries(Object.keys(TROUBLE).map((name) => [name, 0]));
  const server = await flakyServer(received, troubles);
  const clock = new VirtualClock(AT);
  const counted = { sent: 0, retried: 0, parked: 0 };
  const worker = await workerOn(store, clock, server.server.address().port, counted);
  const since = performance.now();
  for (;;) {
    await worker.drain();
    const next = await nextDelivery(store.reader, PROVINCE, 'email');
    if (next === null) break;
    if (next > clock.at) clock.advanceTo(next);
  }
  const seconds = (performance.now() - since) / 1000;
  await worker.stop();
  await new Promise((resolve) => server.close(resolve));
  const unique = new Set(received).size;
  const line = {
    messages: MESSAGES,
    sent: counted.sent,
    retried: counted.retried,
    parked: counted.parked,
    lost: MESSAGES - unique - counted.parked,
    doubled: received.length - unique,
    troubles,
    seconds: Math.round(seconds),
    perSecond: Math.round(counted.sent / seconds),
    untilLast: `${clock.at} (virtual; begun ${AT})`,
  };
  console.log(JSON.stringify(line));
  if (line.lost !== 0 || line.doubled !== 0 || counted.sent !== unique) process.exitCode = 1;
} finally {
  await store.close();
  await rm(folder, { recursive: true, force: true });
}
