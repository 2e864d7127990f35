/** What is written is what the format demands, and what real files look like is understood. */
import { readFileSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { EdxmlFault } from '../../src/edxml/reading/edxml-fault.js';
import { edxmlReader, READ_HERE } from '../../src/edxml/reading/edxml-reader.js';
import type { Incoming, IncomingDocument } from '../../src/edxml/reading/incoming.js';
import { dayFrom, momentFrom } from '../../src/edxml/reading/lenient-dates.js';
import { readEdxml } from '../../src/edxml/reading/read-edxml.js';
import { A_NEW_DOCUMENT, type OutgoingDocument } from '../../src/edxml/writing/outgoing.js';
import { EdxmlUnwritable, writeDocument, writeStatus } from '../../src/edxml/writing/write-edxml.js';
import type { CivilDate, Instant } from '../../workflows/limits/time.js';

const fixture = (name: string) => readFileSync(fileURLToPath(new URL(`fixtures/${name}`, import.meta.url)));

const bytes = (length: number) => Buffer.from(Array.from({ length }, (_, index) => (index * 7) % 256));

function aDocument(over: Partial<OutgoingDocument> = {}): OutgoingDocument {
  return {
    from: { id: 'H45.02', name: 'Sở Kế hoạch và Đầu tư', inCharge: 'UBND tỉnh Phú Yên' },
    to: [{ id: 'G01.05', name: 'Công an tỉnh', inCharge: '' }],
    code: '45/SKHĐT-QLQH',
    place: 'Phú Yên',
    on: '2023-05-16' as CivilDate,
    typeName: 'Công văn',
    subject: 'Lấy ý kiến dự thảo quy hoạch <khu công nghiệp> & phụ lục',
    content: 'Lấy ý kiến',
    signer: { competence: '', position: 'GIÁM ĐỐC', name: 'Nguyễn Hoài An' },
    dueOn: '2023-05-25' as CivilDate,
    toPlaces: ['Như trên', 'Lưu: VT'],
    priority: 1,
    responseFor: [],
    business: A_NEW_DOCUMENT,
    sentAt: '2023-05-16T02:03:04.000Z' as Instant,
    attachments: [
      {
        name: 'Công văn.pdf',
        type: 'application/pdf',
        description: 'Công văn',
        content: () => pieces(bytes(200_000), 777),
      },
      { name: 'rỗng.docx', type: 'application/x', description: '', content: () => pieces(bytes(1), 5) },
    ],
    ...over,
  };
}

async function* pieces(of: Buffer, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < of.length; at += length) yield of.subarray(at, at + length);
}

async function written(document: OutgoingDocument): Promise<string> {
  let text = '';
  for await (const piece of writeDocument(document)) text += piece;
  return text;
}

