import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row every decision reads: which directory and calendar hold, and how far business time runs ahead. */
@Entity('runtime_setting')
@Check('runtime_setting_one_row', '"id" = 1')
@Check('runtime_setting_usage', `"usage" in ('unused', 'sample', 'real')`)
@Check('runtime_setting_real_time', `"usage" <> 'real' or "clock_offset" = 0`)
export class RuntimeSettingEntity {
  @PrimaryColumn('smallint', { default: 1, primaryKeyConstraintName: 'runtime_setting_pkey' })
  id: number;

  @Column('bigint', { name: 'directory_version', default: 1 })
  directoryVersion: string;

  @Column('text', { name: 'calendar_version', default: '' })
  calendarVersion: string;

  /** Milliseconds; zero everywhere but in demo mode. */
  @Column('bigint', { name: 'clock_offset', default: 0 })
  clockOffset: string;

  /** `unused`, `sample` or `real`; see postgres-usage.ts. */
  @Column('text', { default: 'unused' })
  usage: string;
}
