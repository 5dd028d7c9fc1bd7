import Shuffle from 'lucide-react/icons/shuffle';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { roundBegunIn } from '../../pieces/stage.ts';
import { BusyButton } from '../busy-button.tsx';
import { useRun, useTalk } from '../talk.tsx';

/** Until the first round begins, seats may be drawn as often as one likes. */
export function DrawSeats() {
  const room = useRoom();
  const drawn = useCafe((state) => (state.facilitator?.seats.length ?? 0) > 0);
  const { console: words } = useAllMessages();
  const { ask, say } = useTalk();
  const run = useRun();
  async function draw(): Promise<void> {
    const { drawAgain, drawAgainText, drawGo, stay } = words.ask;
    if (drawn && !(await ask({ title: drawAgain, text: drawAgainText, yes: drawGo, no: stay }))) return;
    if (await run({ type: 'drawSeats' })) say({ tone: 'good', text: words.tables.drawn });
  }
  if (roundBegunIn(room) > 0) return null;
  return (
    <BusyButton variant="quiet" icon={<Shuffle aria-hidden />} onPress={draw}>
      {drawn ? words.tables.drawAgain : words.tables.draw}
    </BusyButton>
  );
}
