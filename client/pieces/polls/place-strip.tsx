/** How the places fell for one item: a mark for each place that was given, larger where more gave it, and a line at the mean. */
import { valueAt, type RankedItem } from '../../../shared/cafe/polls.ts';
import { decimal } from '../../../shared/locale/formats.ts';
import { useLanguage, useMessages } from '../../language/language.tsx';
import styles from './poll-result.module.css';

const width = 240;
const height = 26;
const edge = 13;

export function PlaceStrip({ item: { text, tally, mean, count } }: { readonly item: RankedItem }) {
  const { poll: words } = useMessages().choosing;
  const { locale } = useLanguage();
  const places = (tally.length + 1) / 2;
  const at = (place: number): number => edge + ((place - 1) / Math.max(1, places - 1)) * (width - 2 * edge);
  const marks = tally.flatMap((given, index) => (given === 0 ? [] : [{ given, place: valueAt('ranking', index) }]));
  const list = marks.map(({ given, place }) => words.placed(given, decimal(place, locale, 1))).join(', ');
  return (
    <svg
      role="img"
      aria-label={words.spreadOf(text, list)}
      viewBox={`0 0 ${width} ${height}`}
      className={styles['strip']}
    >
      <line x1={at(1)} x2={at(places)} y1={height / 2} y2={height / 2} className={styles['axis']} />
      {Array.from({ length: places }, (_, index) => (
        <line key={index} x1={at(index + 1)} x2={at(index + 1)} y1={9} y2={height - 9} className={styles['axis']} />
      ))}
      {marks.map(({ given, place }) => (
        <circle
          key={place}
          cx={at(place)}
          cy={height / 2}
          r={3.5 + 8 * Math.sqrt(given / count)}
          className={styles['given']}
        />
      ))}
      <line x1={at(mean)} x2={at(mean)} y1={1} y2={height - 1} className={styles['mean']} />
    </svg>
  );
}
