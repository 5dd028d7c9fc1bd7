/** What earlier groups have found, large enough to be read aloud from a phone that lies on the table. */
import Star from 'lucide-react/icons/star';
import { useRoom, useTablecloth } from '../cafe/hooks.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Heading } from '../design/heading.tsx';
import { Stack } from '../design/layout.tsx';
import { useMessages } from '../language/language.tsx';
import { handedOnBefore, HandedWords } from './handed-on.tsx';
import styles from './recap-dialog.module.css';

interface RecapProps {
  readonly table: string;
  readonly before: number;
  readonly onClose: () => void;
}

export function RecapDialog({ table, before, onClose }: RecapProps) {
  const { atTable, common } = useMessages();
  const room = useRoom();
  const { tablecloth } = useTablecloth(table);
  const stars = room.stars[table] ?? [];
  const starred = tablecloth.notes.filter(
    ({ id, round }) => round < before && stars.includes(id) && !room.hidden.includes(id),
  );
  return (
    <Dialog open wide title={atTable.recap.title} closeLabel={common.close} onClose={onClose}>
      <div className={styles['aloud']}>
        <Stack gap="l">
          {handedOnBefore(tablecloth, before).map((words) => (
            <HandedWords key={words.round} {...words} />
          ))}
          {starred.length === 0 ? null : (
            <Stack gap="s">
              <Heading level={3}>{atTable.recap.starred}</Heading>
              <ul className={styles['starred']}>
                {starred.map(({ id, text }) => (
                  <li key={id}>
                    <Star aria-hidden />
                    <span>{text}</span>
                  </li>
                ))}
              </ul>
            </Stack>
          )}
        </Stack>
      </div>
    </Dialog>
  );
}
