/** The tables of docs/access.md against the whole product, over HTTP: what they allow is open, everything else is refused. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { commandMethod, commandPath } from '../../src/api/consultations/command-paths.js';
import type { ConsultationDetail } from '../../src/api/consultations/consultation.views.js';
import { caseAddress } from '../../src/api/discipline/case-paths.js';
import type { Problem } from '../../src/http/problems/problem.js';
import { CONSULTATION_COMMAND_NAMES } from '../../workflows/commands/commands.js';
import { CASE_COMMAND_NAMES } from '../../workflows/discipline/inputs.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, etagRead } from '../http/asking.js';
import { type Operation, operationsOf } from './operations.js';
import { aScene, PEOPLE, type Person, SAID, type Scene } from './scene.js';
import { readTables } from './tables.js';

const EVERYBODY = Object.keys(PEOPLE) as Person[];
const { acts, readings, operations } = readTables();

/** "lead officer" is an officer of the lead; a head of the chairman's agency is the chairman. */
function placeOf(person: Person): { readonly relation: string; readonly role: string } {
  if (person === 'chairman') return { relation: 'chairman', role: 'head' };
  if (person === 'deputy chairman') return { relation: 'chairman', role: 'deputy' };
  if (person === 'administrator' || person === 'auditor' || person === 'stranger')
    return { relation: person, role: '' };
  const at = person.lastIndexOf(' ');
  const relation = person.slice(0, at);
  return { relation: relation === 'other' ? 'another' : relation, role: person.slice(at + 1) };
}

const isOverseer = (person: Person) => ['Office', 'chairman', 'home affairs'].includes(placeOf(person).relation);
const isAdministrator = (person: Person) => person === 'administrator';
const isReader = (person: Person) =>
  isOverseer(person) || person === 'auditor' || ['lead', 'asked'].includes(placeOf(person).relation);
const readsWhole = (person: Person) => readings.get('collecting')?.get(placeOf(person).relation) === 'whole';

/** Whom each of the words of table 3 lets in. */
const LETS_IN: Readonly<Record<string, (person: Person) => boolean>> = {
  everyone: () => true,
  'signed in': (person) => person !== 'stranger',
  owners: (person) => person !== 'stranger',
  readers: isReader,
  'readers of the whole': readsWhole,
  // A case that is entered by the lead agency (petition): see test/access/cases.test.ts for every kind.
  'readers of the case': (person) => isOverseer(person) || placeOf(person).relation === 'lead',
  // One that home affairs has committed to; who reads a published one stands in table 5.
  'readers of the draw': isOverseer,
  'heads and officers': (person) => ['head', 'officer'].includes(placeOf(person).role),
  heads: (person) => placeOf(person).role === 'head',
  overseers: isOverseer,
  'overseers and administrators': (person) => isOverseer(person) || isAdministrator(person),
  'home affairs, auditors and administrators': (person) =>
    placeOf(person).relation === 'home affairs' || person === 'auditor' || isAdministrator(person),
  administrators: isAdministrator,
  "anyone where the clock is a trial's": () => true,
};

/** One of each kind that table 3 knows; the roles within an agency are those of table 1. */
const KINDS: readonly Person[] = [
  'lead head',
  'asked officer',
  'asked clerk',
  'other head',
  'Office officer',
  'chairman',
  'home affairs officer',
  'administrator',
  'auditor',
  'stranger',
];

/** Ends what the others are tried with, never ends, or moves the clock under them. */
const NOT_TRIED = ['sessionClose', 'meSessionsEndOthers', 'events', 'clockAdvance', 'calendarRenew', 'calendarEnd'];
const OF_AUTHORITY = ['not-authorised', 'not-lead', 'not-consulted', 'content-withheld', 'not-signed-in'];

