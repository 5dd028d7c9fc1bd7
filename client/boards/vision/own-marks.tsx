/** What a participant thinks of a proposal: how far it reaches, whether it can be reached, and how many fingers. Counts with the tap, also without a network. */
import { cleanLine } from '../../../shared/cafe/text.ts';
import type { VisionMark } from '../../../shared/cafe/model.ts';
import { contentFist, mostMark } from '../../../shared/cafe/vision-marks.ts';
import { useCafe } from '../../cafe/hooks.tsx';
import { useChoice } from '../../cafe/use-choice.ts';
import { useMessages } from '../../language/language.tsx';
import { at } from '../../../shared/cafe/at.ts';
import { ChoiceMark } from '../parts/choice-mark.tsx';
import styles from '../parts/own-stand.module.css';
import { SavedText } from '../parts/saved-text.tsx';
import { Scale } from '../parts/scale.tsx';

const unmarked: VisionMark = { stretch: null, possible: null, fist: null, words: '' };

export function OwnMarks({ card }: { readonly card: string }) {
  const { stones, vision } = useMessages().boards;
  const words = vision.marks;
  const told = useCafe((state) => (state.own ? at(state.own.marks, card) : undefined));
  const { choice, choose, dismiss } = useChoice({ type: 'markVision', vision: card, ...unmarked });
  const chosen = choice?.state !== 'refused' && choice?.command.type === 'markVision' ? choice.command : null;
  const { stretch, possible, fist, words: said } = chosen ?? told ?? unmarked;
  const mark = (change: Partial<VisionMark>): void =>
    choose({ type: 'markVision', vision: card, stretch, possible, fist, words: said, ...change });
  return (
    <div className={styles['own']}>
      <Scale
        label={words.fist}
        ends={words.fistEnds}
        from={0}
        to={mostMark}
        value={fist}
        onChange={(value) => mark({ fist: value, words: value < contentFist ? said : '' })}
      />
      {fist === null || fist >= contentFist ? null : (
        <SavedText
          label={words.ask}
          hint={stones.askHint}
          value={said}
          max={280}
          lines={2}
          waiting={false}
          onSave={(typed) => mark({ words: cleanLine(typed) })}
        />
      )}
      {(['stretch', 'possible'] as const).map((which) => (
        <Scale
          key={which}
          label={words[which]}
          ends={words[`${which}Ends`]}
          from={1}
          to={mostMark}
          value={which === 'stretch' ? stretch : possible}
          onChange={(value) => mark({ [which]: value })}
        />
      ))}
      <ChoiceMark choice={choice} dismiss={dismiss} told={told !== undefined} />
    </div>
  );
}
