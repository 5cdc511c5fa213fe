import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** An act that was refused. Append-only, by trigger too; outlives the people it names. */
@Entity('security_log')
@Index('security_log_at_idx', ['at', 'id'])
export class SecurityLogEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'security_log_pkey',
  })
  id: string;

  /** Real time. */
  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  at: Date;

  @Column('text', { nullable: true })
  person: string | null;

  @Column('text')
  code: string;

  @Column('text')
  address: string;

  @Column('text')
  method: string;

  @Column('text')
  path: string;

  @Column('text', { name: 'request_id' })
  requestId: string;
}
