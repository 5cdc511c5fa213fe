import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from './person.entity.js';

@Entity('body')
export class BodyEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'body_pkey' })
  id: string;

  @Column('text')
  name: string;

  @Column('integer')
  position: number;
}

@Entity('body_member')
@ForeignKey(() => BodyEntity, ['bodyId'], ['id'], { name: 'body_member_body_id_fkey' })
@ForeignKey(() => PersonEntity, ['personId'], ['id'], { name: 'body_member_person_id_fkey' })
export class BodyMemberEntity {
  @PrimaryColumn('text', { name: 'body_id', primaryKeyConstraintName: 'body_member_pkey' })
  bodyId: string;

  @Index('body_member_person_id_idx')
  @PrimaryColumn('text', { name: 'person_id', primaryKeyConstraintName: 'body_member_pkey' })
  personId: string;

  @Column('text')
  post: string;

  @Column('integer')
  position: number;
}
