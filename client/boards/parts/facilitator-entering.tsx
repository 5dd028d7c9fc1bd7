/** What somebody without a phone thinks of a card, entered as they say it: the same questions as on a phone. */
import { useState, type ReactNode } from 'react';
import type { CommandInput } from '../../../shared/cafe/commands.ts';
import type { Stand, VisionMark } from '../../../shared/cafe/model.ts';
import { cleanLine } from '../../../shared/cafe/text.ts';
import { contentFist, mostMark } from '../../../shared/cafe/vision-marks.ts';
import { Button } from '../../design/button.tsx';
import { Choice } from '../../design/choice.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Field } from '../../design/field.tsx';
import { Stack } from '../../design/layout.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { useBoard } from './board-context.ts';
import { Refusal } from './refusal.tsx';
import { Scale } from './scale.tsx';
import { useAsk } from './use-ask.ts';

interface EnterProps {
  readonly card: string;
  readonly words: string;
  readonly person: string;
  readonly name: string;
  readonly onClose: () => void;
}

const stands = ['agree', 'reservation', 'disagree'] as const;
const mostWords = 280;

export function EnterStand(props: EnterProps) {
  const { stones } = useAllMessages().boards;
  const [stand, setStand] = useState<Stand | null>(null);
  const [said, setSaid] = useState('');
  const { card, person } = props;
  const command: CommandInput | null = stand && {
    type: 'takeStand',
    stone: card,
    person,
    stand,
    words: cleanLine(said),
  };
  return (
    <Entering {...props} command={command}>
      <Choice
        label={stones.yourStand}
        look="segments"
        value={stand}
        onChange={setStand}
        options={stands.map((value) => ({ value, label: stones.stands[value] }))}
      />
      {stand === null || stand === 'agree' ? null : <Words label={stones.ask[stand]} value={said} onChange={setSaid} />}
    </Entering>
  );
}

const unmarked: VisionMark = { stretch: null, possible: null, fist: null, words: '' };

export function EnterMarks(props: EnterProps) {
  const { vision } = useAllMessages().boards;
  const [mark, setMark] = useState(unmarked);
  const { card, person } = props;
  const given = mark.fist !== null || mark.stretch !== null || mark.possible !== null;
  const command: CommandInput = { type: 'markVision', vision: card, person, ...mark, words: cleanLine(mark.words) };
  return (
    <Entering {...props} command={given ? command : null}>
      {(['fist', 'stretch', 'possible'] as const).map((which) => (
        <Stack key={which} gap="s">
          <Scale
            label={vision.marks[which]}
            ends={vision.marks[`${which}Ends`]}
            from={which === 'fist' ? 0 : 1}
            to={mostMark}
            value={mark[which]}
            onChange={(value) => setMark({ ...mark, [which]: value })}
          />
          {which === 'fist' && mark.fist !== null && mark.fist < contentFist ? (
            <Words
              label={vision.marks.ask}

              value={mark.words}
              onChange={(words) => setMark({ ...mark, words })}
            />
          ) : null}
        </Stack>
      ))}
    </Entering>
  );
}

interface WordsProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (words: string) => void;
}

function Words({ label, value, onChange }: WordsProps) {
  return (
    <Field label={label}>
      <TextArea
        lines={2}
        maxLength={mostWords}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </Field>
  );
}

interface EnteringProps extends EnterProps {
  /** Null before anything has been said. */
  readonly command: CommandInput | null;
  readonly children: ReactNode;
}

function Entering({ words, name, command, onClose, children }: EnteringProps) {
  const { common, choosing, pollDesk } = useAllMessages();
  const { say } = useBoard();
  const { ask, pending, refused } = useAsk();
  async function save(): Promise<void> {
    if (command === null || !(await ask(command))) return;
    say({ text: pollDesk.polls.entered(name) });
    onClose();
  }
  return (
    <Dialog
      open
      title={name}
      closeLabel={common.close}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button aria-disabled={command === null} pending={pending} onClick={() => void save()}>
            {choosing.poll.send}
          </Button>
        </>
      }
    >
      <Stack gap="m">
        <p>{words}</p>
        {children}
        <Refusal words={refused} />
      </Stack>
    </Dialog>
  );
}
