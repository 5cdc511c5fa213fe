import { useQuery } from '@tanstack/react-query';
import { instanceQuery } from '../../api/instances';
import { comment } from '../../api/steering';
import { words } from '../../words';
import { SteerAct } from './steer-act';

/** 批注: a remark for everybody who may see the paper. */
export function CommentButton({ instanceId }: { instanceId: string }) {
  const { data: instance } = useQuery(instanceQuery(instanceId));
  const offered = instance?.operations.find(({ operation }) => operation === 'comment');
  if (!offered?.open) return null;
  return (
    <SteerAct
      label={offered.label}
      effect={words.steering.commentEffect}
      reasonLabel={words.steering.commentText}
      send={({ reason }, commandId) => comment(instanceId, reason, commandId)}
    />
  );
}
