/** Remembers what goes to the printer, by the button or by the browser's own menu. */
import { useEffect } from 'react';
import { marksOf } from '../../shared/print/slips.ts';
import { useVisit } from '../cafe/hooks.tsx';
import { rememberPrinted } from '../pieces/printed.ts';
import type { PaperKind } from './choice.ts';
import type { Paper } from './paper.ts';

export function usePrinting(kind: PaperKind, { slips, seatsVersion: version, lack }: Paper): void {
  const { control, options } = useVisit();
  const { cafe } = options;
  const there = lack(kind) === null;
  useEffect(() => {
    if (!there || (kind !== 'slips' && kind !== 'by-table' && kind !== 'by-person')) return;
    const remember = (): void => {
      const plan = { version, at: control.clock.now() };
      // Those that were not printed again now are the same as before.
      if (kind === 'slips') rememberPrinted(cafe, { slips: { ...plan, marks: marksOf(slips) } });
      else rememberPrinted(cafe, { [kind]: plan });
    };
    // Afterwards, so that the paper is not changed by having been printed.
    window.addEventListener('afterprint', remember);
    return () => window.removeEventListener('afterprint', remember);
  }, [kind, there, cafe, control, slips, version]);
}
