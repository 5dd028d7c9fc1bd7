import { Suspense } from 'react';
import { Field } from '../design/field.tsx';
import { Select } from '../design/select.tsx';
import { Tabs } from '../design/tabs.tsx';
import { useMessages } from '../language/language.tsx';
import type { BoardsSlot } from '../pieces/boards-slot.ts';
import { ExportPart } from './export/export-part.tsx';
import { LinksPart } from './links/links-part.tsx';
import { NotesPart } from './notes/notes-part.tsx';
import { useParts, type PartKey } from './use-parts.ts';
import { PeoplePart } from './people/people-part.tsx';
import { SeatingPart } from './seating/seating-part.tsx';
import { SettingsPart } from './settings/settings-part.tsx';
import { TablesPart } from './tables/tables-part.tsx';
import { VoteControl } from './vote-control.tsx';
import styles from './console.module.css';

export function Parts({ boards, narrow }: { readonly boards: BoardsSlot; readonly narrow: boolean }) {
  const { tabs: words } = useMessages().console;
  const { parts, shown, show } = useParts();
  if (narrow) {
    return (
      <section className={styles['part']} aria-label={words[shown]}>
        <Field label={words.show}>
          <Select
            value={shown}
            options={parts.map((part) => ({ value: part, label: words[part] }))}
            onChange={({ currentTarget: { value } }) => {
              const part = parts.find((candidate) => candidate === value);
              if (part) show(part);
            }}
          />
        </Field>
        <Part part={shown} boards={boards} />
      </section>
    );
  }
  return (
    <div className={styles['tabs']}>
      <Tabs
        label={words.label}
        tabs={parts.map((key) => ({ key, label: words[key] }))}
        selected={shown}
        onSelect={show}
      >
        <Part part={shown} boards={boards} />
      </Tabs>
    </div>
  );
}

function Part({ part, boards: Boards }: { readonly part: PartKey; readonly boards: BoardsSlot }) {
  const { common } = useMessages();
  switch (part) {
    case 'tables':
      return <TablesPart />;
    case 'people':
      return <PeoplePart />;
    case 'seating':
      return <SeatingPart />;
    case 'notes':
      return <NotesPart />;
    case 'export':
      return <ExportPart />;
    case 'links':
      return <LinksPart />;
    case 'settings':
      return <SettingsPart />;
    case 'harvest':
    case 'vision':
    case 'stones':
    case 'actions':
      return (
        <div className={styles['part']}>
          {part === 'harvest' ? <VoteControl /> : null}
          <Suspense fallback={<p role="status">{common.loading}</p>}>
            <Boards board={part} mode="facilitator" />
          </Suspense>
        </div>
      );
  }
}
