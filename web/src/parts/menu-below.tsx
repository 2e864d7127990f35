/** The button of `menu-button.tsx` once it was pressed: with its menu, which opens at once. */
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import type { MenuButtonProps } from './menu-button.js';

export default function MenuBelow({ face, label, entries, onAction, look }: MenuButtonProps) {
  return (
    <MenuTrigger defaultOpen>
      <Button className={look.button ?? ''}>{face}</Button>
      <Popover placement="bottom end" className={look.popover ?? ''}>
        <Menu className={look.menu ?? ''} aria-label={label} autoFocus="first" onAction={(id) => onAction(String(id))}>
          {entries.map((entry, place) =>
            entry === 'separator' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a separator has nothing of its own but its place
              <Separator key={`separator-${place}`} className={look.separator ?? ''} />
            ) : (
              <MenuItem key={entry.id} id={entry.id} textValue={entry.textValue ?? String(entry.content)}>
                {entry.content}
              </MenuItem>
            ),
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
