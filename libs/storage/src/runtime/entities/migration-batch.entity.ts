import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DefinitionEntity } from './definition.entity.js';

/** A batch that moves instances to another version of their workflow. */
@Entity('migration_batch')
@ForeignKey(() => DefinitionEntity, ['fromHash'], ['hash'], { name: 'migration_batch_from_fkey' })
@ForeignKey(() => DefinitionEntity, ['toHash'], ['hash'], { name: 'migration_batch_to_fkey' })
@Index('migration_batch_key_idx', ['definitionKey', 'startedAt'])
export class MigrationBatchEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'migration_batch_pkey' })
  id: string;

  @Column('text', { name: 'definition_key' })
  definitionKey: string;

  /** Only instances of this version; null: of every other one. */
  @Column('text', { name: 'from_hash', nullable: true })
  fromHash: string | null;

  @Column('text', { name: 'to_hash' })
  toHash: string;

  @Column('jsonb')
  nodes: object;

  @Column('boolean', { name: 'reset_timers' })
  resetTimers: boolean;

  @Column('text')
  reason: string;

  @Column('text', { name: 'started_by' })
  startedBy: string;

  @Column('timestamptz', { name: 'started_at', default: () => 'clock_timestamp()' })
  startedAt: Date;
}

/** An instance of a batch: `waiting`, `migrated`, `refused` or `failed`. */
@Entity('migration_item')
@ForeignKey(() => MigrationBatchEntity, ['batchId'], ['id'], { name: 'migration_item_batch_fkey' })
@Index('migration_item_waiting_idx', ['sentAt'], { where: `"state" = 'waiting'` })
export class MigrationItemEntity {
  @PrimaryColumn('uuid', { name: 'batch_id', primaryKeyConstraintName: 'migration_item_pkey' })
  batchId: string;

  @PrimaryColumn('uuid', { name: 'instance_id', primaryKeyConstraintName: 'migration_item_pkey' })
  instanceId: string;

  @Column('text', { default: 'waiting' })
  state: string;

  @Column('jsonb', { nullable: true })
  reason: object | null;

  /** When the queue was last given it. Real time. */
  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;
}
