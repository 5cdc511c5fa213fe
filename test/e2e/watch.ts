import type { Page } from 'playwright-core';

/** What went wrong in the pages while nobody was looking, each told in one line. */
export interface Watched {
  /** Never right: an error on the console, a script that threw, a request to another host. */
  readonly faults: string[];
  /** Answers of 400 and above. A walk without wrong turns has none. */
  readonly refusals: string[];
}

/** Notes everything a page does that its reader would not see. */
export function watch(page: Page, name: string, { faults, refusals }: Watched): void {
  page.on('pageerror', (error) => faults.push(`${name}: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isAboutAnAnswer(message.text()))
      faults.push(`${name}: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') faults.push(`${name}: asked ${hostname}`);
  });
  page.on('response', (response) => {
    const request = response.request();
    const { pathname } = new URL(response.url());
    if (response.status() >= 400 && !isWhoAmI(request.method(), pathname))
      refusals.push(`${name}: ${response.status()} ${request.method()} ${pathname}`);
  });
}

/** The browser itself writes a line for every answer of 400 and above; those are kept as refusals. */
const isAboutAnAnswer = (text: string): boolean => text.startsWith('Failed to load resource');

/** Before anybody has logged in, asking who is here is answered with 401. */
const isWhoAmI = (method: string, path: string): boolean => method === 'GET' && path === '/api/session';
