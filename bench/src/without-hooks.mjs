/** The parts that can be taken out of the built engine, and what stands in their place. */
export const PARTS = {
  arrays: {
    file: 'src/persistence/postgres/postgres-arrays.js',
    plain: 'export const columnArray = (_kind, values) => values;',
  },
  socket: {
    file: 'src/persistence/postgres/gathering-socket.js',
    plain: "export { Socket as GatheringSocket } from 'node:net';",
  },
};

const part = PARTS[process.env.WITHOUT];

export async function load(url, context, next) {
  if (part === undefined || !url.endsWith(part.file)) return next(url, context);
  return { format: 'module', source: part.plain, shortCircuit: true };
}
