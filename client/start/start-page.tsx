import { Link, useLocation } from 'wouter';
import { Card } from '../design/card.tsx';
import { buttonClass } from '../design/button.tsx';
import { Heading } from '../design/heading.tsx';
import { Row } from '../design/layout.tsx';
import { Notice } from '../design/notice.tsx';
import { Page } from '../design/page.tsx';
import { useAllMessages } from '../language/language.tsx';
import { LanguageSwitch } from '../pieces/language-switch.tsx';
import { usePageTitle } from '../pieces/page-title.ts';
import { draftIsKept } from './draft-kept.ts';
import { JoinDoor } from './join-door.tsx';
import { MyCafes } from './my-cafes.tsx';
import { OpenFile } from './open-file.tsx';
import styles from './start.module.css';

/** The front door: in to a café, or on to making one. Also where unknown addresses end. */
export default function StartPage() {
  const { access, common, start } = useAllMessages();
  const [path] = useLocation();
  usePageTitle();
  return (
    <Page
      skipLabel={common.skipToContent}
      width="wide"
      header={
        <Row justify="end">
          <LanguageSwitch />
        </Row>
      }
    >
      <div className={styles['welcome']}>
        <Heading level={1}>{common.appName}</Heading>
        <p className={styles['lead']}>{start.lead}</p>
      </div>
      {path === '/' ? null : <Notice tone="calm" title={start.unknownAddress} />}
      <div className={styles['doors']}>
        <JoinDoor />
        <Card as="section" className={styles['door']}>
          <Heading level={2} size="xl">
            {start.create.title}
          </Heading>
          <p>{start.create.text}</p>
          <div className={styles['foot']}>
            <Link href="/new" className={buttonClass({ variant: 'quiet', size: 'large', wide: true })}>
              {draftIsKept() ? start.create.goOn : start.create.go}
            </Link>
          </div>
        </Card>
      </div>
      <p className={styles['aside']}>
        <Link href="/take-over">{access.takeOver.link}</Link>
      </p>
      <div className={styles['below']}>
        <MyCafes />
        <OpenFile />
      </div>
    </Page>
  );
}
