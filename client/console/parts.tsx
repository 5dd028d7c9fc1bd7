import { Suspense } from 'react';
import { Field } from '../design/field.tsx';
import { Select } from '../design/select.tsx';
import { Tabs } from '../design/tabs.tsx';
import { useAllMessages } from '../language/language.tsx';
import type { BoardsSlot } from '../pieces/boards-slot.ts';
import { lazily } from '../pieces/lazily.ts';
import { BoardsPart } from './boards-extra/boards-part.tsx';
import { ExportPart } from './export/export-part.tsx';
import { HallPart } from './hall/hall-part.tsx';
import { LinksPart } from './links/links-part.tsx';
import { NotesPart } from './notes/notes-part.tsx';
import { partsId, type PartKey, type PartsShown } from './use-parts.ts';
import type { Moves } from './moves.ts';
import { PeoplePart } from './people/people-part.tsx';
import { PollsPart } from './polls/polls-part.tsx';
import { ProgrammePart } from './programme/programme-part.tsx';
import { SeatingPart } from './seating/seating-part.tsx';
import { SettingsPart } from './settings/settings-part.tsx';
import { TabStrip } from './tab-strip.tsx';
import { TablesPart } from './tables/tables-part.tsx';
import { VoteControl } from './vote-control.tsx';
import styles from './console.module.css';

/** With the way to lay it out, which nothing else needs. */
const { Part: FlowPart } = lazily(async () => (await import('./flow/flow-part.tsx')).FlowPart);

interface PartsProps extends PartsShown {
  readonly boards: BoardsSlot;
  readonly moves: Moves;
  readonly narrow: boolean;
}

export function Parts({ boards, moves, narrow, parts, shown, show }: PartsProps) {
  const { tabs: words } = useAllMessages().console;
  if (narrow) {
    return (
      <section id={partsId} className={styles['part']} aria-label={words[shown]}>
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
        <Part part={shown} boards={boards} moves={moves} />
      </section>
    );
  }
  return (
    <TabStrip id={partsId} selected={shown}>
      <Tabs
        label={words.label}
        tabs={parts.map((key) => ({ key, label: words[key] }))}
        selected={shown}
        onSelect={show}
      >
        <Part part={shown} boards={boards} moves={moves} />
      </Tabs>
    </TabStrip>
  );
}

interface PartProps extends Pick<PartsProps, 'boards' | 'moves'> {
  readonly part: PartKey;
}

function Part({ part, boards: Boards, moves }: PartProps) {
  const { common } = useAllMessages();
  switch (part) {
    case 'tables':
      return <TablesPart />;
    case 'people':
      return <PeoplePart />;
    case 'programme':
      return <ProgrammePart moves={moves} />;
    case 'seating':
      return <SeatingPart />;
    case 'notes':
      return <NotesPart />;
    case 'polls':
      return <PollsPart />;
    case 'flow':
      return (
        <Suspense fallback={<p role="status">{common.loading}</p>}>
          <FlowPart />
        </Suspense>
      );
    case 'export':
      return <ExportPart />;
    case 'links':
      return <LinksPart />;
    case 'hall':
      return <HallPart />;
    case 'settings':
      return <SettingsPart />;
    case 'boards':
      return <BoardsPart boards={Boards} />;
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
