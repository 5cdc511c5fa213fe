import { describe, expect, it } from '@jest/globals';
import { WorkingDayCalendar } from '#libs/calendar';
import type { CommandType, Instant } from '#libs/engine';
import { previewOf } from '#libs/runtime';
import { compileWorkflows } from '../index.js';
import type { Scene } from '../run/scene.js';
import { textsIn } from '../testing/shipped-files.js';
import { directoryOf } from '../town/town.js';
import { wordsOf } from './form.js';
import { phrases } from './index.js';
import { Said } from './said.js';

/** Time alone fires timers. */
const commands: Readonly<Record<Exclude<CommandType, 'FireTimer'>, true>> = {
  StartInstance: true,
  AnswerSeat: true,
  AcknowledgeSeat: true,
  TransferSeat: true,
  DisposeOpinion: true,
  ChangeSubject: true,
  WithdrawInstance: true,
  TerminateInstance: true,
  ReceiveMessage: true,
  ClaimSeat: true,
  UnclaimSeat: true,
  DelegateSeat: true,
  RecallDelegation: true,
  AdviseSeat: true,
  AddSigners: true,
  ReleaseSigners: true,
  RemoveSigner: true,
  AskExtension: true,
  DecideExtension: true,
  UrgeSeat: true,
  SendCopies: true,
  CirculateText: true,
  ReadCirculation: true,
  AskQuestion: true,
  ReplyToQuestion: true,
  CloseQuestion: true,
  MakeComment: true,
  FileLateOpinion: true,
  AnswerDisposition: true,
  CloseStepEarly: true,
  TakeBackAnswer: true,
  JumpInstance: true,
  SuspendInstance: true,
  ResumeInstance: true,
  ReviveInstance: true,
  CompleteRun: true,
  FailRun: true,
  RetryIncident: true,
  MigrateInstance: true,
};

function emptyScene(): Scene {
  const workflows = compileWorkflows(textsIn('examples/')).graphs;
  const graph = workflows.get('co-sign');
  if (graph === undefined) throw new Error('Expected the example co-sign');
  const town = { units: [], parents: {}, residents: {}, bodies: {}, grants: [] };
  return {
    graph,
    state: null,
    events: [],
    notices: [],
    action: null,
    now: 0 as Instant,
    town,
    directory: directoryOf(town),
    calendar: new WorkingDayCalendar(),
    subject: { attributes: {} },
    workflows,
    foresee: previewOf,
  };
}

describe('the phrases', () => {
  it('say every command there is', () => {
    const scene = emptyScene();
    const said = phrases.flatMap((phrase) =>
      phrase.does === 'act' ? [phrase.command(new Said({ 谁: '系统' }, '', {}), scene).type] : [],
    );
    expect([...new Set(said)].sort()).toEqual(Object.keys(commands).sort());
  });

  it('have no two forms that could be taken for each other', () => {
    const shapes = phrases.map(({ form }) => form.replaceAll(/\{[^}]+\}/g, '_'));
    expect(shapes.filter((shape, index) => shapes.indexOf(shape) !== index)).toEqual([]);
    expect(phrases.filter(({ form }) => wordsOf(form).length === 0)).toEqual([]);
  });
});
