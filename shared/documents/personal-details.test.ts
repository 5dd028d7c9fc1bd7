import { describe, expect, it } from 'vitest';
import { looksPersonal } from './personal-details.ts';

describe('personal details in a note', () => {
  it.each([
    'Ring meg på 000 00 000 eller skriv til navn@example.invalid',
    'ring 98 76 54 32',
    'Kontakt: +47 98765432.',
    'post@kommunen.no',
    'Fødselsnummeret er 010203 12345',
    '01020312345',
  ])('[TA11] %s', (text) => expect(looksPersonal(text)).toBe(true));

  it.each([
    'Biblioteket er åpent til 22.00 hver dag i 2026',
    'Vi trenger 500 000 kr og 1 500 000 kr til neste år',
    '17. september 2026, eller 2026-09-17',
    'Snakk med @kommunen på Instagram',
    'Buss 123 går 07:30, 08:00 og 08:30',
    'Saksnummer 2026/12345',
    '',
  ])('[TA11] nothing in: %s', (text) => expect(looksPersonal(text)).toBe(false));
});
