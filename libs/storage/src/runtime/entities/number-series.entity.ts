import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A series of numbers given out without a gap. */
@Entity('number_series')
export class NumberSeriesEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'number_series_pkey' })
  series: string;

  @Column('integer')
  last: number;
}

/** A number of a series, given to one effect for good. */
@Entity('assigned_number')
@Unique('assigned_number_series_number_key', ['series', 'number'])
export class AssignedNumberEntity {
  @PrimaryColumn('text', { name: 'effect_id', primaryKeyConstraintName: 'assigned_number_pkey' })
  effectId: string;

  @Column('text')
  @ForeignKey(() => NumberSeriesEntity, 'series', { name: 'assigned_number_series_fkey' })
  series: string;

  @Column('integer')
  number: number;

  @Column('uuid', { name: 'instance_id' })
  instanceId: string;

  @Column('timestamptz', { name: 'assigned_at', default: () => 'clock_timestamp()' })
  assignedAt: Date;
}
