/** Logs have a namespace and are silent until asked: DEBUG=kafebord:sync, or DEBUG=kafebord:* for all. Never a name, a note or a secret. */

export type Log = (message: string) => void;

export function createLog(namespace: string, debug: string | undefined, write: (line: string) => void): Log {
  const full = `kafebord:${namespace}`;
  const asked = (debug ?? '')
    .split(',')
    .some((pattern) => pattern === full || pattern === 'kafebord:*' || pattern === '*');
  return asked ? (message) => write(`${full} ${message}`) : () => undefined;
}
