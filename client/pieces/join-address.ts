/** Where phones find this café: the address of this page, or the server's own on the local network when this page came by loopback. */
import * as v from 'valibot';
import { useEffect, useState } from 'react';

/** `none`: only this machine reaches the server, so an address on a screen would lead nowhere. */
export type JoinAddress =
  | { readonly state: 'asking' }
  | { readonly state: 'known'; readonly origin: string }
  | { readonly state: 'none' };

const addressesSchema = v.object({ lan: v.array(v.string()) });
const loopback = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])$/u;

export function isLoopback(hostname: string): boolean {
  return loopback.test(hostname);
}

/** The address of the door of one café, for the QR code. */
export function joinLink(origin: string, code: string): string {
  return `${origin}/k/${code}`;
}

/** The same to read aloud: without the part that nobody types. */
export function spokenOrigin(origin: string): string {
  return origin.replace(/^https?:\/\//u, '');
}

export function useJoinAddress(): JoinAddress {
  const [address, setAddress] = useState<JoinAddress>(() =>
    isLoopback(location.hostname) ? { state: 'asking' } : { state: 'known', origin: location.origin },
  );
  const { state } = address;
  useEffect(() => {
    if (state === 'known') return;
    let current = true;
    const ask = async (): Promise<void> => {
      const [first] = await lanAddresses();
      if (current) setAddress(first === undefined ? { state: 'none' } : { state: 'known', origin: first });
    };
    void ask();
    // A laptop that is connected to the hall's network after the page was opened.
    const again = (): void => void ask();
    window.addEventListener('online', again);
    return () => {
      current = false;
      window.removeEventListener('online', again);
    };
  }, [state]);
  return address;
}

async function lanAddresses(): Promise<readonly string[]> {
  try {
    const response = await fetch('/api/addresses');
    const read = v.safeParse(addressesSchema, await response.json());
    return read.success ? read.output.lan : [];
  } catch {
    return [];
  }
}
