import { useQuery } from '@tanstack/react-query';
import { closeStepEarly } from '../../api/instances';
import type { Activation, Instance } from '../../api/models';
import { seatQuery } from '../../api/seats';
import { words } from '../../words';
import { SteerAct } from './steer-act';

/** 提前结束征求意见, for each consultation that is open. */
export function CloseEarly({ instance }: { instance: Instance }) {
  const open = instance.activations.filter(({ state, purpose }) => state === 'open' && purpose === 'step');
  return open.map((activation) => (
    <CloseActivation key={activation.id} instance={instance} activation={activation} />
  ));
}

/** Whether it may be closed is told with each of its seats. */
function CloseActivation({ instance, activation }: { instance: Instance; activation: Activation }) {
  const asked = instance.seats.find(
    ({ id, state }) => state === 'pending' && activation.seats.includes(id),
  )?.id;
  const { data: seat } = useQuery({ ...seatQuery(asked ?? ''), enabled: asked !== undefined });
  const offered = seat?.operations.find(({ operation }) => operation === 'close-early');
  if (!offered?.open) return null;
  return (
    <SteerAct
      label={offered.label}
      effect={words.steering.effects.closeEarly}
      send={({ reason }, commandId) => closeStepEarly(instance.id, activation.id, reason, commandId)}
    />
  );
}
