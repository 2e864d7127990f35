/** The other lists and figures of the API, as their controllers make them: letters, deliveries, cases, the audit journal, the Office's reports. */
import { built } from './engine.mjs';
import { idOf, PROVINCE } from './jobs.mjs';

const { listAudit } = await built('src/api/audit/audit-list.js');
const { listDeliveries } = await built('src/api/deliveries/delivery-list.js');
const { CaseReader } = await built('src/api/discipline/case-reader.js');
const { ProcedureFigures } = await built('src/api/discipline/procedures/procedure-figures.js');
const { thresholdsReached } = await built('src/api/discipline/review-thresholds.js');
const { unansweredDifficulties } = await built('src/api/discipline/unanswered.js');
const { WaitingCases } = await built('src/api/discipline/waiting-cases.js');
const { listMessages } = await built('src/api/edxml/message-list.js');
const { dossierRows } = await built('src/api/inbox/inbox-dossiers-list.js');
const { listJournal } = await built('src/api/journal/journal-list.js');
const { Letters } = await built('src/api/letters/letters.js');
const { answersOf } = await built('src/api/office/answers.js');
const { listEnded } = await built('src/api/office/ended-list.js');
const { listRequests } = await built('src/api/office/requests-list.js');
const { countingDays } = await built('src/api/office/stage-days.js');
const { workloadOf } = await built('src/api/office/workload.js');
const { listFollowUp } = await built('src/api/reports/follow-up-list.js');
const { RequestDraftList } = await built('src/api/request-drafts/request-draft-list.js');
const { readCalendar } = await built('src/rules/calendars/read-calendar.js');

const LIMIT = 50;

/** `reading` and `office` are who reads; `numberAt` the number of a consultation, another each time. */
export function moreReadsOf({ store, engine, unread, rules, dossiers, reading, office, numberAt }) {
  const { reader } = store;
  const page = { limit: LIMIT };
  const letters = new Letters(store, reader, engine, { province: { code: PROVINCE } }, null, rules, dossiers);
  const cases = new CaseReader(engine, reader, rules);
  const waiting = new WaitingCases(reader, engine, cases);
  const figures = new ProcedureFigures(reader);
  const drafts = new RequestDraftList(reader);
  const asking = async () => ({ province: PROVINCE, now: await engine.now(), mayUrge: () => false });
  const days = countingDays(rules, PROVINCE);
  const found = async (list) => (await list).items.length;
  return [
    ...inboxReads(reader, { reading, office, unreadOf: async (who) => unread.ids(who, await engine.now()) }),
    ['letters to my agency', (number) => found(letters.ofAgency(reading(number), { ...page, box: 'in' }))],
    ['… of my agency', (number) => found(letters.ofAgency(reading(number), { ...page, box: 'out' }))],
    ['… without a number', (number) => found(letters.ofAgency(reading(number), { ...page, box: 'waiting' }))],
    ['… of one consultation', async (number) => (await letters.ofConsultation(office, idOf(numberAt(number)))).length],
    ...deliveryReads(reader, reading),
    ['cases that I may read', (number) => found(cases.list(reading(number), page))],
    ['… of a kind', (number) => found(cases.list(reading(number), { ...page, kind: 'inspection' }))],
    [
      '… that my agency has in hand',
      (number) => found(cases.list(reading(number), { ...page, held: true, ended: false })),
    ],
    ['… overdue, of the province', () => found(cases.list(office, { ...page, overdue: true }))],
    [
      '… about an agency, of the province',
      (number) => found(cases.list(office, { ...page, agency: reading(number).agency })),
    ],
    ['counts of cases', async (number) => (await cases.counts(reading(number))).held],
    ['cases that wait for me', (number) => found(waiting.of(reading(number)))],
    [
      'difficulties without an answer',
      async () =>
        found(
          unansweredDifficulties({ reader, rules }, PROVINCE, await cases.readerOf(office), page, await engine.now()),
        ),
    ],
    ['figures of procedures', async () => (await figures.of(PROVINCE)).rows.length],
    [
      'agencies at a threshold of review',
      async () => (await thresholdsReached(reader, office, {}, await engine.now())).thresholds.length,
    ],
    ...auditReads(reader),
    [
      'journal of a consultation',
      (number) =>
        found(
          listJournal(
            reader,
            {
              province: PROVINCE,
              id: idOf(9_000_000 + (number % 24)),
              whole: true,
              agency: office.agency,
              reading: 'whole',
            },
            page,
          ),
        ),
    ],
    ['messages of the axis', (number) => found(listMessages(reader, PROVINCE, reading(number).agency, page))],
    ['requests that are prepared', (number) => found(drafts.page(reading(number), page))],
    [
      'answers of the quarter (Office)',
      async () => (await answersOf(store, PROVINCE, {}, await engine.now())).totals.asked,
    ],
    [
      '… of the quarter before',
      async () =>
        (await answersOf(store, PROVINCE, { from: '2024-01-01', to: '2024-03-31' }, await engine.now())).totals.asked,
    ],
    [
      'requests behind a figure of the quarter',
      async () => found(listRequests(reader, await asking(), { ...page, figure: 'silent' })),
    ],
    [
      '… of one agency',
      async (number) =>
        found(listRequests(reader, await asking(), { ...page, figure: 'asked', agency: reading(number).agency })),
    ],
    [
      '… notices overdue',
      async () => found(listRequests(reader, await asking(), { ...page, figure: 'noticesOverdue' })),
    ],
    [
      'workload of the agencies',
      async () => {
        const clock = { workedSaturdaysCount: true };
        return (
          await workloadOf(reader, PROVINCE, {}, await engine.now(), {
            calendar: readCalendar('vn-civil-service'),
            clock,
          })
        ).rows.length;
      },
    ],
    ['disputes that ended (Office)', async () => found(listEnded(reader, PROVINCE, page, await engine.now(), days))],
    ['follow-up list', async () => found(listFollowUp(reader, PROVINCE, page, await engine.now()))],
  ];
}

function inboxReads(reader, { reading, office, unreadOf }) {
  const rows = async (person, query) =>
    (await dossierRows(reader, person, { limit: LIMIT, ...query }, await unreadOf(person))).length;
  return [
    ['inbox by dossier', (number) => rows(reading(number), {})],
    ['… not read', (number) => rows(reading(number), { unread: true })],
    ['… of a kind', (number) => rows(reading(number), { kind: 'reconciliation-needed' })],
    ['… of the Office', () => rows(office, {})],
  ];
}

function deliveryReads(reader, reading) {
  const list = async (query) => (await listDeliveries(reader, PROVINCE, { limit: LIMIT, ...query })).items.length;
  return [
    ['deliveries of the province', () => list({})],
    ['… given up', () => list({ state: 'parked' })],
    ['… of an agency', (number) => list({ agency: reading(number).agency })],
    ['… of an agency, given up', (number) => list({ agency: reading(number).agency, state: 'parked' })],
    ['… of an agency that gets none', () => list({ agency: 'VP' })],
    ['… by webhook', () => list({ channel: 'webhook' })],
  ];
}

function auditReads(reader) {
  const list = async (query) => (await listAudit(reader, PROVINCE, { limit: LIMIT, ...query })).items.length;
  return [
    ['audit journal', () => list({})],
    ['… of a kind', () => list({ kind: 'webhook.entered' })],
    ['… of a day', () => list({ from: '2023-03-01', to: '2023-03-01' })],
    ['… of a login', () => list({ person: 'skhdt' })],
    ['… of a login that is nowhere', () => list({ person: 'nobody' })],
    ['… of an address that is nowhere', () => list({ address: '10.9.9.9' })],
  ];
}
