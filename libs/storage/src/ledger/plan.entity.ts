import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('plan')
export class PlanEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'plan_pkey' })
  id: string;

  @Column('text', { nullable: true })
  title: string | null;

  @Column('text', { name: 'document_number', nullable: true })
  documentNumber: string | null;

  @Column('text', { nullable: true })
  issuer: string | null;

  @Column('date', { name: 'issued_on', nullable: true })
  issuedOn: string | null;
}

@Entity('reform_area')
@ForeignKey(() => PlanEntity, ['planId'], ['id'], { name: 'reform_area_plan_id_fkey' })
export class ReformAreaEntity {
  @PrimaryColumn('uuid', { name: 'plan_id', primaryKeyConstraintName: 'reform_area_pkey' })
  planId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'reform_area_pkey' })
  code: string;

  @Column('text')
  title: string;

  @Column('integer')
  line: number;
}

@Entity('reform_task')
@ForeignKey(() => ReformAreaEntity, ['planId', 'areaCode'], ['planId', 'code'], {
  name: 'reform_task_area_fkey',
})
export class ReformTaskEntity {
  @PrimaryColumn('uuid', { name: 'plan_id', primaryKeyConstraintName: 'reform_task_pkey' })
  planId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'reform_task_pkey' })
  code: string;

  @Column('text', { name: 'area_code' })
  areaCode: string;

  @Column('text')
  title: string;

  @Column('text')
  narrative: string;

  @Column('text', { name: 'lead_units', array: true })
  leadUnits: string[];

  @Column('text', { name: 'participating_units', array: true })
  participatingUnits: string[];

  @Column('boolean', { name: 'participants_open' })
  participantsOpen: boolean;

  @Column('integer')
  line: number;
}

@Entity('plan_question')
@ForeignKey(() => PlanEntity, ['planId'], ['id'], { name: 'plan_question_plan_id_fkey' })
export class PlanQuestionEntity {
  @PrimaryColumn('uuid', { name: 'plan_id', primaryKeyConstraintName: 'plan_question_pkey' })
  planId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'plan_question_pkey' })
  number: number;

  @Column('text')
  code: string;

  @Column('text')
  about: string;

  @Column('integer')
  line: number;

  @Column('text')
  quote: string;

  @Column('text')
  text: string;

  @Column('text', { nullable: true })
  proposal: string | null;

  @Column('text', { array: true, nullable: true })
  options: string[] | null;

  @Column('boolean')
  blocking: boolean;

  @Column('text', { nullable: true })
  answer: string | null;

  @Column('text', { name: 'answered_by', nullable: true })
  answeredBy: string | null;
}
