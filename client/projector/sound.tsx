/** A quiet sound when one minute is left and when the time is out. Off until somebody turns it on, here on this machine. */
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { classes } from '../design/classes.ts';
import { Switch } from '../design/checkbox.tsx';
import { useAllMessages } from '../language/language.tsx';
import { useMarks } from '../pieces/time-marks.ts';
import { createBell, type Bell } from './bell.ts';
import { usePointerMoves } from './pointer.ts';
import styles from './sound.module.css';

const storageKey = 'kafebord/sound';

export function Sound() {
  const { sound } = useAllMessages().projector;
  const moves = usePointerMoves();
  const [isOn, setIsOn] = useState(wasOn);
  const [isHeard, setIsHeard] = useState(false);
  /** Just turned on: whoever did hears what they get. */
  const isNew = useRef(false);
  const hear = useCallback((heard: boolean, bell: Bell | null) => {
    setIsHeard(heard);
    if (!heard || !isNew.current) return;
    isNew.current = false;
    bell?.ring(1);
  }, []);
  const bell = useBell(isOn, hear);
  useMarks((mark) => {
    if (mark !== 'near') bell.current?.ring(mark === 'last' ? 1 : 2);
  });

  function turn(on: boolean): void {
    isNew.current = on;
    setIsOn(on);
    remember(on);
  }

  // Turned on earlier and forbidden by the browser since: only then it asks for something by itself.
  const isMute = isOn && !isHeard;
  return (
    <div className={classes(styles['sound'], (moves || isMute) && styles['shown'])}>
      <Switch
        label={sound.label}
        hint={isMute ? sound.touch : sound.hint}
        checked={isOn}
        onChange={(event) => turn(event.target.checked)}
      />
    </div>
  );
}

/** The bell while the sound is on. Until the browser lets it be heard, every touch of the page asks again. */
function useBell(isOn: boolean, onHeard: (isHeard: boolean, bell: Bell | null) => void): RefObject<Bell | null> {
  const bell = useRef<Bell | null>(null);
  useEffect(() => {
    if (!isOn) return undefined;
    const made = createBell((isHeard) => onHeard(isHeard, bell.current));
    bell.current = made;
    const wake = (): void => made.wake();
    wake();
    document.addEventListener('pointerdown', wake);
    document.addEventListener('keydown', wake);
    return () => {
      document.removeEventListener('pointerdown', wake);
      document.removeEventListener('keydown', wake);
      bell.current = null;
      made.close();
      onHeard(false, null);
    };
  }, [isOn, onHeard]);
  return bell;
}

function wasOn(): boolean {
  try {
    return localStorage.getItem(storageKey) === 'on';
  } catch {
    return false;
  }
}

function remember(on: boolean): void {
  try {
    if (on) localStorage.setItem(storageKey, 'on');
    else localStorage.removeItem(storageKey);
  } catch {
    // Forbidden storage: the choice lasts as long as the page.
  }
}
