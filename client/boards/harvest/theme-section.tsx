/** One theme and its notes. */
import Combine from 'lucide-react/icons/combine';
import Pencil from 'lucide-react/icons/pencil';
import Trash2 from 'lucide-react/icons/trash-2';
import { Suspense, useId, useState } from 'react';
import type { CardsByBoard } from '../../../shared/documents/cards.ts';
import { removeTheme } from '../../../shared/documents/joined-themes.ts';
import { Card } from '../../design/card.tsx';
import { Heading } from '../../design/heading.tsx';
import { Row } from '../../design/layout.tsx';
import { Menu } from '../../design/menu.tsx';
import { Pill } from '../../design/pill.tsx';
import { useMessages } from '../../language/language.tsx';
import { SavedMark } from '../../pieces/saved-mark.tsx';
import { useBoard, useCardWaiting } from '../parts/board-context.ts';
import { lazily } from '../../pieces/lazily.ts';
import type { WallEntry } from '../parts/notes-index.ts';
import { TraceLink } from '../parts/trace-link.tsx';
import { Gathered } from './gathered.tsx';
import { useSteps } from './use-steps.ts';

const { Part: ThemeFields } = lazily(async () => (await import('./theme-fields.tsx')).ThemeFields);
const { Part: JoinDialog } = lazily(async () => (await import('./join-dialog.tsx')).JoinDialog);

interface ThemeSectionProps {
  readonly theme: CardsByBoard['themes'];
  readonly entries: readonly WallEntry[];
}

export function ThemeSection({ theme, entries }: ThemeSectionProps) {
  const { boards, common, theming } = useMessages();
  const { harvest } = boards;
  const { wall, mayChange } = useBoard();
  const { act } = useSteps();
  const waiting = useCardWaiting('themes', theme.id);
  const [doing, setDoing] = useState<'editing' | 'joining' | null>(null);
  const id = useId();
  const edit = {
    key: 'edit',
    label: harvest.editTheme,
    icon: <Pencil aria-hidden />,
    onSelect: () => setDoing('editing'),
  };
  const join = { key: 'join', label: theming.join, icon: <Combine aria-hidden />, onSelect: () => setDoing('joining') };
  const remove = {
    key: 'remove',
    label: harvest.removeTheme,
    icon: <Trash2 aria-hidden />,
    danger: true,
    onSelect: () => act(harvest.themeRemoved(theme.title), (doc) => removeTheme(doc, theme.id)),
  };
  const items = wall.themes.length > 1 ? [edit, join, remove] : [edit, remove];
  const mine = mayChange(theme);
  const done = (): void => setDoing(null);
  return (
    <Card as="section" look="sunk" aria-labelledby={id}>
      <Row justify="between" align="start" wrap={false}>
        <Heading level={3} size="l" id={id} eyebrow={common.notes(entries.length)}>
          {theme.title}
        </Heading>
        {mine ? <Menu label={harvest.themeMenu(theme.title)} items={items} /> : null}
      </Row>
      {mine && doing === 'editing' ? (
        <Suspense fallback={null}>
          <ThemeFields theme={theme} onDone={done} />
        </Suspense>
      ) : theme.description === '' ? null : (
        <p>{theme.description}</p>
      )}
      {mine && doing === 'joining' ? (
        <Suspense fallback={null}>
          <JoinDialog theme={theme} onClose={done} />
        </Suspense>
      ) : null}
      {theme.byFacilitator ? (
        <div>
          <Pill>{theming.byFacilitator}</Pill>
        </div>
      ) : null}
      <SavedMark waiting={waiting} />
      {theme.title === '' || entries.length === 0 ? null : (
        <div>
          <TraceLink card={`theme/${theme.id}`} words={theme.title} />
        </div>
      )}
      {entries.length === 0 ? <p>{harvest.themeEmpty}</p> : <Gathered entries={entries} />}
    </Card>
  );
}
