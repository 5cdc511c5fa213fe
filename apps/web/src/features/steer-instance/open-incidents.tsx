import type { Incident, Instance } from '../../api/models';
import { useMe } from '../../api/session';
import { retryIncident } from '../../api/steering';
import { words } from '../../words';
import { momentWords } from '../../words/dates';
import { SteerAct } from './steer-act';

/** Where the instance is stuck, why, and trying again. */
export function OpenIncidents({ instance }: { instance: Instance }) {
  const open = instance.incidents.filter(({ resolved }) => !resolved);
  if (open.length === 0) return null;
  return (
    <ul className="steer-incidents">
      {open.map((incident) => (
        <IncidentRow key={incident.number} instanceId={instance.id} incident={incident} />
      ))}
    </ul>
  );
}

function IncidentRow({ instanceId, incident }: { instanceId: string; incident: Incident }) {
  const { businessDate } = useMe();
  const { number, title, code, message, at } = incident;
  return (
    <li className="steer-incident">
      <div>
        {title}　{words.steering.incidents[code]}
      </div>
      <div className="quiet small">{words.steering.banner.since(momentWords(at, businessDate))}</div>
      <div className="quiet small steer-message">{message}</div>
      <SteerAct
        label={words.steering.retry}
        effect={words.steering.effects.retry}
        send={({ reason }, commandId) => retryIncident(instanceId, number, reason, commandId)}
      />
    </li>
  );
}
