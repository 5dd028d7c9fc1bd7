/** What was being written when the stage went on: it can be finished, and goes to the table and the round where it began. */
import { useRef } from 'react';
import { essentialMaxLength } from '../../shared/documents/tablecloth.ts';
import { useCafe, useRoom, useTablecloth, useVisit } from '../cafe/hooks.tsx';
import { Button } from '../design/button.tsx';
import { Card } from '../design/card.tsx';
import { Field } from '../design/field.tsx';
import { Heading } from '../design/heading.tsx';
import { Row, Stack } from '../design/layout.tsx';
import { TextArea } from '../design/text-area.tsx';
import { useMessages } from '../language/language.tsx';
import { currentStageOf, tableWithId } from '../pieces/stage.ts';
import { nameOf, type Draft, type EditDraft, type NoteDraft, type WordsDraft } from './draft.ts';
import { useDrafts, useUnfinished, useWritingGoesOn } from './draft-hooks.tsx';
import { lettersLeft } from './letters.ts';
import { usePutNote } from './put-note.ts';

/** Everything that was begun and is shown nowhere else, also from rounds long past. */
export function UnfinishedNotes() {
  return useUnfinished().map((draft) => <Unfinished key={nameOf(draft)} draft={draft} />);
}

function Unfinished({ draft }: { readonly draft: Draft }) {
  const isOver = currentStageOf(useRoom()).kind === 'close';
  if (isOver) return <TooLate draft={draft} />;
  switch (draft.what) {
    case 'note':
      return <UnfinishedNote draft={draft} />;
    case 'edit':
      return <UnfinishedEdit draft={draft} />;
    case 'words':
      return <UnfinishedWords draft={draft} />;
  }
}

function UnfinishedNote({ draft }: { readonly draft: NoteDraft }) {
  const { phone } = useMessages();
  const room = useRoom();
  const drafts = useDrafts();
  const put = usePutNote();
  // Whoever was moved in mid-round sits elsewhere in that round now, and may write only there.
  const seat = useCafe((state) => state.own)?.itinerary[draft.round] ?? draft.table;
  const number = tableWithId(room, seat)?.number ?? 0;
  const buildsOn = seat === draft.table ? draft.buildsOn : null;

  function send(): void {
    put({ ...draft, table: seat, buildsOn });
    drafts.drop(nameOf(draft));
  }

  return (
    <Written
      draft={draft}
      hint={seat === draft.table ? phone.travel.unfinishedText(number) : phone.travel.unfinishedMoved(number)}
      send={phone.travel.sendThere}
      onSend={send}
      canDrop
    />
  );
}

function UnfinishedEdit({ draft }: { readonly draft: EditDraft }) {
  const { phone } = useMessages();
  const room = useRoom();
  const visit = useVisit();
  const drafts = useDrafts();
  const { table, round, note, kind, text } = draft;
  const { tablecloth, state } = useTablecloth(table);

  function send(): void {
    // Taken back on another device meanwhile: the words are a note of their own then.
    if (tablecloth.notes.some(({ id }) => id === note)) visit.editNote(table, note, { kind, text });
    else visit.addNote({ table, round, kind, text, buildsOn: null });
    drafts.drop(nameOf(draft));
  }

  return (
    <Written
      draft={draft}
      hint={phone.travel.unfinishedEdit(tableWithId(room, table)?.number ?? 0)}
      send={phone.table.save}
      onSend={state.loaded ? send : null}
      canDrop
    />
  );
}

/** Handed on already as far as they got; here they can be finished. */
function UnfinishedWords({ draft }: { readonly draft: WordsDraft }) {
  const { common, phone } = useMessages();
  const room = useRoom();
  const drafts = useDrafts();
  const { table, round, place, text, began } = draft;
  const visit = useVisit();
  const number = tableWithId(room, table)?.number ?? 0;
  const what = place === 'sentence' ? phone.table.sentence : phone.table.essential(place);

  function send(): void {
    visit.handOn({ table, round, place }, text, began);
    drafts.drop(nameOf(draft));
  }

  return (
    <Written
      draft={draft}
      hint={phone.travel.unfinishedWords(what, number, round)}
      send={common.save}
      onSend={send}
      max={essentialMaxLength}
    />
  );
}

interface WrittenProps {
  readonly draft: Draft;
  readonly hint: string;
  readonly send: string;
  /** Null while there is nowhere to put it. */
  readonly onSend: (() => void) | null;
  readonly canDrop?: boolean;
  readonly max?: number;
}

function Written({ draft, hint, send, onSend, canDrop = false, max }: WrittenProps) {
  const { phone } = useMessages();
  const drafts = useDrafts();
  const field = useRef<HTMLTextAreaElement>(null);
  const name = nameOf(draft);
  useWritingGoesOn(name, field);
  const left = lettersLeft(draft.text);
  return (
    <Card as="section">
      <Stack gap="s">
        <Heading level={2} size="l">
          {phone.travel.unfinished}
        </Heading>
        <Field
          label={phone.table.write}
          hideLabel
          hint={hint}
          error={left < 0 ? phone.table.tooLong(-left) : undefined}
        >
          <TextArea
            ref={field}
            value={draft.text}
            maxLength={max}
            onChange={(event) => drafts.put({ ...draft, text: event.target.value })}
          />
        </Field>
        <Row>
          <Button onClick={onSend ?? undefined} disabled={left < 0 || draft.text.trim() === '' || onSend === null}>
            {send}
          </Button>
          {canDrop ? (
            <Button variant="plain" onClick={() => drafts.drop(name)}>
              {phone.travel.dropIt}
            </Button>
          ) : null}
        </Row>
      </Stack>
    </Card>
  );
}

/** A café that is over takes nothing more; the words are still their writer's. */
function TooLate({ draft }: { readonly draft: Draft }) {
  const { common, phone } = useMessages();
  const drafts = useDrafts();
  return (
    <Card as="section">
      <Stack gap="s">
        <Heading level={2} size="l">
          {phone.travel.unfinished}
        </Heading>
        <p>{draft.text}</p>
        <p className="quiet">{phone.travel.tooLate}</p>
        <Row>
          {'clipboard' in navigator ? (
            <Button variant="quiet" onClick={() => void navigator.clipboard.writeText(draft.text)}>
              {common.copy}
            </Button>
          ) : null}
          <Button variant="plain" onClick={() => drafts.drop(nameOf(draft))}>
            {phone.travel.dropIt}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}
