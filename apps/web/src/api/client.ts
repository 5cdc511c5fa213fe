import createClient from 'openapi-fetch';
import { reportReachable } from './connection';
import { ConnectionLost, problemFrom } from './problem';
import type { paths } from './schema';

/** The typed client. Refusals are thrown as `Problem`, silence as `ConnectionLost`. */
export const client = createClient<paths>({
  baseUrl: window.location.origin,
  credentials: 'same-origin',
  fetch: ask,
});

async function ask(request: Request): Promise<Response> {
  const response = await fetch(request).catch(() => null);
  reportReachable(response !== null);
  if (!response) throw new ConnectionLost();
  if (!response.ok) throw await problemFrom(response);
  return response;
}

/** What the description of the API leaves out: files sent as forms. */
export async function sendForm<Body>(address: string, body: FormData, commandId: string): Promise<Body> {
  const request = new Request(address, { method: 'POST', body, headers: asCommand(commandId) });
  return (await (await ask(request)).json()) as Body;
}

/** The body of an answer. Refusals never get here: the client has thrown them. */
export async function bodyOf<Body>(call: Promise<{ data?: Body }>): Promise<Body> {
  const { data } = await call;
  return data as Body;
}

/** The header that makes a write safe to repeat. */
export const asCommand = (commandId: string) => ({ 'Idempotency-Key': commandId });
