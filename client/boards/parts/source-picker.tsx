/** Choosing the notes and themes a card is made from. */
import { useDeferredValue, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Checkbox } from '../../design/checkbox.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Field } from '../../design/field.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useMessages } from '../../language/language.tsx';
import { useBoard, useFindSource, type BoardAround } from './board-context.ts';
import { hasAllWords } from './search.ts';
import styles from './source-picker.module.css';

interface SourcePickerProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onUse: (sources: readonly string[]) => void;
}

/** As many as anybody reads through; the rest is found by searching. */
const mostShown = 40;

export function SourcePicker(props: SourcePickerProps) {
  return props.open ? <OpenPicker {...props} /> : null;
}

function OpenPicker({ onClose, onUse }: SourcePickerProps) {
  const { boards, common } = useMessages();
  const around = useBoard();
  const find = useFindSource();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const all = candidates(around);
  const found = all.filter(({ text, source }) => chosen.includes(source) || hasAllWords(text, wanted));
  const shown = found.slice(0, mostShown);
  const toggle = (source: string): void =>
    setChosen(chosen.includes(source) ? chosen.filter((other) => other !== source) : [...chosen, source]);
  const actions = (
    <>
      <Button variant="quiet" onClick={onClose}>
        {common.cancel}
      </Button>
      <Button disabled={chosen.length === 0} onClick={() => onUse(chosen)}>
        {boards.picker.use(chosen.length)}
      </Button>
    </>
  );
  return (
    <Dialog open title={boards.picker.title} closeLabel={common.close} onClose={onClose} actions={actions} wide>
      <p>{boards.picker.hint}</p>
      <Field label={boards.picker.search}>
        <TextInput type="search" value={query} onChange={(event) => setQuery(event.currentTarget.value)} />
      </Field>
      <div className={styles['list']}>
        {shown.map(({ source, text }) => (
          <Checkbox
            key={source}
            checked={chosen.includes(source)}
            onChange={() => toggle(source)}
            label={text}
            hint={find(source)?.place}
          />
        ))}
      </div>
      <p role="status">
        {all.length === 0 ? boards.picker.none : shown.length === 0 ? boards.picker.nothing : null}
        {found.length > shown.length ? boards.picker.more(found.length - shown.length) : null}
      </p>
    </Dialog>
  );
}

/** Themes first, then what the tables lifted up, then the rest in the order of the wall. */
function candidates({ wall, notes }: BoardAround): readonly { readonly source: string; readonly text: string }[] {
  const visible = notes.entries.filter((entry) => !entry.hidden);
  const ordered = [...visible.filter((entry) => entry.starred), ...visible.filter((entry) => !entry.starred)];
  return [
    ...wall.themes.map(({ id, title }) => ({ source: `theme/${id}`, text: title })),
    ...ordered.map(({ note }) => ({ source: `note/${note.id}`, text: note.text })),
  ];
}
