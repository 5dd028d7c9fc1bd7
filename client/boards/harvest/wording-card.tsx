/** A joint wording, and folded below it the notes as their tables wrote them. */
import Pencil from 'lucide-react/icons/pencil';
import Trash2 from 'lucide-react/icons/trash-2';
import { Suspense, useState } from 'react';
import { removeCard, type CardsByBoard } from '../../../shared/documents/cards.ts';
import { firstWords } from '../../../shared/documents/first-words.ts';
import { Card } from '../../design/card.tsx';
import { Row } from '../../design/layout.tsx';
import { Menu } from '../../design/menu.tsx';
import { useMessages } from '../../language/language.tsx';
import { SavedMark } from '../../pieces/saved-mark.tsx';
import { useBoard, useCardWaiting } from '../parts/board-context.ts';
import { lazily } from '../../pieces/lazily.ts';
import { More } from '../parts/more.tsx';
import type { WallEntry } from '../parts/notes-index.ts';
import { TraceLink } from '../parts/trace-link.tsx';
import { NoteList } from './note-list.tsx';
import { useSteps } from './use-steps.ts';
import { wordingAnchor } from './wording-anchor.ts';
import { useWallMarks } from './wall-marks.ts';
import styles from './wording-card.module.css';

const { Part: WordingDialog } = lazily(async () => (await import('./wording-dialog.tsx')).WordingDialog);

interface WordingCardProps {
  readonly wording: CardsByBoard['wordings'];
  readonly entries: readonly WallEntry[];
}

export function WordingCard({ wording, entries }: WordingCardProps) {
  const { theming } = useMessages();
  const { mayChange } = useBoard();
  const { words } = useWallMarks();
  const { act } = useSteps();
  const waiting = useCardWaiting('wordings', wording.id);
  const [editing, setEditing] = useState(false);
  const items = [
    { key: 'edit', label: theming.editWording, icon: <Pencil aria-hidden />, onSelect: () => setEditing(true) },
    {
      key: 'remove',
      label: theming.removeWording,
      icon: <Trash2 aria-hidden />,
      danger: true,
      onSelect: () => act(theming.wordingRemoved, (doc) => removeCard(doc, 'wordings', wording.id)),
    },
  ];
  const originals = <NoteList entries={entries} showTheme={false} />;
  return (
    <Card
      id={wordingAnchor(wording.id)}
      as="article"
      look="pine"
      aria-label={`${theming.wording}: ${firstWords(wording.text)}`}
    >
      <Row justify="between" align="start" wrap={false}>
        <div>
          <p className={styles['label']}>{theming.wording}</p>
          <p className={styles['words']}>{wording.text}</p>
        </div>
        {mayChange(wording) ? <Menu label={theming.wordingMenu(firstWords(wording.text, 40))} items={items} /> : null}
      </Row>
      <div>
        <TraceLink card={`wording/${wording.id}`} words={wording.text} />
      </div>
      <SavedMark waiting={waiting} />
      {/* Whoever searches sees at once where the words were found. */}
      {words === '' ? <More title={theming.asWritten(entries.length)}>{originals}</More> : originals}
      {editing ? (
        <Suspense fallback={null}>
          <WordingDialog notes={[]} wording={wording} onClose={() => setEditing(false)} />
        </Suspense>
      ) : null}
    </Card>
  );
}
