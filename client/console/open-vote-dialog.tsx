/** How a vote is to be: on what, by whom, and with how many dots. */
import { useState } from 'react';
import { mostDots } from '../../shared/cafe/design.ts';
import { voteSubjects, voteUnits, type VoteOptions } from '../../shared/cafe/model.ts';
import { useRoom, useTablecloths, useWall } from '../cafe/hooks.tsx';
import { Button } from '../design/button.tsx';
import { Choice } from '../design/choice.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Notice } from '../design/notice.tsx';
import { useAllMessages } from '../language/language.tsx';
import { NumberField } from '../pieces/number-field.tsx';
import { BusyButton } from './busy-button.tsx';
import { useRun } from './talk.tsx';

/** With more notes than this, nobody reads them all before they choose. */
const manyNotes = 60;

export function OpenVoteDialog({ onClose }: { readonly onClose: () => void }) {
  const { common, console: words, pollDesk } = useAllMessages();
  const { settings } = useRoom();
  const run = useRun();
  const counts = useCounts();
  const crowded = counts.notes > manyNotes && counts.lifted > 0;
  // Notes may still be on their way when this is opened: until somebody has chosen, what is proposed is what is counted now.
  const [chosen, setOn] = useState<VoteOptions['on'] | null>(null);
  const on = chosen ?? (crowded ? 'lifted' : 'notes');
  const [by, setBy] = useState<VoteOptions['by']>('person');
  const [dots, setDots] = useState(settings.dotsPerPerson);
  const { vote } = pollDesk;

  async function open(): Promise<void> {
    if (await run({ type: 'openVote', on, by, dots })) onClose();
  }
  return (
    <Dialog
      open
      title={words.vote.openTitle}
      closeLabel={common.close}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {words.vote.keep}
          </Button>
          <BusyButton onPress={open}>{words.vote.openGo}</BusyButton>
        </>
      }
    >
      <p>{words.vote.openText}</p>
      <Choice
        label={vote.on}
        value={on}
        onChange={setOn}
        options={voteSubjects.map((value) => ({
          value,
          label: vote.subjects[value],
          hint: vote.counts[value](counts[value]),
          disabled: value !== 'notes' && counts[value] === 0,
        }))}
      />
      {crowded ? <Notice tone="calm" title={vote.suggest(counts.notes)} /> : null}
      <Choice
        label={vote.by}
        hint={vote.unitHints[by]}
        value={by}
        onChange={setBy}
        options={voteUnits.map((value) => ({ value, label: vote.units[value] }))}
      />
      <NumberField label={vote.dots[by]} value={dots} min={1} max={mostDots} onChange={setDots} />
    </Dialog>
  );
}

/** How much there is to give dots to. */
function useCounts(): Readonly<Record<VoteOptions['on'], number>> {
  const { tables, stars, hidden } = useRoom();
  const { wall } = useWall();
  const cloths = useTablecloths(tables.map(({ id }) => id));
  const starred = new Set(Object.values(stars).flat());
  const notes = tables
    .flatMap(({ id }) => cloths[id]?.notes ?? [])
    .map(({ id }) => id)
    .filter((id) => !hidden.includes(id));
  return {
    notes: notes.length,
    lifted: notes.filter((id) => starred.has(id)).length,
    themes: wall.themes.length,
  };
}
