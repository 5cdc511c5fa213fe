import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('unit')
export class UnitEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'unit_pkey' })
  id: string;

  @Index('unit_name_key', { unique: true })
  @Column('text')
  name: string;

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
