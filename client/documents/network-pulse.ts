/** Whether a line that looks open still carries: asked when the device wakes, and when nothing has come for long. */

/** The server says something every 15 s. */
const silenceMs = 20_000;
const answerMs = 2000;
/** On a line that is only slow, asking must not be what breaks it again and again. */
const slowestAnswerMs = 8000;

export interface Pulse {
  /** A new line: what was asked on the one before does not count. */
  begin(): void;
  /** Something has come. */
  heard(): void;
  /** Asks now. When nothing comes within two seconds the line is dead. */
  doubt(): void;
  /** Called every second or so. */
  look(): void;
  /** There is no line. */
  end(): void;
}

export interface PulseOptions {
  /** This device's time in milliseconds. */
  readonly now: () => number;
  /** Says something to which the server answers at once. */
  readonly ask: () => void;
  readonly dead: () => void;
}

export function createPulse({ now, ask, dead }: PulseOptions): Pulse {
  let begunAt = now();
  let heardAt = begunAt;
  let asked: ReturnType<typeof setTimeout> | null = null;
  let patience = answerMs;
  const forget = (): void => {
    if (asked) clearTimeout(asked);
    asked = null;
  };
  const pulse: Pulse = {
    begin() {
      forget();
      begunAt = heardAt = now();
    },
    heard() {
      heardAt = now();
      if (asked || heardAt - begunAt < answerMs) patience = answerMs;
      forget();
    },
    doubt() {
      if (asked) return;
      asked = setTimeout(() => {
        asked = null;
        patience = Math.min(slowestAnswerMs, 2 * patience);
        dead();
      }, patience);
      ask();
    },
    look() {
      if (Math.abs(now() - heardAt) > silenceMs) pulse.doubt();
    },
    end: forget,
  };
  return pulse;
}
