/** A soft bell, made here: no file, no request. A browser lets it sound only after somebody has touched the page. */

export interface Bell {
  /** Asks the browser for leave. Call it from a click or a key as well, if it was not given before. */
  wake(): void;
  /** One stroke, or two for the end. Less than a second. */
  ring(strokes: 1 | 2): void;
  close(): void;
}

const loudness = 0.16;
const lastsS = 0.65;
const strokeEveryS = 0.28;
/** Partials of a small bell: how high above the tone, how loud, how long. */
const partials = [
  { ratio: 1, share: 1, lasts: 1 },
  { ratio: 2, share: 0.35, lasts: 0.7 },
  { ratio: 2.76, share: 0.18, lasts: 0.4 },
] as const;
const tones = { first: 659.25, second: 523.25 } as const;

/** Tells whenever the browser begins or ceases to let it be heard. */
export function createBell(onHeard: (isHeard: boolean) => void): Bell {
  const context = new AudioContext();
  const tell = (): void => onHeard(context.state === 'running');
  context.addEventListener('statechange', tell);

  function strike(tone: number, at: number): void {
    for (const { ratio, share, lasts } of partials) {
      const source = context.createOscillator();
      const volume = context.createGain();
      const end = at + lastsS * lasts;
      source.frequency.value = tone * ratio;
      // Risen, not switched on: a sudden start is a click.
      volume.gain.setValueAtTime(0.0001, at);
      volume.gain.exponentialRampToValueAtTime(loudness * share, at + 0.012);
      volume.gain.exponentialRampToValueAtTime(0.0001, end);
      source.connect(volume).connect(context.destination);
      source.start(at);
      source.stop(end);
    }
  }

  return {
    wake() {
      if (context.state === 'running') return tell();
      // Refused, it is asked again at the next touch.
      context.resume().then(tell, tell);
    },
    ring(strokes) {
      if (context.state !== 'running') return;
      strike(tones.first, context.currentTime);
      if (strokes === 2) strike(tones.second, context.currentTime + strokeEveryS);
    },
    close() {
      context.removeEventListener('statechange', tell);
      void context.close();
    },
  };
}
