/** The new card itself: one field, and where it comes from. */
import Layers from 'lucide-react/icons/layers';
import { useState, type FormEvent } from 'react';
import { cleanText, countLetters } from '../../../shared/cafe/text.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Field } from '../../design/field.tsx';
import { Row } from '../../design/layout.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { useMessages } from '../../language/language.tsx';
import { useBoard, useFindSource } from './board-context.ts';
import { focusOnce } from './focus-once.ts';
import { SourcePicker } from './source-picker.tsx';
import styles from './composer.module.css';
import { SourceList } from './sources.tsx';

export interface OpenComposerProps {
  readonly words: { readonly add: string; readonly label: string; readonly hint: string; readonly save: string };
  readonly max: number;
  /** From here on the writer is asked, kindly, to shorten. */
  readonly suggested?: { readonly letters: number; readonly say: string } | undefined;
  readonly onAdd: (card: { readonly text: string; readonly sources: string[] }) => void;
  readonly begins: 'writing' | 'picking';
  /** What stands in the field to begin with. */
  readonly first?: { readonly text: string; readonly sources: readonly string[] } | undefined;
  readonly onClose: () => void;
}

export function OpenComposer({ words, max, suggested, onAdd, begins, first, onClose }: OpenComposerProps) {
  const { boards, common } = useMessages();
  const find = useFindSource();
  const { mayAdd } = useBoard();
  const [draft, setDraft] = useState<NonNullable<OpenComposerProps['first']>>(first ?? { text: '', sources: [] });
  const [writing, setWriting] = useState(begins === 'writing');
  const [picking, setPicking] = useState(begins === 'picking');
  const letters = countLetters(draft.text);
  const ready = mayAdd && cleanText(draft.text) !== '';
  const long = suggested && letters > suggested.letters;

  /** Chosen words come along only into an empty field: nothing that somebody has typed is replaced. */
  function use(chosen: readonly string[]): void {
    const texts = chosen.flatMap((source) => find(source)?.text ?? []);
    const text = cleanText(draft.text) === '' ? cleanText(texts.join('\n').slice(0, max)) : draft.text;
    setDraft({ text, sources: [...new Set([...draft.sources, ...chosen])].slice(0, 40) });
    setPicking(false);
    setWriting(true);
  }
  function stopPicking(): void {
    setPicking(false);
    if (!writing) onClose();
  }
  function add(event: FormEvent): void {
    event.preventDefault();
    if (!ready) return;
    onAdd({ text: cleanText(draft.text), sources: [...draft.sources] });
    onClose();
  }
  // When its part of the café is over, what somebody is in the middle of stays, to be read and copied.
  return (
    <>
      {writing ? (
        <Card as="section" look="pine" aria-label={words.add}>
          <form onSubmit={add} className={styles['form']}>
            <Field
              label={words.label}
              hint={long ? suggested.say : words.hint}
              error={mayAdd ? undefined : boards.refused.reasons['not-yours']}
              aside={boards.letters(letters, suggested && !long ? suggested.letters : max)}
            >
              <TextArea
                lines={2}
                ref={focusOnce}
                maxLength={max}
                value={draft.text}
                onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
              />
            </Field>
            <SourceList
              sources={draft.sources}
              onRemove={(gone) => setDraft({ ...draft, sources: draft.sources.filter((source) => source !== gone) })}
            />
            <Row gap="s">
              <Button type="submit" disabled={!ready}>
                {words.save}
              </Button>
              <Button variant="quiet" icon={<Layers aria-hidden />} onClick={() => setPicking(true)}>
                {boards.fromSources}
              </Button>
              <Button variant="plain" onClick={onClose}>
                {common.cancel}
              </Button>
            </Row>
          </form>
        </Card>
      ) : null}
      <SourcePicker open={picking} onClose={stopPicking} onUse={use} />
    </>
  );
}
