import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateLedger1767225620000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PLANS);
    await runner.query(DELIVERABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table deliverable, plan_question, reform_task, reform_area, plan');
  }
}

const PLANS = `
  create table plan (
    id uuid not null constraint plan_pkey primary key,
    title text,
    document_number text,
    issuer text,
    issued_on date
  );

  create table reform_area (
    plan_id uuid not null constraint reform_area_plan_id_fkey references plan (id),
    code text not null,
    title text not null,
    line integer not null,
    constraint reform_area_pkey primary key (plan_id, code)
  );

  create table reform_task (
    plan_id uuid not null,
    code text not null,
    area_code text not null,
    title text not null,
    narrative text not null,
    lead_units text[] not null,
    participating_units text[] not null,
    participants_open boolean not null,
    line integer not null,
    constraint reform_task_pkey primary key (plan_id, code),
    constraint reform_task_area_fkey foreign key (plan_id, area_code) references reform_area (plan_id, code)
  );

  create table plan_question (
    plan_id uuid not null constraint plan_question_plan_id_fkey references plan (id),
    number integer not null,
    code text not null,
    about text not null,
    line integer not null,
    quote text not null,
    text text not null,
    proposal text,
    options text[],
    blocking boolean not null,
    answer text,
    answered_by text,
    constraint plan_question_pkey primary key (plan_id, number)
  );`;

const DELIVERABLES = `
  create table deliverable (
    id uuid not null constraint deliverable_pkey primary key,
    plan_id uuid not null,
    code text not null,
    code_order text not null,
    area_code text not null,
    task_code text not null,
    title text not null,
    output_kind text not null,
    action_verb text,
    lead_units text[] not null,
    responsible_unit text constraint deliverable_responsible_unit_fkey references unit (id),
    responsible_basis text not null,
    responsible_phrase text,
    review_units text[] not null,
    review_list_open boolean not null,
    due_year integer,
    due_date date,
    person_in_charge text constraint deliverable_person_in_charge_fkey references person (id),
    handler text constraint deliverable_handler_fkey references person (id),
    leader_in_charge text constraint deliverable_leader_in_charge_fkey references person (id),
    accepting_body text constraint deliverable_accepting_body_fkey references body (id),
    supervising_body text constraint deliverable_supervising_body_fkey references body (id),
    assigned_at timestamptz,
    disclosure text,
    problem text not null,
    next_step text not null,
    remark text not null,
    parts text[] not null,
    search_aliases text[] not null,
    line integer not null,
    constraint deliverable_task_fkey foreign key (plan_id, task_code) references reform_task (plan_id, code)
  );
  create unique index deliverable_plan_id_code_key on deliverable (plan_id, code);
  create index deliverable_code_order_idx on deliverable (code_order, id);
  create index deliverable_due_date_idx on deliverable (due_date, code_order, id);`;
