import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BodyEntity } from '../directory/body.entity.js';
import { PersonEntity } from '../directory/person.entity.js';
import { UnitEntity } from '../directory/unit.entity.js';
import { ReformTaskEntity } from './plan.entity.js';

@Entity('deliverable')
@Index('deliverable_plan_id_code_key', ['planId', 'code'], { unique: true })
@Index('deliverable_code_order_idx', ['codeOrder', 'id'])
@Index('deliverable_due_date_idx', ['dueDate', 'codeOrder', 'id'])
@ForeignKey(() => ReformTaskEntity, ['planId', 'taskCode'], ['planId', 'code'], {
  name: 'deliverable_task_fkey',
})
export class DeliverableEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'deliverable_pkey' })
  id: string;

  @Column('uuid', { name: 'plan_id' })
  planId: string;

  @Column('text')
  code: string;

  /** The code with each number written in four digits, so that 2.10.1 stands after 2.9.1. */
  @Column('text', { name: 'code_order' })
  codeOrder: string;

  @Column('text', { name: 'area_code' })
  areaCode: string;

  @Column('text', { name: 'task_code' })
  taskCode: string;

  @Column('text')
  title: string;

  @Column('text', { name: 'output_kind' })
  outputKind: string;

  @Column('text', { name: 'action_verb', nullable: true })
  actionVerb: string | null;

  @Column('text', { name: 'lead_units', array: true })
  leadUnits: string[];

  @ForeignKey(() => UnitEntity, { name: 'deliverable_responsible_unit_fkey' })
  @Column('text', { name: 'responsible_unit', nullable: true })
  responsibleUnit: string | null;

  @Column('text', { name: 'responsible_basis' })
  responsibleBasis: string;

  @Column('text', { name: 'responsible_phrase', nullable: true })
  responsiblePhrase: string | null;

  @Column('text', { name: 'review_units', array: true })
  reviewUnits: string[];

  @Column('boolean', { name: 'review_list_open' })
  reviewListOpen: boolean;

  @Column('integer', { name: 'due_year', nullable: true })
  dueYear: number | null;

  @Column('date', { name: 'due_date', nullable: true })
  dueDate: string | null;

  @ForeignKey(() => PersonEntity, { name: 'deliverable_person_in_charge_fkey' })
  @Column('text', { name: 'person_in_charge', nullable: true })
  personInCharge: string | null;

  @ForeignKey(() => PersonEntity, { name: 'deliverable_handler_fkey' })
  @Column('text', { nullable: true })
  handler: string | null;

  @ForeignKey(() => PersonEntity, { name: 'deliverable_leader_in_charge_fkey' })
  @Column('text', { name: 'leader_in_charge', nullable: true })
  leaderInCharge: string | null;

  @ForeignKey(() => BodyEntity, { name: 'deliverable_accepting_body_fkey' })
  @Column('text', { name: 'accepting_body', nullable: true })
  acceptingBody: string | null;

  @ForeignKey(() => BodyEntity, { name: 'deliverable_supervising_body_fkey' })
  @Column('text', { name: 'supervising_body', nullable: true })
  supervisingBody: string | null;

  @Column('timestamptz', { name: 'assigned_at', nullable: true })
  assignedAt: Date | null;

  @Column('text', { nullable: true })
  disclosure: string | null;

  @Column('text')
  problem: string;

  @Column('text', { name: 'next_step' })
  nextStep: string;

  @Column('text')
  remark: string;

  @Column('text', { array: true })
  parts: string[];

  @Column('text', { name: 'search_aliases', array: true })
  searchAliases: string[];

  @Column('integer')
  line: number;
}
