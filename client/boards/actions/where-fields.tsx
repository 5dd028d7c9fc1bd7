import { Checkbox } from '../../design/checkbox.tsx';
import { useMessages } from '../../language/language.tsx';
import { useBoard } from '../parts/board-context.ts';
import { SourcesField } from '../parts/sources-field.tsx';
import styles from './action-dialog.module.css';
import { useAction, type FieldsProps } from './use-action.ts';

export function WhereFields({ action }: FieldsProps) {
  const words = useMessages().boards.actions;
  const { wall } = useBoard();
  const { change } = useAction(action);
  const toggle = (id: string): string[] =>
    action.stones.includes(id) ? action.stones.filter((other) => other !== id) : [...action.stones, id];
  return (
    <>
      {wall.stones.length === 0 ? null : (
        <fieldset className={styles['all']}>
          <legend>{words.stones}</legend>
          {wall.stones.map((stone, index) => (
            <Checkbox
              key={stone.id}
              label={`${index + 1}. ${stone.text}`}
              checked={action.stones.includes(stone.id)}
              onChange={() => change({ stones: toggle(stone.id) })}
            />
          ))}
        </fieldset>
      )}
      <div className={styles['all']}>
        <SourcesField sources={action.sources} onChange={(sources) => change({ sources })} />
      </div>
    </>
  );
}
