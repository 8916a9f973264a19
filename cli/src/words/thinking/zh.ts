// 关于讨论和抽签的命令所说的话，简体中文。

import type { ThinkingCliWords } from './en.ts'

const refusals: ThinkingCliWords['refusals'] = {
  'cli-conversation-unknown': ({ given }) =>
    `这里没有讨论“${given}”。"folkmoot conversations" 列出全部。`,
  'cli-conversation-unclear': ({ given, choices }) =>
    `“${given}”可能是其中任何一个；请多写几位编号：${choices}。`,
  'cli-statement-unknown': ({ given }) =>
    `这里没有说法“${given}”。"folkmoot conversation show REF" 列出全部。`,
  'cli-statement-unclear': ({ given, choices }) =>
    `“${given}”可能是其中任何一条；请多写几位编号：${choices}。`,
  'cli-stance-unknown': ({ given }) =>
    `“${given}”不是回答：请写 agree（同意）、disagree（不同意）或 pass（跳过）。`,
  'cli-lot-unknown': ({ given }) => `这里没有抽签“${given}”。"folkmoot lots" 列出全部。`,
  'cli-lot-unclear': ({ given, choices }) =>
    `“${given}”可能是其中任何一次抽签；请多写几位编号：${choices}。`,
}

const commands: ThinkingCliWords['commands'] = {
  conversations: '有哪些问题，您答了哪些。',
  'conversation begin': '问问大家怎么想。',
  'conversation state': '添加一条供他人回答的说法。',
  'conversation answer': '回答一条说法：agree、disagree、pass。',
  'conversation show': '大家怎么想、各组的共同点和分组。',
  'conversation close': '把讨论标为结束或重新开放。',
  'conversation votes': '把回答写成供 "folkmoot opinion" 使用的表格，不含姓名。',
  lots: '已发起的抽签。',
  'lot call': '发起抽签：抽人，或解决票数相同。',
  'lot enter': '说明您愿意或不愿意被抽中。',
  'lot seal': '封存一份种子；抽签固定前保密。',
  'lot fix': '固定谁可被抽中、哪些份额有效。',
  'lot roll': '固定之后，按掷出的顺序录入骰子。',
  'lot witness': '作为见证人说明骰子是否如此。',
  'lot open': '打开您封存的份额。',
  'lot show': '抽中了谁，或还缺什么。',
  'lot decline': '放弃抽中的席位。',
}

const options: ThinkingCliWords['options'] = {
  'author-only': '只有您能添加说法',
  open: '重新开放',
  'lot call size': '抽几个人（1）',
  volunteers: '仅限自愿者；否则为未拒绝的所有人',
  tie: '为哪个提案解决票数相同',
  options: '表决将有几个选项（2）',
  shares: '用封存的份额；否则用骰子',
  'lot enter not': '不愿被抽中',
}

const said: ThinkingCliWords['said'] = {
  noConversations: '还没有问题。用 "folkmoot conversation begin QUESTION" 提问。',
  isClosed: '已结束',
  closedNow: '已标为结束。之后的回答仍计入。',
  openAgain: '已重新开放。',
  shared: '各组的共同点：',
  noLots: '还没有抽签。用 "folkmoot lot call TITLE --size N" 发起。',
  entered: '您可以被抽中。',
  notEntered: '您不会被抽中。',
  sealed: '您的份额已封存。抽签固定后用 "folkmoot lot open" 打开。',
  shareOpened: '您的份额已打开。',
  fixed: '抽签已固定：不再有人加入或退出。',
  rolled: '骰子已录入，需要三位见证人。',
  placeDeclined: '您已放弃席位，由下一位接替。',
  answered: (done, all) => `已答 ${done}/${all}`,
  begun: (ref) => `已提问（${ref}）。`,
  stated: (ref) => `已写入（${ref}）。`,
  stances: {
    agree: '同意',
    disagree: '不同意',
    pass: '跳过',
  },
  group: (number, people) => `第 ${number} 组，${people} 人：`,
  lotCalled: (ref) => `抽签已发起（${ref}）。`,
  seed: (digits) => `种子：${digits}`,
  drawn: (names) => `抽中：${names}。`,
  next: (names) => `依次候补：${names}。`,
}

export const thinkingZh: ThinkingCliWords = { refusals, commands, options, said }
