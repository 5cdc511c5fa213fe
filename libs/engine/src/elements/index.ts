import type { ElementTable } from '../run.js';
import { approvalStep } from './approval-step.js';
import { callActivity } from './call-activity.js';
import { endEvent } from './end-event.js';
import { exclusiveGateway } from './exclusive-gateway.js';
import { notYet } from './not-yet.js';
import { startEvent } from './start-event.js';
import { waitEvent } from './wait-event.js';

/** One behaviour per kind of node; a kind without one does not compile. */
export const elements = {
  'start-event': startEvent,
  'approval-step': approvalStep,
  'exclusive-gateway': exclusiveGateway,
  'wait-event': waitEvent,
  'call-activity': callActivity,
  'end-event': endEvent,
  'parallel-gateway': notYet,
  'inclusive-gateway': notYet,
  'for-each': notYet,
  'service-task': notYet,
} satisfies ElementTable;
