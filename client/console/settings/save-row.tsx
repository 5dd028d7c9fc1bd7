import * as v from 'valibot';
import type { CommandInput } from '../../../shared/cafe/commands.ts';
import { commandSchema } from '../../../shared/cafe/commands.ts';
import { Button } from '../../design/button.tsx';
import { Row } from '../../design/layout.tsx';
import { Pill } from '../../design/pill.tsx';
import { useMessages } from '../../language/language.tsx';
import { BusyButton } from '../busy-button.tsx';
import { useRun, useTalk } from '../talk.tsx';
import type { Edited } from './edited.ts';

interface SaveRowProps<T> {
  readonly edited: Edited<T>;
  readonly command: CommandInput;
  /** What is saved, for a message that something in it is wrong. */
  readonly what: string;
}

/** Shown only when there is something to save. */
export function SaveRow<T>({ edited, command, what }: SaveRowProps<T>) {
  const { common, console: words } = useMessages();
  const { say } = useTalk();
  const run = useRun();
  if (!edited.dirty) return null;

  async function save(): Promise<void> {
    if (!v.is(commandSchema, command)) return say({ tone: 'warn', text: words.settings.wrong(what) });
    if (!(await run(command))) return;
    edited.forget();
    say({ tone: 'good', text: words.settings.saved });
  }

  return (
    <Row gap="s">
      <BusyButton onPress={save}>{words.settings.save}</BusyButton>
      <Button variant="plain" onClick={edited.forget}>
        {common.cancel}
      </Button>
      <Pill tone="warn">{words.settings.unsaved}</Pill>
    </Row>
  );
}
