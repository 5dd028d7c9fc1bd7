import { useState } from 'react';
import { useLocation } from 'wouter';
import { readCode } from '../../shared/wire/http.ts';
import { Button } from '../design/button.tsx';
import { Card } from '../design/card.tsx';
import { Field } from '../design/field.tsx';
import { Heading } from '../design/heading.tsx';
import { TextInput } from '../design/text-input.tsx';
import { useMessages } from '../language/language.tsx';
import styles from './start.module.css';

export function JoinDoor() {
  const { join } = useMessages().start;
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);

  function go(): void {
    // People paste the whole address as well.
    const code = readCode(typed) ?? readCode(typed.trim().split('/').at(-1) ?? '');
    if (code === null) setWrong(true);
    else navigate(`/k/${code}`);
  }

  return (
    <Card as="section" look="pine" className={styles['door']}>
      <Heading level={2} size="xl">
        {join.title}
      </Heading>
      <p>{join.text}</p>
      <form
        noValidate
        className={styles['foot']}
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <Field label={join.label} error={wrong ? join.wrong : undefined}>
          <TextInput
            look="code"
            value={typed}
            maxLength={200}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            enterKeyHint="go"
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setWrong(false);
            }}
          />
        </Field>
        <Button type="submit" size="large" wide>
          {join.go}
        </Button>
      </form>
    </Card>
  );
}
