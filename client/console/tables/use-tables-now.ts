import { must } from '../../../shared/cafe/must.ts';
import type { Tablecloth } from '../../../shared/documents/tablecloth.ts';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import { useNudges } from '../nudges/use-nudges.ts';
import { tablesNow, type TableNow } from './table-now.ts';

/** The tables of a round as they are now. */
export function useTablesNow(round: number, cloths: Readonly<Record<string, Tablecloth>>): readonly TableNow[] {
  const room = useRoom();
  const facilitator = must(
    useCafe((state) => state.facilitator),
    'the gate has let a facilitator in',
  );
  const wrote = useCafe((state) => state.wrote);
  return tablesNow({ room, facilitator, cloths, wrote, nudges: useNudges() }, round);
}
