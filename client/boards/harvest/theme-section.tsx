/** One theme and its notes. */
import Pencil from 'lucide-react/icons/pencil';
import Trash2 from 'lucide-react/icons/trash-2';
import { useId, useState } from 'react';
import type { CardsByBoard } from '../../../shared/documents/cards.ts';
import { changeCard } from '../../../shared/documents/cards.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Heading } from '../../design/heading.tsx';
import { Row } from '../../design/layout.tsx';
import { Menu } from '../../design/menu.tsx';
import { useMessages } from '../../language/language.tsx';
import { SavedMark } from '../../pieces/saved-mark.tsx';
import { useBoard, useCardWaiting, useRemove } from '../parts/board-context.ts';
import type { WallEntry } from '../parts/notes-index.ts';
import { SavedText } from '../parts/saved-text.tsx';
import { NoteList } from './note-list.tsx';

interface ThemeSectionProps {
  readonly theme: CardsByBoard['themes'];
  readonly entries: readonly WallEntry[];
}

export function ThemeSection({ theme, entries }: ThemeSectionProps) {
  const { boards, common } = useMessages();
  const { harvest } = boards;
  const { mayChange } = useBoard();
  const remove = useRemove();
  const waiting = useCardWaiting('themes', theme.id);
  const [editing, setEditing] = useState(false);
  const id = useId();
  const items = [
    { key: 'edit', label: harvest.editTheme, icon: <Pencil aria-hidden />, onSelect: () => setEditing(true) },
    {
      key: 'remove',
      label: harvest.removeTheme,
      icon: <Trash2 aria-hidden />,
      danger: true,
      onSelect: () => remove('themes', theme.id, harvest.themeRemoved(theme.title)),
    },
  ];
  return (
    <Card as="section" look="sunk" aria-labelledby={id}>
      <Row justify="between" align="start" wrap={false}>
        <Heading level={3} size="l" id={id} eyebrow={common.notes(entries.length)}>
          {theme.title}
        </Heading>
        {mayChange(theme) ? <Menu label={harvest.themeMenu(theme.title)} items={items} /> : null}
      </Row>
      {editing && mayChange(theme) ? (
        <ThemeFields theme={theme} onDone={() => setEditing(false)} />
      ) : theme.description === '' ? null : (
        <p>{theme.description}</p>
      )}
      <SavedMark waiting={waiting} />
      {entries.length === 0 ? <p>{harvest.themeEmpty}</p> : <NoteList entries={entries} showTheme={false} />}
    </Card>
  );
}

interface ThemeFieldsProps {
  readonly theme: CardsByBoard['themes'];
  readonly onDone: () => void;
}

function ThemeFields({ theme, onDone }: ThemeFieldsProps) {
  const { harvest, done } = useMessages().boards;
  const { doc, waiting } = useBoard();
  const isWaiting = (field: string): boolean => waiting.has(`themes/${theme.id}/${field}`);
  return (
    <>
      <SavedText
        label={harvest.themeTitle}
        value={theme.title}
        max={80}
        waiting={isWaiting('title')}
        onSave={(title) => void (title.trim() === '' || changeCard(doc, 'themes', theme.id, { title }))}
      />
      <SavedText
        label={harvest.themeDescription}
        hint={harvest.themeDescriptionHint}
        value={theme.description}
        max={300}
        lines={2}
        waiting={isWaiting('description')}
        onSave={(description) => changeCard(doc, 'themes', theme.id, { description })}
      />
      <div>
        <Button variant="quiet" onClick={onDone}>
          {done}
        </Button>
      </div>
    </>
  );
}
