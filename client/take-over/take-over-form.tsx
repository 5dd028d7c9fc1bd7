import { useState } from 'react';
import { readAccessCode, readCode, showAccessCode, showCode } from '../../shared/cafe/codes.ts';
import type { HttpRefusal } from '../cafe/http.ts';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { TextInput } from '../design/text-input.tsx';
import { Notice } from '../design/notice.tsx';
import { useAllMessages } from '../language/language.tsx';
import { takeCodeFromAddress } from './code-in-address.ts';
import styles from './take-over.module.css';
import { useTakingOver } from './use-taking-over.ts';

type Wrong = 'cafe' | 'code';

/** Codes may be typed in any case, with or without hyphens and blanks. */
export function TakeOverForm({ cafe: given }: { readonly cafe: string }) {
  const { access, refusals } = useAllMessages();
  const words = access.takeOver;
  const { pending, refusal, forget, take } = useTakingOver();
  const [cafe, setCafe] = useState(() => shown(readCode(given), showCode));
  const [code, setCode] = useState(() => shown(takeCodeFromAddress() || null, showAccessCode));
  const [label, setLabel] = useState('');
  const [wrong, setWrong] = useState<Wrong | null>(null);

  function go(): void {
    // People paste the whole address as well.
    const [cafeCode, accessCode] = [readCode(cafe) ?? readCode(lastPart(cafe)), readAccessCode(code)];
    if (cafeCode === null) setWrong('cafe');
    else if (accessCode === null) setWrong('code');
    else void take(cafeCode, accessCode, label);
  }

  const change = (set: (value: string) => void) => (event: { readonly currentTarget: HTMLInputElement }) => {
    set(event.currentTarget.value);
    setWrong(null);
    forget();
  };
  const own: Partial<Record<HttpRefusal, string>> = words.refused;
  const said = refusal && (own[refusal] ?? refusals[refusal]);
  const cafeError = wrong === 'cafe' ? words.cafeWrong : refusal === 'cafe-not-found' ? said : null;
  const codeError = wrong === 'code' ? words.codeWrong : refusal === 'code-unknown' ? said : null;
  return (
    <form
      noValidate
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) go();
      }}
    >
      <Field label={words.cafe} hint={words.cafeHint} error={cafeError ?? undefined}>
        <TextInput {...codeInput} maxLength={200} value={cafe} onChange={change(setCafe)} />
      </Field>
      <Field label={words.code} hint={words.codeHint} error={codeError ?? undefined}>
        <TextInput {...codeInput} maxLength={60} value={code} onChange={change(setCode)} />
      </Field>
      <Field label={words.label} hint={words.labelHint}>
        <TextInput maxLength={40} value={label} enterKeyHint="go" onChange={change(setLabel)} />
      </Field>
      <div className={styles['end']}>
        <div aria-live="polite">{said && !cafeError && !codeError ? <Notice tone="warn" title={said} /> : null}</div>
        <Button type="submit" size="large" wide pending={pending}>
          {words.go}
        </Button>
      </div>
    </form>
  );
}

const codeInput = {
  look: 'code',
  autoComplete: 'off',
  autoCapitalize: 'characters',
  spellCheck: false,
  enterKeyHint: 'go',
} as const;

function shown(code: string | null, show: (code: string) => string): string {
  return code === null ? '' : show(code);
}

function lastPart(address: string): string {
  return address.trim().split('/').at(-1) ?? '';
}
