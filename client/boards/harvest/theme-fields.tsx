/** Naming and describing a theme where it stands. */
import { changeCard, type CardChanges, type CardsByBoard } from '../../../shared/documents/cards.ts';
import { useVisit } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { useMessages } from '../../language/language.tsx';
import { useBoard } from '../parts/board-context.ts';
import { SavedText } from '../parts/saved-text.tsx';
import { useSteps } from './use-steps.ts';

interface ThemeFieldsProps {
  readonly theme: CardsByBoard['themes'];
  readonly onDone: () => void;
}

export function ThemeFields({ theme, onDone }: ThemeFieldsProps) {
  const { boards, theming } = useMessages();
  const { harvest, done } = boards;
  const { waiting, mode } = useBoard();
  const { isMine } = useVisit();
  const { act } = useSteps();
  const isWaiting = (field: string): boolean => waiting.has(`themes/${theme.id}/${field}`);
  const led = mode === 'facilitator' && !isMine(theme.pen) ? { byFacilitator: true } : {};
  const change = (fields: CardChanges<'themes'>): void =>
    act(theming.changed(theme.title), (doc) => void changeCard(doc, 'themes', theme.id, { ...fields, ...led }));
  return (
    <>
      <SavedText
        first
        label={harvest.themeTitle}
        value={theme.title}
        max={80}
        waiting={isWaiting('title')}
        onSave={(title) => void (title.trim() === '' || change({ title }))}
      />
      <SavedText
        label={harvest.themeDescription}
        hint={harvest.themeDescriptionHint}
        value={theme.description}
        max={300}
        lines={2}
        waiting={isWaiting('description')}
        onSave={(description) => change({ description })}
      />
      <div>
        <Button variant="quiet" onClick={onDone}>
          {done}
        </Button>
      </div>
    </>
  );
}
