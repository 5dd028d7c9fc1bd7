import { useRoom } from '../cafe/hooks.tsx';
import { useAllMessages } from '../language/language.tsx';
import { Stamp } from './stamp.tsx';
import styles from './seat-lists.module.css';

interface ListHeadProps {
  readonly columns: number;
  readonly name: string;
  readonly round?: string;
  readonly note?: string;
  readonly title: string;
}

/** Printers repeat the head of a table on every sheet, so what a sheet shows and how old it is stands there. */
export function ListHead({ columns, name, round, note, title }: ListHeadProps) {
  const { print } = useAllMessages();
  const { anonymity } = useRoom().settings;
  return (
    <tr className={styles['top']}>
      <th colSpan={columns} scope="colgroup">
        <span className={styles['heading']}>{round === undefined ? name : print.list.title(name, round)}</span>
        <span className={styles['facts']}>
          <bdi>{title}</bdi>
          <Stamp />
          {note === undefined ? null : <span>{note}</span>}
          {anonymity === 'facilitator' ? <strong>{print.private}</strong> : null}
        </span>
      </th>
    </tr>
  );
}
