/**
 * Lets Node import our TypeScript where jest does not transform it: in the global set-up. Types are stripped by swc, and
 * "./x.js" in an import means "./x.ts" when there is no such file.
 */
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';

export async function resolve(specifier, context, next) {
  try {
    return await next(specifier, context);
  } catch (error) {
    if (!specifier.startsWith('.') || !specifier.endsWith('.js')) throw error;
    return next(specifier.replace(/\.js$/, '.ts'), context);
  }
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const parser = { syntax: 'typescript', decorators: true };
  const { code } = await transformFile(fileURLToPath(url), {
    jsc: { target: 'es2023', parser },
    module: { type: 'es6' },
  });
  return { format: 'module', source: code, shortCircuit: true };
}
