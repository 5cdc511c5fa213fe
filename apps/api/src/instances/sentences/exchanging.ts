import { personName } from '../instance-reading.js';
import { joined, namesOf, type Tellers } from './telling.js';

/** Copies, circulation, questions and comments: read and talked about, never counted. */
export const exchangeSentences = {
  QuestionAsked: ({ to, question }, { reading, actor }) =>
    joined(`${actor}询问${namesOf(reading, to)}`, question),
  QuestionReplied: ({ text }, { actor }) => joined(`${actor}答复询问`, text),
  QuestionClosed: ({ by }, { actor }) => (by === null ? '询问随办理结束' : `${actor}结束询问`),
  CommentMade: ({ text }, { actor }) => joined(`${actor}批注`, text),
  CopySent: ({ to, words }, { reading, actor }) =>
    joined(`${actor}抄送${personName(reading.directory, to)}`, words),
  TextCirculated: ({ to, mustFinish }, { reading, actor }) =>
    `${actor}传阅${personName(reading.directory, to)}${mustFinish ? '（阅毕后办理）' : ''}`,
  CirculationRead: ({ opinion }, { actor }) => joined(`${actor}已阅`, opinion),
  CirculationCancelled: ({ circulationId }, { reading }) => {
    const sent = reading.state.circulations[circulationId - 1];
    return sent === undefined ? null : `${personName(reading.directory, sent.to)}的传阅取消`;
  },
} satisfies Partial<Tellers>;
