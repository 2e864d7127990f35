import { describe, expect, it } from '@jest/globals';
import { linesOf } from '../../web/src/pages/administration/ndjson.js';

async function read(...chunks: readonly Uint8Array[]): Promise<unknown[]> {
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  const lines: unknown[] = [];
  for await (const line of linesOf(stream)) lines.push(line);
  return lines;
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a stream of lines of JSON', () => {
  it('gives each line once, wherever the network cuts it', async () => {
    expect(await read(bytes('{"done":1}\n{"do'), bytes('ne":2}\n'))).toEqual([{ done: 1 }, { done: 2 }]);
  });

  it('keeps a letter whole that is cut in two', async () => {
    const whole = bytes('{"reason":"đứt"}\n');
    expect(await read(whole.slice(0, 12), whole.slice(12))).toEqual([{ reason: 'đứt' }]);
  });

  it('gives a last line without its end, and leaves out empty ones', async () => {
    expect(await read(bytes('{"a":1}\n\n{"ok":true}'))).toEqual([{ a: 1 }, { ok: true }]);
  });

  it('fails on a line that is no JSON', async () => {
    await expect(read(bytes('{"a":\n'))).rejects.toThrow(SyntaxError);
  });
});
