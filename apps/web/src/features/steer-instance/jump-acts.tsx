import type { Instance, JumpOffer } from '../../api/models';
import { useMe } from '../../api/session';
import { jump } from '../../api/steering';
import { words } from '../../words';
import { SteerAct } from './steer-act';

/** 调整环节: to any step this reader may choose, from wherever the instance stands. */
export function Jump({ instance }: { instance: Instance }) {
  const offers = instance.jumps.filter(({ to }) => to.length > 0);
  if (offers.length === 0) return null;
  return (
    <SteerAct
      label={words.steering.jump}
      effect={words.steering.effects.jump}
      choice={{ label: words.steering.jumpTo, options: offers.map(groupOf) }}
      send={({ target, reason }, commandId) => {
        const [token, to = ''] = target.split(':');
        return jump(instance.id, { to, token: Number(token), reason }, commandId);
      }}
    />
  );
}

const groupOf = ({ token, from, to }: JumpOffer) => ({
  label: words.steering.jumpFrom(from.title),
  options: to.map(({ step, title }) => ({ value: `${token}:${step}`, label: title })),
});

/** What somebody proposed needs another one who says the same. */
export function ConfirmJump({ instance }: { instance: Instance }) {
  const { person } = useMe();
  const { jumpRequest, jumps } = instance;
  if (jumpRequest === null || jumpRequest.by.id === person.id) return null;
  const { token, to } = jumpRequest;
  const mayToo = jumps.some(
    (offer) => offer.token === token && offer.to.some(({ step }) => step === to.step),
  );
  if (!mayToo) return null;
  return (
    <SteerAct
      primary
      label={words.steering.confirmJump}
      effect={words.steering.effects.confirmJump(to.title)}
      send={({ reason }, commandId) => jump(instance.id, { to: to.step, token, reason }, commandId)}
    />
  );
}
