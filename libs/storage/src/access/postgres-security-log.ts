import type { Pool } from 'pg';
import type { Refusal, SecurityLog } from '#libs/access';

export class PostgresSecurityLog implements SecurityLog {
  constructor(private readonly pool: Pool) {}

  async record(refusal: Refusal): Promise<void> {
    await this.pool.query({
      name: 'security-log-record',
      text: `insert into security_log (code, person, address, method, path, request_id)
             values ($1, $2, $3, $4, $5, $6)`,
      values: [
        refusal.code,
        refusal.person,
        refusal.address,
        refusal.method,
        refusal.path,
        refusal.requestId,
      ],
    });
  }
}
