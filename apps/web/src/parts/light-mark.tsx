import type { Light } from '../api/models';
import { lightColour } from '../design/tokens';

/** Shape, words and, where there is room, the reason. Never colour alone. */
export function LightMark({ light, withReason = false }: { light: Light; withReason?: boolean }) {
  return (
    <span className="light">
      <span style={{ color: lightColour[light.color] }}>
        <span className="light-shape" aria-hidden>
          {light.shape}
        </span>{' '}
        {light.label}
      </span>
      {withReason && light.reason && <span className="light-reason">{light.reason}</span>}
    </span>
  );
}
