import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DefinitionEntity } from './definition.entity.js';

/** Where an instance stands. Written by `write_group` only; read here by whoever lists. */
@Entity('instance')
@ForeignKey(() => DefinitionEntity, ['definitionHash'], ['hash'], { name: 'instance_definition_hash_fkey' })
@Index('instance_subject_idx', ['subjectKind', 'subjectId'])
export class InstanceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'instance_pkey' })
  id: string;

  @Column('text', { name: 'definition_key' })
  definitionKey: string;

  @Column('text', { name: 'definition_hash' })
  definitionHash: string;

  @Column('text', { name: 'subject_kind' })
  subjectKind: string;

  @Column('text', { name: 'subject_id' })
  subjectId: string;

  @Column('text')
  status: string;

  @Column('text', { nullable: true })
  outcome: string | null;

  /** Number of events. */
  @Column('integer')
  version: number;

  /** Hash of the last event. */
  @Column('bytea')
  head: Buffer;

  @Column('jsonb')
  snapshot: object;

  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}

/** The history. Append-only, by trigger too. */
@Entity('instance_event')
export class InstanceEventEntity {
  @PrimaryColumn('uuid', { name: 'instance_id', primaryKeyConstraintName: 'instance_event_pkey' })
  instanceId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'instance_event_pkey' })
  seq: number;

  @Column('text')
  type: string;

  @Column('timestamptz')
  at: Date;

  /** Exactly what was hashed. */
  @Column('bytea')
  bytes: Buffer;

  @Column('bytea')
  hash: Buffer;
}
