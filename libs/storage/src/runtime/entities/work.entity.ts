import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** `armed`, `leased` by a sweeper, `fired` or `cancelled`. */
@Entity('timer')
@Index('timer_armed_idx', ['dueAt', 'instanceId', 'timerId'], { where: `"state" = 'armed'` })
@Index('timer_leased_idx', ['leasedUntil'], { where: `"state" = 'leased'` })
export class TimerEntity {
  @PrimaryColumn('uuid', { name: 'instance_id', primaryKeyConstraintName: 'timer_pkey' })
  instanceId: string;

  @PrimaryColumn('integer', { name: 'timer_id', primaryKeyConstraintName: 'timer_pkey' })
  timerId: number;

  /** Business time. */
  @Column('timestamptz', { name: 'due_at' })
  dueAt: Date;

  @Column('text', { default: 'armed' })
  state: string;

  /** Raised by every lease. */
  @Column('integer', { default: 0 })
  epoch: number;

  /** Real time. */
  @Column('timestamptz', { name: 'leased_until', nullable: true })
  leasedUntil: Date | null;
}

/** An effect on its way into the world: `pending`, `sent` to the queue, `done`. */
@Entity('outbox')
@Index('outbox_pending_idx', ['createdAt', 'id'], { where: `"state" = 'pending'` })
@Index('outbox_sent_idx', ['sentAt', 'id'], { where: `"state" = 'sent'` })
export class OutboxEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'outbox_pkey' })
  id: string;

  @Column('uuid', { name: 'instance_id' })
  instanceId: string;

  @Column('integer')
  seq: number;

  @Column('jsonb')
  effect: object;

  @Column('text', { default: 'pending' })
  state: string;

  /** Raised by everybody who takes the effect up; who finishes must still hold it. */
  @Column('integer', { default: 0 })
  epoch: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'clock_timestamp()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;

  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt: Date | null;
}
