/** What is done at the console before the doors are left. */
import { messages } from '../../shared/locale/nb/messages.ts';
import type { BrowserConsole } from '../kit/browser-console.ts';
import { answer, codeCalled, reads } from './pages.ts';

const { access, console: words, seating } = messages;

/** The two codes that open a console when this machine dies. */
export async function writesDown(desk: BrowserConsole): Promise<{ readonly cafe: string; readonly recovery: string }> {
  await desk.turnsTo('links');
  await desk.presses(access.paper.show);
  const paper = desk.page.getByRole('dialog');
  const cafe = await codeCalled(paper, access.paper.cafe);
  const recovery = await codeCalled(paper, access.paper.code);
  await answer(desk.page, access.paper.noted);
  return { cafe, recovery };
}

export async function namesHost(desk: BrowserConsole, name: string, table: number): Promise<void> {
  await desk.turnsTo('people');
  await desk.presses(words.people.menu(name));
  await desk.presses(words.people.makeHost);
  const field = desk.page.getByRole('dialog').getByLabel(words.people.hostDialog.table);
  await field.selectOption({ index: table - 1 });
  await answer(desk.page, words.people.hostDialog.go);
  await desk.page.getByText(words.people.hosts(table), { exact: true }).waitFor();
}

export async function keepsApart(desk: BrowserConsole, names: readonly string[]): Promise<void> {
  await desk.turnsTo('seating');
  await desk.presses(seating.wishes.add);
  const wish = desk.page.getByRole('dialog');
  await wish.getByText(seating.wishes.kinds.apart.name, { exact: true }).click();
  for (const name of names) await wish.getByRole('checkbox', { name, exact: true }).check();
  await answer(desk.page, seating.wishes.save);
  await reads(desk.page, seating.wishes.apart(names));
}
