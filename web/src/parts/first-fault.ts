/** The first field at fault gets the keyboard: whoever cannot see the page hears what is wrong, and where. */
import { type RefObject, useEffect, useRef } from 'react';

/** A field of parts/field.tsx or parts/day-input.tsx at fault, or any part of a form that says so of itself. */
const AT_FAULT = '[data-invalid], [aria-invalid="true"]';
const FOCUSABLE = 'input, textarea, select, button, [tabindex="0"]';
/** What belongs to one act: its dialog, its form (`data-form` where it is none of HTML), or the section in which it stands. */
const FORM = '[role="dialog"], form, [data-form], section, main';

/** Nothing happens where no field is at fault. */
export function goToFirstFault(within: ParentNode | null): void {
  const field = within?.querySelector<HTMLElement>(AT_FAULT);
  const place = field?.matches(FOCUSABLE) ? field : field?.querySelector<HTMLElement>(FOCUSABLE);
  place?.focus();
}

/**
 * Goes to the first field at fault of the form in which the element stands, once when it comes onto the page and after each
 * attempt.
 * @param attempts how often sending was tried
 * @param busy whether an attempt is under way: what the server refuses at a field is shown when it ends
 * @returns for an element within the form, as its button
 */
export function useFirstFault<E extends HTMLElement>(attempts: number, busy: boolean): RefObject<E | null> {
  const place = useRef<E>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt is followed anew
  useEffect(() => {
    if (busy) return;
    // After the focus that a closing question gives back.
    const frame = requestAnimationFrame(() => goToFirstFault(place.current?.closest(FORM) ?? null));
    return () => cancelAnimationFrame(frame);
  }, [attempts, busy]);
  return place;
}
