/** Loads the encoder of arrays behind a switch; the encoder itself comes under an address of its own. */
const ENCODER = '/src/persistence/postgres/postgres-arrays.js';

export async function load(url, context, next) {
  if (!url.endsWith(ENCODER)) return next(url, context);
  const source = `
    import { columnArray as binary } from '${url}?original';
    export const columnArray = (kind, values) => (globalThis.asText ? values : binary(kind, values));`;
  return { format: 'module', source, shortCircuit: true };
}
