import { useState } from 'react';
import { codeLength, doubtIn, readCode, showCode } from '../../shared/cafe/codes.ts';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { Stack } from '../design/layout.tsx';
import { TextInput } from '../design/text-input.tsx';
import { useDoorMessages } from '../language/language.tsx';

interface CodeFormProps {
  /** What led nowhere, to be mended; empty for nothing yet. */
  readonly typed?: string;
  /** With a code that can be one. */
  readonly onCode: (code: string) => void;
}

/** Where a café's code is typed: in any case, with blanks or hyphens, or as the whole address that somebody was sent. */
export function CodeForm({ typed: before = '', onCode }: CodeFormProps) {
  const { joining } = useDoorMessages();
  const [typed, setTyped] = useState(() => shown(before));
  const [wrong, setWrong] = useState(() => (before === '' ? null : whyNot(before, joining.code)));

  function go(): void {
    const code = readCode(typed) ?? readCode(lastPart(typed));
    if (code === null) setWrong(whyNot(typed, joining.code));
    else onCode(code);
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <Stack>
        <Field label={joining.code.label} hint={joining.code.hint} error={wrong ?? undefined}>
          <TextInput
            look="code"
            value={typed}
            maxLength={200}
            autoComplete="off"
            autoCapitalize="characters"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="go"
            onChange={({ currentTarget: { value } }) => {
              setTyped(value);
              setWrong(null);
            }}
          />
        </Field>
        <Button type="submit" size="large" wide>
          {joining.code.go}
        </Button>
      </Stack>
    </form>
  );
}

type CodeWords = ReturnType<typeof useDoorMessages>['joining']['code'];

function whyNot(typed: string, words: CodeWords): string | null {
  const doubt = doubtIn(typed);
  if (doubt === null) return null;
  if (doubt.wrong === 'letter') return words.letter(doubt.letter, doubt.perhaps);
  return doubt.count === 0 ? words.empty : words.length(doubt.count);
}

/** In the way it stands on the screen in the room, where there is such a way. */
function shown(typed: string): string {
  const code = readCode(typed);
  return code === null ? typed.slice(0, 4 * codeLength) : showCode(code);
}

function lastPart(address: string): string {
  return (
    address
      .trim()
      .split(/[/#?]+/u)
      .findLast((part) => part !== '') ?? ''
  );
}
