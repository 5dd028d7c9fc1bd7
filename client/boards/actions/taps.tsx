/** Three questions that tell what can start now from what is a step on the way. A second tap on the same answer takes it back. */
import Check from 'lucide-react/icons/check';
import X from 'lucide-react/icons/x';
import { isRatherStone } from '../../../shared/agenda/actions.ts';
import { Button } from '../../design/button.tsx';
import { useMessages } from '../../language/language.tsx';
import { useBoard } from '../parts/board-context.ts';
import styles from './taps.module.css';
import { useAction, type FieldsProps } from './use-action.ts';

const taps = ['startsSoon', 'noNewMoney', 'oursToDecide'] as const;

export function Taps({ action }: FieldsProps) {
  const { actions: words } = useMessages().boards;
  const { mode } = useBoard();
  const { change } = useAction(action);
  return (
    <div className={styles['taps']}>
      {taps.map((tap) => (
        <div key={tap} role="group" aria-label={words.taps[tap]} className={styles['tap']}>
          <span aria-hidden>{words.taps[tap]}</span>
          <span className={styles['answers']}>
            {([true, false] as const).map((yes) => {
              const given = action[tap] === yes;
              return (
                <Button
                  key={String(yes)}
                  variant={given ? 'primary' : 'quiet'}
                  icon={given ? yes ? <Check aria-hidden /> : <X aria-hidden /> : null}
                  aria-pressed={given}
                  onClick={() => change({ [tap]: given ? null : yes })}
                >
                  {yes ? words.yes : words.no}
                </Button>
              );
            })}
          </span>
        </div>
      ))}
      <div role="status">{mode === 'participant' && isRatherStone(action) ? <p>{words.ratherStone}</p> : null}</div>
    </div>
  );
}
