/**
 * Where phones find this café: the address of this page, or one that a facilitator has chosen, or the server's own on the local network
 * when this page came by loopback. The server has fetched itself there before it names an address.
 */
import * as v from 'valibot';
import { useEffect, useState } from 'react';
import { addressesSchema, type AddressesAnswer } from '../../shared/wire/hall.ts';

/** `others`: how many more addresses there are to choose from. `none`: only this machine reaches the server; an address would lead nowhere. */
export type JoinAddress =
  | { readonly state: 'asking' }
  | { readonly state: 'known'; readonly origin: string; readonly others: number }
  | { readonly state: 'none' };

/** A laptop changes networks, and somebody chooses another address: every screen follows within this. */
const askEveryMs = 10_000;
const loopback = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])$/u;

export function isLoopback(hostname: string): boolean {
  return loopback.test(hostname);
}

/** The address of the door of one café, for the QR code. */
export function joinLink(origin: string, code: string): string {
  return `${origin}/k/${code}`;
}

/** The same to read aloud: without the part that nobody types. With https it must be typed, or the phone knocks at the wrong door. */
export function spokenOrigin(origin: string): string {
  return origin.replace(/^http:\/\//u, '');
}

/** Which address to show, when `page` is the address of this page and `answer` what the server has told. */
export function addressToShow(page: string, { lan, chosen }: AddressesAnswer): JoinAddress {
  const others = Math.max(0, lan.length - 1);
  if (!isLoopback(new URL(page).hostname)) {
    // Behind a proxy the server does not know its own name: what this page came by is right.
    const origin = chosen !== null && lan.includes(page) ? chosen : page;
    return { state: 'known', origin, others: lan.includes(page) ? others : 0 };
  }
  const origin = chosen ?? lan[0];
  return origin === undefined ? { state: 'none' } : { state: 'known', origin, others };
}

export function useJoinAddress(): JoinAddress {
  const [address, setAddress] = useState<JoinAddress>(() =>
    isLoopback(location.hostname) ? { state: 'asking' } : { state: 'known', origin: location.origin, others: 0 },
  );
  useEffect(() => {
    let current = true;
    const ask = async (): Promise<void> => {
      const answer = await askAddresses();
      if (!current) return;
      setAddress((before) => {
        // A server that does not answer just now has not moved.
        if (!answer) return before.state === 'asking' ? { state: 'none' } : before;
        const now = addressToShow(location.origin, answer);
        return JSON.stringify(now) === JSON.stringify(before) ? before : now;
      });
    };
    void ask();
    const again = (): void => void ask();
    const timer = setInterval(again, askEveryMs);
    window.addEventListener('online', again);
    return () => {
      current = false;
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, []);
  return address;
}

async function askAddresses(): Promise<AddressesAnswer | null> {
  try {
    const response = await fetch('/api/addresses');
    const read = v.safeParse(addressesSchema, await response.json());
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
