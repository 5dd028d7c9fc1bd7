import { Fragment } from 'react';
import { placesOf } from '../parts/search.ts';
import styles from './note-list.module.css';

/** A text in which the words that were searched are marked. */
export function MarkedWords({ text, words }: { readonly text: string; readonly words: string }) {
  const places = placesOf(text, words);
  // One box around all of it: whoever shows it may lay its children out one by one.
  return (
    <span>
      {places.map(([from, to], index) => (
        <Fragment key={from}>
          {text.slice(places[index - 1]?.[1] ?? 0, from)}
          <mark className={styles['found']}>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(places.at(-1)?.[1] ?? 0)}
    </span>
  );
}
