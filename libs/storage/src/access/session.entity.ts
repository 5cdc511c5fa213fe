import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from './account.entity.js';

@Entity('session')
@ForeignKey(() => AccountEntity, ['accountId'], ['id'], {
  name: 'session_account_id_fkey',
  onDelete: 'CASCADE',
})
export class SessionEntity {
  /** SHA-256 of the id the cookie carries: whoever reads this table cannot take over a session. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'session_pkey' })
  key: string;

  @Index('session_account_id_idx')
  @Column('bigint', { name: 'account_id' })
  accountId: string;

  @Column('text')
  address: string;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt: Date;

  @Column('timestamptz', { name: 'last_used_at' })
  lastUsedAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;
}
