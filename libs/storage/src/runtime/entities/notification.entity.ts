import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Something one person should know. One effect reaches a person once. */
@Entity('notification')
@Index('notification_person_id_idx', ['personId', 'createdAt', 'effectId'])
export class NotificationEntity {
  @PrimaryColumn('text', { name: 'effect_id', primaryKeyConstraintName: 'notification_pkey' })
  effectId: string;

  @PrimaryColumn('text', { name: 'person_id', primaryKeyConstraintName: 'notification_pkey' })
  personId: string;

  @Column('text')
  topic: string;

  @Column('uuid', { name: 'instance_id' })
  instanceId: string;

  @Column('integer', { name: 'seat_id', nullable: true })
  seatId: number | null;

  /** What a workflow wants to be said; `null` where the topic says it all. */
  @Column('text', { nullable: true })
  words: string | null;

  /** Business time. */
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt: Date | null;
}
