/**
 * Lets Node import our TypeScript: types are stripped by swc as .swcrc says, "./x.js" in an import means "./x.ts" when there is
 * such a file, and what tests take from jest is what its runner has put in place.
 */
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';

const GLOBALS = new URL('./jest-globals.mjs', import.meta.url).href;

export async function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') return { url: GLOBALS, shortCircuit: true };
  if (!specifier.startsWith('.') || !specifier.endsWith('.js')) return next(specifier, context);
  try {
    return await next(specifier.replace(/\.js$/, '.ts'), context);
  } catch {
    return next(specifier, context);
  }
}

export async function load(url, context, next) {
  const [file] = url.split('?');
  if (!file.endsWith('.ts')) return next(url, context);
  const { code } = await transformFile(fileURLToPath(file), { swcrc: true, sourceMaps: 'inline' });
  return { format: 'module', source: code, shortCircuit: true };
}
