/** The parts of the console beside the programme, and which of them belongs to a stage. */
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'wouter';
import type { StageKind } from '../../shared/cafe/model.ts';
import { useCafe, useRoom } from '../cafe/hooks.tsx';
import { currentStageOf } from '../pieces/stage.ts';

export const partKeys = [
  'tables',
  'people',
  'seating',
  'notes',
  'harvest',
  'vision',
  'stones',
  'actions',
  'export',
  'links',
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

/** The part shown stands in the address, so that a reload shows it again. A new stage opens what belongs to it. */
export function useParts(): {
  readonly parts: readonly PartKey[];
  readonly shown: PartKey;
  readonly show: (part: PartKey) => void;
} {
  const [params, setParams] = useSearchParams();
  const role = useCafe((state) => state.role);
  const { id, kind } = currentStageOf(useRoom());
  const parts = partKeys.filter((part) => part !== 'settings' || role === 'facilitator');
  const shown = parts.find((part) => part === params.get('show')) ?? partOfStage[kind] ?? 'tables';

  const show = (part: PartKey): void => setParams({ show: part }, { replace: true });

  const before = useRef(id);
  useEffect(() => {
    if (before.current === id) return;
    before.current = id;
    const part = partOfStage[kind];
    if (part) setParams({ show: part }, { replace: true });
  }, [id, kind, setParams]);

  return { parts, shown, show };
}
