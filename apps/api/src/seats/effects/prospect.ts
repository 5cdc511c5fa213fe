import type { Answer, ApprovalStep, DecisionContext, PersonId, Seat } from '#libs/engine';

import type { InstanceReading } from '../../instances/instance-reading.js';

/** An answer somebody is about to give. */
export interface Prospect {
  readonly reading: InstanceReading;
  readonly seat: Seat;
  readonly step: ApprovalStep;
  readonly answer: Answer;
  readonly by: PersonId;
  readonly context: DecisionContext;
}
