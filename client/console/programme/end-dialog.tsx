import { useState } from 'react';
import type { RoomView } from '../../../shared/cafe/views.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Field } from '../../design/field.tsx';
import { Row } from '../../design/layout.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useAllMessages, useLanguage } from '../../language/language.tsx';
import { clockTime } from '../../../shared/locale/formats.ts';
import { BusyButton } from '../busy-button.tsx';
import { useDo, useRun, useTalk } from '../talk.tsx';
import { momentNear, timeOfDay } from './end-time.ts';

interface EndDialogProps {
  /** Server time at which the café ends as its programme is now. */
  readonly expected: number;
  readonly onClose: () => void;
}

export function EndDialog({ expected, onClose }: EndDialogProps) {
  const { locale } = useLanguage();
  const messages = useAllMessages();
  const { time } = messages.running;
  const words = time.dialog;
  const { endsBy } = useRoom();
  const { say } = useTalk();
  const run = useRun();
  const doIt = useDo();
  const [typed, setTyped] = useState(timeOfDay(endsBy ?? expected));
  const [wrong, setWrong] = useState(false);

  async function set(at: number): Promise<void> {
    const command = { type: 'setEnd', endsBy: at } as const;
    const done = time.moved(clockTime(at, locale));
    const backTo = (before: number) => (now: RoomView) =>
      now.endsBy === at ? ({ type: 'setEnd', endsBy: before } as const) : null;
    if (endsBy !== null) {
      if (await doIt(command, done, backTo(endsBy))) onClose();
    } else if (await run(command)) {
      say({ tone: 'good', text: done });
      onClose();
    }
  }

  async function save(): Promise<void> {
    const at = momentNear(typed, endsBy ?? expected);
    setWrong(at === null);
    if (at !== null) await set(at);
  }

  return (
    <Dialog
      open
      title={words.title}
      closeLabel={messages.common.close}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {messages.common.cancel}
          </Button>
          <BusyButton onPress={save}>{words.set}</BusyButton>
        </>
      }
    >
      <p>{words.text}</p>
      <Field label={words.label} error={wrong ? words.wrong : undefined}>
        <TextInput
          type="time"
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={({ key }) => (key === 'Enter' ? void save() : undefined)}
        />
      </Field>
      <Row gap="xs">
        <p>{words.expected(clockTime(expected, locale))}</p>
        <BusyButton variant="plain" onPress={() => set(Math.round(expected / 60_000) * 60_000)}>
          {words.useExpected(clockTime(expected, locale))}
        </BusyButton>
      </Row>
    </Dialog>
  );
}
