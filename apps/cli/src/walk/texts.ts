/** The texts the walk files for its deliverable: invented for it, eight articles, one article changed per version. */
const articles = [
  '第一条　为规范党员领导干部参加双重组织生活，制定本制度。',
  '第二条　本制度适用于市级机关党员领导干部。',
  '第三条　党员领导干部以普通党员身份参加所在支部的组织生活，每年不少于四次。',
  '第四条　因故不能参加的，事先向支部书记说明。',
  '第五条　支部按季度登记参加情况。',
  '第六条　登记情况每半年公布一次。',
  '第七条　组织部门每年汇总参加情况，并对上级有关规定作出说明。',
  '第八条　本制度自印发之日起施行。',
];

function text(changes: Readonly<Record<number, string>>): string {
  return articles.map((article, index) => changes[index + 1] ?? article).join('\n');
}

const afterReview = {
  4: '第四条　因故不能参加的，事先向支部书记书面说明，并在一个月内补课。',
  6: '第六条　登记情况每半年在党组织范围内公布一次。',
};

export const firstVersion = text({});
export const revisedVersion = text(afterReview);
export const returnedVersion = text({ ...afterReview, 7: '第七条　组织部门每年汇总参加情况。' });

export const submission = {
  explanation: '依据党内政治生活有关要求起草，规定参加次数、请假、登记和公布办法。',
  proposal: '拟征求各参加单位意见后，按程序报审。',
  disclosure: 'closed',
};
