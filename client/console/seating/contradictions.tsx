import type { Contradiction } from '../../../shared/seating/problem.ts';
import type { ContradictionWords } from '../../../shared/locale/nb/seating.ts';
import { Notice } from '../../design/notice.tsx';
import { useAllMessages, useLanguage } from '../../language/language.tsx';
import { useCalled, type Called } from './called.ts';
import { inRounds } from './in-rounds.ts';
import { languageName } from '../../../shared/locale/language-names.ts';
import styles from './seating.module.css';

type WordsOfOne = Omit<ContradictionWords, 'rounds'>;

/** Rules that cannot hold together, in words that say what to change. */
export function Contradictions({ contradictions }: { readonly contradictions: readonly Contradiction[] }) {
  const { locale } = useLanguage();
  const messages = useAllMessages();
  const words = messages.seating.contradictions;
  const called = useCalled();
  if (contradictions.length === 0) return null;
  const said = inRounds(contradictions).map(({ rounds, entry }) =>
    words.kinds[entry.kind]({ ...wordsOf(entry, called, (tag) => languageName(tag, locale)), rounds }),
  );
  return (
    <Notice tone="warn" title={words.title}>
      <p>{words.text}</p>
      <ul className={styles['reasons']}>
        {said.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}

function wordsOf(one: Contradiction, called: Called, language: (tag: string) => string): WordsOfOne {
  const none: WordsOfOne = { names: [], tables: [], most: 0, people: 0, language: '' };
  switch (one.kind) {
    case 'too-many-people':
      return { ...none, people: one.people, most: one.seats };
    case 'too-few-people':
      return { ...none, people: one.people, most: one.needed };
    case 'group-too-large':
      return { ...none, names: one.people.map(called.person), most: one.largest };
    case 'group-bound-to-different-tables':
    case 'together-and-apart':
      return { ...none, names: one.people.map(called.person) };
    case 'too-many-pinned':
      return {
        ...none,
        names: one.people.map(called.person),
        tables: one.tables.map(called.tableInLine),
        most: one.seats,
      };
    case 'too-many-apart':
      return { ...none, names: one.people.map(called.person), most: one.tables };
    case 'language-alone':
      return { ...none, names: one.speakers.map(called.person), language: language(one.language), most: one.needed };
  }
}
