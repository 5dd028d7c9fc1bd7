/** The chosen action with two lists: the way into the picture for whoever neither drags nor aims. */
import { efforts } from '../../../shared/documents/cards.ts';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { Select } from '../../design/select.tsx';
import { useAllMessages } from '../../language/language.tsx';
import type { Numbered, Placing } from './facilitator-chip.tsx';
import styles from './facilitator-matrix.module.css';

interface PlaceFieldsProps {
  readonly action: Numbered;
  readonly onPlace: (to: Placing) => void;
  readonly onClose: () => void;
}

export function PlaceFields({ action, onPlace, onClose }: PlaceFieldsProps) {
  const { acting, boards } = useAllMessages();
  const words = acting.matrix;
  const { number, title, effort, effect } = action;
  return (
    <div className={styles['place']}>
      <p className={styles['picked']}>{words.chosen(number, title === '' ? boards.actions.untitled : title)}</p>
      {(['effort', 'effect'] as const).map((which) => (
        <Field key={which} label={words[which]}>
          <Select
            options={[
              { value: '', label: words.none },
              ...efforts.map((level) => ({
                value: level,
                label: which === 'effort' ? words.efforts[level] : words.effects[level],
              })),
            ]}
            value={action[which] ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onPlace({ effort, effect, [which]: efforts.find((level) => level === value) ?? null })
            }
          />
        </Field>
      ))}
      <Button variant="quiet" onClick={() => onPlace({ effort: null, effect: null })}>
        {words.takeOut}
      </Button>
      <Button onClick={onClose}>{words.close}</Button>
    </div>
  );
}
