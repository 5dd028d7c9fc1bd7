/** Where a note is written: one field that grows, one tap for its kind. */
import X from 'lucide-react/icons/x';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useCafe, useVisit } from '../cafe/hooks.tsx';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { IconButton } from '../design/icon-button.tsx';
import { Row, Stack } from '../design/layout.tsx';
import { Select } from '../design/select.tsx';
import { TextArea } from '../design/text-area.tsx';
import { useMessages } from '../language/language.tsx';
import { firstWords } from '../../shared/documents/first-words.ts';
import { noDraft, type Draft } from './draft.ts';
import { KindChips } from './kind-chips.tsx';
import { lettersLeft } from './letters.ts';
import styles from './composer.module.css';

export interface ComposerProps {
  readonly table: string;
  readonly round: number;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  /** The words of the note that is being built on. */
  readonly buildsOn: string | null;
  readonly onWritten: (id: string) => void;
  /** Counts how often somebody chose to build on a note: each time the field is given the focus. */
  readonly building: number;
}

export function Composer({ table, round, draft, onDraft, buildsOn, onWritten, building }: ComposerProps) {
  const { common, phone } = useMessages();
  const visit = useVisit();
  const own = useCafe((state) => state.own);
  const [author, setAuthor] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (building > 0) field.current?.focus();
  }, [building]);
  const left = lettersLeft(draft.text);
  const written = draft.text.trim() !== '';
  const phoneless = (own?.mates ?? []).filter((mate) => !mate.phone);

  function put(): void {
    if (!written || left < 0) return;
    const id = visit.addNote({ table, round, ...draft });
    if (author !== '') signWhenSaved(id, author);
    onDraft(noDraft);
    setAuthor('');
    onWritten(id);
  }

  /** Whose thought it is can only be said of a note that the server has. */
  function signWhenSaved(note: string, person: string): void {
    const stop = visit.outbox.subscribe(() => {
      if (visit.outbox.all().some(({ id }) => id === note)) return;
      stop();
      void visit.control.send({ type: 'signNote', note, person });
    });
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    put();
  }

  /** Enter makes a new line, as on paper; with Ctrl or Cmd it puts the note on the cloth. */
  function key(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      put();
    }
  }

  return (
    <form className={styles['composer']} onSubmit={submit}>
      <Stack gap="xs">
        {buildsOn === null ? null : (
          <Row wrap={false} justify="between">
            <p className={styles['builds']}>{phone.table.buildsOn(firstWords(buildsOn, 50))}</p>
            <IconButton
              label={phone.table.stopBuilding}
              icon={<X aria-hidden />}
              onClick={() => onDraft({ ...draft, buildsOn: null })}
            />
          </Row>
        )}
        <Field
          label={phone.table.write}
          hideLabel
          hint={left < 100 && left >= 0 ? phone.table.left(left) : undefined}
          error={left < 0 ? phone.table.tooLong(-left) : undefined}
        >
          <TextArea
            ref={field}
            value={draft.text}
            lines={1}
            placeholder={phone.table.placeholder}
            onKeyDown={key}
            onChange={(event) => onDraft({ ...draft, text: event.target.value })}
          />
        </Field>
        {written ? (
          <>
            <KindChips value={draft.kind} onChange={(kind) => onDraft({ ...draft, kind })} />
            {phoneless.length === 0 ? null : (
              <Field label={phone.table.signFor} hint={phone.table.signHint}>
                <Select
                  value={author}
                  options={[
                    { value: '', label: phone.table.signForMe },
                    ...phoneless.map(({ id, name }) => ({ value: id, label: callMate(name, common.person) })),
                  ]}
                  onChange={(event) => setAuthor(event.target.value)}
                />
              </Field>
            )}
            <Button type="submit" wide disabled={left < 0}>
              {phone.table.put}
            </Button>
          </>
        ) : null}
      </Stack>
    </form>
  );
}

/** Mates without a name are numbers. */
function callMate(name: string, person: string): string {
  return /^\d+$/u.test(name) ? `${person} ${name}` : name;
}
