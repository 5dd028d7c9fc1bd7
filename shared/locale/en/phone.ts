import type { PhoneMessages } from '../nb/phone.ts';

export const phone: PhoneMessages = {};
