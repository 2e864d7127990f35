/** What stands in the place of a file of the built engine. The file itself is loaded under an address of its own. */
const SWITCHABLE = {
  'postgres-arrays.js': (original) => `
    import { columnArray as binary } from '${original}';
    export const columnArray = (kind, values) => (globalThis.without === 'arrays' ? values : binary(kind, values));`,
  'gathering-socket.js': (original) => `
    import { Socket } from 'node:net';
    import { GatheringSocket as Gathering } from '${original}';
    export function GatheringSocket() {
      return globalThis.without === 'socket' ? new Socket() : new Gathering();
    }`,
};

export async function load(url, context, next) {
  const made = SWITCHABLE[url.split('/persistence/postgres/')[1]];
  if (made === undefined) return next(url, context);
  return { format: 'module', source: made(`${url}?original`), shortCircuit: true };
}
