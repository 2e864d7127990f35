/** Lets Node run the TypeScript of this repository without jest: `node --import ./test/journal/run-typescript.mjs FILE.ts`. */
import { register } from 'node:module';

register('../setup/typescript-hooks.mjs', import.meta.url);
