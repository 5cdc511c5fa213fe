import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from './person.entity.js';

/** A proxy grant 代理授权. Rows are never deleted: what was done under them names them. */
@Entity('proxy_grant')
@ForeignKey(() => PersonEntity, ['fromId'], ['id'], { name: 'proxy_grant_from_id_fkey' })
@ForeignKey(() => PersonEntity, ['toId'], ['id'], { name: 'proxy_grant_to_id_fkey' })
@ForeignKey(() => PersonEntity, ['enteredBy'], ['id'], { name: 'proxy_grant_entered_by_fkey' })
@ForeignKey(() => PersonEntity, ['revokedBy'], ['id'], { name: 'proxy_grant_revoked_by_fkey' })
export class ProxyGrantEntity {
  /** Year and number as people cite it: `2015-1` is 授权〔2015〕1号. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'proxy_grant_pkey' })
  id: string;

  /** In the order they were entered, over all years. */
  @Index('proxy_grant_number_key', { unique: true })
  @Column('integer')
  number: number;

  @Index('proxy_grant_from_id_idx')
  @Column('text', { name: 'from_id' })
  fromId: string;

  @Index('proxy_grant_to_id_idx')
  @Column('text', { name: 'to_id' })
  toId: string;

  /** `YYYY-MM-DD`. */
  @Column('date')
  since: string;

  /** The first day without it. */
  @Column('date')
  until: string;

  /** `null`: every workflow. */
  @Column('text', { array: true, nullable: true })
  workflows: string[] | null;

  /** `null`: every kind of step. */
  @Column('text', { array: true, nullable: true })
  modes: string[] | null;

  @Column('text', { name: 'letter_title', nullable: true })
  letterTitle: string | null;

  @Column('text')
  reason: string;

  @Index('proxy_grant_entered_by_idx')
  @Column('text', { name: 'entered_by' })
  enteredBy: string;

  @Column('timestamptz', { name: 'entered_at' })
  enteredAt: Date;

  @Index('proxy_grant_revoked_by_idx')
  @Column('text', { name: 'revoked_by', nullable: true })
  revokedBy: string | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}
