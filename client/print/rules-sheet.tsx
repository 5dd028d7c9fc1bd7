import { sizeOf } from '../../shared/print/sheets.ts';
import { useRoom } from '../cafe/hooks.tsx';
import { classes } from '../design/classes.ts';
import { useAllMessages } from '../language/language.tsx';
import { Sheet } from './sheet.tsx';
import styles from './posters.module.css';

/** A line that is not full costs about as much as this many letters. */
const lineOfOne = 30;

export function RulesSheet() {
  const { phone } = useAllMessages();
  const { houseRules, anonymity, title } = useRoom().settings;
  const promise = phone.join.promise[anonymity];
  const words = houseRules.flatMap((rule) => [rule, 'x'.repeat(lineOfOne)]);
  const size = sizeOf([...words, promise], [520, 900, 1500]);
  return (
    <Sheet className={classes(styles['poster'], styles['rules'])}>
      <h2 className={styles['title-0']}>{phone.menu.rules}</h2>
      <ul className={classes(styles['list'], styles[`list-${size}`])}>
        {houseRules.map((rule) => (
          <li key={rule}>
            <bdi>{rule}</bdi>
          </li>
        ))}
      </ul>
      <div className={styles['promise']}>
        <p>{promise}</p>
        <p>
          <bdi>{title}</bdi>
        </p>
      </div>
    </Sheet>
  );
}
