/** A table's sign in words: what a colour and a shape say must never be said by them alone. */
import type { CommonMessages } from '../../shared/locale/nb/common.ts';
import { tableLook } from '../design/table-look.ts';

/** `solgul stjerne`. */
export function lookWords(common: CommonMessages, number: number): string {
  const { colour, shape } = tableLook(number);
  return `${common.colours[colour]} ${common.shapes[shape]}`;
}

/** What the table talks about, where its name does not say so already. */
export function themeOf({ name, theme }: { readonly name: string; readonly theme: string }): string {
  return theme === name ? '' : theme;
}

/** `Bord 3, plommelilla stjerne`: the name of a table's badge. */
export function tableWords(common: CommonMessages, number: number): string {
  return `${common.table(number)}, ${lookWords(common, number)}`;
}
