/** The language of this device: each phone its own, changed at any time, remembered here. What is on the screen stays there meanwhile. */
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Locale } from '../../shared/cafe/model.ts';
import { must } from '../../shared/cafe/must.ts';
import type { InsideMessages } from '../../shared/locale/nb/inside.ts';
import type { Messages } from '../../shared/locale/nb/messages.ts';
import type { ParticipantMessages } from '../../shared/locale/nb/participant.ts';
import { catalogues, fetchWords } from './catalogues.ts';
import { keepLanguage, ownLanguage } from './spoken.ts';

export { languages } from './spoken.ts';

type PageMessages = ParticipantMessages & InsideMessages;

interface Language {
  readonly locale: Locale;
  /** What can be said at the door. */
  readonly messages: ParticipantMessages;
  /** Chosen by whoever holds this device. */
  readonly setLocale: (locale: Locale) => void;
  /** What the café speaks, for a device that says nothing we know. */
  readonly offer: (locale: Locale) => void;
}

const LanguageContext = createContext<Language | null>(null);
const InsideContext = createContext<PageMessages | null>(null);
const AllWordsContext = createContext<Messages | null>(null);

interface LanguageProviderProps {
  /** The projector speaks the café's language, whatever the laptop behind it prefers. */
  readonly fixed?: Locale;
  readonly children: ReactNode;
}

/** Draws nothing until the first catalogue is here; after that the old words stay until the new ones have come. */
export function LanguageProvider({ fixed, children }: LanguageProviderProps) {
  const [own, setOwn] = useState<Locale | null>(ownLanguage);
  const [offered, setOffered] = useState<Locale>('nb');
  const wanted = fixed ?? own ?? offered;
  const [loaded, setLoaded] = useState<Pick<Language, 'locale' | 'messages'> | null>(null);
  useEffect(
    () =>
      fetchWords(catalogues[wanted].participant, ({ participantMessages }) => {
        document.documentElement.lang = wanted;
        setLoaded({ locale: wanted, messages: participantMessages });
      }),
    [wanted],
  );
  const language = useMemo(
    () =>
      loaded && {
        ...loaded,
        offer: setOffered,
        setLocale: (locale: Locale) => {
          keepLanguage(locale);
          setOwn(locale);
        },
      },
    [loaded],
  );
  return language ? <LanguageContext value={language}>{children}</LanguageContext> : null;
}

/** The words for what is behind the door, around it: they come with it and not before. Draws nothing until they are here. */
export function InsideWords({ children }: { readonly children: ReactNode }) {
  return useContext(InsideContext) === null ? <MoreWords>{children}</MoreWords> : children;
}

function MoreWords({ children }: { readonly children: ReactNode }) {
  const { locale, messages } = useLanguage();
  const inside = useWords(catalogues[locale].inside)?.insideMessages;
  const value = useMemo(() => inside && { ...messages, ...inside }, [messages, inside]);
  return value ? <InsideContext value={value}>{children}</InsideContext> : null;
}

/** The words of those who run a café, around the pages that only they open. Draws nothing until they are here. */
export function AllWords({ children }: { readonly children: ReactNode }) {
  const words = useWords(catalogues[useLanguage().locale].all);
  return words ? (
    <AllWordsContext value={words.messages}>
      <InsideContext value={words.messages}>{children}</InsideContext>
    </AllWordsContext>
  ) : null;
}

/** The old words stay until the new ones have come. */
function useWords<T>(load: () => Promise<T>): T | null {
  const [words, setWords] = useState<T | null>(null);
  useEffect(() => fetchWords(load, setWords), [load]);
  return words;
}

export function useLanguage(): Language {
  return must(useContext(LanguageContext), 'a screen outside the language provider');
}

/** What can be said at the door: good on every page. */
export function useDoorMessages(): ParticipantMessages {
  return useLanguage().messages;
}

/** What a participant's page may say, and what others say alike: inside `InsideWords` or `AllWords`. */
export function useMessages(): PageMessages {
  return must(useContext(InsideContext), 'a screen outside InsideWords');
}

/** Everything, for pages inside `AllWords`. */
export function useAllMessages(): Messages {
  return must(useContext(AllWordsContext), 'a page outside AllWords');
}
