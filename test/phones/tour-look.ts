/** What a walk is handed. */
import type { Browser } from 'playwright-core';
import type { Locale } from '../../shared/cafe/model.ts';
import type { TourPhone } from './tour-phone.ts';

export interface Tour {
  readonly browser: Browser;
  readonly server: { readonly url: string; readonly port: number };
  /** Called once at every stop, while the phone shows nothing else. */
  readonly look: (stop: string, phone: TourPhone) => Promise<void>;
  /** What a phone speaks from here on; asked where somebody could change it. */
  readonly locale: () => Locale;
}

export type Walk = (tour: Tour) => Promise<readonly string[]>;
