/** The kind of a note: five small papers, one tap. Radios underneath, so that keyboards and screen readers know what they are. */
import { useId } from 'react';
import { noteKinds, type NoteKind } from '../../shared/documents/note.ts';
import { useMessages } from '../language/language.tsx';
import styles from './kind-chips.module.css';

export function KindChips({
  value,
  onChange,
}: {
  readonly value: NoteKind;
  readonly onChange: (kind: NoteKind) => void;
}) {
  const { common, phone } = useMessages();
  const name = useId();
  return (
    <fieldset className={styles['kinds']}>
      <legend className="visually-hidden">{phone.table.kind}</legend>
      {noteKinds.map((kind) => (
        <label key={kind} className={styles['kind']}>
          <input type="radio" name={name} value={kind} checked={kind === value} onChange={() => onChange(kind)} />
          <span>{common.kinds[kind]}</span>
        </label>
      ))}
    </fieldset>
  );
}
