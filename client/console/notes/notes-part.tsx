import ArrowUp from 'lucide-react/icons/arrow-up';
import PenLine from 'lucide-react/icons/pen-line';
import StickyNote from 'lucide-react/icons/sticky-note';
import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Empty } from '../../design/empty.tsx';
import { Grid, Row } from '../../design/layout.tsx';
import { useAllMessages } from '../../language/language.tsx';
import styles from '../console.module.css';
import { LiveNote } from './live-note.tsx';
import { everything, useLiveNotes, type Wanted } from './live-notes.ts';
import { NoteFilters } from './note-filters.tsx';
import { PaperNoteDialog } from './paper-note-dialog.tsx';

export function NotesPart() {
  const { notes: words } = useAllMessages().console;
  const [wanted, setWanted] = useState<Wanted>(everything);
  const [writing, setWriting] = useState(false);
  const { count, shown, fresh, showFresh } = useLiveNotes(wanted);
  const write = (
    <Button variant="quiet" icon={<PenLine aria-hidden />} onClick={() => setWriting(true)}>
      {words.write}
    </Button>
  );
  return (
    <div className={styles['part']}>
      {count === 0 ? (
        <Empty picture={<StickyNote />} title={words.none} text={words.noneText} action={write} />
      ) : (
        <>
          <NoteFilters wanted={wanted} onChange={setWanted} />
          <Row justify="between">
            <p className={styles['soft']}>{words.count(shown.length)}</p>
            <div role="status">
              {fresh > 0 ? (
                <Button icon={<ArrowUp aria-hidden />} onClick={showFresh}>
                  {words.fresh(fresh)}
                </Button>
              ) : null}
            </div>
            {write}
          </Row>
          {shown.length === 0 ? <Empty title={words.noMatch} /> : null}
          <Grid as="ul" gap="s" align="start">
            {shown.map(({ note, table }) => (
              <li key={note.id}>
                <LiveNote note={note} table={table} />
              </li>
            ))}
          </Grid>
        </>
      )}
      {writing ? <PaperNoteDialog onClose={() => setWriting(false)} onWritten={showFresh} /> : null}
    </div>
  );
}
