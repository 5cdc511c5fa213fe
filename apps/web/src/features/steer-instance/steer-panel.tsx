import { useQuery } from '@tanstack/react-query';
import { instanceQuery } from '../../api/instances';
import type { Instance, Operation } from '../../api/models';
import { perform, revive, type PlainOperation } from '../../api/steering';
import { words } from '../../words';
import { CloseEarly } from './close-early';
import { ConfirmJump, Jump } from './jump-acts';
import { OpenIncidents } from './open-incidents';
import { SteerAct } from './steer-act';
import './steer-instance.css';

/** 调度: what administrators and the office may do with the instance as a whole. Nothing, for everybody else. */
export function SteerPanel({ instanceId }: { instanceId: string }) {
  const { data: instance } = useQuery(instanceQuery(instanceId));
  if (!instance?.operations.some(steers)) return null;
  return (
    <section className="panel steer-panel" aria-label={words.steering.title}>
      <h2 className="section-title">{words.steering.title}</h2>
      <p className="effect">{words.steering.lead}</p>
      <OpenIncidents instance={instance} />
      <ConfirmJump instance={instance} />
      <PlainAct instance={instance} operation="resume" />
      <Revive instance={instance} />
      <PlainAct instance={instance} operation="suspend" />
      <Jump instance={instance} />
      {isUnderWay(instance) && (
        <details className="steer-more">
          <summary>{words.common.more}</summary>
          <CloseEarly instance={instance} />
          <PlainAct instance={instance} operation="terminate" />
        </details>
      )}
    </section>
  );
}

/** Closed because of what the instance is now: its opposite stands there instead. */
const besidesThePoint: readonly string[] = [
  'act.forbidden',
  'instance.ended',
  'instance.suspended',
  'instance.not-ended',
  'instance.not-suspended',
];

const isShown = ({ because }: Operation): boolean =>
  because === null || !besidesThePoint.includes(because.code);

/** Everybody may have something to withdraw or to remark; that alone is no steering. */
const steers = (operation: Operation): boolean =>
  !['withdraw', 'comment'].includes(operation.operation) && isShown(operation);

const isUnderWay = ({ operations }: Instance): boolean =>
  operations.some((operation) => operation.operation === 'terminate' && isShown(operation));

function PlainAct({ instance, operation }: { instance: Instance; operation: PlainOperation }) {
  const offered = instance.operations.find((candidate) => candidate.operation === operation);
  if (!offered || !isShown(offered)) return null;
  return (
    <SteerAct
      label={offered.label}
      effect={words.steering.effects[operation]}
      because={offered.because?.title ?? null}
      send={({ reason }, commandId) => perform(instance.id, operation, reason, commandId)}
    />
  );
}

function Revive({ instance }: { instance: Instance }) {
  const offered = instance.operations.find(({ operation }) => operation === 'revive');
  if (!offered || !isShown(offered)) return null;
  return (
    <SteerAct
      label={offered.label}
      effect={words.steering.effects.revive}
      because={offered.because?.title ?? null}
      choice={{
        label: words.steering.reviveAt,
        options: [
          {
            label: words.steering.reviveAt,
            options: instance.reviveAt.map(({ step, title }) => ({ value: step, label: title })),
          },
        ],
      }}
      send={({ target, reason }, commandId) => revive(instance.id, { to: target, reason }, commandId)}
    />
  );
}
