import type { components } from './schema';

type Schemas = components['schemas'];

export type Ref = Schemas['Ref'];
export type Me = Schemas['MeDto'];
export type Role = Me['roles'][number];
export type DemoRole = Schemas['DemoRoleDto'];
export type DemoClock = Schemas['ClockDto'];
/** A refusal, also one that comes from a proxy and has a code of ours. */
export type ProblemBody = Pick<Schemas['ProblemDto'], 'title' | 'status' | 'detail' | 'errors'> & {
  code: string;
  requestId?: string;
};
export type CommandResult = Schemas['CommandResult'];
export type SeatSummary = Schemas['SeatSummary'];
export type SeatListItem = Schemas['SeatListItem'];
export type SeatDetail = Schemas['SeatDetail'];
export type Offer = SeatDetail['offers'][number];
export type Answer = Offer['answer'];
export type Decision = Schemas['Decision'];
export type Operation = Schemas['Operation'];
export type FormField = Schemas['FormField'];

export type AddedSeat = Schemas['AddedSeat'];
export type SignerGroup = Schemas['SignerGroup'];
export type Remark = Schemas['Remark'];
export type Question = Schemas['Question'];
export type QuestionPut = Schemas['QuestionPut'];
export type Circulation = Schemas['Circulation'];
export type CirculationPut = Schemas['CirculationPut'];
export type Inbox = Schemas['Inbox'];
export type SignersToAdd = Schemas['SignersToAdd'];
export type Instance = Schemas['Instance'];
export type Incident = Schemas['Incident'];
export type JumpOffer = Schemas['JumpOffer'];
export type Activation = Schemas['Activation'];
export type Preview = Schemas['Preview'];
export type PreviewStep = Schemas['PreviewStep'];
export type PreviewSeat = Schemas['PreviewSeat'];
export type Proxy = Schemas['Proxy'];
export type ProxyInput = Schemas['ProxyInput'];
export type HandOver = Schemas['HandOver'];
export type HandOverInput = Schemas['HandOverInput'];
export type HandOverSeat = Schemas['HandOverSeat'];
export type Dispute = Schemas['Dispute'];
export type InstanceSeat = Schemas['InstanceSeat'];
export type ClearPhrase = Schemas['ClearDto']['confirm'];
export type Setup = Schemas['SetupDto'];
export type Submission = Schemas['Submission'];
export type OpinionItem = Schemas['OpinionItem'];
export type Opinion = Schemas['Opinion'];
export type Disposition = Schemas['Disposition'];
export type DispositionResponse = Schemas['DispositionResponse'];
export type DispositionKind = Disposition['disposition'];
export type DeliverableItem = Schemas['DeliverableItem'];
export type Deliverable = Schemas['Deliverable'];
export type DeliverableChange = Schemas['DeliverableChange'];
export type StageOnSchedule = Deliverable['stages'][number];
export type Light = DeliverableItem['light'];
export type Version = Schemas['Version'];
export type VersionText = Schemas['VersionText'];
export type Comparison = Schemas['Comparison'];
export type Attachment = Schemas['Attachment'];
export type HistoryItem = Schemas['HistoryItem'];
export type ImportReport = Schemas['ImportReport'];
export type PlanQuestion = Schemas['PlanQuestion'];
export type Plan = Schemas['Plan'];
export type Workflow = Schemas['Workflow'];
export type WorkflowDetail = Schemas['WorkflowDetail'];
export type LintReport = Schemas['LintReport'];
export type DeployWorkflow = Schemas['DeployWorkflow'];
export type DeployedWorkflow = Schemas['DeployedWorkflow'];
export type NamedText = Schemas['NamedText'];
export type MigrateInstances = Schemas['MigrateInstancesInput'];
export type MigrationAnswer = Schemas['MigrationAnswer'];
export type MigrationReport = Schemas['MigrationReport'];
export type MigrationVerdict = Schemas['MigrationVerdict'];
export type MigrationBatch = Schemas['MigrationBatch'];
export type MigrationBatchDetail = Schemas['MigrationBatchDetail'];
export type Person = Schemas['Person'];
export type Unit = Schemas['Unit'];
export type Body = Schemas['Body'];

/** One page of a keyset list. `nextCursor` is `null` on the last one. */
export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}
