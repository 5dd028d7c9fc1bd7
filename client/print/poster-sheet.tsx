import { showCode } from '../../shared/cafe/codes.ts';
import { sizeOf } from '../../shared/print/sheets.ts';
import { useRoom } from '../cafe/hooks.tsx';
import { classes } from '../design/classes.ts';
import { QrCode } from '../design/qr-code.tsx';
import { useAllMessages } from '../language/language.tsx';
import { joinLink, spokenOrigin, type JoinAddress } from '../pieces/join-address.ts';
import { Sheet } from './sheet.tsx';
import styles from './posters.module.css';

/** An address of the hall's own network: phones must be on it, so the poster has room for its name. */
const ofTheHall = /^\d+(?:\.\d+){3}(?::\d+)?$/u;

/** How to come in. Without an address that phones reach there is no QR code, only the code and a line to write on. */
export function PosterSheet({ address }: { readonly address: JoinAddress }) {
  const { projector, print } = useAllMessages();
  const { settings, code } = useRoom();
  const words = projector.doors;
  const known = address.state === 'known' ? address.origin : null;
  const spoken = known === null ? null : spokenOrigin(known);
  return (
    <Sheet className={styles['poster']}>
      <div className={styles['welcome']}>
        <p>{print.poster.welcome}</p>
        <h2 className={styles[`title-${sizeOf([settings.title], [40, 90])}`]}>
          <bdi>{settings.title}</bdi>
        </h2>
      </div>
      {known === null || code === null ? null : (
        <>
          <p className={styles['lead']}>{words.scan}</p>
          <div className={styles['qr']}>
            <QrCode text={joinLink(known, code)} label={words.qr(spokenOrigin(joinLink(known, code)))} />
          </div>
        </>
      )}
      <div className={styles['type']}>
        {spoken === null ? (
          <WriteLine word={print.poster.write} />
        ) : (
          <>
            <p>{words.orType}</p>
            <p className={classes(styles['address'], spoken.length > 26 && styles['long'])}>{spoken}</p>
          </>
        )}
        {code === null ? null : (
          <>
            <p>{known === null ? words.code : words.andCode}</p>
            <p className={styles['code']}>{showCode(code)}</p>
          </>
        )}
      </div>
      {spoken === null || ofTheHall.test(spoken) ? (
        <div className={styles['lines']}>
          <WriteLine word={print.poster.wifi} />
          <WriteLine word={print.poster.password} />
        </div>
      ) : null}
    </Sheet>
  );
}

function WriteLine({ word }: { readonly word: string }) {
  return <p className={styles['line']}>{word}</p>;
}
