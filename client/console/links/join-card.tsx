import { Link } from 'wouter';
import { Card } from '../../design/card.tsx';
import { Heading } from '../../design/heading.tsx';
import { Notice } from '../../design/notice.tsx';
import { QrCode } from '../../design/qr-code.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { joinLink, spokenOrigin, type JoinAddress } from '../../pieces/join-address.ts';
import { CopyLine } from './copy-line.tsx';
import styles from './links.module.css';

interface JoinCardProps {
  readonly address: JoinAddress;
  readonly code: string;
  readonly shownCode: string;
}

/** Never a code that leads to this machine itself: on a phone that is the phone. */
export function JoinCard({ address, code, shownCode }: JoinCardProps) {
  const { links: words } = useAllMessages().console;
  return (
    <Card as="section">
      <Heading level={2} size="l">
        {words.join}
      </Heading>
      <div className={styles['join']}>
        {address.state === 'known' ? (
          <div className={styles['qr']}>
            <QrCode
              text={joinLink(address.origin, code)}
              label={words.qr(spokenOrigin(joinLink(address.origin, code)))}
            />
          </div>
        ) : null}
        <div className={styles['words']}>
          <p>{words.joinText}</p>
          <dl className={styles['facts']}>
            {address.state === 'known' ? (
              <div>
                <dt>{words.address}</dt>
                <dd className={styles['big']}>{spokenOrigin(address.origin)}</dd>
              </div>
            ) : null}
            <div>
              <dt>{words.code}</dt>
              <dd className={styles['big']}>{shownCode}</dd>
            </div>
          </dl>
          {address.state === 'known' ? <CopyLine label={words.join} text={joinLink(address.origin, code)} /> : null}
          {address.state === 'known' && address.others > 0 ? (
            <p>
              <Link href="?show=hall">{words.otherAddress}</Link>
            </p>
          ) : null}
          {address.state === 'none' ? (
            <Notice tone="warn" role="status" title={words.noNetwork}>
              {words.noNetworkText}
            </Notice>
          ) : null}
        </div>
      </div>
    </Card>
  );
}
