import { showCode } from '../../../shared/cafe/codes.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Heading } from '../../design/heading.tsx';
import { QrCode } from '../../design/qr-code.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { joinLink, spokenOrigin, useJoinAddress } from '../../pieces/join-address.ts';
import { Fit } from '../fit.tsx';
import styles from './doors-screen.module.css';

/** The way in, larger than anything else. */
export function DoorsScreen() {
  const { projector } = useAllMessages();
  const { doors } = projector;
  const room = useRoom();
  const address = useJoinAddress();
  const code = room.code === null ? null : <strong className={styles['code']}>{showCode(room.code)}</strong>;
  return (
    <div className={styles['doors']}>
      <div className={styles['words']}>
        <Fit most={5.8}>
          <p className={styles['welcome']} data-extra="1">
            {doors.welcome}
          </p>
          <Heading level={1}>
            <span data-clamp>{room.settings.title}</span>
          </Heading>
          {address.state === 'known' ? (
            <div className={styles['way']}>
              <p className={styles['scan']} data-extra="1">
                {doors.scan}
              </p>
              <p>
                {doors.orType} <strong className={styles['address']}>{spokenOrigin(address.origin)}</strong>{' '}
                {doors.andCode}
              </p>
              {code}
            </div>
          ) : (
            <div className={styles['way']}>
              <p className={styles['scan']}>{doors.code}</p>
              {code}
              {address.state === 'none' ? <p>{doors.noAddress}</p> : null}
            </div>
          )}
          <p className={styles['inside']}>{doors.inside(room.peopleHere)}</p>
        </Fit>
      </div>
      {address.state === 'known' && room.code !== null ? (
        <div className={styles['qr']}>
          <QrCode text={joinLink(address.origin, room.code)} label={doors.qr(spokenOrigin(address.origin))} />
        </div>
      ) : null}
    </div>
  );
}
