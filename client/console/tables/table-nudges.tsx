import HandHelping from 'lucide-react/icons/hand-helping';
import type { Table } from '../../../shared/cafe/model.ts';
import type { TablesMessages } from '../../../shared/locale/nb/tables.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { tableWords } from '../../pieces/table-words.ts';
import { BusyButton } from '../busy-button.tsx';
import { useRun, useTalk } from '../talk.tsx';
import type { TableNudge } from './table-now.ts';
import styles from './tables.module.css';

interface TableNudgesProps {
  readonly table: Table;
  readonly nudges: readonly TableNudge[];
}

/** Why somebody should look by, the most pressing first, and what can be done from here. */
export function TableNudges({ table, nudges }: TableNudgesProps) {
  const { common, running, tables: words } = useAllMessages();
  const { stage } = useRoom();
  const { say } = useTalk();
  const run = useRun();
  if (nudges.length === 0) return null;

  async function release(): Promise<void> {
    if (await run({ type: 'releaseTable', from: stage, table: table.id }))
      say({ text: running.nudges.released([table.number]) });
  }

  return (
    <div className={styles['nudge']}>
      <HandHelping role="img" aria-label={running.nudges.label} />
      <ul className={styles['reasons']}>
        {nudges.map((nudge) => (
          <li key={nudge.kind}>{nudgeWords(nudge, words.nudge)}</li>
        ))}
      </ul>
      {nudges.some(({ kind }) => kind === 'held') ? (
        <BusyButton
          variant="quiet"
          className={styles['above']}
          aria-label={words.releaseOne(tableWords(common, table.number))}
          onPress={release}
        >
          {running.nudges.release(1)}
        </BusyButton>
      ) : null}
    </div>
  );
}

/** At the table itself its number need not be said. */
function nudgeWords(nudge: TableNudge, words: TablesMessages['nudge']): string {
  switch (nudge.kind) {
    case 'held':
    case 'hostless':
    case 'essentials':
      return words[nudge.kind];
    case 'silent':
    case 'asleep':
      return words[nudge.kind](nudge.minutes);
    case 'cut-off':
      return words.cutOff;
  }
}
