import { asCommand, bodyOf, client } from './client';
import type { CommandResult } from './models';

/** An operation on an instance as a whole that asks for nothing but a reason. */
export type PlainOperation = 'suspend' | 'resume' | 'terminate';

const addresses = {
  suspend: '/api/instances/{id}/suspend',
  resume: '/api/instances/{id}/resume',
  terminate: '/api/instances/{id}/terminate',
} as const satisfies Record<PlainOperation, string>;

export const perform = (
  id: string,
  operation: PlainOperation,
  reason: string,
  commandId: string,
): Promise<CommandResult> =>
  bodyOf(
    client.POST(addresses[operation], {
      params: { path: { id } },
      headers: asCommand(commandId),
      body: { reason },
    }),
  );

export const jump = (
  id: string,
  input: { to: string; token: number; reason: string },
  commandId: string,
): Promise<CommandResult> =>
  bodyOf(
    client.POST('/api/instances/{id}/jump', {
      params: { path: { id } },
      headers: asCommand(commandId),
      body: input,
    }),
  );

export const revive = (
  id: string,
  input: { to: string; reason: string },
  commandId: string,
): Promise<CommandResult> =>
  bodyOf(
    client.POST('/api/instances/{id}/revive', {
      params: { path: { id } },
      headers: asCommand(commandId),
      body: input,
    }),
  );

export const comment = (id: string, text: string, commandId: string): Promise<CommandResult> =>
  bodyOf(
    client.POST('/api/instances/{id}/comments', {
      params: { path: { id } },
      headers: asCommand(commandId),
      body: { text },
    }),
  );

export const retryIncident = (
  id: string,
  incident: number,
  reason: string,
  commandId: string,
): Promise<CommandResult> =>
  bodyOf(
    client.POST('/api/instances/{id}/incidents/{number}/retry', {
      params: { path: { id, number: String(incident) } },
      headers: asCommand(commandId),
      body: { reason },
    }),
  );
