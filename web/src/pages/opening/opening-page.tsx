/** A draft that is there: written by an officer, finished and signed by the head. */
import { useParams } from 'react-router';
import { Opening } from './opening.js';

export function Component() {
  const { id = '' } = useParams();
  return <Opening key={id} id={id} />;
}
