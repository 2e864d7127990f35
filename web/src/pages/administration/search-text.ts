/** Finding words as people type them: in any case, and with or without the Vietnamese marks. */

function bare(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase();
}

/** Whether one of the texts holds what is looked for; everything holds nothing. What is typed with marks is found with them. */
export function holds(texts: readonly string[], wanted: string): boolean {
  const typed = wanted.trim().normalize('NFC').toLowerCase();
  const isBare = bare(typed) === typed.normalize('NFD');
  return texts.some((text) => (isBare ? bare(text) : text.normalize('NFC').toLowerCase()).includes(typed));
}
