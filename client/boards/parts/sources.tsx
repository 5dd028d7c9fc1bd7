/** Where a card comes from: the notes and themes it was made from. The thread back to the tables is never cut. */
import CornerDownRight from 'lucide-react/icons/corner-down-right';
import Link2 from 'lucide-react/icons/link-2';
import X from 'lucide-react/icons/x';
import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { IconButton } from '../../design/icon-button.tsx';
import { Stack } from '../../design/layout.tsx';
import { useMessages } from '../../language/language.tsx';
import { firstWords } from '../../../shared/documents/first-words.ts';
import { useFindSource } from './board-context.ts';
import { SourcePicker } from './source-picker.tsx';
import styles from './sources.module.css';

export function Sources({ sources }: { readonly sources: readonly string[] }) {
  return <SourceList sources={sources} onRemove={null} />;
}

interface SourcesFieldProps {
  readonly sources: readonly string[];
  readonly onChange: (sources: string[]) => void;
}

export function SourcesField({ sources, onChange }: SourcesFieldProps) {
  const { boards } = useMessages();
  const [picking, setPicking] = useState(false);
  function add(chosen: readonly string[]): void {
    setPicking(false);
    onChange([...new Set([...sources, ...chosen])]);
  }
  return (
    <Stack gap="xs" align="start">
      <SourceList sources={sources} onRemove={(gone) => onChange(sources.filter((source) => source !== gone))} />
      <Button variant="plain" icon={<Link2 aria-hidden />} onClick={() => setPicking(true)}>
        {boards.addSources}
      </Button>
      <SourcePicker open={picking} onClose={() => setPicking(false)} onUse={add} />
    </Stack>
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
