import type { PowerAbout } from '../../../workflows/step/circumstances.js';
import type { PowerAboutView } from './powers.views.js';

/** A power as the API shows it beside an opening, with the names of the agencies; a code stands for one that has no name. */
export function powerAboutView(power: PowerAbout, names: ReadonlyMap<string, string>): PowerAboutView {
  const nameOf = (code: string) => names.get(code) ?? code;
  return { ...power, fromName: nameOf(power.from), toName: nameOf(power.to) };
}
