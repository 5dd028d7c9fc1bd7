import type { Table } from '../../shared/cafe/model.ts';
import { sizeOf } from '../../shared/print/sheets.ts';
import { classes } from '../design/classes.ts';
import { tableLook } from '../design/table-look.ts';
import { TableShape } from '../design/table-shape.tsx';
import { useAllMessages } from '../language/language.tsx';
import { lookWords, themeOf } from '../pieces/table-words.ts';
import { Sheet } from './sheet.tsx';
import styles from './sign-sheets.module.css';

/** Tents: fold in the middle, and both sides read the right way up. */
export function SignSheets({ tables }: { readonly tables: readonly Table[] }) {
  const { print } = useAllMessages();
  return tables.map((table) => (
    <Sheet key={table.id} className={styles['tent']}>
      <Side table={table} turned />
      <span className={styles['fold']}>{print.sign.fold}</span>
      <Side table={table} />
    </Sheet>
  ));
}

function Side({ table, turned = false }: { readonly table: Table; readonly turned?: boolean }) {
  const { common, print } = useAllMessages();
  const { number, name } = table;
  const theme = themeOf(table);
  return (
    <div className={classes(styles['side'], turned && styles['turned'])} aria-hidden={turned}>
      <BigNumber number={number} />
      <div className={styles['look']}>
        <p className={styles['word']}>{print.sign.table}</p>
        <span className={styles['shape']}>
          <TableShape look={tableLook(number)} />
        </span>
        <p>{lookWords(common, number)}</p>
      </div>
      <div className={styles['words']}>
        {name === '' ? null : (
          <h2 className={classes(styles['name'], styles[`name-${sizeOf([name], [24, 40])}`])}>
            <bdi>{name}</bdi>
          </h2>
        )}
        {theme === '' ? null : (
          <p className={classes(styles['theme'], sizeOf([theme], [90]) > 0 && styles['long'])}>
            <bdi>{theme}</bdi>
          </p>
        )}
      </div>
    </div>
  );
}

/** Digits of 8 cm and more in millimetres of paper; two and three of them are drawn together to the same width. */
function BigNumber({ number }: { readonly number: number }) {
  const digits = String(number);
  const width = digits.length > 1 ? { textLength: 118, lengthAdjust: 'spacingAndGlyphs' } : {};
  return (
    <svg viewBox="0 0 122 90" className={styles['number']} aria-hidden>
      <text x="61" y="88" fontSize="119" className={styles['digits']} {...width}>
        {digits}
      </text>
    </svg>
  );
}
