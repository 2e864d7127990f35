/** The reads, as the controllers of the API make them for a person. Each says how many rows it found. */
import { built } from './engine.mjs';
import { idOf, numberOf, PROVINCE } from './jobs.mjs';
import { moreReadsOf } from './reading-more-reads.mjs';
import { READERS } from './reading-stories.mjs';

const { listConsultations } = await built('src/api/consultations/consultation-list.js');
const { ConsultationReader } = await built('src/api/consultations/consultation-reader.js');
const { ReadDossiers } = await built('src/api/consultations/read-dossiers.js');
const { inboxRows } = await built('src/api/inbox/inbox-list.js');
const { boardOf } = await built('src/api/office/board.js');
const { listOverdue } = await built('src/api/office/overdue-list.js');
const { countingDays } = await built('src/api/office/stage-days.js');
const { readRegulations } = await built('src/rules/regulations/read-regulations.js');
const { readReading } = await built('src/platform/config/reading.js');
const { Settings } = await built('src/platform/config/settings.js');
const { Rules } = await built('src/rules/rules.js');
const { countFor } = await built('src/api/work/counts.js');
const { UnreadMessages } = await built('src/api/inbox/unread-messages.js');
const { listWork } = await built('src/api/work/work-list.js');
const { heldBy, waitedForBy } = await built('src/api/work/work-sql.js');

const LIMIT = 50;
const OFFICE = 'VP';

/** A person of an agency; not the same one each time, so that no read lives on the cache of the one before. */
const personOf = (agency) => ({
  province: PROVINCE,
  id: `head-of-${agency}`,
  login: agency,
  name: agency,
  agency,
  roles: ['head'],
  locale: 'vi',
});
const reading = (number) => personOf(READERS[number % READERS.length]);
const office = personOf(OFFICE);

export async function readsOf(store, engine) {
  const { reader } = store;
  const unread = new UnreadMessages(store);
  const rules = new Rules(reader, readRegulations());
  const dossiers = new ReadDossiers(engine, reader, { reading: readReading(new Settings({})) }, rules);
  const consultations = new ConsultationReader(engine, reader, rules, dossiers);
  const some = Number((await reader.row('SELECT count(*) AS n FROM consultations')).n) - 200;
  const numberAt = (number) => 1 + ((number * 7919) % some);
  const list = async (person, query) =>
    (await listConsultations(reader, person, { limit: LIMIT, ...query }, await engine.now())).items.length;
  const work = async (who, by) => {
    const { agency } = who;
    const where = { province: PROVINCE, agency };
    const sql = by({ ...where, isClerk: false });
    return (await listWork(reader, rules, where, sql, { limit: LIMIT }, await engine.now())).items.length;
  };
  /** The page after the third: by cursors, as the client turns pages. */
  const fourthPage = async (person) => {
    const query = { limit: LIMIT };
    for (let page = 1; page < 4; page += 1) {
      const { next } = await listConsultations(reader, person, query, await engine.now());
      if (next !== null) query.cursor = next;
    }
    return list(person, query);
  };
  const one = async (person, id) => {
    await consultations.requireSeen(person, id);
    return (await consultations.detail(person, id, 'vi')).parties.length;
  };
  const counts = async (person, known) =>
    (await countFor(reader, person, { capacity: 'head', now: await engine.now(), unread: known })).work;
  const inbox = async (person, query) => {
    const among = query.unread === true ? await unread.ids(person, await engine.now()) : null;
    return (await inboxRows(reader, person, { limit: LIMIT, ...query }, among)).length;
  };
  return [
    ['my work', (number) => work(reading(number), heldBy)],
    ['what my agency waits for', (number) => work(reading(number), waitedForBy)],
    ['counts beside the navigation', (number) => counts(reading(number), unread)],
    ['… of a process that has just started', (number) => counts(reading(number), new UnreadMessages(store))],
    ['consultations of my agency', (number) => list(reading(number), {})],
    ['pages one to four of them', (number) => fourthPage(reading(number))],
    ['… that it leads, collecting', (number) => list(reading(number), { mine: true, state: ['collecting'] })],
    ['… by due time, urgent', (number) => list(reading(number), { sort: 'dueAt', urgency: 'urgent' })],
    ['… overdue', (number) => list(reading(number), { overdue: true })],
    ['… not overdue', (number) => list(reading(number), { overdue: false })],
    ['… of an urgency that nobody uses', (number) => list(reading(number), { urgency: 'normal' })],
    ['… by the day of opening', (number) => list(reading(number), { sort: 'openedAt' })],
    [
      '… asked of another agency',
      (number) => list(reading(number), { agency: READERS[(number * 5 + 1) % READERS.length] }),
    ],
    ['… of one matter', (number) => list(reading(number), { matter: `quy-hoach-${numberOf(numberAt(number))}` })],
    ['… with a common word', (number) => list(reading(number), { q: 'cấp nước' })],
    ['… with a rare word', (number) => list(reading(number), { q: `số ${numberOf(numberAt(number))}` })],
    ['consultations of the province (Office)', () => list(office, {})],
    ['… reconciling', () => list(office, { state: ['reconciling'] })],
    ['… of a lead', (number) => list(office, { lead: READERS[number % READERS.length] })],
    ['… overdue', () => list(office, { overdue: true })],
    ['… of an urgency that nobody uses', () => list(office, { urgency: 'normal' })],
    ['… by the day of opening', () => list(office, { sort: 'openedAt' })],
    ['… by due time', () => list(office, { sort: 'dueAt' })],
    ['… with a common word', () => list(office, { q: 'cấp nước' })],
    ['… with a rare word', (number) => list(office, { q: `số ${numberOf(numberAt(number))}` })],
    ['… with a word that is nowhere', (number) => list(office, { q: `thủy lợi ${number}` })],
    ['one consultation (Office)', (number) => one(office, idOf(numberAt(number)))],
    ['inbox', (number) => inbox(reading(number), {})],
    ['… not read', (number) => inbox(reading(number), { unread: true })],
    ['… of a kind', (number) => inbox(reading(number), { kind: 'limit-passed' })],
    ['… of a kind that hardly comes', (number) => inbox(reading(number), { kind: 'comment-resolved' })],
    ['… of a kind that never comes', (number) => inbox(reading(number), { kind: 'case-overdue' })],
    ['… read', (number) => inbox(reading(number), { unread: false })],
    ['… of one consultation', (number) => inbox(reading(number), { consultation: idOf(numberAt(number)) })],
    ['… the oldest first', (number) => inbox(reading(number), { sort: 'createdAt' })],
    [
      'board of the Office',
      async () => {
        const days = countingDays(rules, PROVINCE);
        return (await boardOf(reader, PROVINCE, { limit: LIMIT }, await engine.now(), days)).items.length;
      },
    ],
    [
      'overdue in the province',
      async () => (await listOverdue(reader, PROVINCE, { limit: LIMIT }, await engine.now())).items.length,
    ],
    [
      '… held by an agency',
      async (number) =>
        (await listOverdue(reader, PROVINCE, { limit: LIMIT, holder: reading(number).agency }, await engine.now()))
          .items.length,
    ],
    ...moreReadsOf({ store, engine, unread, rules, dossiers, reading, office, numberAt }),
  ];
}
