import { memo } from 'react';
import { callName } from '../../shared/cafe/views.ts';
import { inSheets, slipsPerSheet } from '../../shared/print/sheets.ts';
import type { Slip, Stop } from '../../shared/print/slips.ts';
import { classes } from '../design/classes.ts';
import { useAllMessages } from '../language/language.tsx';
import { lookWords } from '../pieces/table-words.ts';
import { Sheet } from './sheet.tsx';
import { Stamp } from './stamp.tsx';
import { TableMark } from './table-mark.tsx';
import styles from './slip-sheets.module.css';

interface SlipSheetsProps {
  readonly slips: readonly Slip[];
  readonly rounds: number;
  readonly title: string;
}

/** Slips in two columns, with lines between them to cut along. */
export function SlipSheets({ slips, rounds, title }: SlipSheetsProps) {
  const perSheet = slipsPerSheet(rounds);
  return inSheets(slips, perSheet).map((onSheet) => (
    <Sheet key={onSheet[0]?.person.id} className={classes(styles['slips'], styles[`of-${perSheet}`])}>
      {onSheet.map((slip) => (
        <OneSlip key={slip.person.id} slip={slip} title={title} />
      ))}
    </Sheet>
  ));
}

const OneSlip = memo(function OneSlip({
  slip: { person, code, stops },
  title,
}: {
  readonly slip: Slip;
  readonly title: string;
}) {
  const { common, joining, print } = useAllMessages();
  return (
    <section className={styles['slip']} data-slip={person.number}>
      <div className={styles['head']}>
        <h2 className={styles['name']}>
          <bdi>{callName(person, common.person)}</bdi>
        </h2>
        <span className={styles['small']}>
          {person.name === '' ? null : print.slip.number(person.number)}
          {person.name === '' || code === null ? null : ' · '}
          {code === null ? null : <strong>{joining.card(code)}</strong>}
        </span>
      </div>
      <ol className={styles['stops']}>
        {stops.map((stop) => (
          <li key={stop.round} className={styles['stop']}>
            <span className={styles['round']}>{common.round(stop.round)}</span>
            <Where stop={stop} />
          </li>
        ))}
      </ol>
      <div className={classes(styles['foot'], styles['small'])}>
        <bdi className={styles['title']}>{title}</bdi>
        <Stamp />
      </div>
    </section>
  );
});

function Where({ stop }: { readonly stop: Stop }) {
  const { common, print } = useAllMessages();
  if (stop.state !== 'seated') return <span>{print.slip[stop.state]}</span>;
  const { number, name } = stop.table;
  return (
    <>
      <TableMark number={number} />
      <span className={styles['words']}>
        <span className={styles['look']}>{lookWords(common, number)}</span>
        <span className={styles['table']}>
          {stop.hosts ? <strong>{print.slip.host}</strong> : null}
          {stop.hosts && name !== '' ? ' · ' : null}
          <bdi>{name}</bdi>
        </span>
      </span>
    </>
  );
}
