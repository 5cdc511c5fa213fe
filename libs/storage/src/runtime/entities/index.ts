import { CommandEntity } from './command.entity.js';
import { DefinitionEntity } from './definition.entity.js';
import { InstanceEntity, InstanceEventEntity } from './instance.entity.js';
import { MigrationBatchEntity, MigrationItemEntity } from './migration-batch.entity.js';
import { NotificationEntity } from './notification.entity.js';
import { AssignedNumberEntity, NumberSeriesEntity } from './number-series.entity.js';
import { RuntimeSettingEntity } from './runtime-setting.entity.js';
import { SeatEntity } from './seat.entity.js';
import { SecurityLogEntity } from './security-log.entity.js';
import { OutboxEntity, TimerEntity } from './work.entity.js';

export const runtimeEntities = [
  AssignedNumberEntity,
  CommandEntity,
  DefinitionEntity,
  InstanceEntity,
  InstanceEventEntity,
  MigrationBatchEntity,
  MigrationItemEntity,
  NotificationEntity,
  NumberSeriesEntity,
  OutboxEntity,
  RuntimeSettingEntity,
  SeatEntity,
  SecurityLogEntity,
  TimerEntity,
];
