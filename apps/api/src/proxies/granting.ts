import { Injectable } from '@nestjs/common';

import { WorkingDayCalendar } from '#libs/calendar';
import type { GrantRefusal, RecordedGrant } from '#libs/directory';
import type { BusinessDate, Duty, PersonId } from '#libs/engine';
import { PostgresProxyStore } from '#libs/storage';

import { BusinessClock } from '../clock/business-clock.js';
import { CurrentDirectory } from '../directory/current-directory.js';
import type { Principal } from '../http/principal.js';
import { personName } from '../instances/instance-reading.js';
import { ProblemError } from '../problems/problem.js';
import { grantNumber } from './present-grant.js';
import type { ProxyInput } from './proxy.dto.js';

/** Who may enter and end grants of others, and see everybody's. */
const offices: readonly Duty[] = ['security-administrator', 'group-secretariat'];

export function isOffice({ duties }: Principal): boolean {
  return offices.some((duty) => duties.includes(duty));
}

/** Enters and ends proxy grants: everybody their own, an office those of others. */
@Injectable()
export class Granting {
  constructor(
    private readonly proxies: PostgresProxyStore,
    private readonly directory: CurrentDirectory,
    private readonly clock: BusinessClock,
    private readonly calendar: WorkingDayCalendar,
  ) {}

  async enter(caller: Principal, input: ProxyInput): Promise<RecordedGrant> {
    const from = (input.from ?? caller.person) as PersonId;
    if (from !== caller.person && !isOffice(caller)) throw new ProblemError('act.forbidden');
    const now = await this.clock.now();
    const entered = await this.proxies.enter(
      {
        from,
        to: input.to as PersonId,
        since: input.since as BusinessDate,
        until: input.until as BusinessDate,
        workflows: input.workflows ?? null,
        modes: input.modes ?? null,
        letterTitle: input.letter ?? null,
        reason: input.reason ?? '',
        enteredBy: caller.person,
      },
      { now, today: this.calendar.dateOf(now) },
    );
    if ('code' in entered) throw await this.problemOf(entered);
    this.directory.changed();
    return entered;
  }

  async revoke(caller: Principal, id: string): Promise<RecordedGrant> {
    const grant = await this.proxies.find(id);
    const concerned = grant !== undefined && [grant.from, grant.to].includes(caller.person);
    if (grant === undefined || (!concerned && !isOffice(caller))) throw new ProblemError('not_found');
    if (grant.from !== caller.person && !isOffice(caller)) throw new ProblemError('act.forbidden');
    const revoked = await this.proxies.revoke(id, caller.person, await this.clock.now());
    if (revoked === undefined) throw new Error(`Expected grant ${id} after its revocation`);
    this.directory.changed();
    return revoked;
  }

  private async problemOf(refusal: GrantRefusal): Promise<ProblemError> {
    if (refusal.code === 'proxy.person') {
      const detail = `没有这名人员，或者已经离任：${personName(await this.directory.now(), refusal.person)}`;
      return new ProblemError(refusal.code, { detail, facts: { person: refusal.person } });
    }
    if (!('grant' in refusal)) return new ProblemError(refusal.code);
    const detail = `与${grantNumber(refusal.grant)}冲突。`;
    return new ProblemError(refusal.code, { detail, facts: { grant: refusal.grant } });
  }
}