describeApplication('who may do and read what', (application) => {
  let scene: Scene;
  let documented: readonly Operation[];

  beforeAll(async () => {
    scene = await aScene(application());
    documented = await operationsOf(application().visitor());
  });

  it('has a place for every act and every operation', () => {
    expect([...acts.keys()].sort()).toEqual([...CONSULTATION_COMMAND_NAMES].sort());
    const ofActs = new Set(
      CONSULTATION_COMMAND_NAMES.map((command) =>
        commandPath(command, '{id}', { agency: '{agency}', comment: '{comment}' }).replace(/%7B(\w+)%7D/g, '{$1}'),
      ),
    );
    for (const command of CASE_COMMAND_NAMES) ofActs.add(caseAddress(command, '{id}').replace(/%7B(\w+)%7D/g, '{$1}'));
    const others = documented.filter(
      ({ path, method }) => method === 'GET' || !ofActs.has(path.replace(/\/preview$/, '')),
    );
    expect(others.map(({ id }) => id).sort()).toEqual([...operations.keys()].sort());
    expect([...new Set(operations.values())].filter((who) => LETS_IN[who] === undefined)).toEqual([]);
  });

  it.each([...acts])('%s', async (command, row) => {
    const name = CONSULTATION_COMMAND_NAMES.find((one) => one === command);
    if (name === undefined) throw new Error(`${command} is no act`);
    const path = commandPath(name, scene.collecting, { agency: 'SXD', comment: 'c1' });
    const etag = await etagRead(scene.people['lead head'], scene.collecting);
    const told: Record<string, string> = {};
    const expected: Record<string, string> = {};
    for (const person of EVERYBODY) {
      const { relation, role } = placeOf(person);
      const cell = person === 'stranger' ? 'stranger' : (row.get(relation) ?? '');
      const { status, body } = await scene.people[person].request<Problem>(commandMethod(name), path, {
        body: {},
        headers: { 'if-match': etag },
      });
      told[person] = verdictOf(status, body.code);
      if (cell === 'stranger') expected[person] = 'not signed in';
      else if (cell === 'unseen') expected[person] = 'unseen';
      else expected[person] = cell.split(', ').includes(role) ? 'allowed' : 'refused';
    }
    expect(told).toEqual(expected);
    // Nothing that was tried has changed anything: what is allowed carried nothing.
    expect(await etagRead(scene.people['lead head'], scene.collecting)).toBe(etag);
  });

  describe('reading', () => {
    it.each(['draft', 'collecting', 'collected'] as const)('of what is %s', async (standing) => {
      const told: Record<string, string> = {};
      const expected: Record<string, string> = {};
      for (const person of EVERYBODY.filter((one) => one !== 'stranger')) {
        const path = `/api/v1/consultations/${scene[standing]}`;
        const { status, body } = await scene.people[person].get<ConsultationDetail>(path);
        told[person] = status === 404 ? 'unseen' : body.reading;
        expected[person] = readings.get(standing)?.get(placeOf(person).relation) ?? '';
      }
      expect(told).toEqual(expected);
    });

    it.each(KINDS)('shows the %s nowhere what is not theirs', async (person) => {
      const { relation } = placeOf(person);
      const visitor = scene.people[person];
      const leaks: string[] = [];
      for (const { id, path, query, method } of documented.filter((one) => one.method === 'GET')) {
        if (NOT_TRIED.includes(id)) continue;
        for (const standing of ['draft', 'collecting', 'collected'] as const) {
          if (standing !== 'collecting' && !path.includes('{id}')) continue;
          const text = await textOf(visitor, method, `${filled(path, scene, standing)}?${query}`);
          const reading = readings.get(standing)?.get(relation) ?? 'unseen';
          // A list shows several consultations at once: what is nowhere theirs, and how the others answer while it is collected.
          const answers = path.includes('{id}') ? [SAID.answer] : [];
          const kept = [
            ...(relation === 'lead' ? [] : [SAID.draft]),
            ...(reading === 'unseen' || reading === 'facts' ? [SAID.proposal, SAID.answer] : []),
            ...(reading === 'before-limit' ? answers : []),
          ];
          for (const word of kept) if (text.includes(word)) leaks.push(`${id} (${standing}) shows ${word}`);
        }
      }
      expect(leaks).toEqual([]);
    });

    it('shows who may read it what was said, so that the words are found where they are', async () => {
      const read = (person: Person, below: string) =>
        textOf(scene.people[person], 'GET', `/api/v1/consultations/${scene.collecting}${below}`);
      for (const below of ['', '/journal', '/proof', '/files', '/answers.csv', '/comments.csv'])
        expect(await read('lead clerk', below)).toContain(SAID.answer);
      for (const below of ['', '/journal']) expect(await read('asked officer', below)).toContain(SAID.proposal);
      expect(
        await textOf(scene.people['asked clerk'], 'GET', `/api/v1/consultations/${scene.collected}/answers.csv`),
      ).toContain(SAID.answer);
    });

    it('tells of an answer that is withheld that it came, and when', async () => {
      const { body } = await scene.people['asked head'].get<ConsultationDetail>(
        `/api/v1/consultations/${scene.collecting}`,
      );
      expect(body.opinions.STC).toMatchObject({
        state: 'answered',
        position: null,
        answer: null,
        comments: {},
        withheld: { answeredAt: expect.any(String), lateAt: null },
      });
      expect(body.opinions.SXD?.withheld).toBeNull();
    });
  });

  describe('everything else', () => {
    it.each([...operations].filter(([id]) => !NOT_TRIED.includes(id)))('%s is for %s', async (id, who) => {
      const operation = documented.find((one) => one.id === id);
      if (operation === undefined) throw new Error(`${id} is no operation`);
      const told: Record<string, string> = {};
      const expected: Record<string, string> = {};
      for (const person of KINDS) {
        const isLetIn = LETS_IN[who]?.(person) ?? false;
        const asked = operation.method === 'GET' ? {} : { body: isLetIn ? {} : operation.body };
        const about = operation.path
          .replace('/cases/{id}', `/cases/${scene.case}`)
          .replace('/draws/{id}', `/draws/${scene.draw}`);
        const path = `${filled(about, scene, 'collecting')}?${operation.query}`;
        const { status, body } = await scene.people[person].request<Problem>(operation.method, path, {
          ...asked,
          headers: { 'if-match': '"1"' },
        });
        const verdict = verdictOf(status, body?.code);
        told[person] = verdict === 'unseen' && isLetIn ? 'allowed' : verdict;
        expected[person] = isLetIn ? 'allowed' : refusalOf(person, who);
      }
      expect(told).toEqual(expected);
    });

    it('that belongs to an agency is not there for another', async () => {
      const draft = `/api/v1/request-drafts/${scene.draft}`;
      expect(accepted(await scene.people['lead clerk'].get(draft))).toMatchObject({ draft: { subject: SAID.draft } });
      // A read of a draft that there is not is no refusal: it answers null, for what is another's as well.
      for (const person of KINDS.filter((one) => one !== 'stranger' && !one.startsWith('lead')))
        expect([person, accepted(await scene.people[person].get(draft))]).toEqual([person, null]);
      const own = accepted<{ items: { code: string }[] }>(await scene.people['lead clerk'].get('/api/v1/letters'));
      const [letter] = own.items;
      for (const person of ['other head', 'administrator'] as const)
        expect((await scene.people[person].get(`/api/v1/letters/${letter?.code}/pdf`)).status).toBe(404);
    });
  });
});

