/** A new consultation: nothing is asked before the first word, and the first word already makes a draft. */
import { useLocation } from 'react-router';
import { Opening } from './opening.js';

export function Component() {
  // Coming here again begins another consultation, even from a draft that got its own address meanwhile.
  const { key } = useLocation();
  return <Opening key={key} id={null} />;
}
