/** Somebody who is in already comes with another phone: who they are called, and their four digits. */
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { readPersonalCode } from '../../shared/cafe/personal-codes.ts';
import type { DoorAnswer } from '../../shared/wire/http.ts';
import { takeUpPhone, type HttpRefusal } from '../cafe/http.ts';
import { Button } from '../design/button.tsx';
import { Checkbox } from '../design/checkbox.tsx';
import { Field } from '../design/field.tsx';
import { Heading } from '../design/heading.tsx';
import { Stack } from '../design/layout.tsx';
import { Notice } from '../design/notice.tsx';
import { Page } from '../design/page.tsx';
import { TextInput } from '../design/text-input.tsx';
import { useDoorMessages } from '../language/language.tsx';
import { ReadingSwitches } from '../pieces/language-switch.tsx';
import type { DoorDraft } from './join-form-draft.ts';

interface AgainFormProps {
  readonly door: DoorAnswer;
  readonly draft: DoorDraft;
  readonly onCalled: (called: string) => void;
  readonly onJoined: (cafe: string, ticket: string) => void;
  readonly onBack: () => void;
}

export default function AgainForm({ door, draft, onCalled, onJoined, onBack }: AgainFormProps) {
  const { common, joining, refusals } = useDoorMessages();
  const words = joining.again;
  const [code, setCode] = useState('');
  const [lost, setLost] = useState(false);
  const [fewDigits, setFewDigits] = useState(false);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<HttpRefusal | null>(null);
  const heading = useId();
  const first = useRef<HTMLInputElement>(null);
  const digits = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  async function comeBack(): Promise<void> {
    setPending(true);
    setRefusal(null);
    const ticket = draft.ticketBack;
    const answer = await takeUpPhone(location.origin, door.code, { ticket, called: draft.called, code, lost });
    setPending(false);
    if (answer.ok) onJoined(answer.value.cafe, ticket);
    else setRefusal(answer.refusal);
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (pending) return;
    if (readPersonalCode(code) !== null) return void comeBack();
    // Enter after the name goes on to the digits, and finds no fault with those that nobody has typed.
    setFewDigits(code !== '' || document.activeElement !== first.current);
    digits.current?.focus();
  }

  const nameless = door.anonymity === 'never';
  return (
    <Page skipLabel={common.skipToContent} width="narrow">
      <form noValidate onSubmit={submit} aria-labelledby={heading}>
        <Stack gap="l">
          <Stack gap="xs">
            <Heading level={1} size="2xl" eyebrow={door.title} id={heading}>
              {words.title}
            </Heading>
            <p>{words.text}</p>
          </Stack>
          <Field label={nameless ? words.number : words.name} hint={nameless ? words.numberHint : words.nameHint}>
            <TextInput
              ref={first}
              look="large"
              value={draft.called}
              maxLength={60}
              autoComplete={nameless ? 'off' : 'given-name'}
              inputMode={nameless ? 'numeric' : 'text'}
              enterKeyHint="next"
              onChange={({ currentTarget: { value } }) => onCalled(value)}
            />
          </Field>
          <Field label={words.code} hint={words.codeHint} error={fewDigits ? words.fourDigits : undefined}>
            <TextInput
              ref={digits}
              look="code"
              value={code}
              maxLength={20}
              autoComplete="off"
              inputMode="numeric"
              enterKeyHint="go"
              onChange={({ currentTarget: { value } }) => {
                setCode(value);
                setFewDigits(false);
              }}
            />
          </Field>
          <Checkbox
            label={words.lost}
            hint={words.lostHint}
            checked={lost}
            onChange={({ currentTarget: { checked } }) => setLost(checked)}
          />
          {refusal === null ? null : <Notice tone="bad" role="alert" title={refusals[refusal]} />}
          <Stack gap="s">
            <Button type="submit" size="large" wide pending={pending}>
              {words.go}
            </Button>
            <Button variant="quiet" size="large" wide onClick={onBack}>
              {door.open ? words.asNew : common.back}
            </Button>
          </Stack>
          <ReadingSwitches />
        </Stack>
      </form>
    </Page>
  );
}
