/** Themes to choose among, each with how many notes lie under it. */
import type { CardsByBoard } from '../../../shared/documents/cards.ts';
import { Pill } from '../../design/pill.tsx';
import { useMessages } from '../../language/language.tsx';
import { useBoard } from '../parts/board-context.ts';
import styles from './group-dialog.module.css';

interface ThemeChoiceProps {
  readonly themes: readonly CardsByBoard['themes'][];
  readonly onChoose: (theme: CardsByBoard['themes']) => void;
}

export function ThemeChoice({ themes, onChoose }: ThemeChoiceProps) {
  const { common } = useMessages();
  const { wall } = useBoard();
  const counts = new Map<string, number>();
  for (const theme of Object.values(wall.themeOf)) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  return (
    <div className={styles['themes']}>
      {themes.map((theme) => (
        <button key={theme.id} type="button" className={styles['theme']} onClick={() => onChoose(theme)}>
          <span>{theme.title}</span>
          <Pill>{common.notes(counts.get(theme.id) ?? 0)}</Pill>
        </button>
      ))}
    </div>
  );
}
