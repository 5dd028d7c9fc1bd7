/** A certificate of the test's own making, for as long and for whom it likes. Just as much of X.509 as that takes. */
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

export interface MadeCertificate {
  readonly cert: string;
  readonly key: string;
}

export function makeCertificate({
  names,
  from = new Date(Date.now() - 86_400_000),
  to = new Date(Date.now() + 30 * 86_400_000),
}: {
  readonly names: readonly string[];
  readonly from?: Date;
  readonly to?: Date;
}): MadeCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = sequence(oid('2a8648ce3d040302'));
  const name = sequence(set(sequence(oid('550403'), tagged(0x0c, Buffer.from('Kafébord test')))));
  const body = sequence(
    tagged(0xa0, integer(Buffer.of(2))),
    integer(Buffer.concat([Buffer.of(1), randomBytes(8)])),
    algorithm,
    name,
    sequence(time(from), time(to)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(alternativeNames(names), keyIdentifier(publicKey))),
  );
  const cert = sequence(body, algorithm, tagged(0x03, Buffer.concat([Buffer.of(0), sign('sha256', body, privateKey)])));
  return { cert: pem('CERTIFICATE', cert), key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })) };
}

function alternativeNames(names: readonly string[]): Buffer {
  const entries = names.map((name) =>
    /^[\d.]+$/u.test(name)
      ? tagged(0x87, Buffer.from(name.split('.').map(Number)))
      : tagged(0x82, Buffer.from(name, 'ascii')),
  );
  return sequence(oid('551d11'), tagged(0x04, sequence(...entries)));
}

function keyIdentifier(key: KeyObject): Buffer {
  const hash = createHash('sha1')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest();
  return sequence(oid('551d0e'), tagged(0x04, tagged(0x04, hash)));
}

function tagged(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.of(tag, ...size), content]);
}

const sequence = (...parts: readonly Buffer[]): Buffer => tagged(0x30, Buffer.concat(parts));
const set = (part: Buffer): Buffer => tagged(0x31, part);
const integer = (bytes: Buffer): Buffer => tagged(0x02, bytes);
const oid = (hex: string): Buffer => tagged(0x06, Buffer.from(hex, 'hex'));
const time = (at: Date): Buffer => tagged(0x18, Buffer.from(at.toISOString().replace(/[-:T]|\.\d+/gu, '')));

function pem(what: string, bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/gu) ?? [];
  return `-----BEGIN ${what}-----\n${lines.join('\n')}\n-----END ${what}-----\n`;
}
