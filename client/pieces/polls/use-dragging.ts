/** Dragging a row to another place of its list. Nothing moves in the page until it is let go: a row that moved under the finger would be lost. */
import { useEffect, useRef, useState, type PointerEvent as Press, type RefObject } from 'react';

interface Dragging {
  /** The item under way, and the row before or after which it would land; null when nothing is. */
  readonly dragged: number | null;
  readonly over: number | null;
  readonly grip: (item: number, position: number) => (event: Press) => void;
}

/** Rows carry their position as `data-row`. */
export function useDragging(list: RefObject<HTMLElement | null>, onDrop: (item: number, to: number) => void): Dragging {
  const [state, setState] = useState<{ item: number; over: number } | null>(null);
  const stop = useRef<() => void>(undefined);
  const drop = useRef(onDrop);
  useEffect(() => {
    drop.current = onDrop;
  });
  useEffect(() => () => stop.current?.(), []);

  function rowAt(y: number): number | null {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const found = rows.findIndex((row) => y < row.getBoundingClientRect().bottom);
    return rows.length === 0 ? null : found < 0 ? rows.length - 1 : found;
  }

  const grip = (item: number, position: number) => (event: Press) => {
    if (event.button !== 0) return;
    event.preventDefault();
    let over = position;
    const move = ({ clientY }: PointerEvent): void => {
      over = rowAt(clientY) ?? over;
      setState({ item, over });
    };
    const end = ({ type }: PointerEvent): void => {
      stop.current?.();
      if (type === 'pointerup' && over !== position) drop.current(item, over);
    };
    stop.current?.();
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', end);
    stop.current = () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
      setState(null);
    };
    setState({ item, over });
  };
  return { dragged: state?.item ?? null, over: state?.over ?? null, grip };
}
