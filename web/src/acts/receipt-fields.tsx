/** When an agency outside received something, and the proof of it. */
import { inVietnam, parseInstant } from '../../../workflows/limits/time.js';
import { texts, useTexts } from '../language/language.js';
import { DayInput } from '../parts/day-input.js';
import { TextInput } from '../parts/field.js';
import { instantFrom } from '../time/say.js';
import type { FieldFault } from './act.js';

const words = texts({
  vi: {
    at: 'Nhận lúc (giờ Việt Nam)',
    evidence: 'Căn cứ: phiếu gửi, sổ giao nhận, số công văn đến',
  },
  en: {
    at: 'Received at (Vietnamese time)',
    evidence: 'Evidence: delivery slip, register, number of the incoming letter',
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
  readonly faults: (pointer: string, value: string) => FieldFault;
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
