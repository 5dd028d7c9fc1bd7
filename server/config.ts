/** The environment, read once and checked: what is wrong is listed in full, with what to write instead. */
import { resolve } from 'node:path';
import * as v from 'valibot';

const port = v.optional(
  v.pipe(
    v.string(),
    v.regex(/^\d{1,5}$/u, 'PORT must be a whole number, such as 8080'),
    v.transform(Number),
    v.maxValue(65535, 'PORT must be at most 65535'),
  ),
  '8080',
);
const origin = v.pipe(
  v.string(),
  v.trim(),
  v.regex(
    /^https?:\/\/[^/\s]+$/u,
    'ORIGINS must be addresses without a path, separated by commas, such as https://cafe.example.org',
  ),
);
const path = (name: string) =>
  v.optional(v.pipe(v.string(), v.minLength(1, `${name} must not be empty: leave it out for plain http`)));

const environment = v.object({
  PORT: port,
  HOST: v.optional(
    v.pipe(v.string(), v.regex(/^[A-Za-z0-9.:_-]{1,100}$/u, 'HOST must be an address or a host name, such as 0.0.0.0')),
    '0.0.0.0',
  ),
  DATA_DIR: v.optional(
    v.pipe(v.string(), v.minLength(1, 'DATA_DIR must not be empty: leave it out to use ./data')),
    'data',
  ),
  ORIGINS: v.optional(
    v.pipe(
      v.string(),
      v.transform((list) => list.split(',').filter((entry) => entry.trim() !== '')),
      v.array(origin),
    ),
    '',
  ),
  TLS_CERT: path('TLS_CERT'),
  TLS_KEY: path('TLS_KEY'),
});

/** Paths of two PEM files. */
export interface TlsFiles {
  readonly certFile: string;
  readonly keyFile: string;
}

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Further addresses that pages of this café may come from, for a proxy that hides the real host. */
  readonly origins: readonly string[];
  /** Serve https with this certificate; null for plain http. */
  readonly tls: TlsFiles | null;
}

export type ConfigAnswer =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly wrong: readonly string[] };

export function readConfig(env: Readonly<Record<string, string | undefined>>, cwd: string): ConfigAnswer {
  const read = v.safeParse(environment, env);
  if (!read.success) return { ok: false, wrong: read.issues.map((issue) => issue.message) };
  const { PORT, HOST, DATA_DIR, ORIGINS, TLS_CERT, TLS_KEY } = read.output;
  if (TLS_CERT === undefined && TLS_KEY !== undefined)
    return { ok: false, wrong: ['TLS_KEY is set and TLS_CERT is not: https needs both, plain http neither'] };
  if (TLS_CERT !== undefined && TLS_KEY === undefined)
    return { ok: false, wrong: ['TLS_CERT is set and TLS_KEY is not: https needs both, plain http neither'] };
  const tls =
    TLS_CERT === undefined || TLS_KEY === undefined
      ? null
      : { certFile: resolve(cwd, TLS_CERT), keyFile: resolve(cwd, TLS_KEY) };
  return { ok: true, config: { port: PORT, host: HOST, dataDir: resolve(cwd, DATA_DIR), origins: ORIGINS, tls } };
}
