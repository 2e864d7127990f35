/** A log as JSON by the OCEL 2.0 specification, section 8, one object and one event a line. */
import type { OcelLog } from './ocel-log.js';

export async function* ocelJson({ objectTypes, eventTypes, objects, events }: OcelLog): AsyncGenerator<string> {
  yield `{"objectTypes":${JSON.stringify(objectTypes)},\n"eventTypes":${JSON.stringify(eventTypes)},\n"objects":[`;
  yield* listed(objects);
  yield '],\n"events":[';
  yield* listed(events);
  yield ']}\n';
}

async function* listed(batches: AsyncIterable<readonly object[]>): AsyncGenerator<string> {
  let before = '\n';
  for await (const batch of batches) {
    if (batch.length === 0) continue;
    yield before + batch.map((one) => JSON.stringify(one)).join(',\n');
    before = ',\n';
  }
}
