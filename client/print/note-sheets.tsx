import { memo } from 'react';
import type { NoteSheet } from '../../shared/print/sheets.ts';
import { sizeOf } from '../../shared/print/sheets.ts';
import { noteKinds } from '../../shared/documents/note.ts';
import { classes } from '../design/classes.ts';
import { useAllMessages } from '../language/language.tsx';
import { Sheet } from './sheet.tsx';
import { SheetFoot } from './sheet-foot.tsx';
import { TableHead } from './table-head.tsx';
import styles from './note-sheets.module.css';

const notesPerSheet = 8;

/** Blank sheets for whoever writes by hand, with what is needed to enter the notes later. */
export function NoteSheets({ sheets }: { readonly sheets: readonly NoteSheet[] }) {
  return sheets.map(({ table, round }) => <OneSheet key={`${table.id} ${round.number}`} table={table} round={round} />);
}

const OneSheet = memo(function OneSheet({ table, round }: NoteSheet) {
  const { common, print } = useAllMessages();
  return (
    <Sheet className={styles['page']}>
      <TableHead table={table} />
      <div className={styles['round']}>
        <h2>{common.round(round.number)}</h2>
        <p className={classes(styles['question'], sizeOf([round.question], [120]) > 0 && styles['long'])}>
          <bdi>{round.question}</bdi>
        </p>
      </div>
      <p className={styles['hint']}>{print.note.hint}</p>
      <ol className={styles['notes']}>
        {Array.from({ length: notesPerSheet }, (_, index) => (
          <li key={index} className={styles['note']}>
            <span className={styles['number']}>{index + 1}</span>
            <span className={styles['kinds']}>
              {noteKinds.map((kind) => (
                <span key={kind}>{common.kinds[kind]}</span>
              ))}
            </span>
          </li>
        ))}
      </ol>
      <p className={styles['hint']}>{print.note.lift}</p>
      <div className={styles['essentials']}>{print.note.essentials}</div>
      <SheetFoot />
    </Sheet>
  );
});
