/** Coming in: one big field, two small ones for those who like, one big button. */
import { useId, useState, type FormEvent } from 'react';
import type { DoorAnswer } from '../../shared/wire/http.ts';
import { joinCafe, type HttpRefusal } from '../cafe/http.ts';
import { newSecret } from '../cafe/secrets.ts';
import { keepTicket } from '../cafe/tickets.ts';
import { Button } from '../design/button.tsx';
import { Empty } from '../design/empty.tsx';
import { Heading } from '../design/heading.tsx';
import { Stack } from '../design/layout.tsx';
import { Notice } from '../design/notice.tsx';
import { Page } from '../design/page.tsx';
import { useMessages } from '../language/language.tsx';
import { LanguageSwitch } from '../pieces/language-switch.tsx';
import { IntroductionFields, type Introduction } from './introduction-fields.tsx';

export function JoinForm({
  door,
  onJoined,
}: {
  readonly door: DoorAnswer;
  readonly onJoined: (ticket: string) => void;
}) {
  const { common, phone, refusals } = useMessages();
  const [introduction, setIntroduction] = useState<Introduction>({
    name: '',
    organisation: '',
    actorType: null,
    municipality: '',
  });
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<HttpRefusal | null>(null);
  // Made once for this form: a double tap, or a second try after a lost answer, is the same person.
  const [ticket] = useState(newSecret);
  const heading = useId();

  if (!door.open) {
    return (
      <Page skipLabel={common.skipToContent} width="narrow">
        <Empty title={phone.join.closed} text={phone.join.closedText} />
      </Page>
    );
  }

  async function join(): Promise<void> {
    setPending(true);
    setRefusal(null);
    const answer = await joinCafe(location.origin, door.code, { ticket, ...introduction });
    setPending(false);
    if (!answer.ok) return setRefusal(answer.refusal);
    keepTicket('participant', answer.value.cafe, ticket);
    return onJoined(ticket);
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!pending) void join();
  }

  return (
    <Page skipLabel={common.skipToContent} width="narrow">
      <form onSubmit={submit} aria-labelledby={heading}>
        <Stack gap="l">
          <Stack gap="xs">
            <Heading level={1} size="2xl" eyebrow={phone.join.welcome} id={heading}>
              {door.title}
            </Heading>
            {door.purpose === '' ? null : <p>{door.purpose}</p>}
          </Stack>
          <IntroductionFields
            value={introduction}
            onChange={setIntroduction}
            actorTypes={door.actorTypes}
            organisations={door.organisations}
            municipalities={door.municipalities}
            withName={door.anonymity !== 'never'}
          />
          {refusal === null ? null : <Notice tone="bad" role="alert" title={refusals[refusal]} />}
          <Button type="submit" size="large" wide pending={pending}>
            {phone.join.button}
          </Button>
          <p className="quiet">
            {phone.join.intro} {phone.join.promise[door.anonymity]}
          </p>
          <LanguageSwitch />
        </Stack>
      </form>
    </Page>
  );
}
