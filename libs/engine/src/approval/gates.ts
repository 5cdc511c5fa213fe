import type { ApprovalStep, GateName } from '../graph.js';
import type { Rejection } from '../rejections.js';
import type { InstanceState } from '../state.js';

/** How much keeps each gate closed. */
const gates = {
  'opinions-disposed': (state) =>
    state.opinions.filter(({ superseded, disposition }) => !superseded && disposition === null).length,
  'disputes-settled': (state) => state.disputes.filter((dispute) => dispute.state === 'open').length,
} satisfies Record<GateName, (state: InstanceState) => number>;

/** The first gate of a step that is closed. */
export function closedGate(step: ApprovalStep, state: InstanceState): Rejection | null {
  for (const gate of step.gates) {
    const open = gates[gate](state);
    if (open > 0) return { code: 'gate.closed', gate, open };
  }
  return null;
}