/** What a person is told who is not let in: strangers to sign in, those for whom it is not there that it is not. */
function refusalOf(person: Person, who: string): string {
  if (person === 'stranger') return 'not signed in';
  if (['readers of the case', 'readers of the draw'].includes(who)) return 'unseen';
  return who.startsWith('readers') && !isReader(person) ? 'unseen' : 'refused';
}

function verdictOf(status: number, code: string | undefined): string {
  if (status >= 500) return `failed with ${status}`;
  if (code === 'not-signed-in') return 'not signed in';
  if (code === 'unknown-consultation' || code === 'unknown-case' || (status === 404 && code === 'not-found'))
    return 'unseen';
  return status === 403 && OF_AUTHORITY.includes(code ?? '') ? 'refused' : 'allowed';
}

function filled(path: string, scene: Scene, standing: 'draft' | 'collecting' | 'collected'): string {
  const values: Readonly<Record<string, string>> = {
    id: scene[standing],
    agency: 'STC',
    format: 'csv',
    sha256: scene.file,
    table: 'agencies.csv',
    act: 'notice.issue',
    code: 'SXD',
  };
  return path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? 'x');
}

async function textOf(who: Visitor, method: string, path: string): Promise<string> {
  const { body } = await who.request(method, path);
  return typeof body === 'string' ? body : JSON.stringify(body);
}
