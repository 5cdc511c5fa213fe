import type { InstanceId } from '#libs/engine';

/** Seats and opinions are numbered inside their instance; outside they are named `<instanceId>.<number>`. */
export function publicId(instanceId: InstanceId, number: number): string {
  return `${instanceId}.${number}`;
}

export interface PublicId {
  readonly instanceId: InstanceId;
  readonly number: number;
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const form = new RegExp(`^(${uuid})\\.([1-9][0-9]{0,8})$`, 'u');
const instanceForm = new RegExp(`^${uuid}$`, 'u');

/** `null` for anything that cannot be one: to the caller such an id is simply unknown. */
export function parsePublicId(text: string): PublicId | null {
  const match = form.exec(text);
  if (match === null) return null;
  return { instanceId: match[1] as InstanceId, number: Number(match[2]) };
}

export function parseInstanceId(text: string): InstanceId | null {
  return instanceForm.test(text) ? (text as InstanceId) : null;
}
