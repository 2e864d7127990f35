import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { SaxesParser } from 'saxes';
import type { AuditItem } from '../../src/api/audit/audit.views.js';
import type { OcelEvent, OcelObject, OcelRelation, OcelType } from '../../src/api/ocel/ocel-log.js';
import { escaped } from '../../src/api/ocel/ocel-xml.js';
import { parseInstant } from '../../workflows/limits/time.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, anOpening, clockTo, disagreeing, done, opened, read } from '../http/asking.js';

interface Log {
  readonly objectTypes: readonly OcelType[];
  readonly eventTypes: readonly OcelType[];
  readonly objects: readonly OcelObject[];
  readonly events: readonly OcelEvent[];
}

/** The schema of the specification (OCEL 2.0, 2023-10-16, section 8.2), word for word. */
const schema = JSON.parse(readFileSync(new URL('schema/ocel20-schema-json.json', import.meta.url), 'utf8'));
const validate = new Ajv({ formats: { 'date-time': (text: string) => parseInstant(text) !== null } }).compile(schema);

/** As the specification prints it (section 7.2), but for what contradicts its own example (decision 45). */
const xsd = readFileSync(new URL('schema/ocel20-schema-xml.xsd', import.meta.url), 'utf8').replace(
  /<xs:keyref name="(object|event)AttributeRef"[\s\S]*?<\/xs:keyref>/g,
  '',
);
/** Debian's libxml2-utils; without it the schema of XML is not asked. */
const isXmllintHere = spawnSync('xmllint', ['--version']).status === 0;

const SAID = { proposal: 'Đề xuất chỉ hai bên biết', answer: 'Lời của Sở Tài chính', draft: 'Dự thảo chưa gửi' };

