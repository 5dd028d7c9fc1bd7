/** Where a note is written: one field that grows, one tap for its kind. */
import ArrowDown from 'lucide-react/icons/arrow-down';
import X from 'lucide-react/icons/x';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useCafe } from '../cafe/hooks.tsx';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { IconButton } from '../design/icon-button.tsx';
import { Row, Stack } from '../design/layout.tsx';
import { useTallness } from '../design/tallness.ts';
import { TextArea } from '../design/text-area.tsx';
import { useMessages } from '../language/language.tsx';
import { firstWords } from '../../shared/documents/first-words.ts';
import { looksPersonal } from '../../shared/documents/personal-details.ts';
import { nameOf, type NoteDraft } from './draft.ts';
import { useDrafts, useShowsDraft, useWritingGoesOn } from './draft-hooks.tsx';
import { KindChips } from './kind-chips.tsx';
import { lettersLeft } from './letters.ts';
import { callMate } from './mates.ts';
import { OneOf } from './one-of.tsx';
import { usePutNote } from './put-note.ts';
import styles from './composer.module.css';

/** Long enough to read twice. */
const shownMs = 8000;

export interface ComposerProps {
  readonly draft: NoteDraft;
  /** The words of the note that is being built on. */
  readonly buildsOn: string | null;
  readonly onWritten: (id: string) => void;
  /** Counts how often somebody chose to build on a note: each time the field is given the focus. */
  readonly building: number;
  /** How many notes of others wait to be shown, and how to show them. */
  readonly fresh: number;
  readonly onFresh: () => void;
}

export function Composer({ draft, buildsOn, onWritten, building, fresh, onFresh }: ComposerProps) {
  const { atTable, common, phone } = useMessages();
  const drafts = useDrafts();
  const put = usePutNote();
  const own = useCafe((state) => state.own);
  const field = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useTallness(form, '--foot');
  useEffect(() => {
    if (building > 0) field.current?.focus();
  }, [building]);
  const name = nameOf(draft);
  useShowsDraft(name);
  useWritingGoesOn(name, field);
  const left = lettersLeft(draft.text);
  const written = draft.text.trim() !== '';
  const phoneless = (own?.mates ?? []).filter((mate) => !mate.phone);

  // Nothing on the cloth says for whom a note counts: this is all that its writer learns of it.
  const [putFor, setPutFor] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setPutFor(''), shownMs);
    return () => clearTimeout(timer);
  }, [putFor]);

  function putDown(): void {
    if (!written || left < 0) return;
    const mate = phoneless.find(({ id }) => id === draft.author);
    setPutFor(mate ? phone.table.putFor(callMate(mate.name, common.person)) : '');
    onWritten(put(draft));
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    putDown();
  }

  /** Enter makes a new line, as on paper; with Ctrl or Cmd it puts the note on the cloth. */
  function key(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      putDown();
    }
  }

  return (
    <form ref={form} className={styles['composer']} onSubmit={submit}>
      <Stack gap="xs">
        {fresh === 0 ? null : (
          <Button variant="quiet" wide icon={<ArrowDown aria-hidden />} onClick={onFresh}>
            {atTable.fresh(fresh)}
          </Button>
        )}
        {buildsOn === null ? null : (
          <Row wrap={false} justify="between">
            <p className={styles['builds']}>{phone.table.buildsOn(firstWords(buildsOn, 50))}</p>
            <IconButton
              label={phone.table.stopBuilding}
              icon={<X aria-hidden />}
              onClick={() => drafts.put({ ...draft, buildsOn: null })}
            />
          </Row>
        )}
        <Field
          label={phone.table.write}
          hideLabel
          hint={
            left < 100 && left >= 0 ? phone.table.left(left) : looksPersonal(draft.text) ? atTable.personal : undefined
          }
          error={left < 0 ? phone.table.tooLong(-left) : undefined}
        >
          <TextArea
            ref={field}
            value={draft.text}
            lines={1}
            placeholder={phone.table.placeholder}
            onKeyDown={key}
            onChange={(event) => drafts.put({ ...draft, text: event.target.value })}
          />
        </Field>
        <p role="status" className={putFor === '' || written ? 'visually-hidden' : 'quiet'}>
          {written ? '' : putFor}
        </p>
        {written ? (
          <div className={styles['rest']}>
            <KindChips value={draft.kind} onChange={(kind) => drafts.put({ ...draft, kind })} />
            {phoneless.length === 0 ? null : (
              <OneOf
                label={phone.table.signFor}
                hint={phone.table.signHint}
                value={draft.author ?? ''}
                options={[
                  { value: '', label: phone.table.signForMe },
                  ...phoneless.map(({ id, name }) => ({
                    value: id,
                    label: atTable.signedFor(callMate(name, common.person)),
                  })),
                ]}
                onChange={(chosen) => drafts.put({ ...draft, author: chosen === '' ? null : chosen })}
              />
            )}
            <Button type="submit" wide disabled={left < 0}>
              {phone.table.put}
            </Button>
          </div>
        ) : null}
      </Stack>
    </form>
  );
}
