/** An action in the picture of effort and effect: tapped, dragged, or moved with the arrow keys. */
import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { efforts, type ActionFields, type CardsByBoard } from '../../../shared/documents/cards.ts';
import { firstWords } from '../../../shared/documents/first-words.ts';
import { classes } from '../../design/classes.ts';
import { useAllMessages } from '../../language/language.tsx';
import { useBoard } from '../parts/board-context.ts';
import styles from './facilitator-matrix.module.css';

export type Level = NonNullable<ActionFields['effort']>;
export type Numbered = CardsByBoard['actions'] & { readonly number: number };
export interface Placing {
  effort: Level | null;
  effect: Level | null;
}

interface ChipProps {
  readonly action: Numbered;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onPlace: (to: Placing) => void;
}

/** Pixels before a press is a drag. */
const slack = 6;

const levelOf = (name: string | undefined): Level | null => efforts.find((level) => level === name) ?? null;

/** One step along the levels; whatever has no place yet begins in the middle. */
function stepped(level: Level | null, by: number): Level {
  const at = level === null ? 1 : efforts.indexOf(level) + by;
  return efforts[Math.min(efforts.length - 1, Math.max(0, at))] ?? 'medium';
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

export function Chip({ action, chosen, onChoose, onPlace }: ChipProps) {
  const { acting, boards } = useAllMessages();
  const { mode } = useBoard();
  const from = useRef<{ readonly x: number; readonly y: number; far: boolean } | null>(null);
  const dragged = useRef(false);
  const title = action.title === '' ? boards.actions.untitled : action.title;
  const inside = (
    <>
      <span className="visually-hidden">{acting.matrix.chip}</span>
      <span className={styles['digit']}>{action.number}</span>
      <span className={styles['title']}>{firstWords(title, 32)}</span>
    </>
  );
  if (mode !== 'facilitator') return <span className={styles['chip']}>{inside}</span>;
  function follow(event: PointerEvent<HTMLElement>): void {
    const begun = from.current;
    if (!begun) return;
    const [x, y] = [event.clientX - begun.x, event.clientY - begun.y];
    begun.far ||= Math.hypot(x, y) > slack;
    if (begun.far) event.currentTarget.style.transform = `translate(${x}px, ${y}px)`;
  }
  function drop(event: PointerEvent<HTMLElement>): void {
    const begun = from.current;
    from.current = null;
    event.currentTarget.style.transform = '';
    if (!begun?.far || event.type !== 'pointerup') return;
    dragged.current = true;
    for (const under of document.elementsFromPoint(event.clientX, event.clientY)) {
      const cell = under.closest<HTMLElement>('[data-effort]');
      const [effort, effect] = [levelOf(cell?.dataset['effort']), levelOf(cell?.dataset['effect'])];
      if (effort && effect) return onPlace({ effort, effect });
    }
  }
  function press(event: KeyboardEvent): void {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    onPlace({ effort: stepped(action.effort, step[0]), effect: stepped(action.effect, step[1]) });
  }
  return (
    <button
      type="button"
      id={`chip-${action.id}`}
      className={classes(styles['chip'], styles['drag'], chosen && styles['chosen'])}
      aria-pressed={chosen}
      title={title}
      onKeyDown={press}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, y: event.clientY, far: false };
        dragged.current = false;
      }}
      onPointerMove={follow}
      onPointerUp={drop}
      onPointerCancel={drop}
      onClick={() => {
        if (!dragged.current) onChoose();
        dragged.current = false;
      }}
    >
      {inside}
    </button>
  );
}
