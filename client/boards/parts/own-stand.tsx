/** A participant's own stand on a card. It counts with the tap, also without a network; whoever does not simply agree is asked for words. */
import type { Stand } from '../../../shared/cafe/model.ts';
import { cleanLine } from '../../../shared/cafe/text.ts';
import { useCafe } from '../../cafe/hooks.tsx';
import { useChoice } from '../../cafe/use-choice.ts';
import { Choice } from '../../design/choice.tsx';
import { useMessages } from '../../language/language.tsx';
import { at } from '../../../shared/cafe/at.ts';
import { ChoiceMark } from './choice-mark.tsx';
import styles from './own-stand.module.css';
import { SavedText } from './saved-text.tsx';

const stands = ['agree', 'reservation', 'disagree'] as const;

interface OwnStandProps {
  readonly card: string;
  /** What is asked. */
  readonly label: string;
}

export function OwnStand({ card, label }: OwnStandProps) {
  const words = useMessages().boards.stones;
  const told = useCafe((state) => (state.own ? at(state.own.stands, card) : undefined));
  const { choice, choose, dismiss } = useChoice({ type: 'takeStand', stone: card, stand: 'agree', words: '' });
  const chosen = choice?.state !== 'refused' && choice?.command.type === 'takeStand' ? choice.command : null;
  const shown = chosen ?? told ?? null;
  const take = (stand: Stand, said: string): void =>
    choose({ type: 'takeStand', stone: card, stand, words: cleanLine(said) });
  return (
    <div className={styles['own']}>
      <Choice
        label={label}
        hint={words.anonymous}
        look="segments"
        value={shown?.stand ?? null}
        onChange={(stand) => take(stand, stand === told?.stand ? told.words : '')}
        options={stands.map((value) => ({ value, label: words.stands[value] }))}
      />
      {shown === null || shown.stand === 'agree' ? null : (
        <SavedText
          key={shown.stand}
          label={words.ask[shown.stand]}
          hint={words.askHint}
          value={shown.words}
          max={280}
          lines={2}
          waiting={false}
          onSave={(said) => take(shown.stand, said)}
        />
      )}
      <ChoiceMark choice={choice} dismiss={dismiss} told={told !== undefined} />
    </div>
  );
}
