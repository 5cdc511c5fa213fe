import { describe, expect, it } from '@jest/globals';

import {
  fold,
  type ApprovalStep,
  type DefinitionHash,
  type Event,
  type Graph,
  type NodeId,
  type PersonId,
} from '#libs/engine';
import {
  accepted,
  answers,
  disposes,
  files,
  fires,
  fiveStages,
  given,
  givenIn,
  handsOn,
  inCheck,
  inReview,
  inSignOff,
  opens,
  person,
  reviewed,
  sends,
  submits,
  terminates,
  until,
  withdraws,
  type Given,
} from '../../../../libs/testing/src/engine/index.js';

import { sentenceOf } from './history-sentence.js';

/** The five stages, where what a unit said stands also for a changed text. */
function keepingOpinions(): Graph {
  const graph = fiveStages();
  const id = 'review' as NodeId;
  return {
    ...graph,
    nodes: { ...graph.nodes, [id]: { ...graph.nodes[id], stale: 'own-section' } as ApprovalStep },
  };
}

/** Every sentence of a story, with `actor` in the place of whoever acted. */
function told(story: Given): readonly string[] {
  const reading = { state: fold(story.events), graph: story.world.graph, directory: story.world.directory };
  const versions = new Map<string, number>();
  return story.events.flatMap((event: Event) => {
    if (event.type === 'SubjectChanged' && event.contentHash !== null) {
      versions.set(event.contentHash, versions.size + 1);
    }
    const words = sentenceOf(event, {
      reading,
      actor: 'actor',
      versionLabel: (hash) => (hash === null ? null : `第${versions.get(hash) ?? '?'}版`),
      workflowVersion: (hash) => (hash === 'next' ? '第2版' : hash === 'gone' ? null : '第1版'),
      urges: () => 1,
      mayRead: () => true,
    });
    return words === null ? [] : [words];
  });
}

const returned = [
  ...inSignOff(),
  answers('deputy', 'agree'),
  answers('head', 'return', { to: 'revise', opinion: '第七条重复，请精简。' }),
];

