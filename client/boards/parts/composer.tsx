/** Writing a new card: a button until somebody wants to write, then one field and where it comes from. */
import Layers from 'lucide-react/icons/layers';
import Plus from 'lucide-react/icons/plus';
import { useState, type FormEvent } from 'react';
import { cleanText, countLetters } from '../../../shared/cafe/text.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Field } from '../../design/field.tsx';
import { Row } from '../../design/layout.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { useMessages } from '../../language/language.tsx';
import { useBoard, useFindSource } from './board-context.ts';
import { SourcePicker } from './source-picker.tsx';
import styles from './composer.module.css';
import { SourceList } from './sources.tsx';

export interface ComposerProps {
  readonly words: { readonly add: string; readonly label: string; readonly hint: string; readonly save: string };
  readonly max: number;
  /** From here on the writer is asked, kindly, to shorten. */
  readonly suggested?: { readonly letters: number; readonly say: string } | undefined;
  readonly onAdd: (card: { readonly text: string; readonly sources: string[] }) => void;
}

export function Composer({ words, max, suggested, onAdd }: ComposerProps) {
  const { boards, common } = useMessages();
  const find = useFindSource();
  const { mayAdd } = useBoard();
  const [draft, setDraft] = useState<{ readonly text: string; readonly sources: string[] } | null>(null);
  const [picking, setPicking] = useState(false);
  const letters = countLetters(draft?.text ?? '');

  const ready = mayAdd && cleanText(draft?.text ?? '') !== '';
  const long = suggested && letters > suggested.letters;

  /** Chosen words come along only into an empty field: nothing that somebody has typed is replaced. */
  function use(chosen: readonly string[]): void {
    setPicking(false);
    const texts = chosen.flatMap((source) => find(source)?.text ?? []);
    const before = draft ?? { text: '', sources: [] };
    const text = cleanText(before.text) === '' ? cleanText(texts.join('\n').slice(0, max)) : before.text;
    setDraft({ text, sources: [...new Set([...before.sources, ...chosen])].slice(0, 40) });
  }
  function add(event: FormEvent): void {
    event.preventDefault();
    if (!draft || !ready) return;
    onAdd({ text: cleanText(draft.text), sources: draft.sources });
    setDraft(null);
  }
  // When its part of the café is over, what somebody is in the middle of stays, to be read and copied.
  if (!draft && !mayAdd) return null;
  return (
    <>
      {draft ? (
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
              <Button variant="plain" onClick={() => setDraft(null)}>
                {common.cancel}
              </Button>
            </Row>
          </form>
        </Card>
      ) : (
        <Row gap="s">
          <Button icon={<Plus aria-hidden />} onClick={() => setDraft({ text: '', sources: [] })}>
            {words.add}
          </Button>
          <Button variant="quiet" icon={<Layers aria-hidden />} onClick={() => setPicking(true)}>
            {boards.fromSources}
          </Button>
        </Row>
      )}
      <SourcePicker open={picking} onClose={() => setPicking(false)} onUse={use} />
    </>
  );
}

/** Whoever asks to write is put into the field. */
function focusOnce(field: HTMLTextAreaElement | null): void {
  field?.focus();
}
