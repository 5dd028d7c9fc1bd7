import { describe, expect, it } from 'vitest';
import { agendaLayoutNb } from '../../../shared/locale/nb/agenda-layout.ts';
import { drawingsOf } from '../fonts/font-letters.ts';
import { fontsFor, ourFonts } from '../fonts/fonts.ts';
import { drawable, missingFrom, plainLetters } from './letters.ts';
import { pieces } from './long-words.ts';

const [plain] = await ourFonts();
const known = plain?.letters ?? new Set<number>();
const shown = (text: string): string => drawable(text, [known], agendaLayoutNb, () => {});

describe('letters on paper', () => {
  it('[DC10] our font has every letter of our languages and of those around us', () => {
    const letters = 'æøåÆØÅáčđŋšŧžÁČĐŊŠŦŽäöüßéèêñłőğşțîœ Київ Ελλάδα →✓≥€«»“”–—…·•';
    expect(missingFrom(letters, known)).toEqual([]);
    expect(known.size).toBeGreaterThan(1000);
  });

  it('[DC10] with the font for them every emoji that people type can be drawn, also flags, keys and families', async () => {
    const typed = '👍🏽 👨‍👩‍👧‍👦 🇳🇴 ❤️ ❤️‍🔥 🤷🏼‍♀️ 1️⃣ #️⃣ ✅ ⚠️ 🏳️‍🌈 🏴󠁧󠁢󠁳󠁣󠁴󠁿 ☕ 🥲 🫠 🫨 🪿 🧬 🎸 🐄 ➡️ ⬅️ ⭐';
    const fonts = await fontsFor(new Set(missingFrom(typed, known)));
    const both = [known, ...fonts.map(({ letters }) => letters)];
    expect(both).toHaveLength(2);
    const drawn = (text: string): string => drawable(text, both, agendaLayoutNb, () => {});
    expect(drawn(typed)).toBe(typed);
    // A frame that is around no key would be torn between two fonts.
    expect(drawn('A\u20e3 og 2\ufe0f\u20e3')).toBe('[1 tegn] og 2\ufe0f\u20e3');
  });

  it('[DC10] a picture has the first letter of a sign that several letters make', () => {
    expect(plainLetters('2\ufe0f\u20e3 a\u0489 👍🏽 ❤️‍🔥 čáhci é שָ', [known, new Set([0x5e9, 0x5b8])])).toBe(
      '2 a 👍 ❤ čáhci é שָ',
    );
  });

  it('[DC10] what no font at hand can draw stands there by number or by count, and never as nothing', () => {
    expect(shown('Bra 👍🏽!')).toBe('Bra [U+1F44D]!');
    expect(shown('🦩')).toBe('[U+1F9A9]');
    expect(shown('Vi sier 你好 世界 her')).toBe('Vi sier [5 tegn] her');
    expect(shown('Vi sier 好.')).toBe('Vi sier [1 tegn].');
    // What nobody sees is not missing.
    expect(shown('a\u200db\ufeff\u00adc\n')).toBe('a\u200db\ufeff\u00adc\n');
    let told = 0;
    drawable('bare norsk', [known], agendaLayoutNb, () => (told += 1));
    drawable('好', [known], agendaLayoutNb, () => (told += 1));
    expect(told).toBe(1);
  });

  it('[DC10] a font of this machine is borrowed only when it draws what ours lacks; one that is no font is passed over', async () => {
    const files = [new URL(import.meta.url).pathname, '/nowhere/at-all.ttf'];
    expect(await fontsFor(new Set([0x4f60]), files)).toEqual([]);
    expect(drawingsOf(new Uint8Array([0, 1, 0, 0, 255, 255])).size).toBe(0);
    expect(drawingsOf(new Uint8Array()).size).toBe(0);
  });

  it('[DC10] only a word that is too long for its column may be broken, and a date never', () => {
    expect(pieces('Ring kommunen 01.10.2026', 9, 'nb')).toEqual([{ text: 'Ring kommunen 01.10.2026' }]);
    expect(pieces('Ett virkemiddelapparatet til', 15, 'nb')).toEqual([
      { text: 'Ett ' },
      { text: 'virkemiddelapparatet', long: true },
      { text: ' til' },
    ]);
    expect(pieces('ovddasvástideaddji', 12, 'se')).toEqual([
      { text: 'ovd\u00addas\u00advás\u00adti\u00addeaddji', long: true },
    ]);
    const [address] = pieces('https://example.invalid/en/lang/adresse', 12, 'nb');
    expect(address?.text.split('\u200b').every((bit) => bit.length <= 8)).toBe(true);
    expect(address?.text.replaceAll('\u200b', '')).toBe('https://example.invalid/en/lang/adresse');
  });
});
