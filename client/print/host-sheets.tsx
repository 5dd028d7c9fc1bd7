import type { HostMode, Round, Table } from '../../shared/cafe/model.ts';
import { isOpen } from '../../shared/cafe/find.ts';
import { sizeOf } from '../../shared/print/sheets.ts';
import { classes } from '../design/classes.ts';
import { useAllMessages } from '../language/language.tsx';
import { Sheet } from './sheet.tsx';
import { SheetFoot } from './sheet-foot.tsx';
import { TableHead } from './table-head.tsx';
import styles from './host-sheets.module.css';

/** A line that is not full costs as much as this many letters. */
const restOfLine = 'x'.repeat(60);

/** Where there are more words than this the questions stand alone: they are what a host cannot do without. */
const roomForHints = 2000;

interface HostSheetsProps {
  readonly tables: readonly Table[];
  readonly rounds: readonly Round[];
  readonly hostMode: HostMode;
}

/** What a host needs in the hand: advice, the theme and every question, also when no screen works. */
export function HostSheets({ tables, rounds, hostMode }: HostSheetsProps) {
  const { common, phone, print } = useAllMessages();
  const questions = rounds.flatMap(({ question }) => [question, restOfLine]);
  const hints = rounds.map(({ hint }) => hint);
  const hinted = sizeOf([...questions, ...hints], [roomForHints]) === 0;
  const size = sizeOf(hinted ? [...questions, ...hints] : questions, [800, 1500, 2400]);
  return tables.map((table) => (
    <Sheet key={table.id} className={classes(styles['card'], styles[`size-${size}`])}>
      <TableHead table={table}>
        {table.prompt === '' ? null : (
          <p className={classes(styles['prompt'], sizeOf([table.prompt], [130]) > 0 && styles['long'])}>
            <bdi>{table.prompt}</bdi>
          </p>
        )}
      </TableHead>
      <div>
        <h2>{phone.host.card}</h2>
        <ol className={styles['tips']}>
          {hostMode === 'none' ? null : <li>{print.host[hostMode]}</li>}
          {phone.host.tips.map((tip) => (
            <li key={tip}>{tip}</li>
          ))}
          <li>{print.host.paper}</li>
        </ol>
      </div>
      <div>
        <h2>{print.host.questions}</h2>
        <dl className={styles['questions']}>
          {rounds
            .filter(({ number }) => isOpen(table, number))
            .map(({ number, question, hint }) => (
              <div key={number} className={styles['question']}>
                <dt>{common.round(number)}</dt>
                <dd>
                  <bdi>{question}</bdi>
                  {hint === '' || !hinted ? null : <bdi className={styles['hint']}>{hint}</bdi>}
                </dd>
              </div>
            ))}
        </dl>
      </div>
      {size === 0 ? <p className={styles['notes']}>{print.host.notes}</p> : null}
      <SheetFoot />
    </Sheet>
  ));
}
