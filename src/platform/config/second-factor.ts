/** Who has to have a second factor. */
import type { Settings } from './settings.js';

const CHOICES = ['required', 'optional'] as const;

/**
 * Whether heads, the Office, the chairman's people and administrators must have a second factor (SECOND_FACTOR): in production
 * unless it is said otherwise; never in the evaluation mode, whose passwords are public.
 */
export function readSecondFactor(settings: Settings, production: boolean): boolean {
  const given = settings.choice('SECOND_FACTOR', CHOICES, production ? 'required' : 'optional');
  if (given === 'required' && !production)
    settings.fault(
      'SECOND_FACTOR is required, which the evaluation mode never asks for, as its passwords are public: leave it out, or set NODE_ENV=production.',
    );
  return given === 'required';
}
