/**
 * Everything over plain HTTP, read in when somebody first asks for some of it: it is a third of the server, and whoever comes back after a
 * restart, with a page that their phone has kept, needs none of it to have their documents.
 */
import type { RequestListener } from 'node:http';
import { unexpected } from '../unexpected.ts';

export function whenAsked(make: () => Promise<RequestListener>): RequestListener {
  let made: Promise<RequestListener> | null = null;
  return (request, response) => {
    made ??= make();
    made.then(
      (listener) => listener(request, response),
      (error: unknown) => {
        // Whoever asks next tries anew.
        made = null;
        unexpected(error);
        response.writeHead(500).end();
      },
    );
  };
}
