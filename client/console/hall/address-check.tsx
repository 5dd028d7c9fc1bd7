import { judgeAddresses } from '../../../shared/hall/judge.ts';
import type { HallAnswer } from '../../../shared/wire/hall.ts';
import { Choice } from '../../design/choice.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { isLoopback, spokenOrigin } from '../../pieces/join-address.ts';
import { CheckCard } from './check-card.tsx';
import styles from './hall.module.css';
import type { HallNow } from './use-hall.ts';

interface AddressCheckProps {
  readonly hall: HallAnswer;
  readonly run: HallNow['run'];
  /** The choice is for all screens of this machine, so a helper does not make it. */
  readonly mayChoose: boolean;
}

/** What stands for "the server's own choice": no address looks like it. */
const automatic = 'automatic';

/** Which of this machine's addresses answer, and which of them the phones are told. */
export function AddressCheck({ hall, run, mayChoose }: AddressCheckProps) {
  const { address: words } = useAllMessages().hall;
  const { level, says } = judgeAddresses(hall.addresses);
  const reached = hall.addresses.filter((address) => address.reached);
  const silent = hall.addresses.filter((address) => !address.reached && address.kind !== 'ipv6');
  const shown = hall.chosen ?? (isLoopback(location.hostname) ? reached[0]?.origin : location.origin);
  return (
    <CheckCard name={words.name} level={level} finding={words.says[says]}>
      {shown === undefined ? null : <p className={styles['address']}>{spokenOrigin(shown)}</p>}
      {mayChoose && reached.length > 1 ? (
        <Choice
          label={words.choose}
          hint={words.chooseHint}
          options={[
            { value: automatic, label: words.automatic },
            ...reached.map(({ origin, kind }) => ({
              value: origin,
              label: spokenOrigin(origin),
              hint: words.kinds[kind],
            })),
          ]}
          value={hall.chosen ?? automatic}
          onChange={(value) => void run({ path: 'address', body: { origin: value === automatic ? null : value } })}
        />
      ) : null}
      {silent.length === 0 ? null : (
        <ul className={styles['silent']}>
          {silent.map(({ origin, kind }) => (
            <li key={origin}>
              {spokenOrigin(origin)} ({words.kinds[kind]}): {words.silent}
            </li>
          ))}
        </ul>
      )}
    </CheckCard>
  );
}
