import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A filed text. Rows are added and read; a trigger refuses to change one. */
@Entity('draft_version')
@Check('draft_version_hash_check', `content_hash ~ '^[0-9a-f]{64}$'`)
@Index('draft_version_command_key', ['filedBy', 'commandId'], { unique: true })
export class DraftVersionEntity {
  @PrimaryColumn('text', { name: 'deliverable_id', primaryKeyConstraintName: 'draft_version_pkey' })
  deliverableId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'draft_version_pkey' })
  number: number;

  @Column('text')
  kind: string;

  @Column('text')
  text: string;

  @Column('text', { name: 'content_hash' })
  contentHash: string;

  @Column('text', { name: 'filed_by' })
  filedBy: string;

  /** Business time. */
  @Column('timestamptz', { name: 'filed_at' })
  filedAt: Date;

  @Column('uuid', { name: 'instance_id' })
  instanceId: string;

  @Column('text')
  step: string;

  /** The request that filed it, unique per person, so that a retry finds its number. */
  @Column('text', { name: 'command_id' })
  commandId: string;
}
