import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('unit')
@ForeignKey(() => UnitEntity, ['parentId'], ['id'], {
  name: 'unit_parent_id_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
export class UnitEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'unit_pkey' })
  id: string;

  @Index('unit_name_key', { unique: true })
  @Column('text')
  name: string;

  /** The unit that directs it. */
  @Index('unit_parent_id_idx')
  @Column('text', { name: 'parent_id', nullable: true })
  parentId: string | null;

  /** Place in the directory's own order. */
  @Column('integer')
  position: number;
}

@Entity('unit_alias')
@ForeignKey(() => UnitEntity, ['unitId'], ['id'], { name: 'unit_alias_unit_id_fkey', onDelete: 'CASCADE' })
export class UnitAliasEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'unit_alias_pkey' })
  alias: string;

  @Index('unit_alias_unit_id_idx')
  @Column('text', { name: 'unit_id' })
  unitId: string;
}
