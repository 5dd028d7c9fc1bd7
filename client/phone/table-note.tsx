/** One note at the table, with what one may do to it. */
import CornerDownRight from 'lucide-react/icons/corner-down-right';
import Pencil from 'lucide-react/icons/pencil';
import Star from 'lucide-react/icons/star';
import Undo2 from 'lucide-react/icons/undo-2';
import type { Note } from '../../shared/documents/note.ts';
import { Button } from '../design/button.tsx';
import { Menu } from '../design/menu.tsx';
import { NoteCard } from '../design/note-card.tsx';
import { Pill } from '../design/pill.tsx';
import { useMessages } from '../language/language.tsx';
import { LateMark } from '../pieces/late-mark.tsx';
import { firstWords } from '../../shared/documents/first-words.ts';
import { NoteMark } from './note-mark.tsx';
import { singleTap } from '../design/single-tap.ts';
import styles from './table-note.module.css';

export interface TableNoteProps {
  readonly note: Note;
  readonly buildsOn: string | null;
  /** Written by a group before this one. */
  readonly earlier: boolean;
  readonly mine: boolean;
  readonly waiting: boolean;
  readonly starred: boolean;
  readonly onStar: () => void;
  readonly onBuild: () => void;
  readonly onEdit: () => void;
  readonly onWithdraw: () => void;
}

export function TableNote(props: TableNoteProps) {
  const { note, buildsOn, earlier, mine, waiting, starred, onStar, onBuild, onEdit, onWithdraw } = props;
  const { common, phone } = useMessages();
  return (
    <NoteCard
      text={note.text}
      kind={
        <>
          <span>{common.kinds[note.kind]}</span>
          {earlier ? <span>{common.round(note.round)}</span> : null}
          {starred ? (
            <Pill tone="calm" icon={<Star aria-hidden />}>
              {common.starred}
            </Pill>
          ) : null}
          {note.late === true ? <LateMark /> : null}
          {mine ? <NoteMark state={waiting ? 'waiting' : 'saved'} /> : null}
        </>
      }
      footer={
        <>
          {buildsOn === null ? null : <p className="quiet">{phone.table.buildsOn(firstWords(buildsOn, 60))}</p>}
          <div className={styles['actions']}>
            <Button variant="plain" icon={<CornerDownRight aria-hidden />} onClick={onBuild}>
              {phone.table.build}
            </Button>
            <Button
              variant="plain"
              icon={<Star aria-hidden />}
              onClick={singleTap(onStar)}
              aria-pressed={starred}
              disabled={waiting}
            >
              {starred ? phone.table.unstar : phone.table.star}
            </Button>
            {mine ? (
              <span className={styles['rest']}>
                <Menu
                  label={common.more}
                  items={[
                    { key: 'edit', label: phone.table.edit, icon: <Pencil aria-hidden />, onSelect: onEdit },
                    { key: 'withdraw', label: phone.table.withdraw, icon: <Undo2 aria-hidden />, onSelect: onWithdraw },
                  ]}
                />
              </span>
            ) : null}
          </div>
        </>
      }
    />
  );
}
