import { showCode } from '../../../shared/wire/http.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { classes } from '../../design/classes.ts';
import { Heading } from '../../design/heading.tsx';
import { QrCode } from '../../design/qr-code.tsx';
import { useMessages } from '../../language/language.tsx';
import { joinLink, spokenOrigin, useJoinAddress } from '../../pieces/join-address.ts';
import { namesIn } from '../names.ts';
import { Pages } from '../pages.tsx';
import { sizeFor } from '../size-for.ts';
import styles from './doors-screen.module.css';

/** The way in, larger than anything else. */
export function DoorsScreen() {
  const { common, projector } = useMessages();
  const { doors } = projector;
  const room = useRoom();
  const address = useJoinAddress();
  const names = namesIn(room, room.rounds[0]?.number ?? 1, common);
  // The names need the room; what to do with a QR code most people know.
  const full = names.length > 0;
  const code = room.code === null ? null : <strong className={styles['code']}>{showCode(room.code)}</strong>;
  return (
    <div className={styles['doors']}>
      <div className={classes(styles['words'], full && styles['full'])}>
        <Heading level={1} size={full ? 'xl' : sizeFor(room.settings.title, 30, 80)} eyebrow={doors.welcome}>
          {room.settings.title}
        </Heading>
        {address.state === 'known' ? (
          <div className={styles['way']}>
            {full ? null : <p className={styles['scan']}>{doors.scan}</p>}
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
        {full ? (
          <div className={styles['names']}>
            <Pages
              sections={[
                {
                  key: 'names',
                  columns: 2,
                  tight: true,
                  items: names.map((name, at) => ({ key: String(at), node: name })),
                },
              ]}
            />
          </div>
        ) : null}
      </div>
      {address.state === 'known' && room.code !== null ? (
        <div className={styles['qr']}>
          <QrCode text={joinLink(address.origin, room.code)} label={doors.qr(spokenOrigin(address.origin))} />
        </div>
      ) : null}
    </div>
  );
}
