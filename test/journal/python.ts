/** Runs the stranger's verifier. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../docs/proof-examples/', import.meta.url));

/** Whether this machine has a Python that can run it. */
export const hasPython = spawnSync('python3', ['--version']).status === 0;

export interface Ended {
  readonly status: number | null;
  readonly out: string;
}

/** `verify.py` on a file of docs/proof-examples. */
export function verifyFile(file: string, ...options: string[]): Ended {
  const { status, stdout, stderr } = spawnSync('python3', ['verify.py', file, ...options], {
    cwd: FOLDER,
    encoding: 'utf8',
  });
  return { status, out: stdout + stderr };
}

/** The same on a proof that lies in no file. */
export async function verifyWith(proof: unknown, ...options: string[]): Promise<Ended> {
  const folder = await mkdtemp(join(tmpdir(), 'dong-thuan-proof-'));
  try {
    const file = join(folder, 'proof.json');
    await writeFile(file, JSON.stringify(proof));
    return verifyFile(file, ...options);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const EACH_LINE = (key: string | null) => `
import json, sys
import verify
KEY = ${key === null ? 'None' : JSON.stringify(key)}
for line in sys.stdin:
    try:
        verify.verify_text(json.loads(line), KEY)
        print("OK")
    except Exception as wrong:
        print("WRONG: " + str(wrong).replace("\\n", " "))
`;

/** The same on many proofs in one run: what it says of each. */
export function verifyEach(proofs: readonly unknown[]): string[] {
  return verifyTexts(proofs.map((proof) => JSON.stringify(proof)));
}

/** The same on the texts of files, by a key that is trusted or by the one that each file brings along. */
export function verifyTexts(texts: readonly string[], key: string | null = null): string[] {
  const input = texts.map((text) => `${JSON.stringify(text)}\n`).join('');
  const env = { ...process.env, PYTHONIOENCODING: 'utf-8', PYTHONDONTWRITEBYTECODE: '1' };
  const { stdout, stderr, status } = spawnSync('python3', ['-c', EACH_LINE(key)], {
    cwd: FOLDER,
    input,
    maxBuffer: 2 ** 28,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.trimEnd().split('\n');
}
