import Ellipsis from 'lucide-react/icons/ellipsis';
import { useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import { IconButton } from './icon-button.tsx';
import { useClosing } from './menu-closing.ts';
import styles from './menu.module.css';

export interface MenuItem {
  key: string;
  label: string;
  icon?: ReactNode;
  /** The language of the label, where it is not that of the page. */
  lang?: string | undefined;
  onSelect: () => void;
  danger?: boolean | undefined;
  disabled?: boolean | undefined;
}

export interface MenuProps {
  label: string;
  items: readonly MenuItem[];
  icon?: ReactNode;
  /** With words the label is shown on the button; without them the button is three dots. */
  words?: boolean | undefined;
}

/** A button that shows a list of buttons. Tab and arrows walk it, Esc closes it and gives the focus back. */
export function Menu({ label, items, icon = <Ellipsis aria-hidden />, words = false }: MenuProps): ReactNode {
  const id = useId();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLUListElement>(null);
  useClosing(open, root, opener, setOpen);

  useLayoutEffect(() => {
    const list = panel.current;
    if (!open || !list) return;
    const box = list.getBoundingClientRect();
    const shift = Math.max(8 - box.left, 0) + Math.min(window.innerWidth - 8 - box.right, 0);
    list.style.setProperty('--shift', `${shift}px`);
    list.classList.toggle(styles['up'] ?? '', box.bottom > window.innerHeight && box.top > box.height + 96);
    list.querySelector<HTMLButtonElement>('button:enabled')?.focus();
  }, [open]);

  const shared = {
    ref: opener,
    'aria-expanded': open,
    'aria-controls': open ? id : undefined,
    onClick: () => setOpen(!open),
  };
  return (
    <div ref={root} className={classes(styles['menu'])}>
      {words ? (
        <Button {...shared} variant="quiet" icon={icon}>
          {label}
        </Button>
      ) : (
        <IconButton {...shared} label={label} icon={icon} />
      )}
      {open ? (
        <ul ref={panel} id={id} aria-label={label} className={classes(styles['panel'])}>
          {items.map((item) => (
            <li key={item.key}>
              <button
                type="button"
                disabled={item.disabled}
                lang={item.lang}
                className={classes(styles['item'], item.danger && styles['danger'])}
                onClick={() => {
                  // The focus goes home first, so that a dialog opened by the item can give it back.
                  opener.current?.focus();
                  setOpen(false);
                  item.onSelect();
                }}
              >
                {item.icon}
                {item.label}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