describe('an edXML document', () => {
  it('has every element of the format, in its order and form', async () => {
    const text = (await written(aDocument())).slice(0, 5000);
    const order = [...text.matchAll(/<(?:edXML:)?([A-Za-z]+)[ >]/g)].map(([, name]) => name);
    const header = order.slice(order.indexOf('DocumentId'), order.indexOf('TraceHeaderList'));
    expect(
      header.filter((name) =>
        /^(DocumentId|Code|PromulgationInfo|DocumentType|Subject|Content|SignerInfo|DueDate|ToPlaces|OtherInfo|SteeringType)$/.test(
          name ?? '',
        ),
      ),
    ).toEqual([
      'DocumentId',
      'Code',
      'PromulgationInfo',
      'DocumentType',
      'Subject',
      'Content',
      'SignerInfo',
      'DueDate',
      'ToPlaces',
      'OtherInfo',
      'SteeringType',
    ]);
    expect(text).toContain('<edXML:DocumentId>H45.02,2023/05/16,45/SKHĐT-QLQH</edXML:DocumentId>');
    expect(text).toContain(
      '<edXML:CodeNumber>45</edXML:CodeNumber><edXML:CodeNotation>SKHĐT-QLQH</edXML:CodeNotation>',
    );
    expect(text).toContain('<edXML:PromulgationDate>2023/05/16</edXML:PromulgationDate>');
    expect(text).toContain('<edXML:DueDate>2023/05/25</edXML:DueDate>');
    expect(text).toContain('<edXML:Timestamp>2023/05/16 09:03:04</edXML:Timestamp>');
    expect(text).toContain('&lt;khu công nghiệp&gt; &amp; phụ lục');
  });

  it('is read back as it was written, files and all', async () => {
    const read = readEdxml(Buffer.from(await written(aDocument()))) as IncomingDocument;
    expect(read).toMatchObject({
      kind: 'document',
      from: { id: 'H45.02', name: 'Sở Kế hoạch và Đầu tư' },
      to: [{ id: 'G01.05' }],
      code: '45/SKHĐT-QLQH',
      on: '2023-05-16',
      subject: 'Lấy ý kiến dự thảo quy hoạch <khu công nghiệp> & phụ lục',
      signer: { position: 'GIÁM ĐỐC', name: 'Nguyễn Hoài An' },
      business: '0',
    });
    expect(read.attachments.map(({ name }) => name)).toEqual(['Công văn.pdf', 'rỗng.docx']);
    expect(read.attachments[0]?.content?.equals(bytes(200_000))).toBe(true);
    expect(read.attachments[1]?.content?.equals(bytes(1))).toBe(true);
  });

  it('that recalls names in both directions what it takes back; one that replaces, by its identity', async () => {
    const earlier = { organId: 'H45.02', code: '12/SKHĐT', on: '2023-05-10' as CivilDate };
    const recall = aDocument({ business: { type: '1', reason: 'Gửi nhầm' }, responseFor: [earlier] });
    const text = await written(recall);
    expect(text).toContain('<edXML:BussinessDocReason>Gửi nhầm</edXML:BussinessDocReason>');
    expect(readEdxml(Buffer.from(text))).toMatchObject({ business: '1', responseFor: [earlier], replaces: [] });
    const list =
      '<edXML:ReplacementInfoList><edXML:ReplacementInfo><edXML:DocumentId>H45.02,2023/05/10,12/SKHĐT</edXML:DocumentId>' +
      '<edXML:OrganIdList><edXML:OrganId>G01.05</edXML:OrganId></edXML:OrganIdList></edXML:ReplacementInfo></edXML:ReplacementInfoList>';
    const replacing = text.replace('</edXML:Bussiness>', `${list}</edXML:Bussiness>`);
    expect(readEdxml(Buffer.from(replacing))).toMatchObject({ replaces: [earlier] });
  });

  it.each([
    ['no addressee', { to: [] }],
    ['a number without a symbol', { code: '45' }],
    ['a sender without a code', { from: { id: '', name: 'Sở', inCharge: '' } }],
    ['no subject', { subject: ' ' }],
  ])('is refused with %s, before anything is written', async (_, over) => {
    const first = writeDocument(aDocument(over)).next();
    await expect(first).rejects.toThrow(EdxmlUnwritable);
  });

  it('keeps to the lengths of the axis, and leaves out what XML cannot hold', async () => {
    const text = await written(aDocument({ subject: `\u0000${'á'.repeat(600)}` }));
    expect(/<edXML:Subject>([^<]*)</.exec(text)?.[1]).toHaveLength(500);
  });
});

describe('a large message', () => {
  const reader = edxmlReader();
  afterAll(() => reader.close());

  it('is read in a thread as it is read here, and others have their turns meanwhile', async () => {
    const large = {
      name: 'Bản đồ.pdf',
      type: 'application/pdf',
      description: '',
      content: () => pieces(bytes(900_000), 48_000),
    };
    const text = Buffer.from(await written(aDocument({ attachments: [large, ...aDocument().attachments] })));
    expect(text.length).toBeGreaterThan(READ_HERE);
    const here = readEdxml(text);
    let turns = 0;
    let done = false;
    const reading = reader.read(Buffer.from(text)).finally(() => {
      done = true;
    });
    while (!done) {
      await nextTurn();
      turns += 1;
    }
    // Each file as one text: matchers look at bytes one by one.
    const told = (read: Incoming) =>
      JSON.stringify(read, (_, value) =>
        value?.type === 'Buffer' ? Buffer.from(value.data).toString('base64') : value,
      );
    expect(told(await reading) === told(here)).toBe(true);
    expect(turns).toBeGreaterThan(10);
  });

  it('that cannot be read says why, as a small one does', async () => {
    const broken = Buffer.concat([Buffer.from('<!DOCTYPE a><a>'), Buffer.alloc(READ_HERE, 'a')]);
    await expect(reader.read(broken)).rejects.toMatchObject({ name: 'EdxmlFault', code: 'has-doctype' });
  });
});

describe('a status message', () => {
  it('is read back as it was written', () => {
    const text = writeStatus({
      from: { id: 'H45.02', name: 'Sở', inCharge: '' },
      about: { organId: 'G01.05', code: '1234/CAT-PC07', on: '2023-05-22' as CivilDate },
      status: '01',
      description: 'Đã đến',
      at: '2023-05-22T01:30:05.000Z' as Instant,
    });
    expect(readEdxml(Buffer.from(text))).toEqual({
      kind: 'status',
      from: { id: 'H45.02', name: 'Sở' },
      responseFor: [{ organId: 'G01.05', code: '1234/CAT-PC07', on: '2023-05-22' }],
      status: '01',
      description: 'Đã đến',
      staff: '',
      at: '2023-05-22T01:30:05.000Z',
    });
  });
});

