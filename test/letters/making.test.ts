/** Where and when letters are made: beside the server, one broken letter by itself, and none before it is asked for. */
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { LetterView } from '../../src/api/letters/letter.views.js';
import type { LetterFacts } from '../../src/letters/facts/letter-facts.js';
import { LettersWorker } from '../../src/letters/keeping/letters-worker.js';
import { makeLetters } from '../../src/letters/keeping/make-letters.js';
import { filesOf } from '../../src/letters/letter.js';
import { writingOnce } from '../../src/letters/rendering/letter-writer.js';
import { threadedWriter } from '../../src/letters/rendering/threaded-writer.js';
import { type Application, describeApplication, startApplication } from '../application.js';
import { describeOnBothDatabases } from '../databases.js';
import { anEngine, at, opening, PROVINCE } from '../engine/an-engine.js';
import { accepted } from '../http/asking.js';
import { LETTERS } from './a-letter.js';
import { plainWriter } from './plain-writer.js';

const REQUEST = LETTERS['01-lay-y-kien'] as LetterFacts;
const ANSWER = LETTERS['02-tra-loi'] as LetterFacts;
const RENDERING = { issue: null, publicAddress: 'https://dongthuan.example' };

describe('a letter written in a thread', () => {
  const writer = threadedWriter();
  afterAll(() => writer.close());

  it('has the bytes that it has when it is written here, and the server has its turns meanwhile', async () => {
    let turns = 0;
    let done = false;
    const written = writer.filesOf(REQUEST, RENDERING).finally(() => {
      done = true;
    });
    while (!done) {
      await nextTurn();
      turns += 1;
    }
    const { docx, pdf } = await written;
    expect(turns).toBeGreaterThan(100);
    const here = await filesOf(REQUEST, RENDERING);
    expect(docx.equals(here.docx)).toBe(true);
    expect(pdf.equals(here.pdf)).toBe(true);
  });

  it('is joined with another there, each page in its size', async () => {
    const [request, table] = await Promise.all(
      [REQUEST, LETTERS['07-bang-tong-hop'] as LetterFacts].map((facts) => writer.filesOf(facts, RENDERING)),
    );
    const both = await writer.joined([request?.pdf as Buffer, table?.pdf as Buffer]);
    const boxes = [...both.toString('latin1').matchAll(/\/MediaBox\s*\[([^\]]*)\]/gu)].map(([, box]) => box?.trim());
    expect(new Set(boxes).size).toBe(2);
  });

  it('that cannot be written says why, and the next one is written', async () => {
    const broken = { ...REQUEST, content: null } as unknown as LetterFacts;
    await expect(writer.filesOf(broken, RENDERING)).rejects.toThrow(/null/);
    expect((await writer.filesOf(ANSWER, RENDERING)).pdf.toString('latin1', 0, 5)).toBe('%PDF-');
  });

  it('is refused by a server that stops', async () => {
    const stopping = threadedWriter();
    await stopping.close();
    await expect(stopping.filesOf(ANSWER, RENDERING)).rejects.toThrow('stopping');
  });
});

it('a letter that several ask for at once is written once', async () => {
  let written = 0;
  const counting = {
    ...plainWriter,
    filesOf: async () => {
      written += 1;
      await sleep(5);
      return { docx: Buffer.from('d'), pdf: Buffer.from('p') };
    },
  };
  const writer = writingOnce(counting);
  const one = writer.filesOf(REQUEST, RENDERING);
  await Promise.all([one, writer.filesOf(REQUEST, RENDERING), writer.filesOf(REQUEST, RENDERING)]);
  expect(written).toBe(1);
  await writer.filesOf(REQUEST, RENDERING);
  expect(written).toBe(2);
  await writer.close();
});

describeOnBothDatabases('letters of which one cannot be written', (open) => {
  it('are made, and that one is told once and left', async () => {
    const store = await open();
    const e = await anEngine(store, at('2023-05-16T09:00'));
    for (let index = 0; index < 10; index += 1)
      await e.done('SKHDT/head', 'consultation.open', `c${index}`, opening({ matter: `viec-${index}` }));
    const failing = {
      ...plainWriter,
      filesOf: async (facts: LetterFacts, rendering: typeof RENDERING) => {
        if (facts.consultation.id === 'c0') throw new Error('a character that cannot be set');
        return plainWriter.filesOf(facts, rendering);
      },
    };
    const making = { store, writer: failing, now: () => e.engine.now(), publicAddress: null };
    await expect(makeLetters(making, PROVINCE)).rejects.toThrow('cannot be set');
    const errors: string[] = [];
    const logger = { error: (_: object, text: string) => errors.push(text), info: () => undefined };
    let committed = () => {};
    const worker = new LettersWorker({ ...making, logger: logger as never }, (told) => {
      committed = told;
      return () => undefined;
    });
    worker.start();
    const waiting = () =>
      store.reader.rows<{ consultation_id: string }>('SELECT consultation_id FROM letters WHERE waiting IS NOT NULL');
    while ((await waiting()).length > 1) await sleep(10);
    committed();
    await worker.stop();
    expect(await waiting()).toEqual([{ consultation_id: 'c0' }]);
    expect(errors).toEqual(['a letter could not be written and will be tried again']);
  });
});

const opened = async (application: Application): Promise<string> => {
  const lead = await application.signIn('truong.skhdt');
  return accepted<{ id: string }>(await lead.post('/api/v1/consultations/open', opening({ matter: 'viec-moi' })), 201)
    .id;
};

describeOnBothDatabases(
  'a server that makes letters by itself',
  (open) => {
    it('makes that of an act without being asked for it', async () => {
      const store = await open();
      // Those of the samples are many, and none of them is looked at.
      await store.write((tx) => tx.execute('UPDATE letters SET waiting = NULL', []));
      await store.close();
      const application = await startApplication(open.url(), { LETTERS: 'thread' });
      try {
        const id = await opened(application);
        const lead = await application.signIn('truong.skhdt');
        const letters = async () =>
          accepted<{ letters: LetterView[] }>(await lead.get(`/api/v1/consultations/${id}/letters`)).letters;
        while ((await letters())[0]?.files === null) await sleep(50);
        const files = { pdfHash: expect.stringMatching(/^[0-9a-f]{64}$/) };
        expect(await letters()).toMatchObject([{ kind: 'request', files }]);
      } finally {
        await application.stop();
      }
    });
  },
  'samples',
);

describeApplication('a server that makes none by itself', (application) => {
  it('makes the one that is opened', async () => {
    const id = await opened(application());
    const head = await application().signIn('truong.sxd');
    const { letters } = accepted<{ letters: LetterView[] }>(await head.get(`/api/v1/consultations/${id}/letters`));
    expect(letters).toMatchObject([{ files: null }]);
    const pdf = await head.get(`/api/v1/letters/${letters[0]?.code}/pdf`);
    expect(pdf.status).toBe(200);
    expect(String(pdf.body).slice(0, 5)).toBe('%PDF-');
  });
});
