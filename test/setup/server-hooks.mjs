/**
 * Lets Node run the server from the sources, in a process of its own: as jest compiles it, decorators and their metadata
 * included. What is compiled is kept in the folder COMPILED for the next process, if one is named.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

export { resolve } from './typescript-hooks.mjs';

const { COMPILED } = process.env;

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const text = await readFile(fileURLToPath(url), 'utf8');
  return { format: 'module', source: await compiled(text), shortCircuit: true };
}

async function compiled(text) {
  if (COMPILED === undefined) return compile(text);
  const file = join(COMPILED, `${createHash('sha256').update(text).digest('hex')}.js`);
  const known = await readFile(file, 'utf8').catch(() => null);
  if (known !== null) return known;
  const code = await compile(text);
  await writeFile(file, code);
  return code;
}

async function compile(text) {
  const { code } = await transform(text, {
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      keepClassNames: true,
    },
    module: { type: 'es6' },
  });
  return code;
}
