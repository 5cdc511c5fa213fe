import { beforeAll, describe, expect, it } from '@jest/globals';
import { runProperties } from './run-properties.js';
import type { Tally } from './search.js';

const HISTORIES = 20_000;

/** Every kind of command; what none of the histories does proves nothing about it. */
const everyCommand = [
  'AcknowledgeSeat',
  'AddSigners',
  'AdviseSeat',
  'AnswerDisposition',
  'AnswerSeat',
  'AskExtension',
  'AskQuestion',
  'ChangeSubject',
  'CirculateText',
  'ClaimSeat',
  'CloseQuestion',
  'CloseStepEarly',
  'CompleteRun',
  'DecideExtension',
  'DelegateSeat',
  'DisposeOpinion',
  'FailRun',
  'FileLateOpinion',
  'FireTimer',
  'JumpInstance',
  'MakeComment',
  'MigrateInstance',
  'ReadCirculation',
  'RecallDelegation',
  'ReceiveMessage',
  'ReleaseSigners',
  'RemoveSigner',
  'ReplyToQuestion',
  'ResumeInstance',
  'RetryIncident',
  'ReviveInstance',
  'SendCopies',
  'StartInstance',
  'SuspendInstance',
  'TakeBackAnswer',
  'TerminateInstance',
  'TransferSeat',
  'UnclaimSeat',
  'UrgeSeat',
  'WithdrawInstance',
];
const everyPlace = [
  'approval-step',
  'call-activity',
  'end-event',
  'exclusive-gateway',
  'for-each',
  'inclusive-gateway',
  'parallel-gateway',
  'service-task',
  'wait-event',
];

describe(`${HISTORIES} random histories of random workflows`, () => {
  let found: { readonly broken: readonly { readonly report: string }[]; readonly tally: Tally };
  beforeAll(async () => {
    found = await runProperties('--runs', String(HISTORIES));
  });

  it('keep every invariant of approval', () => {
    expect(found.broken.map(({ report }) => report)).toEqual([]);
    expect(found.tally.histories).toBe(HISTORIES);
  });

  it('do everything that can be done, and come to places of every kind', () => {
    expect(Object.keys(found.tally.commands).sort()).toEqual(everyCommand);
    expect(Object.keys(found.tally.nodes)).toEqual(expect.arrayContaining(everyPlace));
  });

  it('are previewed a thousand times: what opened next had been foreseen', () => {
    expect(found.tally.cases['11']).toBeGreaterThanOrEqual(1000);
  });

  it('move to another version five hundred times, carried out or refused for a reason', () => {
    const moved = found.tally.commands['MigrateInstance'] ?? 0;
    const refused = found.tally.cases['migration refused'] ?? 0;
    expect(moved).toBeGreaterThanOrEqual(200);
    expect(moved + refused).toBeGreaterThanOrEqual(500);
  });

  it('try a repeated command, and a signer added, removed and added again, a thousand times each', () => {
    expect(found.tally.cases['05']).toBeGreaterThanOrEqual(1000);
    expect(found.tally.cases['10']).toBeGreaterThanOrEqual(1000);
  });
});
