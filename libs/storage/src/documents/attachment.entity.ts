import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('attachment')
@Index('attachment_deliverable_id_idx', ['deliverableId', 'addedAt'])
export class AttachmentEntity {
  /** Also the file's name on disk. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'attachment_pkey' })
  id: string;

  @Column('text', { name: 'deliverable_id' })
  deliverableId: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'media_type' })
  mediaType: string;

  @Column('integer')
  bytes: number;

  @Column('text')
  sha256: string;

  @Column('text', { name: 'added_by' })
  addedBy: string;

  /** Business time. */
  @Column('timestamptz', { name: 'added_at' })
  addedAt: Date;
}
