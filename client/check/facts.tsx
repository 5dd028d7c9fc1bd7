import { decimal } from '../../shared/locale/formats.ts';
import type { CheckAnswer, PhoneReport } from '../../shared/wire/hall.ts';
import { useAllMessages, useLanguage } from '../language/language.tsx';
import styles from './check.module.css';

/** What was measured, line by line, to be read aloud to whoever stands at the console. */
export function Facts({ report, place }: { readonly report: PhoneReport; readonly place: CheckAnswer }) {
  const { locale } = useLanguage();
  const messages = useAllMessages();
  const { facts: words, ms } = messages.hall.phone;
  const seconds = report.clockOffMs / 1000;
  const said = decimal(Math.abs(seconds), locale);
  const clock =
    Math.abs(seconds) < 2 ? words.clockRight : seconds > 0 ? words.clockAhead(said) : words.clockBehind(said);
  const network = place.sameNetwork === null ? words.unknown : place.sameNetwork ? words.same : words.other;
  const lines = [
    [words.page, words.pageText],
    [words.line, report.line === 'websocket' ? words.websocket : words.pollingWord],
    [words.trip, ms(Math.round(report.tripMs))],
    [words.clock, clock],
    [words.network, network],
  ] as const;
  return (
    <dl className={styles['facts']}>
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
