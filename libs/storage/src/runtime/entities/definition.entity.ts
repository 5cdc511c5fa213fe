import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('definition')
@Index('definition_key_version_key', ['key', 'version'], { unique: true })
export class DefinitionEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'definition_pkey' })
  hash: string;

  @Column('text')
  key: string;

  @Column('integer')
  version: number;

  @Column('text')
  title: string;

  @Column('text')
  source: string;

  /** json, not jsonb: the order of outcomes in it has meaning. */
  @Column('json')
  graph: object;

  @Column('timestamptz', { name: 'deployed_at', default: () => 'clock_timestamp()' })
  deployedAt: Date;
}
