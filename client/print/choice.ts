/** What is to be printed. It stands in the address, so that a reload and a link from the console show the same. */
import { useSearchParams } from 'wouter';
import { slipOrders, type SlipOrder } from '../../shared/print/slips.ts';

export const paperKinds = ['slips', 'signs', 'poster', 'rules', 'hosts', 'notes', 'by-table', 'by-person'] as const;
export type PaperKind = (typeof paperKinds)[number];

export interface PaperChoice {
  readonly kind: PaperKind;
  readonly order: SlipOrder;
  /** Slips alone that differ from the printed ones. */
  readonly changedOnly: boolean;
  /** Null: not chosen. `all`: every round. */
  readonly round: number | 'all' | null;
}

type Key = 'show' | 'order' | 'only' | 'round';

export function usePaperChoice(): readonly [PaperChoice, (changes: Partial<Record<Key, string>>) => void] {
  const [params, setParams] = useSearchParams();
  const round = params.get('round');
  const choice: PaperChoice = {
    kind: paperKinds.find((kind) => kind === params.get('show')) ?? 'slips',
    order: slipOrders.find((order) => order === params.get('order')) ?? 'name',
    changedOnly: params.get('only') === 'changed',
    round: round === null || round === 'all' ? round : Number(round),
  };
  const choose = (changes: Partial<Record<Key, string>>): void =>
    setParams((now) => ({ ...Object.fromEntries(now), ...changes }), { replace: true });
  return [choice, choose];
}
