import type { Me, Role } from '../api/models';
import { words } from '../words';

export interface NavigationItem {
  to: string;
  label: string;
}

const labels = words.navigation;

/** The first item is a person's home page. Only pages that exist are listed. */
export function navigationFor(me: Me): NavigationItem[] {
  const has = (...roles: Role[]): boolean => roles.some((role) => me.roles.includes(role));
  if (has('plan-administrator')) {
    return [
      { to: '/plan', label: labels.planImport },
      { to: '/assignment', label: labels.assignment },
      { to: '/workflows', label: labels.workflows },
      { to: '/ledger', label: labels.ledger },
      { to: '/hand-over', label: labels.handOver },
      { to: '/proxies', label: labels.proxies },
    ];
  }
  const reviewer = has('reviewer') && !has('leader', 'drafter');
  return [
    { to: '/work', label: workLabel(has) },
    ...(reviewer ? [{ to: '/opinions', label: labels.unitOpinions }] : []),
    {
      to: '/ledger',
      label: has('drafter', 'reviewer', 'group-secretariat') ? labels.ledger : labels.ledgerForAll,
    },
    { to: '/proxies', label: labels.proxies },
    ...(has('group-secretariat') ? [{ to: '/hand-over', label: labels.handOver }] : []),
  ];
}

function workLabel(has: (...roles: Role[]) => boolean): string {
  if (has('leader')) return labels.workOfLeader;
  if (has('chair', 'group-member')) return labels.workOfMember;
  return labels.work;
}

export const homeOf = (me: Me): string => navigationFor(me)[0]?.to ?? '/work';
