import type { Run } from '../run.js';
import type { IncidentCode, Token } from '../state.js';

/**
 * The place where a token stands cannot go on by itself. The token stays there until an operator has it tried again.
 * @param outcome by which it was to leave; without one it got no further than arriving
 */
export function raise(run: Run, token: Token, code: IncidentCode, message: string, outcome?: string): void {
  run.record({
    type: 'IncidentRaised',
    code,
    nodeId: token.nodeId,
    message,
    tokenId: token.id,
    ...(outcome === undefined ? {} : { outcome }),
  });
}
