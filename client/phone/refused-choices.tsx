/** Choices that do not count, when the café has gone on from where they were made: nobody goes home believing that they voted. */
import { useStore } from 'zustand';
import { isForEarlierVote, type ToldCommand } from '../cafe/choice-command.ts';
import { useRoom, useVisit } from '../cafe/hooks.tsx';
import { Stack } from '../design/layout.tsx';
import { ChoiceRefused } from '../pieces/choice-refused.tsx';
import { currentStageOf } from '../pieces/stage.ts';
import type { StageKind } from '../../shared/cafe/model.ts';

/** Where a board shows it itself, at what was chosen. */
const shownOn: Readonly<Record<ToldCommand['type'], readonly StageKind[]>> = {
  setDots: ['harvest'],
  answerPoll: [],
  takeStand: ['vision', 'stones'],
  markVision: ['vision'],
  answerForOwner: ['actions'],
  signUp: ['actions'],
  setEntry: [],
};

export function RefusedChoices() {
  const { choices } = useVisit();
  const shown = useStore(choices.shown);
  const room = useRoom();
  const { kind } = currentStageOf(room);
  const isShown = (command: ToldCommand): boolean =>
    shownOn[command.type].includes(kind) && !isForEarlierVote(command, room.vote);
  const elsewhere = Object.entries(shown).flatMap(([about, choice]) =>
    choice.state === 'refused' && !isShown(choice.command) ? [{ about, choice }] : [],
  );
  if (elsewhere.length === 0) return null;
  return (
    <Stack gap="s">
      {elsewhere.map(({ about, choice }) => (
        <ChoiceRefused key={about} choice={choice} onDismiss={() => choices.dismiss(about)} />
      ))}
    </Stack>
  );
}
