/** Requests over plain HTTP that nobody honest makes: odd methods, paths, headers and bodies, several on one line. */
import { connect } from 'node:net';
import type { Chance } from './chance.ts';

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'CONNECT', 'PATCH', 'get', 'QUERY'];
const headers = [
  'Host: ',
  'Host: [',
  'Host: evil:99999',
  'Origin: http://[',
  'Upgrade: websocket\r\nConnection: Upgrade',
  'Upgrade: h2c\r\nConnection: Upgrade',
  'Connection: Upgrade, close',
  'Sec-WebSocket-Key: x',
  'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13',
  'Sec-WebSocket-Version: 99',
  'Sec-WebSocket-Protocol: ,,,',
  'Sec-WebSocket-Protocol: kafebord, kafebord',
  'Sec-WebSocket-Protocol: ticket.',
  'Sec-WebSocket-Extensions: permessage-deflate; x="',
  'Content-Length: -1',
  'Content-Length: 99999999999999',
  'Transfer-Encoding: chunked',
  'Transfer-Encoding: gzip',
  'Content-Type: application/json',
  'Content-Type: application/json; charset=bogus',
  'Content-Encoding: gzip',
  'Content-Encoding: bogus',
  'Expect: 100-continue',
  'Expect: x',
  'Authorization: Bearer ',
  'Range: bytes=99999999-1',
  'If-Modified-Since: x',
  'X: \u0000',
  'Cookie: io=__proto__',
];
const bodies = [
  '',
  'hei',
  '{',
  '{}',
  'null',
  '[]',
  '{"__proto__":{}}',
  '"x"',
  '5\r\nhello\r\n0\r\n\r\n',
  'zz\r\n',
  '{"secret":1}',
];

function pathsOf(cafe: string, code: string): string[] {
  const inCafe = ['export/__proto__', 'export/..%2f..%2f', 'export/agenda.md'].map(
    (end) => `/api/cafes/${cafe}/${end}`,
  );
  const control = ['', '&sid=a&sid=b', '&sid[]=a', '&sid=__proto__', '&EIO=3'].map(
    (more) => `/control/?EIO=4&transport=polling${more}`,
  );
  const documents = ['', '%', `${cafe}/wall`, `${cafe}/table/__proto__`, '../../'].map((name) => `/sync/${name}`);
  const files = [
    '/assets/../../package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/%c0%ae%c0%ae/',
  ];
  const doors = ['', code, `${code}/people`, '%00', '%ZZ', '__proto__'].map((end) => `/api/doors/${end}`);
  return [
    '/',
    '//',
    '*',
    '?',
    '/\\..\\',
    'http://evil/',
    '/api',
    '/api/cafes',
    '/api/cafes/__proto__/export/cafe.json',
    '/control/?transport=__proto__',
  ].concat(inCafe, control, documents, files, doors);
}

/** What came back: the status of the first answer, or how it ended without one; and all of its text. */
export interface Reaction {
  readonly status: string;
  readonly words: string;
}

export function hostileRequest(port: number, where: { cafe: string; code: string }, chance: Chance): Promise<Reaction> {
  const paths = pathsOf(where.cafe, where.code);
  const requests = Array.from({ length: 1 + chance.below(3) }, () => {
    const noise = chance.often(0.1) ? Buffer.from(chance.bytes(chance.below(20))).toString('latin1') : '';
    const body = chance.pick(bodies);
    const lines = [
      ...(chance.often(0.8) ? ['Host: 127.0.0.1'] : []),
      ...Array.from({ length: chance.below(6) }, () => chance.pick(headers)),
      ...(chance.often(0.5) ? [`Content-Length: ${body.length}`] : []),
    ];
    return `${chance.pick(methods)} ${chance.pick(paths)}${noise} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
  });
  return new Promise((resolve) => {
    let words = '';
    let refused = false;
    const socket = connect(port, '127.0.0.1', () => socket.write(Buffer.from(requests.join(''), 'latin1')));
    const leaving = setTimeout(() => socket.resetAndDestroy(), 40);
    socket.on('data', (bytes: Buffer) => (words += bytes.toString('latin1')));
    socket.on('error', (error: NodeJS.ErrnoException) => (refused ||= error.code === 'ECONNREFUSED'));
    socket.on('close', () => {
      clearTimeout(leaving);
      const status = /^HTTP\/1\.1 (\d{3})/u.exec(words)?.[1];
      resolve({ status: status ?? (refused ? 'unreachable' : 'no answer'), words });
    });
  });
}
