import Plus from 'lucide-react/icons/plus';
import X from 'lucide-react/icons/x';
import { useId, useRef } from 'react';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { IconButton } from '../design/icon-button.tsx';
import { Stack } from '../design/layout.tsx';
import { TextInput } from '../design/text-input.tsx';
import { useAllMessages } from '../language/language.tsx';
import styles from './line-list.module.css';

interface LineListProps {
  readonly label: string;
  readonly hint?: string;
  /** What one line is: the label of its field, for whoever does not see the list. */
  readonly one: string;
  readonly lines: readonly string[];
  readonly most: number;
  readonly maxLength: number;
  readonly onChange: (lines: string[]) => void;
}

/** A list of short lines that can be written, added to and taken from. Enter makes the next one. */
export function LineList({ label, hint, one, lines, most, maxLength, onChange }: LineListProps) {
  const { start } = useAllMessages();
  const id = useId();
  const list = useRef<HTMLUListElement>(null);

  function add(): void {
    if (lines.length >= most) return;
    onChange([...lines, '']);
    requestAnimationFrame(() => [...(list.current?.querySelectorAll('input') ?? [])].at(-1)?.focus());
  }

  return (
    <Stack as="section" gap="xs" aria-labelledby={id}>
      <div>
        <h2 id={id} className={styles['label']}>
          {label}
        </h2>
        {hint === undefined ? null : <p className={styles['hint']}>{hint}</p>}
      </div>
      {lines.length > 0 ? (
        <ul ref={list} className={styles['lines']}>
          {lines.map((line, index) => (
            <li key={index} className={styles['line']}>
              <div className={styles['field']}>
                <Field label={`${one} ${index + 1}`} hideLabel>
                  <TextInput
                    value={line}
                    maxLength={maxLength}
                    onChange={(event) =>
                      onChange(lines.map((other, at) => (at === index ? event.currentTarget.value : other)))
                    }
                    onKeyDown={(event) => {
                      if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                      event.preventDefault();
                      add();
                    }}
                  />
                </Field>
              </div>
              <IconButton
                label={line === '' ? start.actors.removeEmpty : start.actors.remove(line)}
                icon={<X aria-hidden />}
                onClick={() => onChange(lines.filter((_, at) => at !== index))}
              />
            </li>
          ))}
        </ul>
      ) : null}
      {lines.length < most ? (
        <div>
          <Button variant="quiet" icon={<Plus aria-hidden />} onClick={add}>
            {start.actors.add}
          </Button>
        </div>
      ) : null}
    </Stack>
  );
}
