import type { ElementTable } from '../run.js';
import { approvalStep } from './approval-step.js';
import { callActivity } from './call-activity.js';
import { endEvent } from './end-event.js';
import { exclusiveGateway } from './exclusive-gateway.js';
import { forEach } from './for-each.js';
import { inclusiveGateway } from './inclusive-gateway.js';
import { parallelGateway } from './parallel-gateway.js';
import { serviceTask } from './service-task.js';
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
  'parallel-gateway': parallelGateway,
  'inclusive-gateway': inclusiveGateway,
  'for-each': forEach,
  'service-task': serviceTask,
} satisfies ElementTable;
