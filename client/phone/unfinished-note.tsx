/** A note that was being written when the round ended: it still goes to the table where it began. */
import { useRoom, useVisit } from '../cafe/hooks.tsx';
import { Button } from '../design/button.tsx';
import { Card } from '../design/card.tsx';
import { Heading } from '../design/heading.tsx';
import { Row, Stack } from '../design/layout.tsx';
import { TextArea } from '../design/text-area.tsx';
import { Field } from '../design/field.tsx';
import { useMessages } from '../language/language.tsx';
import { tableWithId } from '../pieces/stage.ts';
import { noDraft, useDraft } from './draft.ts';
import { lettersLeft } from './letters.ts';

export function UnfinishedNote({ table, round }: { readonly table: string | null; readonly round: number }) {
  return table === null ? null : <Unfinished key={`${table} ${round}`} table={table} round={round} />;
}

function Unfinished({ table, round }: { readonly table: string; readonly round: number }) {
  const { phone } = useMessages();
  const visit = useVisit();
  const room = useRoom();
  const [draft, setDraft] = useDraft(table, round);
  const number = tableWithId(room, table)?.number;
  if (draft.text.trim() === '' || number === undefined) return null;
  const left = lettersLeft(draft.text);

  function send(): void {
    visit.addNote({ table, round, ...draft });
    setDraft(noDraft);
  }

  return (
    <Card as="section">
      <Stack gap="s">
        <Heading level={2}>{phone.travel.unfinished}</Heading>
        <Field
          label={phone.table.write}
          hideLabel
          hint={phone.travel.unfinishedText(number)}
          error={left < 0 ? phone.table.tooLong(-left) : undefined}
        >
          <TextArea value={draft.text} onChange={(event) => setDraft({ ...draft, text: event.target.value })} />
        </Field>
        <Row>
          <Button onClick={send} disabled={left < 0}>
            {phone.travel.sendThere}
          </Button>
          <Button variant="plain" onClick={() => setDraft(noDraft)}>
            {phone.travel.dropIt}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}
