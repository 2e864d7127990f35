/** When an agency outside received something, and the proof of it. */
import { inVietnam, parseInstant } from '../../../workflows/limits/time.js';
import { type Language, texts, useTexts } from '../language/language.js';
import { DayInput } from '../parts/day-input.js';
import type { FaultsOf } from '../parts/faults.js';
import { TextInput } from '../parts/field.js';
import { instantFrom, sayMoment } from '../time/say.js';

const words = texts({
  vi: {
    at: 'Nhận lúc (giờ Việt Nam)',
    evidence: 'Căn cứ: phiếu gửi, sổ giao nhận, số văn bản đến',
    received: (at: string) => `Nhận lúc ${at}`,
    correctable: 'Ghi vào nhật ký; ghi nhầm thì sửa bằng “Sửa ngày nhận”, có lý do.',
  },
  en: {
    at: 'Received at (Vietnamese time)',
    evidence: 'Evidence: delivery slip, register, number of the incoming letter',
    received: (at: string) => `Received at ${at}`,
    correctable: 'It is recorded in the journal; what is wrong is corrected by “Correct the receipt”, with a reason.',
  },
});

/** "2024-05-10T08:30" */
const MINUTES = 16;

/** An instant of the API, or of the clock, as it stands in the field: "2024-05-10T08:30" in Asia/Ho_Chi_Minh. */
export function asMinute(instant: string): string {
  return inVietnam(instantFrom(instant)).slice(0, MINUTES);
}

/**
 * The instant that was typed. People know the minute; what came within the minute of sending came no sooner than it was sent.
 * @returns null where nothing that is an instant was typed
 */
export function receivedAtOf(at: string, askedAt: string): string | null {
  const receivedAt = askedAt.slice(0, MINUTES) === at ? askedAt : `${at}:00+07:00`;
  return parseInstant(receivedAt) === null ? null : receivedAt;
}

/** What the question before it is recorded quotes: when, on what evidence, and why. */
export function receiptSaid(receivedAt: string | null, texts: readonly string[], language: Language): string {
  const at = receivedAt === null ? [] : [words[language].received(sayMoment(instantFrom(receivedAt), language))];
  return [...at, ...texts].join('\n');
}

/** A receipt is entered and not signed, and can be corrected. */
export function useReceiptRecorded(): string {
  return useTexts(words).correctable;
}

export function ReceiptFields({
  at,
  onAt,
  evidence,
  onEvidence,
  faults,
}: {
  readonly at: string;
  readonly onAt: (at: string) => void;
  readonly evidence: string;
  readonly onEvidence: (evidence: string) => void;
  readonly faults: FaultsOf;
}) {
  const t = useTexts(words);
  return (
    <>
      <DayInput label={t.at} withTime value={at} onChange={onAt} {...faults('/receivedAt', at)} />
      <TextInput
        label={t.evidence}
        value={evidence}
        onChange={onEvidence}
        rows={2}
        {...faults('/evidence', evidence)}
      />
    </>
  );
}
