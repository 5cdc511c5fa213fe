const adverbs = '(?:认真|抓好|切实|进一步|深入|全面|探索|研究|牵头|组织|指导)?';
const verbs =
  '(?:制定|制订|编制|修订|修改|起草|拟定|拟订|出台|印发|建立|健全|完善|构建|建成|建设|搭建|开发|形成|' +
  '贯彻落实|落实|实施|做好|推进|推动|推行|开展|举办|督促|改进|创新|规范|调整|加强|启动)';
/** Verbs that may follow another: 修订完善, 建立健全. 制定贯彻落实…的意见 is 制定 alone. */
const followers = '(?:完善|健全|建立|修订|印发|推动|推进|实施)';
const actionVerb = new RegExp(`^${adverbs}${verbs}(?:[并和、]?${followers})?`, 'u');

/** The verb a title begins with, as printed: 制定, 修订完善, 探索建立, 组织实施. It sets what proof is needed. */
export function actionVerbOf(title: string): string | null {
  return actionVerb.exec(title)?.[0] ?? null;
}

/** Verbs of carrying something out: the result is work done, and a text alone does not show it. */
export function isCarryingOut(verb: string): boolean {
  return /^(?:认真|抓好|切实|深入|全面|组织|指导|贯彻)*(?:落实|实施|做好|推进|推动|推行|开展|举办|督促|启动)$/u.test(
    verb,
  );
}
