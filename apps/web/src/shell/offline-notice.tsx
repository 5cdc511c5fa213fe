import { useReachable } from '../api/connection';
import { words } from '../words';

export function OfflineNotice() {
  return (
    <div role="status" aria-live="polite">
      {!useReachable() && <div className="offline no-print">{words.problem.connectionLost}</div>}
    </div>
  );
}
