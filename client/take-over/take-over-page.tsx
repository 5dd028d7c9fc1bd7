import { Card } from '../design/card.tsx';
import { Heading } from '../design/heading.tsx';
import { Row } from '../design/layout.tsx';
import { Page } from '../design/page.tsx';
import { useAllMessages } from '../language/language.tsx';
import { LanguageSwitch } from '../pieces/language-switch.tsx';
import { usePageTitle } from '../pieces/page-title.ts';
import styles from './take-over.module.css';
import { TakeOverForm } from './take-over-form.tsx';

/** Another device comes in to run a café. `cafe` is its code, from a scanned link; '' when it is to be typed. */
export default function TakeOverPage({ cafe }: { readonly cafe: string }) {
  const { access, common } = useAllMessages();
  usePageTitle(access.takeOver.title);
  return (
    <Page
      skipLabel={common.skipToContent}
      width="narrow"
      header={
        <Row justify="end">
          <LanguageSwitch />
        </Row>
      }
    >
      <div className={styles['welcome']}>
        <Heading level={1}>{access.takeOver.title}</Heading>
        <p>{access.takeOver.text}</p>
      </div>
      <Card as="section">
        <TakeOverForm cafe={cafe} />
      </Card>
    </Page>
  );
}