describe('what real files look like', () => {
  it('is read with a day written the other way round, and a name that only the manifest has', () => {
    const read = readEdxml(fixture('answer-dmy-date.edxml')) as IncomingDocument;
    expect(read).toMatchObject({
      from: { id: 'G01.05', name: 'Công an tỉnh' },
      code: '1234/CAT-PC07',
      on: '2023-05-22',
      signer: { name: 'Đại tá Nguyễn Văn A' },
      responseFor: [{ organId: 'H45.02', code: '01/SKHĐT', on: '2023-05-16' }],
    });
    expect(read.attachments).toMatchObject([{ name: '1234_CAT-PC07.pdf' }]);
    expect(read.attachments[0]?.content?.toString()).toBe('%PDF-1.7\n%%EOF\n');
  });

  it('is read with another namespace and prefix, CDATA, and references by DocumentId alone', () => {
    const read = readEdxml(fixture('answer-other-prefix.edxml'));
    expect(read).toMatchObject({
      from: { id: 'G01.05' },
      to: [{ id: 'H45.02' }, { id: 'H45.03' }],
      code: '77/CAT-PC07, bản sao',
      on: '2023-05-22',
      subject: 'V/v góp ý <dự thảo> & phụ lục',
      responseFor: [{ organId: 'H45.02', code: '01/SKHĐT', on: '2023-05-16' }],
    });
  });

  it('is read as a status of one digit, with its time in Vietnam', () => {
    expect(readEdxml(fixture('status-03.edxml'))).toMatchObject({
      kind: 'status',
      status: '03',
      staff: 'Trần Thị B',
      at: '2023-05-17T01:05:30.000Z',
    });
  });

  it('is read in UTF-16 and with a byte order mark', () => {
    const text = fixture('status-03.edxml').toString('utf8');
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    expect(readEdxml(utf16)).toMatchObject({ status: '03', from: { name: 'Công an tỉnh' } });
    expect(readEdxml(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]))).toMatchObject({
      status: '03',
    });
  });

  it('loses what cannot be seen or turns the direction of a text', () => {
    const text = fixture('status-03.edxml').toString('utf8').replace('vào sổ', '\u202evào\u200b sổ\u2066');
    expect(readEdxml(Buffer.from(text))).toMatchObject({ description: 'Đã tiếp nhận, vào sổ' });
  });
});

describe('what could do harm', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE edXML [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'
    .split('')
    .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghij'[index]};`.repeat(10)}">`)
    .join('')}]><edXML>&j;</edXML>`;
  it.each([
    ['nothing', '', 'empty'],
    ['an entity bomb', bomb, 'has-doctype'],
    ['an external entity', '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><edXML>&f;</edXML>', 'has-doctype'],
    ['a document type elsewhere', '<!DOCTYPE edXML SYSTEM "http://example.test/e.dtd"><edXML/>', 'has-doctype'],
    ['an entity that nobody defined', '<edXML>&f;</edXML>', 'not-xml'],
    ['a nest of elements', '<a>'.repeat(100_000), 'too-deep'],
    ['a crowd of elements', `<edXML>${'<a/>'.repeat(50_000)}</edXML>`, 'too-much'],
    ['a crowd of attributes', `<edXML ${Array.from({ length: 5000 }, (_, n) => `a${n}="1"`).join(' ')}/>`, 'too-much'],
    ['an end in the middle', '<edXML><MessageHeader><From>', 'not-xml'],
    ['two roots', '<edXML/><edXML/>', 'not-xml'],
    ['a page of the web', '<html><MessageHeader/></html>', 'not-edxml'],
    ['XML of another kind', '<edXML><Other/></edXML>', 'not-edxml'],
    ['an encoding that nobody uses', '<?xml version="1.0" encoding="EBCDIC-XY"?><edXML/>', 'wrong-encoding'],
  ])('is refused: %s', (_, text, code) => {
    let thrown: unknown;
    try {
      readEdxml(Buffer.from(text));
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(EdxmlFault);
    expect((thrown as EdxmlFault).code).toBe(code);
  });

  it('is refused where the bytes are not of the encoding that they say', () => {
    const broken = Buffer.concat([Buffer.from('<edXML>'), Buffer.from([0xc3, 0x28]), Buffer.from('</edXML>')]);
    expect(() => readEdxml(broken)).toThrow(/wrong-encoding/);
  });
});

describe('a file of many forms of time', () => {
  it.each([
    ['2023/05/16', '2023-05-16'],
    ['16/05/2023', '2023-05-16'],
    ['6-5-2023', '2023-05-06'],
    ['2023-05-16T10:00:00+07:00', '2023-05-16'],
    ['2014/02/30', null],
    ['', null],
    ['mai', null],
  ])('has the day of %j', (text, day) => expect(dayFrom(text)).toBe(day));

  it.each([
    ['2023/05/16 09:00:05', '2023-05-16T02:00:05.000Z'],
    ['16/05/2023 9:00', '2023-05-16T02:00:00.000Z'],
    ['2023-05-16T09:00:00Z', '2023-05-16T09:00:00.000Z'],
    ['2023/05/16 25:00:00', null],
    ['2023/05/16', null],
  ])('has the moment of %j', (text, moment) => expect(momentFrom(text)).toBe(moment));
});
