/** A letter of its facts: the one place that knows all kinds. */
import type { LetterDocument } from './document/letter-document.js';
import type { LetterFacts, LetterKind } from './facts/letter-facts.js';
import { answerLetter } from './kinds/answer.js';
import { apologyLetter } from './kinds/apology.js';
import { competenceLetter } from './kinds/competence.js';
import { conclusionLetter } from './kinds/conclusion.js';
import { deemedNoticeLetter } from './kinds/deemed-notice.js';
import type { Rendering } from './kinds/frame.js';
import { minutesLetter } from './kinds/minutes.js';
import { requestLetter } from './kinds/request.js';
import { returnLetter } from './kinds/return.js';
import { submissionLetter } from './kinds/submission.js';
import { summaryLetter } from './kinds/summary.js';
import { resumptionLetter, suspensionLetter } from './kinds/suspension.js';
import { urgingLetter } from './kinds/urging.js';
import { withdrawalLetter } from './kinds/withdrawal.js';
import { docxOf } from './writers/docx.js';
import { pdfOf } from './writers/pdf.js';

type Kinds = { readonly [Kind in LetterKind]: (facts: LetterFacts<Kind>, rendering: Rendering) => LetterDocument };

const KINDS: Kinds = {
  request: requestLetter,
  answer: answerLetter,
  return: returnLetter,
  urging: urgingLetter,
  'deemed-notice': deemedNoticeLetter,
  minutes: minutesLetter,
  summary: summaryLetter,
  submission: submissionLetter,
  conclusion: conclusionLetter,
  apology: apologyLetter,
  suspension: suspensionLetter,
  resumption: resumptionLetter,
  competence: competenceLetter,
  withdrawal: withdrawalLetter,
};

/** The letter as a document; pure. */
export function letterOf(facts: LetterFacts, rendering: Rendering): LetterDocument {
  const write = KINDS[facts.kind] as (facts: LetterFacts, rendering: Rendering) => LetterDocument;
  return write(facts, rendering);
}

/** The bytes of a letter. The same facts and number give the same bytes. */
export async function filesOf(facts: LetterFacts, rendering: Rendering): Promise<{ docx: Buffer; pdf: Buffer }> {
  const document = letterOf(facts, rendering);
  return { docx: await docxOf(document), pdf: await pdfOf(document) };
}
