/** Where the words of each language lie. A phone fetches those of one language: for the door, and then for what is behind it. */
import type { Locale } from '../../shared/cafe/model.ts';
import type { InsideMessages } from '../../shared/locale/nb/inside.ts';
import type { Messages } from '../../shared/locale/nb/messages.ts';
import type { ParticipantMessages } from '../../shared/locale/nb/participant.ts';
import { pageFile } from '../cafe/page-file.ts';

interface Catalogue {
  readonly participant: () => Promise<{ readonly participantMessages: ParticipantMessages }>;
  readonly inside: () => Promise<{ readonly insideMessages: InsideMessages }>;
  /** For those who run a café. */
  readonly all: () => Promise<{ readonly messages: Messages }>;
}

export const catalogues: Readonly<Record<Locale, Catalogue>> = {
  nb: {
    participant: () => import('../../shared/locale/nb/participant.ts'),
    inside: () => import('../../shared/locale/nb/inside.ts'),
    all: () => import('../../shared/locale/nb/messages.ts'),
  },
  nn: {
    participant: () => import('../../shared/locale/nn/participant.ts'),
    inside: () => import('../../shared/locale/nn/inside.ts'),
    all: () => import('../../shared/locale/nn/messages.ts'),
  },
  se: {
    participant: () => import('../../shared/locale/se/participant.ts'),
    inside: () => import('../../shared/locale/se/inside.ts'),
    all: () => import('../../shared/locale/se/messages.ts'),
  },
  en: {
    participant: () => import('../../shared/locale/en/participant.ts'),
    inside: () => import('../../shared/locale/en/inside.ts'),
    all: () => import('../../shared/locale/en/messages.ts'),
  },
};

/** Fetches words, however long it takes. `done` is called once, unless the returned function has been called before. */
export function fetchWords<T>(load: () => Promise<T>, done: (words: T) => void): () => void {
  let wanted = true;
  void pageFile(load, () => wanted).then((words) => {
    if (wanted) done(words);
  });
  return () => {
    wanted = false;
  };
}
