/** The kind of a note: five small papers, one tap. */
import { noteKinds, type NoteKind } from '../../shared/documents/note.ts';
import { useMessages } from '../language/language.tsx';
import { OneOf } from './one-of.tsx';

export function KindChips({
  value,
  onChange,
}: {
  readonly value: NoteKind;
  readonly onChange: (kind: NoteKind) => void;
}) {
  const { common, phone } = useMessages();
  const options = noteKinds.map((kind) => ({ value: kind, label: common.kinds[kind] }));
  return <OneOf label={phone.table.kind} value={value} options={options} onChange={onChange} />;
}
