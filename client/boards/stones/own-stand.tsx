/** A participant's own stand on a step. Agreeing is one tap; the others are asked for words. */
import { useState, type FormEvent } from 'react';
import type { Stand } from '../../../shared/cafe/model.ts';
import { cleanLine } from '../../../shared/cafe/text.ts';
import { useCafe } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Choice } from '../../design/choice.tsx';
import { Field } from '../../design/field.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { useMessages } from '../../language/language.tsx';
import { SavedMark } from '../../pieces/saved-mark.tsx';
import { at } from '../parts/at.ts';
import { Refusal } from '../parts/refusal.tsx';
import { useAsk } from '../parts/use-ask.ts';
import styles from './own-stand.module.css';

const stands = ['agree', 'reservation', 'disagree'] as const;

export function OwnStand({ stone }: { readonly stone: string }) {
  const words = useMessages().boards.stones;
  const own = useCafe((state) => (state.own ? at(state.own.stands, stone) : undefined));
  const { ask, pending, refused } = useAsk();
  // What is chosen and typed here. The café's own view counts as soon as it says the same.
  const [draft, setDraft] = useState<{ readonly stand: Stand; readonly words: string } | null>(null);
  const same = draft !== null && own?.stand === draft.stand && own.words === cleanLine(draft.words);
  const shown = draft ?? own ?? null;

  async function take(taken: { readonly stand: Stand; readonly words: string }): Promise<void> {
    const counted = await ask({ type: 'takeStand', stone, ...taken });
    if (!counted && taken.stand === 'agree') setDraft(null);
  }
  function choose(stand: Stand): void {
    const next = { stand, words: stand === own?.stand ? own.words : '' };
    setDraft(next);
    if (stand === 'agree') void take(next);
  }
  function send(event: FormEvent): void {
    event.preventDefault();
    if (shown) void take(shown);
  }
  return (
    <form onSubmit={send} className={styles['own']}>
      <Choice
        label={words.yourStand}
        hint={words.anonymous}
        look="segments"
        value={shown?.stand ?? null}
        onChange={choose}
        options={stands.map((value) => ({ value, label: words.stands[value] }))}
      />
      {shown === null || shown.stand === 'agree' ? null : (
        <>
          <Field label={words.ask[shown.stand]} hint={words.askHint}>
            <TextArea
              lines={2}
              maxLength={280}
              value={shown.words}
              onChange={(event) => setDraft({ stand: shown.stand, words: event.currentTarget.value })}
            />
          </Field>
          {draft && !same ? (
            <Button type="submit" pending={pending}>
              {own?.stand === shown.stand ? words.sendWords : words.send}
            </Button>
          ) : null}
        </>
      )}
      {refused === undefined ? <SavedMark waiting={pending || (draft !== null && !same)} /> : null}
      <Refusal words={refused} />
    </form>
  );
}
