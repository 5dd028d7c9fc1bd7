/** One's own dots on one's own phone, or those of one's table: shown as they are wanted, whether or not there is a network to tell anybody. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import { useChoice } from '../../cafe/use-choice.ts';
import { useMessages } from '../../language/language.tsx';
import { useBoard } from '../parts/board-context.ts';

interface Changes {
  readonly notes: readonly string[];
  readonly without?: readonly string[];
}

const none: readonly string[] = [];
const nothing: Changes = { notes: none };

export function useBallot() {
  const { refusals } = useMessages();
  const { notes, wall } = useBoard();
  const { vote, settings, hidden } = useRoom();
  const isLost = useCafe(({ connection }) => connection.state === 'lost');
  const told = useCafe(({ own }) => own?.dots ?? none);
  // Dots that are given before anything has been opened are for the first.
  const number = vote.state === 'before' ? 1 : vote.number;
  const { choice, choose, dismiss } = useChoice({ type: 'setDots', notes: [], vote: number });
  const chosen = choice?.state !== 'refused' && choice?.command.type === 'setDots' ? choice.command : null;
  const together = vote.state === 'open' && vote.by === 'table';
  const onThemes = vote.state === 'open' && vote.on === 'themes';
  // A dot on what has been hidden, or joined to another theme, has come back and may be given elsewhere.
  const placed = useMemo(() => {
    const stands = (id: string): boolean =>
      onThemes ? wall.themes.some((theme) => theme.id === id) : !hidden.includes(id);
    return (chosen ? wanted(told, chosen, together) : told).filter(stands);
  }, [told, chosen, together, onThemes, wall.themes, hidden]);
  const dots = useMemo(() => new Set(placed), [placed]);
  const most = vote.state === 'open' ? vote.dots : settings.dotsPerPerson;
  const [full, setFull] = useState(false);
  // The press itself never changes, so that a dot redraws one note and not the wall.
  const changes: Changes = (choice?.state === 'waiting' ? chosen : null) ?? nothing;
  const now = useRef({ placed, most, number, together, changes });
  useEffect(() => {
    now.current = { placed, most, number, together, changes };
  });
  const press = useCallback(
    (note: string) => {
      const before = now.current;
      const taken = before.placed.includes(note);
      setFull(!taken && before.placed.length >= before.most);
      if (!taken && before.placed.length >= before.most) return;
      const after = taken ? before.placed.filter((other) => other !== note) : [...before.placed, note];
      const command = before.together ? changed(before.changes, note, !taken) : { notes: after };
      // Two presses may come before the next drawing.
      now.current = { ...before, placed: after, changes: command };
      choose({ type: 'setDots', ...command, vote: before.number });
    },
    [choose],
  );
  // Whatever was wanted on notes that were taken off the wall meanwhile has come back.
  const [asked, setAsked] = useState<readonly string[]>(none);
  if (chosen && asked !== chosen.notes) setAsked(chosen.notes);
  const isThere = (id: string): boolean => notes.byId.has(id) || wall.themes.some((theme) => theme.id === id);
  const gone = chosen ? 0 : asked.filter((note) => !dots.has(note) && !isThere(note)).length;
  return {
    dots,
    most,
    /** A phone without a network cannot know whether the vote has been opened: its dots wait for that. */
    votes: vote.state === 'open' || (vote.state === 'before' && (isLost || chosen !== null)),
    isLost,
    full: full ? refusals['no-dots-left'] : undefined,
    gone,
    press,
    choice,
    dismiss,
  };
}

/** One's own ballot is what was chosen last; that of a table is what all know of it, with one's own changes. */
function wanted(told: readonly string[], { notes, without = [] }: Changes, together: boolean): readonly string[] {
  if (!together) return notes;
  const kept = told.filter((note) => !without.includes(note));
  return [...kept, ...notes.filter((note) => !kept.includes(note))];
}

/** What is not answered yet, and one more press. */
function changed(
  { notes, without = [] }: Changes,
  note: string,
  wants: boolean,
): { notes: string[]; without: string[] } {
  const others = (some: readonly string[]): string[] => some.filter((other) => other !== note);
  return wants
    ? { notes: [...others(notes), note], without: others(without) }
    : { notes: others(notes), without: [...others(without), note] };
}
