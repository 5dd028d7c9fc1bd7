/** A page whose complaints we keep: an error in the console, a request to anywhere else, or a policy violation fails the test that opened it. */
import type { Page } from 'playwright-core';

/** Grows while the page lives. Requests outside the page's own host are problems: a hall has no internet. */
export function watched(page: Page): readonly string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text())) problems.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol !== 'blob:' && protocol !== 'data:' && hostname !== '127.0.0.1' && hostname !== 'localhost')
      problems.push(`request: ${request.url()}`);
  });
  return problems;
}

/** What a browser prints when the network is taken away, which some tests do on purpose. */
const expected =
  /net::ERR_|unknown error occurred when fetching the script|WebSocket connection to .* failed|Failed to load resource/u;
