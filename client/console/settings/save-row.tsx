import * as v from 'valibot';
import type { CommandInput } from '../../../shared/cafe/commands.ts';
import { commandSchema } from '../../../shared/cafe/commands.ts';
import type { RoomView } from '../../../shared/cafe/views.ts';
import { Button } from '../../design/button.tsx';
import { Row } from '../../design/layout.tsx';
import { Pill } from '../../design/pill.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { BusyButton } from '../busy-button.tsx';
import { useDo, useTalk } from '../talk.tsx';
import type { Edited } from './edited.ts';

interface SaveRowProps<T> {
  readonly edited: Edited<T>;
  readonly command: CommandInput;
  /** From what the café says then: what it said before, where it still says what is saved here. */
  readonly undo: (now: RoomView) => CommandInput | null;
  /** What is saved, for a message that something in it is wrong. */
  readonly what: string;
}

/** Shown only when there is something to save. */
export function SaveRow<T>({ edited, command, undo, what }: SaveRowProps<T>) {
  const { common, console: words } = useAllMessages();
  const { say } = useTalk();
  const doIt = useDo();
  if (!edited.dirty) return null;

  async function save(): Promise<void> {
    if (!v.is(commandSchema, command)) return say({ tone: 'warn', text: words.settings.wrong(what) });
    if (await doIt(command, words.settings.saved, undo)) edited.forget(edited.value);
  }

  return (
    <Row gap="s">
      <BusyButton onPress={save}>{words.settings.save}</BusyButton>
      <Button variant="plain" onClick={() => edited.forget()}>
        {common.cancel}
      </Button>
      <Pill tone="warn">{words.settings.unsaved}</Pill>
    </Row>
  );
}
