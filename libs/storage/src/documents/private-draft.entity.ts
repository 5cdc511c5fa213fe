import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one person is writing for one deliverable and has not filed. */
@Entity('private_draft')
export class PrivateDraftEntity {
  @PrimaryColumn('text', { name: 'deliverable_id', primaryKeyConstraintName: 'private_draft_pkey' })
  deliverableId: string;

  @PrimaryColumn('text', { name: 'person_id', primaryKeyConstraintName: 'private_draft_pkey' })
  personId: string;

  @Column('text')
  text: string;

  /** Real time. */
  @Column('timestamptz', { name: 'saved_at' })
  savedAt: Date;
}
