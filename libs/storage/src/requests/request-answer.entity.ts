import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a write that is no command of an instance was answered, so that a retry is answered the same. */
@Entity('request_answer')
export class RequestAnswerEntity {
  @PrimaryColumn('text', { name: 'actor_key', primaryKeyConstraintName: 'request_answer_pkey' })
  actorKey: string;

  @PrimaryColumn('text', { name: 'command_id', primaryKeyConstraintName: 'request_answer_pkey' })
  commandId: string;

  @Column('text', { name: 'request_hash' })
  requestHash: string;

  /** `null` while the first request with this key is still at work. */
  @Column('json', { nullable: true })
  answer: object | null;

  /** Real time. */
  @Column('timestamptz', { name: 'claimed_at', default: () => 'clock_timestamp()' })
  claimedAt: Date;
}
