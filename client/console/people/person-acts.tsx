/** What can be done with a person, wherever in the console they are met. */
import ArrowLeftRight from 'lucide-react/icons/arrow-left-right';
import Coffee from 'lucide-react/icons/coffee';
import Lock from 'lucide-react/icons/lock';
import LockOpen from 'lucide-react/icons/lock-open';
import LogOut from 'lucide-react/icons/log-out';
import Merge from 'lucide-react/icons/merge';
import MoveRight from 'lucide-react/icons/move-right';
import Pencil from 'lucide-react/icons/pencil';
import RotateCcw from 'lucide-react/icons/rotate-ccw';
import { seatedThrough } from '../../../shared/cafe/find.ts';
import type { Person } from '../../../shared/cafe/model.ts';
import { callName } from '../../../shared/cafe/views.ts';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import type { MenuItem } from '../../design/menu.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { roundAheadIn } from '../../pieces/stage.ts';
import { useSeatMoves } from '../seating/seat-moves.ts';
import { useRun, useTalk } from '../talk.tsx';
import { useHosted } from './seats-of.ts';

/** What needs a dialog of its own. */
export type PersonWish = 'change' | 'move' | 'swap' | 'host' | 'merge';

/** For a menu: the acts that make sense for somebody now. */
export function usePersonActs(
  onWish: (wish: PersonWish, person: Person) => void,
): (person: Person) => readonly MenuItem[] {
  const { common, console: words, people: texts, seating } = useAllMessages();
  const room = useRoom();
  const drawn = useCafe((state) => (state.facilitator?.seats.length ?? 0) > 0);
  const locked = useCafe((state) => state.facilitator?.locked);
  const hosted = useHosted();
  const { say } = useTalk();
  const run = useRun();
  const moves = useSeatMoves();
  const ahead = roundAheadIn(room) !== null;
  const coming = seatedThrough(room) < room.rounds.length;

  async function setLock(person: Person, lock: boolean): Promise<void> {
    if (!(await run({ type: lock ? 'lockPerson' : 'unlockPerson', person: person.id }))) return;
    const name = callName(person, common.person);
    say({ text: lock ? seating.person.lockDone(name) : seating.person.unlockDone(name) });
  }

  return (person) => {
    const isLocked = locked?.includes(person.id) ?? false;
    const at = hosted(person.id);
    const merge = item('merge', texts.merge.menu, <Merge aria-hidden />, () => onWish('merge', person));
    if (!person.here) {
      const back = (): void => void run({ type: 'bringBack', person: person.id });
      return [item('back', words.people.bringBack, <RotateCcw aria-hidden />, back), merge];
    }
    return [
      item('change', words.people.change, <Pencil aria-hidden />, () => onWish('change', person)),
      ...(drawn && ahead
        ? [item('move', words.people.move, <MoveRight aria-hidden />, () => onWish('move', person))]
        : []),
      ...(drawn && coming
        ? [
            item('swap', texts.swap.menu, <ArrowLeftRight aria-hidden />, () => onWish('swap', person)),
            isLocked
              ? item('lock', seating.person.unlock, <LockOpen aria-hidden />, () => void setLock(person, false))
              : item('lock', seating.person.lock, <Lock aria-hidden />, () => void setLock(person, true)),
          ]
        : []),
      ...(room.settings.hostMode === 'none' || !ahead
        ? []
        : [
            at
              ? item('unhost', words.people.unhost, <Coffee aria-hidden />, () => void moves.unhost(person, at.id))
              : item('host', words.people.makeHost, <Coffee aria-hidden />, () => onWish('host', person)),
          ]),
      merge,
      {
        ...item('remove', words.people.remove, <LogOut aria-hidden />, () => void moves.remove(person)),
        danger: true,
      },
    ];
  };
}

function item(key: string, label: string, icon: MenuItem['icon'], onSelect: () => void): MenuItem {
  return { key, label, icon, onSelect };
}
