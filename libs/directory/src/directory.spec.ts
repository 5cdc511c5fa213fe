import { describe, expect, it } from '@jest/globals';
import type { BodyId, Duty, PersonId, UnitId } from '#libs/engine';
import type { Directory, Person } from './directory.js';
import { buildDirectoryView } from './directory-view.js';
import { comparableName, findPeopleByName, findUnitByName, searchPeople } from './name-matching.js';
import { comparePeopleByName } from './name-order.js';

const unit = (id: string) => id as UnitId;
const person = (id: string, name: string, at: string, more: Partial<Person> = {}): Person => ({
  id: id as PersonId,
  name,
  unit: unit(at),
  title: '',
  telephone: '',
  active: true,
  duties: [],
  ...more,
});

const directory: Directory = {
  version: 7,
  units: [
    { id: unit('shiweiban'), name: '市委办公室', aliases: ['市委办'] },
    { id: unit('liangxin'), name: '市“两新”组织党工委', aliases: [] },
    { id: unit('renshe'), name: '市人社局', aliases: [] },
  ],
  people: [
    person('wanglei', '王磊', 'renshe', { title: '事业单位人事管理科' }),
    person('wanglei-2', '王磊', 'shiweiban', { title: '综合科' }),
    person('liyun', '李芸', 'shiweiban', { active: false, duties: ['supervisor' satisfies Duty] }),
    person('zengli', '曾丽', 'renshe', { duties: ['supervisor' satisfies Duty] }),
  ],
  posts: [
    { person: 'liyun' as PersonId, unit: unit('shiweiban'), post: 'deputy-head' },
    { person: 'zengli' as PersonId, unit: unit('shiweiban'), post: 'deputy-head' },
    { person: 'wanglei' as PersonId, unit: unit('renshe'), post: 'drafter' },
  ],
  bodies: [
    {
      id: 'special-group' as BodyId,
      name: '专项小组',
      members: [{ person: 'zengli' as PersonId, post: 'chair' }],
    },
  ],
  grants: [],
};

describe('the view of the directory', () => {
  const view = buildDirectoryView(directory);

  it('names everybody who holds a post, also those who left and those of another unit', () => {
    expect(view.holdersOf(unit('shiweiban'), 'deputy-head').map(({ id }) => id)).toEqual(['liyun', 'zengli']);
    expect(view.person('wanglei' as PersonId)?.posts).toEqual([{ unit: 'renshe', post: 'drafter' }]);
  });

  it('answers nothing for what it does not know', () => {
    expect(view.person('nobody' as PersonId)).toBeUndefined();
    expect(view.holdersOf(unit('nowhere'), 'head')).toEqual([]);
    expect(view.peopleOf(unit('nowhere'))).toEqual([]);
  });

  it('charges only those who are still there with a duty', () => {
    expect(view.peopleWithDuty('supervisor').map(({ id }) => id)).toEqual(['zengli']);
  });
});

describe('finding names', () => {
  it('finds a unit by its alias, in either width, with any quotation marks', () => {
    expect(findUnitByName(directory.units, '市委办')?.id).toBe('shiweiban');
    expect(findUnitByName(directory.units, '市 "两新"组织党工委')?.id).toBe('liangxin');
    expect(findUnitByName(directory.units, '市委')).toBeUndefined();
    expect(comparableName('ＡＢ（党组）')).toBe('ab(党组)');
  });

  it('finds both people of one name', () => {
    expect(findPeopleByName(directory.people, '王 磊').map(({ id }) => id)).toEqual(['wanglei', 'wanglei-2']);
  });

  it('searches by name, by pinyin, and by unit and alias', () => {
    const found = (query: string) => searchPeople(directory, query).map(({ id }) => id);
    expect(found('王磊 市委办')).toEqual(['wanglei-2']);
    expect(found('zeng')).toEqual(['zengli']);
    expect(found('')).toHaveLength(4);
    expect(found('王磊 纪委')).toEqual([]);
  });
});

describe('the order of names', () => {
  it('reads surnames as surnames and knows rare characters', () => {
    const names = ['曾丽', '谭䶮', '邓𬀩', '王磊', '何镕', '邓平', '单雄信', '谭平', '何佳'];
    const sorted = names.map((name, index) => person(`p${index}`, name, 'renshe')).sort(comparePeopleByName);
    expect(sorted.map(({ name }) => name)).toEqual([
      '邓平',
      '邓𬀩',
      '何佳',
      '何镕',
      '单雄信',
      '谭平',
      '谭䶮',
      '王磊',
      '曾丽',
    ]);
  });

  it('puts characters of unknown reading last and people of one name by unit', () => {
    const people = [
      person('a', '𠀀一', 'renshe'),
      person('b', '王磊', 'shiweiban'),
      person('c', '王磊', 'renshe'),
      person('d', '周明', 'renshe'),
    ];
    expect(people.sort(comparePeopleByName).map(({ id }) => id)).toEqual(['c', 'b', 'd', 'a']);
  });
});
