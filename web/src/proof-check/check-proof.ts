/**
 * Verifies a proof of a consultation in the browser. Written from docs/proof.md: it shares no line with the program that made the
 * proof, so that a fault of the one is not a fault of the other. Nothing leaves this machine.
 */
import { MOST_BYTES } from './bounds.js';
import { hexOf } from './bytes.js';
import { readChain } from './chain.js';
import { checkLives } from './course/check-lives.js';
import { checkView } from './course/check-view.js';
import { Course } from './course/course.js';
import { cryptography } from './hashes.js';
import { checkLimits } from './limits/check-limits.js';
import { checkNote, type Trust } from './note.js';
import { checkOutcome } from './outcome.js';
import { asMap, mapIn, textIn } from './parts.js';
import { readRules } from './rules.js';
import { checkSeal } from './seal.js';
import { parseStrict } from './strict-json.js';
import { type Told, told } from './told.js';
import { checkTree } from './tree.js';
import { type FaultCode, must, Unable, type Where, Wrong } from './wrong.js';

/** The steps of docs/proof.md, `file` before the first. */
export type Step = 'file' | 'chain' | 'signature' | 'tree' | 'seal' | 'rules' | 'limits' | 'outcome';

export type Verdict =
  | { readonly holds: true; readonly told: Told }
  | { readonly holds: false; readonly step: Step; readonly code: FaultCode; readonly where: Where }
  | { readonly holds: null; readonly lacks: Unable['lacks'] };

/** @returns what the file proves; the first thing that is wrong; or what this browser lacks to say either */
export async function checkProof(file: Blob, trust: Trust): Promise<Verdict> {
  let step: Step = 'file';
  try {
    return { holds: true, told: await checked(file, trust, (next) => (step = next)) };
  } catch (error) {
    if (error instanceof Unable) return { holds: null, lacks: error.lacks };
    if (error instanceof Wrong) return { holds: false, step, code: error.code, where: error.where };
    throw error;
  }
}

async function checked(file: Blob, trust: Trust, begin: (step: Step) => void): Promise<Told> {
  cryptography();
  const proof = asMap(parseStrict(await textOf(file)), 'format');
  must(proof.format === 'dong-thuan-proof', 'not-a-proof');
  must(proof.v === 2, 'unknown-version', { name: JSON.stringify(proof.v ?? null) });
  const [province, consultation] = [textIn(proof, 'province'), textIn(proof, 'consultation')];
  begin('chain');
  const chain = await readChain(proof);
  const entries = chain.map(({ entry }) => entry);
  begin('signature');
  const signed = await checkNote(mapIn(proof, 'checkpoint'), trust);
  begin('tree');
  await checkTree(consultation, chain, signed.note);
  begin('seal');
  const seal = await checkSeal(proof, chain, signed.note);
  begin('rules');
  const rules = await readRules(proof, entries);
  begin('limits');
  const story = checkLimits(proof, { entries, rules, upTo: seal.upTo });
  // What the first edition of the law decided was decided by another machine: it is held in parts.
  const course = entries.every(({ facts }) => facts.law === 2) ? new Course(entries, rules.regulation) : null;
  if (course !== null) checkLives(course, story);
  begin('outcome');
  await checkOutcome(proof, story);
  if (course !== null) await checkView(proof, course, story);
  const isStamped = mapIn(proof, 'checkpoint').timestamp !== undefined;
  return told({ province, consultation, chain, story, seal, signed, root: hexOf(signed.note.root), isStamped });
}

/** What is larger than any proof is not even read. */
async function textOf(file: Blob): Promise<string> {
  must(file.size <= MOST_BYTES, 'too-large');
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Wrong('not-utf8');
  }
}
