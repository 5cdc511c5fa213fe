import { instanceOffersOf, type DecisionContext } from '#libs/engine';

import type { Viewer } from './answer-visibility.js';
import { actorOf } from './commands.js';
import type { InstanceDto } from './instance.dto.js';
import type { InstanceReading } from './instance-reading.js';
import { instanceOperationWords } from './operation-words.js';
import { presentOperation } from './present-operation.js';
import { stepRef } from './step-ref.js';

interface Question {
  readonly reading: InstanceReading;
  readonly viewer: Viewer;
  readonly context: DecisionContext;
}

/** What a reader can do with an instance as a whole. */
export function presentOffers({
  reading,
  viewer,
  context,
}: Question): Pick<InstanceDto, 'operations' | 'jumps' | 'reviveAt'> {
  const offers = instanceOffersOf(reading.graph, reading.state, actorOf(viewer.id), context);
  return {
    operations: offers.operations.map(({ operation, closed }) =>
      presentOperation(reading, operation, instanceOperationWords[operation], closed),
    ),
    jumps: offers.jumps.map(({ tokenId, from, targets }) => ({
      token: tokenId,
      from: stepRef(reading, from),
      to: targets.map((step) => stepRef(reading, step)),
    })),
    reviveAt: offers.reviveAt.map((step) => stepRef(reading, step)),
  };
}
