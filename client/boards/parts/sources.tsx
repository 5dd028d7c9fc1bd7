/** Where a card comes from: the notes and themes it was made from. The thread back to the tables is never cut. */
import CornerDownRight from 'lucide-react/icons/corner-down-right';
import X from 'lucide-react/icons/x';
import { IconButton } from '../../design/icon-button.tsx';
import { useMessages } from '../../language/language.tsx';
import { firstWords } from '../../../shared/documents/first-words.ts';
import type { ThreadRef } from '../../../shared/documents/threads.ts';
import { useFindSource } from './board-context.ts';
import styles from './sources.module.css';
import { TraceLink } from './trace-link.tsx';

interface SourcesProps {
  readonly card: ThreadRef;
  readonly words: string;
  readonly sources: readonly string[];
}

/** What it was made from, and the whole way back. */
export function Sources({ card, words, sources }: SourcesProps) {
  return (
    <>
      <SourceList sources={sources} onRemove={null} />
      <div>
        <TraceLink card={card} words={words} />
      </div>
    </>
  );
}

interface SourceListProps {
  readonly sources: readonly string[];
  readonly onRemove: ((source: string) => void) | null;
}

export function SourceList({ sources, onRemove }: SourceListProps) {
  const { boards } = useMessages();
  const find = useFindSource();
  const inWords = (source: string): string => {
    const found = find(source);
    return found ? boards.source(found.place, firstWords(found.text, 90)) : boards.sourceGone;
  };
  if (sources.length === 0) return null;
  return (
    <div className={styles['sources']}>
      <p className={styles['title']}>{boards.comesFrom}</p>
      <ul className={styles['list']}>
        {sources.map((source) => (
          <li key={source} className={styles[onRemove ? 'removable' : 'source']}>
            <CornerDownRight aria-hidden className={styles['icon']} />
            <span>{inWords(source)}</span>
            {onRemove ? (
              <IconButton
                label={boards.removeSource(inWords(source))}
                icon={<X aria-hidden />}
                onClick={() => onRemove(source)}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