describeApplication('the event log of a period', (application) => {
  let office: Visitor;
  let log: Log;
  let id: string;

  const taken = async (query = ''): Promise<Log> => {
    const { status, body } = await office.get<Log>(
      `/api/v1/office/event-log.json?from=2023-04-01&to=2023-12-31${query}`,
    );
    expect(status).toBe(200);
    return body;
  };

  beforeAll(async () => {
    const lead = await application().signIn('truong.skhdt');
    office = await application().signIn('chuyenvien.snv');
    accepted(await lead.post('/api/v1/consultations', anOpening({ subject: SAID.draft })), 201);
    ({ id } = await opened(lead, { proposal: SAID.proposal }));
    await done(await application().signIn('truong.stc'), id, 'opinions/STC/answer', {
      ...disagreeing,
      answers: [{ question: 'q1', position: 'disagree', text: SAID.answer }],
    });
    const { opinions } = await read(lead, id);
    await clockTo(application(), opinions.SXD?.dueAt ?? '');
    await done(lead, id, 'dispute/sessions', {
      agency: 'STC',
      heldOn: (opinions.SXD?.dueAt ?? '').slice(0, 10),
      participants: ['Giám đốc hai sở'],
      minutes: SAID.answer,
      result: 'differing',
    });
    log = await taken();
  });

  it('is as the published schema says', () => {
    expect(validate(log)).toBe(true);
    expect(validate({ ...log, events: [{ id: 'e1', type: 'x' }] })).toBe(false);
  });

  it('declares every type and attribute, and relates only to objects that it has', () => {
    const declared = (types: readonly OcelType[]) =>
      new Map(types.map(({ name, attributes }) => [name, new Set(attributes.map((one) => one.name))]));
    const objects = new Set(log.objects.map((one) => one.id));
    expect(objects.size).toBe(log.objects.length);
    expect(new Set(log.events.map((one) => one.id)).size).toBe(log.events.length);
    for (const [types, things] of [
      [declared(log.objectTypes), log.objects],
      [declared(log.eventTypes), log.events],
    ] as const) {
      const strange = things.flatMap(({ type, attributes }) =>
        attributes.filter(({ name }) => types.get(type)?.has(name) !== true).map(({ name }) => `${type}.${name}`),
      );
      expect([...new Set(strange)]).toEqual([]);
      expect(things.filter(({ type }) => !types.has(type))).toEqual([]);
      const lost = things.flatMap(({ relationships }) => relationships.filter((one) => !objects.has(one.objectId)));
      expect(lost).toEqual([]);
    }
  });

  it('tells a consultation from its opening on, with its opinions, its dispute and the agencies', () => {
    const own = log.events.filter((one) => one.id.startsWith(`${id}:`));
    const related = (event: OcelEvent | undefined, qualifier: string) =>
      event?.relationships.filter((one) => one.qualifier === qualifier).map(({ objectId }) => objectId);
    expect(own[0]?.type).toBe('consultation.open');
    expect(related(own[0], 'asks')?.sort()).toEqual([`opinion:${id}:1:STC`, `opinion:${id}:1:SXD`]);
    expect(related(own[0], 'done-by')).toEqual(['agency:SKHDT']);
    expect(
      related(
        own.find(({ type }) => type === 'opinion.answer'),
        'about',
      ),
    ).toEqual([`opinion:${id}:1:STC`]);
    const silence = own.find(({ type }) => type === 'limit.passed.opinion');
    expect([related(silence, 'about'), related(silence, 'done-by')]).toEqual([[`opinion:${id}:1:SXD`], []]);
    expect(
      related(
        own.find(({ type }) => type === 'dispute.record-session'),
        'about',
      ),
    ).toEqual([`dispute:${id}:1`]);
    const silent = log.objects.find((one) => one.id === `opinion:${id}:1:SXD`);
    expect(silent).toMatchObject({
      attributes: expect.arrayContaining([expect.objectContaining({ name: 'state', value: 'deemed' })]),
      relationships: [
        { objectId: `consultation:${id}`, qualifier: 'part-of' },
        { objectId: 'agency:SXD', qualifier: 'asked-of' },
      ],
    });
  });

  it('has every entry of the journals of what was sent, once', async () => {
    const journal = await office.get<{ items: unknown[] }>(`/api/v1/consultations/${id}/journal?limit=200`);
    expect(log.events.filter((one) => one.id.startsWith(`${id}:`))).toHaveLength(journal.body.items.length);
  });

  it('has nothing of what was drafted, proposed or answered', () => {
    const text = JSON.stringify(log);
    for (const said of Object.values(SAID)) expect(text).not.toContain(said);
    expect(log.events.some(({ type }) => type === 'consultation.draft')).toBe(false);
  });

  it('names people only where it is asked to', async () => {
    expect(log.objectTypes.map(({ name }) => name)).not.toContain('person');
    expect(JSON.stringify(log)).not.toContain('person:');
    const named = await taken('&people=true');
    expect(validate(named)).toBe(true);
    const people = new Set(named.objects.filter(({ type }) => type === 'person').map((one) => one.id));
    const acting = named.events.flatMap(({ relationships }) => relationships).filter((one) => people.has(one.objectId));
    expect(acting.length).toBeGreaterThan(0);
  });

  it('is the same as XML, in the order of its schema', async () => {
    const { body, headers } = await office.get<string>('/api/v1/office/event-log.xml?from=2023-04-01&to=2023-12-31');
    expect(headers.get('content-type')).toBe('application/xml; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename="nhat-ky-su-kien-2023-04-01-2023-12-31.xml"');
    const xml = parsedXml(body);
    expect(xml.sections).toEqual(['object-types', 'event-types', 'objects', 'events']);
    expect(xml.objects).toEqual(log.objects.map(({ id: of, relationships }) => [of, relationships]));
    expect(xml.events).toEqual(log.events.map(({ id: of, relationships }) => [of, relationships]));
  });

  (isXmllintHere ? it : it.skip)(
    'is valid by the schema of XML, once relations are called as that calls them',
    async () => {
      const { body } = await office.get<string>('/api/v1/office/event-log.xml?people=true');
      const valid = (text: string) => validByXsd(text.replaceAll('<relationship ', '<object type="related" '));
      expect(valid(body)).toEqual([0, '']);
      expect(valid(body.replace(/object-id="agency:[^"]*"/, 'object-id="nobody"'))[0]).not.toBe(0);
    },
  );

  it('holds what was recorded in its days', async () => {
    const { body } = await office.get<Log>('/api/v1/office/event-log.json?from=2022-01-01&to=2022-03-31');
    expect([body.events, body.objects.filter(({ type }) => type !== 'agency')]).toEqual([[], []]);
    for (const query of ['from=2023-06-02&to=2023-06-01', 'from=2020-01-01&to=2023-06-01'])
      expect((await office.get(`/api/v1/office/event-log.json?${query}`)).status).toBe(400);
    expect((await office.get('/api/v1/office/event-log.csv')).status).toBe(404);
  });

  it('is for those who oversee the province, and that it was taken away stands in the audit journal', async () => {
    for (const login of ['truong.skhdt', 'quantri'])
      expect((await (await application().signIn(login)).get('/api/v1/office/event-log.json')).status).toBe(403);
    const { body } = await office.get<{ items: AuditItem[] }>('/api/v1/audit?kind=list.exported');
    expect(body.items.map((one) => one.with)).toContainEqual(
      expect.objectContaining({ list: 'nhat-ky-su-kien', format: 'xml', consultation: null }),
    );
    expect(body.items.map((one) => one.with)).toContainEqual(
      expect.objectContaining({ list: 'nhat-ky-su-kien-co-nguoi', format: 'json' }),
    );
  });
});

describe('text in XML', () => {
  it('is escaped, and what XML cannot hold is replaced', () => {
    expect(escaped('a<b>&"c"\n')).toBe('a&lt;b&gt;&amp;&quot;c&quot;&#10;');
    expect(escaped('x\u0000y\uD800z đồng thuận 🙂')).toBe('x\uFFFDy\uFFFDz đồng thuận 🙂');
  });
});

/** How xmllint ends, and what it says. */
function validByXsd(text: string): [status: number | null, said: string] {
  const folder = mkdtempSync(join(tmpdir(), 'dong-thuan-test-'));
  writeFileSync(join(folder, 'log.xml'), text);
  writeFileSync(join(folder, 'log.xsd'), xsd);
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', 'log.xsd', 'log.xml'], { cwd: folder });
  rmSync(folder, { recursive: true });
  return [status, status === 0 ? '' : stderr.toString()];
}

/** What a parser that is not ours finds: the sections, and each object and event with its relations. */
function parsedXml(text: string) {
  const sections: string[] = [];
  const found: Record<'object' | 'event', [string, OcelRelation[]][]> = { object: [], event: [] };
  const path: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (path.length === 1) sections.push(name);
    if (path.length === 2 && (name === 'object' || name === 'event')) found[name].push([String(attributes.id), []]);
    const kind = path[1] === 'objects' ? 'object' : 'event';
    if (name === 'relationship')
      found[kind].at(-1)?.[1].push({
        objectId: String(attributes['object-id']),
        qualifier: String(attributes.qualifier),
      });
    path.push(name);
  });
  parser.on('closetag', () => path.pop());
  parser.write(text).close();
  return { sections, objects: found.object, events: found.event };
}
