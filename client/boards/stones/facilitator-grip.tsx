/** A handle with which a step is drawn to another place; the arrow keys do the same. Whoever runs the café has it, phones do not load it. */
import GripVertical from 'lucide-react/icons/grip-vertical';
import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { IconButton } from '../../design/icon-button.tsx';
import { useAllMessages } from '../../language/language.tsx';

interface GripProps {
  /** Of the step, from 0, and of all of them. */
  readonly index: number;
  readonly count: number;
  readonly onPlace: (to: number) => void;
}

/** The step that is under a point of the screen, or null. */
function stepAt(x: number, y: number): HTMLElement | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const step = element.closest<HTMLElement>('[data-step]');
    if (step) return step;
  }
  return null;
}

export function Grip({ index, count, onPlace }: GripProps) {
  const { acting } = useAllMessages();
  const over = useRef<HTMLElement | null>(null);
  function show(step: HTMLElement | null): void {
    if (over.current === step) return;
    over.current?.removeAttribute('data-drop');
    over.current = step;
    const to = Number(step?.dataset['step'] ?? index);
    if (to !== index) step?.setAttribute('data-drop', to > index ? 'after' : 'before');
  }
  function follow(event: PointerEvent<HTMLElement>): void {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    show(stepAt(event.clientX, event.clientY));
  }
  function drop(event: PointerEvent<HTMLElement>): void {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    event.currentTarget.releasePointerCapture(event.pointerId);
    const to = over.current?.dataset['step'];
    show(null);
    if (to !== undefined && event.type === 'pointerup') onPlace(Number(to));
  }
  function press(event: KeyboardEvent): void {
    const places: Readonly<Record<string, number>> = {
      ArrowUp: index - 1,
      ArrowDown: index + 1,
      Home: 0,
      End: count - 1,
    };
    const to = places[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (to >= 0 && to < count) onPlace(to);
  }
  return (
    <IconButton
      label={acting.stones.grip(index + 1)}
      icon={<GripVertical aria-hidden />}
      style={{ cursor: 'grab', touchAction: 'none' }}
      onKeyDown={press}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={follow}
      onPointerUp={drop}
      onPointerCancel={drop}
    />
  );
}
