import { beforeAll, expect, it } from '@jest/globals';
import { describeApplication, type Visitor } from '../application.js';
import { accepted } from './asking.js';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema?: { readonly format?: string; readonly enum?: readonly string[] };
}

interface Document {
  readonly paths: Readonly<Record<string, { readonly get?: { readonly parameters?: readonly Parameter[] } }>>;
}

/** What stands in a forged cursor where the program had written something of its own. */
const FORGED: readonly unknown[] = [
  'abc',
  'a\u0000b',
  '\ud800',
  '',
  '0000-01-01T00:00:00.000Z',
  '2023-02-30T00:00:00.000Z',
  '+275760-09-13T00:00:00.000Z',
  1e20,
  -1,
  2 ** 40,
  0.5,
  null,
  true,
  {},
  ['x'],
];

const encoded = (place: readonly unknown[]): string => Buffer.from(JSON.stringify(place), 'utf8').toString('base64url');

/** Every way to put something else in one part of a cursor, and to have a part more or less. */
function forgeries(cursor: string): string[] {
  const [order, ...place] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
  return [
    ...place.flatMap((_, index) => FORGED.map((forged) => encoded([order, ...place.with(index, forged)]))),
    encoded([order]),
    encoded([order, ...place, ...place]),
    encoded([null, ...place]),
    encoded([]),
  ];
}

describeApplication('a request with a place that nobody gave out', (application) => {
  const visitors: Visitor[] = [];
  let paths: Document['paths'];

  beforeAll(async () => {
    for (const login of ['truong.skhdt', 'truong.vp', 'quantri']) visitors.push(await application().signIn(login));
    const [anyone] = visitors as [Visitor];
    ({ paths } = accepted<Document>(await anyone.get('/api/openapi.json')));
  });

  /** The addresses of reads that take a parameter, each with an id of the province where one is asked for. */
  const readsWith = async (fits: (parameter: Parameter) => boolean) => {
    const [lead] = visitors as [Visitor];
    const { items } = accepted<{ items: { id: string }[] }>(await lead.get('/api/v1/consultations?limit=1'));
    return Object.entries(paths).flatMap(([path, { get }]) =>
      (get?.parameters ?? [])
        .filter((parameter) => parameter.in === 'query' && fits(parameter))
        .map((parameter) => ({
          path: path.replace('{id}', items[0]?.id ?? ''),
          parameter,
          all: get?.parameters ?? [],
        })),
    );
  };

  it('is told that its cursor is none, in whatever list', async () => {
    const answers: string[] = [];
    let lists = 0;
    for (const { path, all } of await readsWith(({ name }) => name === 'cursor')) {
      const sorts = all.find(({ name }) => name === 'sort')?.schema?.enum ?? [undefined];
      for (const sort of sorts) {
        const asked = `${path}?limit=1${sort === undefined ? '' : `&sort=${sort}`}`;
        const found = await firstWithMore(asked);
        if (found === null) continue;
        lists += 1;
        for (const cursor of forgeries(found.cursor)) {
          const { status } = await found.who.get(`${asked}&cursor=${cursor}`);
          if (status !== 400 && status !== 200) answers.push(`${asked}: ${status} for ${cursor}`);
        }
      }
    }
    expect(answers).toEqual([]);
    expect(lists).toBeGreaterThan(8);
  });

  it('is refused for the year 0', async () => {
    const answers: string[] = [];
    const dated = await readsWith(({ schema }) => schema?.format === 'date' || schema?.format === 'date-time');
    expect(dated.length).toBeGreaterThan(2);
    for (const { path, parameter } of dated) {
      const value = parameter.schema?.format === 'date' ? '0000-12-31' : '0001-01-01T00:00:00%2B07:00';
      for (const who of visitors) {
        const { status } = await who.get(`${path}?${parameter.name}=${value}`);
        if (status !== 400 && status !== 403 && status !== 404) answers.push(`${path} ${parameter.name}: ${status}`);
      }
    }
    expect(answers).toEqual([]);
  });

  /** The first of the people who sees more than a page of a list, and the cursor that they are given. */
  async function firstWithMore(asked: string): Promise<{ who: Visitor; cursor: string } | null> {
    for (const who of visitors) {
      const { status, body } = await who.get<{ next?: string | null }>(asked);
      if (status === 200 && typeof body.next === 'string') return { who, cursor: body.next };
    }
    return null;
  }
});
