/** The parts of the console beside the programme, and which of them belongs to a stage. */
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'wouter';
import type { StageKind } from '../../shared/cafe/model.ts';
import { useCafe, useRoom } from '../cafe/hooks.tsx';
import { currentStageOf } from '../pieces/stage.ts';

export const partKeys = [
  'tables',
  'people',
  'programme',
  'seating',
  'notes',
  'harvest',
  'vision',
  'stones',
  'actions',
  'boards',
  'polls',
  'flow',
  'export',
  'links',
  'hall',
  'settings',
] as const;
export type PartKey = (typeof partKeys)[number];

const partOfStage: Partial<Record<StageKind, PartKey>> = {
  harvest: 'harvest',
  vision: 'vision',
  stones: 'stones',
  actions: 'actions',
  close: 'export',
};

function partFor(kind: StageKind, board: string | undefined): PartKey | undefined {
  return board === undefined ? partOfStage[kind] : 'boards';
}

/** Where the parts stand in the page. */
export const partsId = 'parts';

/** Opens a part, and brings it into sight where it lies below. */
export function useShowPart(): (part: PartKey) => void {
  const [, setParams] = useSearchParams();
  return (part) => {
    setParams({ show: part }, { replace: true });
    const section = document.getElementById(partsId);
    if (section && section.getBoundingClientRect().top > window.innerHeight / 2) section.scrollIntoView();
  };
}

function isBusy(): boolean {
  const at = document.activeElement;
  const inPart = at?.closest(`#${partsId}`) != null && at.getAttribute('role') !== 'tab';
  return inPart || document.querySelector('dialog[open]') !== null;
}

export interface PartsShown {
  readonly parts: readonly PartKey[];
  readonly shown: PartKey;
  readonly show: (part: PartKey) => void;
}

/** The part shown stands in the address, so that a reload shows it again. A new stage opens what belongs to it. */
export function useParts(): PartsShown {
  const [params, setParams] = useSearchParams();
  const show = useShowPart();
  const role = useCafe((state) => state.role);
  const { id, kind, board } = currentStageOf(useRoom());
  const parts = partKeys.filter((part) => part !== 'settings' || role === 'facilitator');
  const shown = parts.find((part) => part === params.get('show')) ?? partFor(kind, board) ?? 'tables';

  const before = useRef(id);
  useEffect(() => {
    if (before.current === id) return;
    before.current = id;
    const part = partFor(kind, board);
    // Somebody else may have gone on: whoever is in the middle of something is not torn out of it.
    if (part && !isBusy()) setParams({ show: part }, { replace: true });
  }, [id, kind, board, setParams]);

  return { parts, shown, show };
}
