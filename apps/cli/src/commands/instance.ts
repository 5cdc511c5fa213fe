import { randomUUID } from 'node:crypto';

import type { ApiClient } from '../api-client.js';
import { connect, type ConnectionOptions } from '../connection.js';
import { Failure } from '../failure.js';
import type { Output } from '../output.js';

/** What an operator does about an instance as a whole. */
export const instanceActs = ['suspend', 'resume', 'jump', 'revive', 'retry', 'terminate'] as const;
export type InstanceAct = (typeof instanceActs)[number];

export interface InstanceOptions extends ConnectionOptions {
  readonly reason: string;
  /** Step to go on at, for `jump` and `revive`. */
  readonly to?: string;
  /** Which token, for `jump`, where the instance stands at several steps. */
  readonly token?: number;
  /** Number of the incident, for `retry`; the only open one where it is left out. */
  readonly incident?: number;
}

interface Instance {
  readonly incidents: readonly { readonly number: number; readonly resolved: boolean }[];
}

interface CommandResult {
  readonly status: string;
  readonly outcome: string | null;
  readonly version: number;
}

/** Performs one act on an instance and says how it stands afterwards. */
export async function instance(
  id: string,
  act: InstanceAct,
  options: InstanceOptions,
  output: Output,
): Promise<void> {
  const client = await connect(options, '岳敏');
  const { path, body } = await requestFor(client, id, act, options);
  const result = await client.post<CommandResult>(`/instances/${encodeURIComponent(id)}/${path}`, {
    body,
    key: randomUUID(),
  });
  output.say(`${id}: ${result.status}${result.outcome === null ? '' : ` (${result.outcome})`}`);
  output.result(result);
}

async function requestFor(
  client: ApiClient,
  id: string,
  act: InstanceAct,
  { reason, to, token, incident }: InstanceOptions,
): Promise<{ readonly path: string; readonly body: object }> {
  switch (act) {
    case 'jump':
      return { path: act, body: { reason, to: stepFor(act, to), ...(token !== undefined && { token }) } };
    case 'revive':
      return { path: act, body: { reason, to: stepFor(act, to) } };
    case 'retry':
      return { path: `incidents/${incident ?? (await onlyIncident(client, id))}/retry`, body: { reason } };
    default:
      return { path: act, body: { reason } };
  }
}

function stepFor(act: InstanceAct, to: string | undefined): string {
  if (to === undefined) throw new Failure(`Say where to ${act}: --to <step>.`);
  return to;
}

async function onlyIncident(client: ApiClient, id: string): Promise<number> {
  const { incidents } = await client.get<Instance>(`/instances/${encodeURIComponent(id)}`);
  const open = incidents.filter(({ resolved }) => !resolved);
  const [only] = open;
  if (only === undefined) throw new Failure(`Nothing is stuck in ${id}.`);
  if (open.length > 1) {
    const numbers = open.map(({ number }) => number).join(', ');
    throw new Failure(`Several places are stuck in ${id}; choose one with --incident: ${numbers}`);
  }
  return only.number;
}
