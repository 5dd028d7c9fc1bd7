/** The notes at the end of a thread, table by table. */
import { useState } from 'react';
import type { TracedNote } from '../../../shared/agenda/trace.ts';
import { firstWords } from '../../../shared/documents/first-words.ts';
import type { ThreadNode, ThreadRef } from '../../../shared/documents/threads.ts';
import { Button } from '../../design/button.tsx';
import { useMessages } from '../../language/language.tsx';
import styles from './trace.module.css';

interface TraceNotesProps {
  readonly notes: readonly TracedNote[];
  /** Whose notes they are. */
  readonly card: ThreadNode;
  readonly onFollow: (ref: ThreadRef) => void;
}

const mostNotes = 20;

export function TraceNotes({ notes, card, onFollow }: TraceNotesProps) {
  const { common, tracing: words } = useMessages();
  const [most, setMost] = useState(mostNotes);
  const shown = notes.slice(0, most);
  const tables = [...new Set(shown.map(({ table }) => table))];
  return (
    <>
      {tables.map((table) => (
        <section key={table} className={styles['table']} aria-label={common.table(table)}>
          <p className={styles['place']}>{common.table(table)}</p>
          <ul className={styles['notes']}>
            {shown
              .filter((note) => note.table === table)
              .map(({ node, round, through }) => (
                <li key={node.ref}>
                  {node.ref === card.ref ? (
                    <p>{node.text}</p>
                  ) : (
                    <button type="button" className={styles['note']} onClick={() => onFollow(node.ref)}>
                      {node.text}
                    </button>
                  )}
                  <p className={styles['place']}>
                    {words.round(round)}
                    {through.ref === card.ref ? null : ` · ${words.through(firstWords(through.text, 40))}`}
                  </p>
                </li>
              ))}
          </ul>
        </section>
      ))}
      {shown.length < notes.length ? (
        <Button variant="plain" onClick={() => setMost(most + 5 * mostNotes)}>
          {words.more(notes.length - shown.length)}
        </Button>
      ) : null}
    </>
  );
}
