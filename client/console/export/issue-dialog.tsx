import { useState } from 'react';
import { mostPlanChanges, versionName } from '../../../shared/cafe/plan-versions.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Field } from '../../design/field.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { BusyButton } from '../busy-button.tsx';
import { useRun, useTalk } from '../talk.tsx';

const longestChange = 280;

interface IssueDialogProps {
  /** How many versions there are. */
  readonly after: number;
  readonly onClose: () => void;
}

/** From the second version on people are told what is different, a line each. */
export function IssueDialog({ after, onClose }: IssueDialogProps) {
  const messages = useAllMessages();
  const { version: words } = messages.console.export;
  const run = useRun();
  const { say } = useTalk();
  const [text, setText] = useState('');
  const changes = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const tooMany = changes.length > mostPlanChanges || changes.some((line) => line.length > longestChange);
  const name = versionName(after);

  async function issue(): Promise<void> {
    if (!(await run({ type: 'issuePlan', after, changes }))) return;
    onClose();
    say({ tone: 'good', text: words.sent(name) });
  }

  return (
    <Dialog
      open
      title={words.ask(name)}
      closeLabel={messages.common.close}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {words.no}
          </Button>
          <BusyButton disabled={tooMany || (after > 0 && changes.length === 0)} onPress={issue}>
            {words.issue(name)}
          </BusyButton>
        </>
      }
    >
      <p>{after === 0 ? words.askFirst : words.askNext}</p>
      {after === 0 ? null : (
        <Field label={words.changes} hint={words.changesHint} error={tooMany ? words.tooMany : undefined}>
          <TextArea value={text} lines={5} onChange={({ currentTarget }) => setText(currentTarget.value)} />
        </Field>
      )}
    </Dialog>
  );
}
