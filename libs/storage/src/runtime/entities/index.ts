import { CommandEntity } from './command.entity.js';
import { DefinitionEntity } from './definition.entity.js';
import { InstanceEntity, InstanceEventEntity } from './instance.entity.js';
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
  NotificationEntity,
  NumberSeriesEntity,
  OutboxEntity,
  RuntimeSettingEntity,
  SeatEntity,
  SecurityLogEntity,
  TimerEntity,
];
