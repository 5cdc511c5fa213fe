import { personName, seatOf } from '../instance-reading.js';
import { blockCauseWords, cancelWord, outcomeWord, stepTitle } from '../words.js';
import { stepRef } from '../step-ref.js';
import { joined, nodeById, takerName, untold, type Teller, type Tellers } from './telling.js';

const round: Teller<'RoundOpened'> = (event, { reading }) => {
  const target = stepRef(reading, event.to).title;
  switch (event.cause) {
    case 'start':
    // A withdrawal has its own sentence.
    case 'withdraw':
      return null;
    case 'return': {
      const onward = event.resubmit === 'direct' ? '改后直送签批（意见沿用）' : '改后重新征求意见';
      return joined(`退回${target}`, event.reason, onward);
    }
    case 'overturn':
      return joined(`重新启动，第${event.round}轮`, event.reason);
    case 'revive':
      return `第${event.round}轮，从${target}办起`;
  }
};

/** `转征求意见：市委办公室、市纪委机关`; nothing where earlier answers settle the step, which says so itself. */
const arrival: Teller<'ActivationOpened'> = ({ activationId, purpose }, { reading }) => {
  const node = nodeById(reading, activationId);
  // What a disagreement is about, and who settles it, is said by the dispute.
  if (node === null || purpose === 'dispute') return null;
  const seats = (reading.state.activations[activationId - 1]?.seats ?? []).flatMap(
    (seat) => seatOf(reading, seat) ?? [],
  );
  const asked = seats.filter(
    ({ purpose: duty, state, origin }) =>
      duty === 'duty' &&
      origin === 'definition' &&
      state !== 'carried' &&
      state !== 'skipped' &&
      state !== 'blocked',
  );
  if (asked.length === 0)
    return seats.some(({ state }) => state === 'carried') ? null : `转${stepTitle(node)}`;
  if (node.kind === 'approval-step' && node.mode === 'vote') {
    return `转${stepTitle(node)}：应表决${asked.length}人`;
  }
  return `转${stepTitle(node)}：${[...new Set(asked.map((seat) => takerName(reading, seat)))].join('、')}`;
};

const closing: Teller<'ActivationClosed'> = ({ activationId, outcome }, { reading }) => {
  // A cancelled step is told by what cancelled it; a write step by the text that was handed in.
  const node = nodeById(reading, activationId);
  if (outcome === null || node === null || node.kind !== 'approval-step') return null;
  if (reading.state.activations[activationId - 1]?.purpose === 'dispute') return null;
  return node.mode === 'write' || node.mode === 'decide' ? null : outcomeWord(outcome);
};

/** The course of an instance: its rounds and steps, what stops it and what an administrator does about it. */
export const courseSentences = {
  InstanceStarted: (_, { actor }) => `${actor}启动办理`,
  RoundOpened: round,
  ActivationOpened: arrival,
  ActivationBlocked: ({ cause }) => `无人办理：${blockCauseWords[cause]}`,
  ActivationUnblocked: () => '已确定办理人，继续办理',
  ActivationReopened: ({ activationId }, { reading }) => {
    const node = nodeById(reading, activationId);
    return node === null ? null : `重新办理${stepTitle(node)}`;
  },
  ActivationClosed: closing,
  StepClosedEarly: ({ activationId, reason }, { reading, actor }) => {
    const node = nodeById(reading, activationId);
    return joined(`${actor}提前结束${node === null ? '本环节' : stepTitle(node)}`, reason);
  },
  MessageReceived: ({ outcome, reason }) => joined(outcomeWord(outcome), reason),
  SubjectChanged: ({ contentHash }, { actor, versionLabel }) => {
    if (contentHash === null) return null;
    const version = versionLabel(contentHash);
    return version === null ? `${actor}更新正文` : `${actor}形成${version}`;
  },
  InstanceWithdrawn: ({ reason }, { actor }) => joined(`${actor}撤回`, reason),
  InstanceTerminated: ({ reason }, { actor }) => joined(`${actor}终止办理`, reason),
  InstanceEnded: ({ outcome }) => outcomeWord(outcome),
  InstanceSuspended: ({ reason }, { actor }) => joined(`${actor}暂停办理`, reason),
  InstanceResumed: ({ reason }, { actor }) => joined(`${actor}恢复办理`, reason),
  InstanceRevived: ({ reason }, { actor }) => joined(`${actor}重新启动`, reason),
  JumpRequested: ({ to, reason }, { reading, actor }) =>
    joined(`${actor}提出调整环节至${stepRef(reading, to).title}，待第二人确认`, reason),
  StepsSkipped: ({ nodes, by, second, reason }, { reading }) => {
    const { directory } = reading;
    const who = second === null ? '' : `，${personName(directory, second)}确认`;
    const skipped = nodes.map((id) => stepRef(reading, id).title).join('、');
    const what = skipped === '' ? '' : `，未办${skipped}，不作为同意`;
    return joined(`${personName(directory, by)}调整环节${what}${who}`, reason);
  },
  InstanceMigrated: ({ from, to, reason = '' }, { actor, workflowVersion }) => {
    const [before, after] = [workflowVersion(from), workflowVersion(to)];
    const versions =
      before === null || after === null ? '将本件改按新版流程办理' : `将本件由流程${before}改按${after}办理`;
    return joined(`${actor}${versions}`, reason);
  },
  IncidentRaised: ({ message }) => `办理中断，待管理员处理：${message}`,
  IncidentResolved: ({ by, reason }, { actor }) =>
    by === null
      ? joined('中断随环节取消', cancelWord(reason))
      : joined(`${actor}处理中断，继续办理`, cancelWord(reason)),
  RunRequested: ({ attempt }) => (attempt === 1 ? '转自动环节' : `自动环节第${attempt}次办理`),
  RunCompleted: ({ nodeId }, { reading }) => `${stepRef(reading, nodeId).title}自动办理完毕`,
  RunFailed: ({ attempt }) => `自动环节第${attempt}次办理未成功`,
  JoinForced: () => '其余各支不再有办理，继续办理',
  TokenPlaced: untold,
  TokenMoved: untold,
  TokenConsumed: untold,
  ScopeOpened: untold,
  ScopeClosed: untold,
} satisfies Partial<Tellers>;
