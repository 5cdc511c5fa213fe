import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A seat as lists ask for it. Follows from the instance's snapshot. */
@Entity('seat')
@Index('seat_pending_holder_idx', ['holder', 'dueAt', 'instanceId', 'seatId'], {
  where: `"state" = 'pending'`,
})
@Index('seat_pending_pool_idx', ['poolKind', 'poolId', 'poolPost', 'dueAt', 'instanceId', 'seatId'], {
  where: `"state" = 'pending' and "holder" is null`,
})
@Index('seat_pending_post_idx', ['poolKind', 'poolId', 'poolPost'], {
  where: `"state" = 'pending' and "holder" is not null`,
})
@Index('seat_queued_holder_idx', ['holder', 'instanceId', 'seatId'], { where: `"state" = 'queued'` })
@Index('seat_answered_by_idx', ['answeredBy', 'answeredAt', 'instanceId', 'seatId'], {
  where: '"answered_by" is not null',
})
@Index('seat_subject_idx', ['subjectKind', 'subjectId'])
export class SeatEntity {
  @PrimaryColumn('uuid', { name: 'instance_id', primaryKeyConstraintName: 'seat_pkey' })
  instanceId: string;

  @PrimaryColumn('integer', { name: 'seat_id', primaryKeyConstraintName: 'seat_pkey' })
  seatId: number;

  @Column('integer', { name: 'activation_id' })
  activationId: number;

  @Column('integer')
  round: number;

  @Column('text')
  step: string;

  @Column('text')
  purpose: string;

  @Column('text', { name: 'subject_kind' })
  subjectKind: string;

  @Column('text', { name: 'subject_id' })
  subjectId: string;

  @Column('text', { name: 'principal_kind' })
  principalKind: string;

  @Column('text', { name: 'principal_id' })
  principalId: string;

  @Column('text', { nullable: true })
  post: string | null;

  @Column('text', { nullable: true })
  holder: string | null;

  @Column('text', { name: 'pool_kind', nullable: true })
  poolKind: string | null;

  @Column('text', { name: 'pool_id', nullable: true })
  poolId: string | null;

  @Column('text', { name: 'pool_post', nullable: true })
  poolPost: string | null;

  @Column('text')
  state: string;

  @Column('timestamptz', { name: 'opened_at', nullable: true })
  openedAt: Date | null;

  @Column('timestamptz', { name: 'acknowledged_at', nullable: true })
  acknowledgedAt: Date | null;

  /** `YYYY-MM-DD`. */
  @Column('date', { name: 'due_date', nullable: true })
  dueDate: string | null;

  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt: Date | null;

  @Column('text', { nullable: true })
  answer: string | null;

  @Column('text', { name: 'answered_by', nullable: true })
  answeredBy: string | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt: Date | null;
}
