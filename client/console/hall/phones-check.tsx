import Smartphone from 'lucide-react/icons/smartphone';
import { judgePhones } from '../../../shared/hall/judge.ts';
import type { CheckedPhone, HallAnswer } from '../../../shared/wire/hall.ts';
import { QrCode } from '../../design/qr-code.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { spokenOrigin, type JoinAddress } from '../../pieces/join-address.ts';
import { CheckCard } from './check-card.tsx';
import styles from './hall.module.css';

/** A test code that any phone may scan, and what those that did have answered, while it happens. */
export function PhonesCheck({ hall, address }: { readonly hall: HallAnswer; readonly address: JoinAddress }) {
  const { phones: words } = useAllMessages().hall;
  const { phones, waitedMs, token } = hall;
  const { level, says } = judgePhones({ phones, waitedMs, reached: address.state === 'known' });
  const link = address.state === 'known' ? `${address.origin}/check/${token}` : null;
  return (
    <CheckCard name={words.name} level={level} finding={words.says[says]}>
      {link === null ? null : (
        <div className={styles['scan']}>
          <div className={styles['qr']}>
            <QrCode text={link} label={words.qr(spokenOrigin(link))} />
          </div>
          <div className={styles['scan-words']}>
            <p>{words.scan}</p>
            <p className={styles['link']}>{spokenOrigin(link)}</p>
            <p className={styles['soft']}>{words.more}</p>
          </div>
        </div>
      )}
      {phones.length === 0 ? null : (
        <ul aria-label={words.list} aria-live="polite" className={styles['phones']}>
          {phones.map((phone) => (
            <Phone key={phone.device} phone={phone} />
          ))}
        </ul>
      )}
    </CheckCard>
  );
}

function Phone({ phone }: { readonly phone: CheckedPhone }) {
  const { phones: words } = useAllMessages().hall;
  const { line, tripMs, sameNetwork, thisMachine } = phone;
  return (
    <li>
      <Smartphone aria-hidden />
      <span>
        {thisMachine
          ? words.thisMachine
          : [
              words[line],
              words.answered(Math.round(tripMs)),
              ...(sameNetwork === false ? [words.otherNetwork] : []),
            ].join(', ')}
      </span>
    </li>
  );
}
