/** How wide a day, the names and the questions are, and whether ribbon and matrix share their rows. Pixels. */

export const LEAST_DAY = 24;
export const MOST_DAY = 40;
/** A day on paper: what does not fit is not scrolled there. */
const LEAST_DAY_ON_PAPER = 12;
export const LEAST_QUESTION = 116;
const MOST_DAYS_TOGETHER = 24;
const MOST_QUESTIONS_TOGETHER = 4;
export const NAMES = 204;
/** Below this the page is a phone's: one lane and a list. */
export const PHONE = 700;

export interface Measures {
  readonly layout: 'together' | 'below' | 'phone';
  readonly dayWidth: number;
}

/** Above 24 days or 4 questions the matrix goes below the ribbon; so it does where both would not fit beside one another. */
export function measuresOf(width: number, days: number, questions: number, onPaper = false): Measures {
  if (width < PHONE && !onPaper)
    return { layout: 'phone', dayWidth: Math.max(16, Math.floor((width / days) * 10) / 10) };
  const least = onPaper ? LEAST_DAY_ON_PAPER : LEAST_DAY;
  const fits = NAMES + days * LEAST_DAY + questions * LEAST_QUESTION <= width;
  const together = days <= MOST_DAYS_TOGETHER && questions <= MOST_QUESTIONS_TOGETHER && fits;
  const left = width - NAMES - (together ? questions * Math.max(LEAST_QUESTION, Math.min(142, width * 0.11)) : 0);
  const dayWidth = Math.max(least, Math.min(MOST_DAY, Math.floor(left / days)));
  return { layout: together ? 'together' : 'below', dayWidth };
}
