/** Where somebody is on the way in. Each step is a stop of the browser's own history, so that its back button goes one field back. */
import { useEffect, useState } from 'react';

interface DoorPlace {
  /** Which field, from 0. */
  readonly step: number;
  /** With the digits of somebody who has been here before. */
  readonly again: boolean;
  /** How many stops this page has behind it. */
  readonly depth: number;
}

const atTheDoor: DoorPlace = { step: 0, again: false, depth: 0 };

interface DoorWay {
  readonly place: DoorPlace;
  readonly go: (to: Partial<Pick<DoorPlace, 'step' | 'again'>>) => void;
  readonly back: () => void;
  /** Takes the steps out of the way of whoever goes back from the page that follows. */
  readonly leave: () => void;
}

export function useDoorWay(): DoorWay {
  const [place, setPlace] = useState(() => placeIn(history.state));
  useEffect(() => {
    const follow = ({ state }: PopStateEvent): void => setPlace(placeIn(state));
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);
  return {
    place,
    go(to) {
      const next = { ...place, ...to, depth: place.depth + 1 };
      history.pushState({ door: next }, '');
      setPlace(next);
    },
    back() {
      if (place.depth > 0) history.back();
      else setPlace(atTheDoor);
    },
    leave() {
      if (place.depth > 0) history.go(-place.depth);
    },
  };
}

/** Whatever else may stand there: the history belongs to everybody who has been on this address. */
function placeIn(state: unknown): DoorPlace {
  const door: unknown = typeof state === 'object' && state !== null && 'door' in state ? state.door : null;
  if (typeof door !== 'object' || door === null) return atTheDoor;
  const { step, again, depth } = { ...atTheDoor, ...door };
  return { step: whole(step), again, depth: whole(depth) };
}

const whole = (count: unknown): number =>
  typeof count === 'number' && Number.isInteger(count) ? Math.max(0, count) : 0;
