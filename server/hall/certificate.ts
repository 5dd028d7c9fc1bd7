/** The certificate for https, read and checked at the start: what is wrong is said in sentences, and nothing is served with it. */
import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { TlsFiles } from '../config.ts';

export interface Certificate {
  readonly cert: Buffer;
  readonly key: Buffer;
  /** Host names it is for. Wildcards and addresses are left out: neither is a name to go to. */
  readonly names: readonly string[];
}

export type CertificateAnswer =
  | { readonly ok: true; readonly certificate: Certificate }
  | { readonly ok: false; readonly wrong: readonly string[] };

/** `at`: now, in milliseconds since 1970, for a certificate that has ended. */
export async function readCertificate({ certFile, keyFile }: TlsFiles, at: number): Promise<CertificateAnswer> {
  const wrong: string[] = [];
  const [cert, key] = await Promise.all([readNamed('TLS_CERT', certFile, wrong), readNamed('TLS_KEY', keyFile, wrong)]);
  const parsed = cert && parse(() => new X509Certificate(cert));
  const parsedKey = key && parse(() => createPrivateKey(key));
  if (cert && !parsed)
    wrong.push(
      `TLS_CERT: ${certFile} holds no certificate. It must be a PEM file that begins with -----BEGIN CERTIFICATE-----`,
    );
  if (key && !parsedKey)
    wrong.push(`TLS_KEY: ${keyFile} holds no key that can be used. It must be a PEM file without a password`);
  if (parsed && parsedKey) wrong.push(...faultsOf(parsed, parsedKey, at));
  if (!cert || !key || !parsed || wrong.length > 0) return { ok: false, wrong };
  return { ok: true, certificate: { cert, key, names: namesIn(parsed) } };
}

function faultsOf(cert: X509Certificate, key: KeyObject, at: number): readonly string[] {
  if (!cert.checkPrivateKey(key))
    return ['TLS_KEY does not belong to TLS_CERT: name the key that the certificate was made for'];
  if (Date.parse(cert.validTo) <= at)
    return [`The certificate in TLS_CERT ended on ${cert.validTo}: get a new one, or leave out TLS_CERT and TLS_KEY`];
  if (Date.parse(cert.validFrom) > at)
    return [`The certificate in TLS_CERT begins on ${cert.validFrom}: is the clock of this machine right?`];
  return [];
}

async function readNamed(variable: string, file: string, wrong: string[]): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    wrong.push(
      missing
        ? `${variable}: there is no file ${file}. Write the path of a PEM file`
        : `${variable}: ${file} cannot be read. May this user read it?`,
    );
    return null;
  }
}

function parse<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function namesIn({ subjectAltName }: X509Certificate): readonly string[] {
  return (subjectAltName ?? '')
    .split(', ')
    .flatMap((entry) => (entry.startsWith('DNS:') ? [entry.slice('DNS:'.length).toLowerCase()] : []))
    .filter((name) => /^[a-z0-9.-]+$/u.test(name) && name !== 'localhost');
}
