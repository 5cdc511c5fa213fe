import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A command that was accepted, and what its sender was told. Kept as long as the instance. */
@Entity('command')
export class CommandEntity {
  @PrimaryColumn('text', { name: 'actor_key', primaryKeyConstraintName: 'command_pkey' })
  actorKey: string;

  @PrimaryColumn('text', { name: 'command_id', primaryKeyConstraintName: 'command_pkey' })
  commandId: string;

  @Column('uuid', { name: 'instance_id' })
  instanceId: string;

  @Column('text', { name: 'request_hash' })
  requestHash: string;

  /** json, not jsonb: kept byte for byte. */
  @Column('json')
  answer: object;

  @Column('timestamptz', { name: 'created_at', default: () => 'clock_timestamp()' })
  createdAt: Date;
}
