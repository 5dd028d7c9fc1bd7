import { describe, expect, it } from 'vitest';
import { addressToShow, spokenOrigin } from './join-address.ts';

const home = 'http://192.168.1.20:8080';
const other = 'http://10.0.0.5:8080';

describe('the address on a screen', () => {
  it('[HA2] a page that came by loopback shows the likeliest address that answers, or the chosen one, and never its own', () => {
    for (const page of ['http://localhost:8080', 'http://127.0.0.1:8080', 'http://[::1]:8080']) {
      expect(addressToShow(page, { lan: [], chosen: null })).toEqual({ state: 'none' });
      expect(addressToShow(page, { lan: [home, other], chosen: null })).toEqual({
        state: 'known',
        origin: home,
        others: 1,
      });
      expect(addressToShow(page, { lan: [other, home], chosen: other })).toMatchObject({ origin: other });
    }
  });

  it('[HA2] a page that came over the network shows what it came by, or the chosen one if both are the server’s own', () => {
    expect(addressToShow(home, { lan: [home, other], chosen: null })).toMatchObject({ origin: home });
    expect(addressToShow(home, { lan: [other, home], chosen: other })).toMatchObject({ origin: other, others: 1 });
    const proxied = 'https://kafe.example.org';
    expect(addressToShow(proxied, { lan: [other], chosen: other })).toEqual({
      state: 'known',
      origin: proxied,
      others: 0,
    });
  });

  it('[HA3] what is read aloud keeps https, without which the wrong door is knocked at', () => {
    expect(spokenOrigin(home)).toBe('192.168.1.20:8080');
    expect(spokenOrigin('https://192.168.1.20:8080')).toBe('https://192.168.1.20:8080');
  });
});
