import { describe, expect, it } from '@jest/globals';
import { actionVerbOf } from './action-verb.js';
import { compoundOf } from './compound.js';
import { namedDocumentsOf } from './named-documents.js';
import { outputKindOf } from './output-kind.js';

describe('what a title promises', () => {
  it.each([
    ['制定窗口管理办法', 'text'],
    ['建立值班制度', 'text'],
    ['编制《2018年—2021年工作规划》', 'plan'],
    ['制定扶贫专项方案（试行）', 'plan'],
    ['健全质量评价机制', 'mechanism'],
    ['推进改革，建立激励机制', 'mechanism'],
    ['建立岗位模型', 'model-or-database'],
    ['建成政务数据库', 'model-or-database'],
    ['制定贯彻落实《条例》的实施意见', 'text'],
    ['组织实施评价办法', 'activity'],
    ['认真落实《纲要》', 'activity'],
  ])('%s is of kind %s', (title, kind) => expect(outputKindOf(title)).toBe(kind));

  it.each([
    ['修订完善工作规则', '修订完善'],
    ['探索建立容错制度', '探索建立'],
    ['研究制定备案办法', '研究制定'],
    ['制定贯彻落实《条例》的意见', '制定'],
    ['指导推动各部门制定办法', '指导推动'],
    ['《办法》', null],
  ])('%s begins with the verb %s', (title, verb) => expect(actionVerbOf(title)).toBe(verb));

  it.each([
    ['制定关于完善激励、关怀、帮扶机制的实施意见', null],
    ['研究制定市、县、乡三级人才备案办法', null],
    ['建立群众意见和办理事项清单管理制度', null],
    ['制定《公开、监督和问责办法》', null],
    ['完善工作规则及会议制度', 'instruments'],
    ['完善配套服务等制度', 'open-list'],
  ])('%s is compound: %s', (title, reason) => expect(compoundOf(title)?.reason ?? null).toBe(reason));

  it('takes the document in 《》 for a source when it is carried out', () => {
    expect(namedDocumentsOf('修订《办法（试行）》')).toEqual({ produces: '办法（试行）', refersTo: null });
    expect(namedDocumentsOf('落实《人才规划》')).toEqual({ produces: null, refersTo: '人才规划' });
  });
});
