import { useState } from 'react';
import type { Person } from '../../../shared/cafe/model.ts';
import { callName } from '../../../shared/cafe/views.ts';
import { Dialog } from '../../design/dialog.tsx';
import { Notice } from '../../design/notice.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { BusyButton } from '../busy-button.tsx';
import { exchangedFrom, exchangeProblem } from '../seating/exchange.ts';
import { PeoplePicker } from '../seating/people-picker.tsx';
import { useSeatMoves } from '../seating/seat-moves.ts';
import { useSituation } from '../seating/situation.ts';

/** Two people exchange their seats in the rounds to come. */
export function SwapDialog({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const { common, people } = useAllMessages();
  const words = people.swap;
  const situation = useSituation();
  const moves = useSeatMoves();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [unpicked, setUnpicked] = useState(false);
  const other = situation.people.find(({ id }) => id === chosen[0]);
  const from = exchangedFrom(situation);
  const problem = from === null ? 'over' : other ? exchangeProblem(situation, person.id, other.id) : null;

  async function see(): Promise<void> {
    if (!other) return setUnpicked(true);
    if (problem === null && (await moves.swap(person, other))) onClose();
  }

  return (
    <Dialog
      open
      wide
      title={words.title(callName(person, common.person))}
      closeLabel={common.close}
      onClose={onClose}
      actions={problem === null ? <BusyButton onPress={see}>{words.see}</BusyButton> : undefined}
    >
      {from === null ? null : <p>{from === 1 ? words.textAll : words.text(from)}</p>}
      <div role="status">
        {problem === null ? null : <Notice tone="calm" title={words.problems[problem]} />}
        {unpicked && !other ? <Notice tone="warn" title={words.pick} /> : null}
      </div>
      <PeoplePicker single chosen={chosen} among={({ id, here }) => here && id !== person.id} onChange={setChosen} />
    </Dialog>
  );
}
