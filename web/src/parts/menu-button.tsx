/**
 * A button with a menu below it. The menu is code that most pages never need: it comes when somebody shows interest in the
 * button, and until then a plain button stands in its place, to the eye and to a screen reader the same.
 */
import { lazy, type ReactNode, Suspense, useState } from 'react';

export interface MenuEntry {
  readonly id: string;
  /** What is typed to find it, where `content` is more than a text. */
  readonly textValue?: string;
  readonly content: ReactNode;
}

export interface MenuButtonProps {
  /** What the button shows. */
  readonly face: ReactNode;
  /** What the menu is called. */
  readonly label: string;
  readonly entries: readonly (MenuEntry | 'separator')[];
  readonly onAction: (id: string) => void;
  readonly look: {
    readonly button: string | undefined;
    readonly popover: string | undefined;
    readonly menu: string | undefined;
    readonly separator?: string | undefined;
  };
}

const load = () => import('./menu-below.js');
const MenuBelow = lazy(load);

export function MenuButton(props: MenuButtonProps) {
  const [wanted, setWanted] = useState(false);
  const plain = (
    <button
      type="button"
      className={props.look.button}
      aria-haspopup="menu"
      aria-expanded="false"
      onPointerEnter={() => void load()}
      onFocus={() => void load()}
      onClick={() => setWanted(true)}
    >
      {props.face}
    </button>
  );
  if (!wanted) return plain;
  return (
    <Suspense fallback={plain}>
      <MenuBelow {...props} />
    </Suspense>
  );
}
