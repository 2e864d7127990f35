/** After an act that leads to another page: what was done, said once at the top of that page. */
import { useLocation } from 'react-router';
import { Notice } from './notice.js';

interface Done {
  readonly done: string;
}

/** The state to navigate with: `navigate('/ho-so/1', { state: justDone('Đã gửi.') })`. */
export function justDone(done: string): Done {
  return { done };
}

/** Shows nothing where one came another way. */
export function JustDone() {
  const { state } = useLocation();
  const done = (state as Partial<Done> | null)?.done;
  if (typeof done !== 'string') return null;
  return (
    <Notice tone="ok">
      <p role="status">{done}</p>
    </Notice>
  );
}
