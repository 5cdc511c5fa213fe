import { asCommand, bodyOf, client } from './client';
import type { CommandResult } from './models';

export const orderDirectedCheck = (
  input: { deliverableId: string; inspectors?: string[]; reason: string },
  commandId: string,
): Promise<CommandResult> =>
  bodyOf(client.POST('/api/spot-checks/directed', { headers: asCommand(commandId), body: input }));
