import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UnitEntity } from './unit.entity.js';

@Entity('person')
@ForeignKey(() => UnitEntity, ['unitId'], ['id'], { name: 'person_unit_id_fkey' })
@ForeignKey(() => PersonEntity, ['superiorId'], ['id'], {
  name: 'person_superior_id_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
export class PersonEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'person_pkey' })
  id: string;

  @Column('text')
  name: string;

  @Index('person_unit_id_idx')
  @Column('text', { name: 'unit_id' })
  unitId: string;

  @Column('text')
  title: string;

  @Column('text')
  telephone: string;

  /** False once they have left; the row stays, because the record names them. */
  @Column('boolean')
  active: boolean;

  @Column('text', { array: true })
  duties: string[];

  /** Who directs them, where that is not the head of their unit. */
  @Index('person_superior_id_idx')
  @Column('text', { name: 'superior_id', nullable: true })
  superiorId: string | null;

  @Column('integer')
  position: number;
}

@Entity('post_holding')
@ForeignKey(() => PersonEntity, ['personId'], ['id'], { name: 'post_holding_person_id_fkey' })
@ForeignKey(() => UnitEntity, ['unitId'], ['id'], { name: 'post_holding_unit_id_fkey' })
export class PostHoldingEntity {
  @PrimaryColumn('text', { name: 'person_id', primaryKeyConstraintName: 'post_holding_pkey' })
  personId: string;

  @Index('post_holding_unit_id_idx')
  @PrimaryColumn('text', { name: 'unit_id', primaryKeyConstraintName: 'post_holding_pkey' })
  unitId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'post_holding_pkey' })
  post: string;
}
