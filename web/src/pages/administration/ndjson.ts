/** A stream of lines, each of which is JSON: what is long under way tells how far it is, and last what it found. */

/** Each line of a stream of UTF-8 text, as JSON, as soon as it is whole. @throws SyntaxError for a line that is none */
export async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<unknown> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim() !== '') yield JSON.parse(line);
    if (done) break;
  }
  if (rest.trim() !== '') yield JSON.parse(rest);
}
