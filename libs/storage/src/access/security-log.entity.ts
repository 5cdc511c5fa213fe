import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

@Entity('security_log')
export class SecurityLogEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'security_log_pkey',
  })
  id: string;

  @Index('security_log_at_idx')
  @Column('timestamptz', { default: () => 'now()' })
  at: Date;

  @Column('text')
  code: string;

  /** Without a foreign key: the record of a refusal stays when the sample people are cleared. */
  @Column('text', { name: 'person_id', nullable: true })
  personId: string | null;

  @Column('text')
  address: string;

  @Column('text')
  method: string;

  @Column('text')
  path: string;

  @Column('text', { name: 'request_id' })
  requestId: string;
}
