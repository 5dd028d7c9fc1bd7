import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { greeting } from './greeting.ts';
import { candidatesOf, localOrigin } from './web/addresses.ts';

describe('starting', () => {
  it('[CO1] without any environment there are sensible defaults', () => {
    expect(readConfig({}, '/somewhere')).toEqual({
      ok: true,
      config: { port: 8080, host: '0.0.0.0', dataDir: '/somewhere/data', origins: [], tls: null },
    });
  });

  it('[CO2] everything that is wrong is listed at once, each with what to write instead', () => {
    const read = readConfig({ PORT: '80a', HOST: 'a b', DATA_DIR: '', ORIGINS: 'cafe.example.org' }, '/');
    expect(read).toMatchObject({ ok: false });
    if (!read.ok) {
      expect(read.wrong).toHaveLength(4);
      for (const name of ['PORT', 'HOST', 'DATA_DIR', 'ORIGINS']) expect(read.wrong.join('\n')).toContain(name);
    }
    expect(readConfig({ PORT: '70000' }, '/')).toMatchObject({ ok: false });
    expect(readConfig({ PORT: '0', ORIGINS: 'https://a.example, http://b.example:81' }, '/')).toMatchObject({
      ok: true,
      config: { port: 0, origins: ['https://a.example', 'http://b.example:81'] },
    });
  });

  it('[CO3] real networks come before virtual ones, and loopback is never an address for others', () => {
    const info = (address: string, internal = false) => [
      { address, internal, family: 'IPv4' as const, netmask: '', mac: '', cidr: null },
    ];
    const interfaces = { lo: info('127.0.0.1', true), docker0: info('172.17.0.1'), wlan0: info('192.168.1.20') };
    const at = (host: string) => ({ host, port: 8080, certificateNames: null });
    expect(candidatesOf(interfaces, at('0.0.0.0')).map(({ origin }) => origin)).toEqual([
      'http://192.168.1.20:8080',
      'http://172.17.0.1:8080',
    ]);
    expect(localOrigin(at('0.0.0.0'))).toBe('http://localhost:8080');
    expect(candidatesOf(interfaces, at('127.0.0.1'))).toEqual([]);
  });

  it('[CO4] the greeting says where to go, draws the address as a code, and where the data lies', () => {
    const words = greeting({ local: 'http://localhost:8080', lan: ['http://192.168.1.20:8080'] }, '/data/here');
    expect(words).toContain('http://localhost:8080');
    expect(words).toContain('http://192.168.1.20:8080');
    expect(words).toContain('/data/here');
    expect(words).toMatch(/[█▀▄]/u);
    expect(greeting({ local: 'http://localhost:8080', lan: [] }, '/data/here')).not.toMatch(/[█▀▄]/u);
  });
});
