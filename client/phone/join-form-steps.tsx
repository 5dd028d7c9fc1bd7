/** What is asked at the door, one field at a time. */
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import type { DoorAnswer } from '../../shared/wire/http.ts';
import { joinCafe, type HttpRefusal } from '../cafe/http.ts';
import { Button } from '../design/button.tsx';
import { Heading } from '../design/heading.tsx';
import { Stack } from '../design/layout.tsx';
import { Notice } from '../design/notice.tsx';
import { useDoorMessages } from '../language/language.tsx';
import { IntroductionField, type Introduction, type IntroductionPart } from './introduction-fields.tsx';

/** A café that sorts its people by kind, or has heard where somebody comes from, asks everybody. */
function askedAt(door: DoorAnswer): readonly IntroductionPart[] {
  const kinds = door.actorTypes.length > 0;
  return [
    ...(door.anonymity === 'never' ? [] : (['name'] as const)),
    'organisation',
    ...(kinds || door.municipalities.length > 0 ? (['municipality'] as const) : []),
    ...(kinds ? (['actorType'] as const) : []),
  ];
}

interface JoinStepsProps {
  readonly door: DoorAnswer;
  readonly step: number;
  readonly introduction: Introduction;
  readonly ticket: string;
  readonly onChange: (introduction: Introduction) => void;
  readonly onStep: (step: number) => void;
  readonly onJoined: (cafe: string, ticket: string) => void;
}

export function JoinSteps({ door, step: wanted, introduction, ticket, onChange, onStep, onJoined }: JoinStepsProps) {
  const { joining, join: words, refusals } = useDoorMessages();
  const asked = askedAt(door);
  const step = Math.min(wanted, asked.length - 1);
  const last = step === asked.length - 1;
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<HttpRefusal | null>(null);
  const heading = useId();
  const form = useRef<HTMLFormElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    // Not on the first screen: whoever listens hears where they are before they are asked anything.
    if (shown.current !== step) form.current?.querySelector<HTMLElement>('input, select')?.focus();
    shown.current = step;
  }, [step]);

  async function join(): Promise<void> {
    if (pending) return;
    setPending(true);
    setRefusal(null);
    const answer = await joinCafe(location.origin, door.code, { ticket, ...introduction });
    setPending(false);
    if (answer.ok) return onJoined(answer.value.cafe, ticket);
    setRefusal(answer.refusal);
    // What has to be mended is where one is told.
    if (answer.refusal === 'name-reserved') onStep(asked.indexOf('name'));
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (last) return void join();
    setRefusal(null);
    onStep(step + 1);
  }

  return (
    <form ref={form} onSubmit={submit} aria-labelledby={heading}>
      <Stack gap="l">
        <Stack gap="xs">
          <Heading level={1} size={step === 0 ? '2xl' : 'l'} eyebrow={words.welcome} id={heading}>
            {door.title}
          </Heading>
          {step > 0 || door.purpose === '' ? null : <p>{door.purpose}</p>}
        </Stack>
        <IntroductionField
          key={asked[step]}
          part={asked[step] ?? 'organisation'}
          large
          value={introduction}
          onChange={onChange}
          actorTypes={door.actorTypes}
          organisations={door.organisations}
          municipalities={door.municipalities}
        />
        {refusal === null ? null : <Notice tone="bad" role="alert" title={refusals[refusal]} />}
        <Stack gap="s">
          <Button type="submit" size="large" wide pending={pending && last}>
            {last ? words.button : joining.next}
          </Button>
          {last ? null : (
            <Button variant="quiet" size="large" wide pending={pending} onClick={() => void join()}>
              {joining.straightIn}
            </Button>
          )}
        </Stack>
        <p className="quiet">
          {step === 0 ? `${words.intro} ${words.promise[door.anonymity]}` : joining.straightInHint}
        </p>
      </Stack>
    </form>
  );
}
