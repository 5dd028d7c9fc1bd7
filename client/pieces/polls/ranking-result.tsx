/** The order that a room gave: as a picture that a table carries, with how far apart people were. */
import { isTold, rankedItems, widestOf, type PollCounts } from '../../../shared/cafe/polls.ts';
import { decimal } from '../../../shared/locale/formats.ts';
import { Pill } from '../../design/pill.tsx';
import { useLanguage, useMessages } from '../../language/language.tsx';
import { PlaceStrip } from './place-strip.tsx';
import styles from './poll-result.module.css';

interface RankingResultProps {
  readonly title: string;
  readonly items: readonly string[];
  readonly result: PollCounts;
}

export function RankingResult({ title, items, result }: RankingResultProps) {
  const { poll: words } = useMessages().choosing;
  const { locale } = useLanguage();
  if (!isTold(result)) return <p>{`${words.answered(result.answered)}. ${words.tooFew}`}</p>;
  const ranked = rankedItems(items, result);
  const widest = widestOf(ranked);
  const figure = (value: number): string => decimal(value, locale, 2);
  return (
    <>
      <table className={styles['ranking']}>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{words.placeHead}</span>
            </th>
            <th scope="col">{words.item}</th>
            <th scope="col">{words.mean}</th>
          </tr>
        </thead>
        <tbody>
          {ranked.map((item) => (
            <tr key={item.text}>
              <td className={styles['place']}>{item.place}</td>
              <th scope="row">
                <span className={styles['item']}>{item.text}</span>
                <PlaceStrip item={item} />
                <span className={styles['figures']}>
                  {`${words.median} ${figure(item.median)}, ${words.range(figure(item.lowest), figure(item.highest))}`}
                  {widest.includes(item) ? <Pill>{words.widest}</Pill> : null}
                </span>
              </th>
              <td className={styles['number']}>{figure(item.mean)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['soft']}>
        {words.answered(result.answered)}
        {widest.length === 0 ? '' : `. ${words.talk}`}
      </p>
    </>
  );
}
