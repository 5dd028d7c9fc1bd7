/** Amounts as people type them. */
import type { Locale } from '../../../shared/cafe/model.ts';

/** `8 000 kr` and `ca. 6` are numbers to whoever writes them. Null where there is none. */
export function wholeNumber(typed: string): number | null {
  const digits = typed.replace(/[,.]\d{1,2}\b/gu, '').replace(/\D/gu, '');
  return digits === '' ? null : Number(digits);
}

/** Hours come in halves as well: `12,5` and `12.5` are twelve and a half. */
export function hoursIn(typed: string): number | null {
  const [, whole, part = '0'] = /(\d+)(?:[,.](\d{1,2})(?!\d))?/u.exec(typed.replace(/\s/gu, '')) ?? [];
  return whole === undefined ? null : Number(`${whole}.${part}`);
}

/** As its field shows it, and as it can be typed again. */
export function amountTyped(amount: number | null, locale: Locale): string {
  if (amount === null) return '';
  return locale === 'en' ? String(amount) : String(amount).replace('.', ',');
}
