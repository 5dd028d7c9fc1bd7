/** The plan of this café as a file to begin the next one with. */
import { templateFileOf } from '../../../shared/templates/template-file.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Heading } from '../../design/heading.tsx';
import { Stack } from '../../design/layout.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { saveFile } from '../../pieces/save-file.ts';

export function TemplateCard() {
  const { templateFile: words } = useAllMessages();
  const room = useRoom();
  function save(): void {
    const text = `${JSON.stringify(templateFileOf(room, room.peopleHere), null, 2)}\n`;
    saveFile(new Blob([text], { type: 'application/json' }), 'kafebord-mal.json');
  }
  return (
    <Card as="section" aria-labelledby="as-template">
      <Stack gap="s" align="start">
        <Heading level={2} size="l" id="as-template">
          {words.saveTitle}
        </Heading>
        <p>{words.saveText}</p>
        <Button variant="quiet" onClick={save}>
          {words.save}
        </Button>
      </Stack>
    </Card>
  );
}
