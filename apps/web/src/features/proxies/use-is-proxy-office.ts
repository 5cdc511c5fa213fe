import { useMe } from '../../api/session';

/** Who enters and ends grants of others, against a letter, and sees everybody's. */
export function useIsProxyOffice(): boolean {
  const { duties } = useMe();
  return duties.includes('security-administrator') || duties.includes('group-secretariat');
}
