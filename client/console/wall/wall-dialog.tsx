import MonitorOff from 'lucide-react/icons/monitor-off';
import { useState } from 'react';
import { cleanLine } from '../../../shared/cafe/text.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Field } from '../../design/field.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { BusyButton } from '../busy-button.tsx';
import { useLastLines } from './last-lines.ts';
import { useWallMoves } from './use-wall.ts';
import styles from './wall.module.css';

const longest = 200;

/** One line for the whole room, seen here first as it will look there. */
export function WallDialog({ onClose }: { readonly onClose: () => void }) {
  const { common, running } = useAllMessages();
  const words = running.wall;
  const { wall, show } = useWallMoves();
  const [lines, keep] = useLastLines(useRoom().id);
  const [typed, setTyped] = useState(wall.show === 'words' ? wall.words : '');
  const line = cleanLine(typed);

  async function say(): Promise<void> {
    if (line === '') return;
    if (!(await show({ show: 'words', words: line }))) return;
    keep(line);
    onClose();
  }

  async function turn(to: 'blank' | 'stage'): Promise<void> {
    if (await show({ show: to })) onClose();
  }

  return (
    <Dialog
      open
      title={words.title}
      closeLabel={common.close}
      onClose={onClose}
      actions={
        <>
          {wall.show === 'stage' ? (
            <BusyButton variant="quiet" icon={<MonitorOff aria-hidden />} onPress={() => turn('blank')}>
              {words.blank}
            </BusyButton>
          ) : (
            <BusyButton variant="quiet" onPress={() => turn('stage')}>
              {words.stage}
            </BusyButton>
          )}
          <BusyButton aria-disabled={line === ''} onPress={say}>
            {words.show}
          </BusyButton>
        </>
      }
    >
      <p>{words.text}</p>
      <Field label={words.say} hint={words.sayHint}>
        <TextInput
          // A dialog gives the focus to whoever has the attribute, which React leaves out.
          ref={(field) => field?.setAttribute('autofocus', '')}
          value={typed}
          maxLength={longest}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={({ key, nativeEvent }) => (key === 'Enter' && !nativeEvent.isComposing ? void say() : undefined)}
        />
      </Field>
      <figure className={styles['shown']}>
        <figcaption className={styles['label']}>{words.preview}</figcaption>
        <div className={styles['preview']}>
          <p>{line}</p>
        </div>
      </figure>
      {lines.length > 0 ? (
        <div>
          <p className={styles['label']}>{words.last}</p>
          <ul className={styles['lines']}>
            {lines.map((last) => (
              <li key={last}>
                <button
                  type="button"
                  className={styles['line']}
                  aria-label={words.again(last)}
                  onClick={() => setTyped(last)}
                >
                  {last}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </Dialog>
  );
}