describe('the record', () => {
  it('tells start, filing, submission and whom the paper went to', () => {
    expect(told(given(...inReview()))).toEqual([
      'actor启动办理',
      '转起草：drafter',
      'actor形成第1版',
      'actor提交（起草）',
      '转征求意见：finance、law、culture',
    ]);
  });

  it('tells receipt, opinions, corrections, transfers and reminders', () => {
    const words = told(
      given(
        ...inReview(),
        opens('fiona'),
        answers('fiona', 'agree-with-changes', { opinion: '写明预算。' }),
        answers('fiona', 'disagree', { opinion: '没有预算' }),
        handsOn('carl', 'stranger', '出差'),
        until('2015-10-02 09:00'),
        fires(),
      ),
    );
    expect(words).toEqual(
      expect.arrayContaining([
        'actor签收',
        'actor提交意见：原则同意，有修改意见',
        'actor提交意见：不同意',
        '原意见已由本单位修改',
        '由carl转办stranger：出差',
      ]),
    );
    expect(words.some((sentence) => /提醒.+按期办理/u.test(sentence))).toBe(true);
  });

  it('tells dispositions, the turn of each signer and the return, with one mark between its parts', () => {
    const words = told(given(...returned));
    expect(words).toEqual(
      expect.arrayContaining([
        'actor处理意见：采纳，见article 4',
        'actor处理意见：不采纳，见article 4：basis is in the state plan',
        '转签批：deputy、head',
        '轮到head签批',
        'actor签批：退回修改',
        '退回修改完善：第七条重复，请精简；改后直送签批（意见沿用）',
      ]),
    );
  });

  it('says of a carried answer whose it is and on which version it was given', () => {
    const toDraft = givenIn(
      { graph: keepingOpinions() },
      ...inSignOff(),
      answers('deputy', 'return', { to: 'draft', opinion: '请重写' }),
      files('drafter', 'text-3'),
      submits('drafter'),
    );
    expect(told(toDraft)).toEqual(
      expect.arrayContaining([
        'finance意见沿用（第1版意见）',
        'culture意见沿用（第1版意见）',
        '修改完善沿用（第2版）',
      ]),
    );
  });

  it('says of a silence that stands that it was deemed, and of a kept signature on which version', () => {
    const silent = givenIn(
      { graph: keepingOpinions() },
      ...inReview(),
      answers('fiona', 'no-comment'),
      answers('laura', 'no-comment'),
      until('2015-10-06 18:00'),
      fires(5),
      fires(6),
      submits('drafter'),
      answers('deputy', 'agree'),
      answers('head', 'return', { to: 'draft', opinion: '请说明' }),
      submits('drafter', { opinion: '无需修改' }),
    );
    const words = told(silent);
    expect(words).toContain('culture逾期未反馈，视为无意见（不作为同意）');
    expect(words).toContain('culture沿用（视为无意见）');
    expect(words).toContain('deputy签批沿用（第1版同意）');
  });

  it('tells the vote, the turn of the chair and the check', () => {
    const words = told(
      given(
        ...inCheck(),
        answers('ines', 'overturn', { opinion: '未落实' }),
        answers('igor', 'overturn', { opinion: '未落实' }),
      ),
    );
    expect(words).toEqual(
      expect.arrayContaining([
        '转验收表决：应表决4人',
        '轮到组长chair表决',
        'actor表决：同意',
        '表决通过',
        '转核查：ines、igor',
        'actor核查：推翻验收',
        '重新启动，第2轮：未落实',
      ]),
    );
    expect(told(given(...accepted(), sends(person('supervisor'), 'drawn', { reason: '首批' })))).toContain(
      '抽中核查：首批',
    );
  });

  it('tells a withdrawal and an end before its time, and what they took from whom', () => {
    expect(told(given(...inReview(), opens('fiona'), withdraws('drafter', '年份有误')))).toEqual(
      expect.arrayContaining(['actor撤回：年份有误', '取消finance的待办（撤回）']),
    );
    expect(told(given(...reviewed(), terminates('planner', '上级已统一制定')))).toEqual(
      expect.arrayContaining(['actor终止办理：上级已统一制定']),
    );
  });

  it('says who is asked where nobody was found, and what they said', () => {
    const open = given(...inReview({ reviewUnits: [] }));
    expect(told(open)).toEqual(
      expect.arrayContaining(['无人办理：按规则没有办理人', '本项没有可送审的单位，请head指定']),
    );
    const named = given(...inReview({ reviewUnits: [] }), answers('head', 'name', { units: ['law'] }));
    expect(told(named)).toEqual(expect.arrayContaining(['actor指定审核单位：law', '已确定办理人，继续办理']));
  });

  it('names both versions of the workflow a migration leads from and to, where they are known', () => {
    const migrated = (to: string, reason?: string) => {
      const story = given(...inReview());
      story.events.push({
        type: 'InstanceMigrated',
        at: story.now,
        by: 'secretary' as PersonId,
        from: story.state.definition.hash,
        to: to as DefinitionHash,
        nodes: {},
        flows: {},
        ...(reason !== undefined && { reason }),
      });
      return told(story).at(-1);
    };
    expect(migrated('next', '审核时限缩短')).toBe('actor将本件由流程第1版改按第2版办理：审核时限缩短');
    expect(migrated('gone')).toBe('actor将本件改按新版流程办理');
  });

  it('never doubles a mark and never shows an identifier of the engine', () => {
    for (const story of [
      given(...returned),
      given(...inCheck()),
      given(...reviewed(), disposes('drafter', 1)),
    ]) {
      for (const sentence of told(story)) {
        expect(sentence).not.toMatch(/[。；，：][。；，：]|undefined|null|\[object/u);
      }
    }
  });
});
