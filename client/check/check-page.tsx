/** What a phone shows when it has scanned the test code of a hall: whether it gets through, and how. */
import { useCallback, useEffect, useState } from 'react';
import { newId } from '../cafe/secrets.ts';
import { Button } from '../design/button.tsx';
import { Heading } from '../design/heading.tsx';
import { Stack } from '../design/layout.tsx';
import { Notice } from '../design/notice.tsx';
import { Page } from '../design/page.tsx';
import { useAllMessages } from '../language/language.tsx';
import { LanguageSwitch } from '../pieces/language-switch.tsx';
import { usePageTitle } from '../pieces/page-title.ts';
import { Facts } from './facts.tsx';
import { measure, type Measured } from './measure.ts';

export default function CheckPage({ token }: { readonly token: string }) {
  const { common, hall } = useAllMessages();
  const { phone: words } = hall;
  usePageTitle(words.title);
  const [measured, setMeasured] = useState<Measured | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let current = true;
    void measure(location.origin, token, deviceId()).then((found) => {
      if (current) setMeasured(found);
    });
    return () => {
      current = false;
    };
  }, [token, tries]);
  const again = useCallback(() => {
    setMeasured(null);
    setTries((before) => before + 1);
  }, []);

  return (
    <Page skipLabel={common.skipToContent} width="narrow" header={<LanguageSwitch />}>
      <Stack gap="l">
        <Heading level={1} size="2xl">
          {words.title}
        </Heading>
        <div aria-live="polite">
          <Answer measured={measured} />
        </div>
        {measured?.state === 'done' ? <Facts {...measured} /> : null}
        <Button size="large" wide variant="quiet" pending={measured === null} onClick={again}>
          {words.again}
        </Button>
      </Stack>
    </Page>
  );
}

function Answer({ measured }: { readonly measured: Measured | null }) {
  const { phone: words } = useAllMessages().hall;
  if (!measured) return <Notice tone="calm" title={words.working} />;
  if (measured.state === 'over')
    return (
      <Notice tone="warn" title={words.over}>
        {words.overText}
      </Notice>
    );
  if (measured.state === 'lost')
    return (
      <Notice tone="bad" title={words.lost}>
        {words.lostText}
      </Notice>
    );
  return measured.report.line === 'websocket' ? (
    <Notice tone="good" title={words.well}>
      {words.wellText}
    </Notice>
  ) : (
    <Notice tone="warn" title={words.polling}>
      {words.pollingText}
    </Notice>
  );
}

/** So that a phone that tries again in another corner stands once on the console's list. */
function deviceId(): string {
  const key = 'kafebord/check-device';
  const made = newId();
  try {
    const known = localStorage.getItem(key);
    if (known !== null && /^[A-Za-z0-9_-]{1,40}$/u.test(known)) return known;
    localStorage.setItem(key, made);
  } catch {
    // Private mode: each try is a phone of its own.
  }
  return made;
}
