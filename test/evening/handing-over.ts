/** One more device, one device less, and a device that takes the place of another. */
import type { Page } from 'playwright-core';
import { showAccessCode, showCode } from '../../shared/cafe/codes.ts';
import { messages } from '../../shared/locale/nb/messages.ts';
import { answer, codeCalled, press, reads } from './pages.ts';

const { access, console: consoleWords } = messages;

/** Types what stands on the paper, or was read aloud, into the form for taking over. */
export async function takesOver(page: Page, cafe: string, code: string, device: string): Promise<void> {
  const words = access.takeOver;
  await page.getByLabel(words.cafe).fill(showCode(cafe));
  await page.getByLabel(words.code).fill(showAccessCode(code.replaceAll(/[^A-Z0-9]/giu, '')));
  await page.getByLabel(words.label).fill(device);
  await page.getByRole('button', { name: words.go, exact: true }).click();
}

/** A code for one helper, from a console on a phone. */
export async function offersCode(page: Page): Promise<string> {
  await page.getByLabel(consoleWords.tabs.show).selectOption({ label: consoleWords.tabs.links });
  await press(page, access.letIn.open);
  const dialog = page.getByRole('dialog');
  await dialog.getByText(access.letIn.roles.cofacilitator.name, { exact: true }).click();
  await answer(page, access.letIn.make);
  await dialog.getByRole('timer').waitFor();
  return codeCalled(dialog, access.letIn.code);
}

export async function endsAccess(page: Page, device: string): Promise<void> {
  await press(page, access.devices.endOne(device));
  await answer(page, access.end.yes);
  await reads(page, access.end.done(device));
}
