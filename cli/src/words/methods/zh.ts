// 计票、意见图与抽签所说的话（中文）。

import { createCounting } from '../counting.ts'
import type { MethodWords } from './en.ts'

const { number } = createCounting('zh')

const needed = {
  ranked: '排序选票',
  approval: '认可选票',
  score: '评分选票',
  'yes-no': '赞成或反对的选票',
}

const refusals: MethodWords['refusals'] = {
  'format-unknown': () =>
    '无法识别这个选票文件：可读的有 .blt、.soc、.soi、.toc、.toi、.pb、.abc.yaml 或 .csv。',
  'format-not-text': () => '这个文件不是文本，里面没有选票。',
  'format-empty': () => '这个文件是空的。',
  'format-head': ({ line }) =>
    `第 ${line} 行应说明文件内容：.blt 为两个数，候选人数和席位数；表格为各列的名称。`,
  'format-ends-early': ({ line }) =>
    `文件在第 ${line} 行之后就结束了，选票还没有完：缺少只有一个 0 的行，可能丢失了一部分。`,
  'format-ballot': ({ line, given }) => `第 ${line} 行不是选票：“${given}”。`,
  'format-ballot-open': ({ line }) => `第 ${line} 行的选票末尾没有 0：可能丢失了一半。`,
  'format-option-unknown': ({ line, given }) =>
    `第 ${line} 行写了“${given}”，但没有这个候选人或项目。`,
  'format-option-twice': ({ line, given }) => `第 ${line} 行把“${given}”写了两次。`,
  'format-number': ({ line, given }) =>
    `第 ${line} 行写着“${given}”，这里需要不小于 0 的数；除金额外须为整数。`,
  'format-field-missing': ({ field }) => `文件没有写明“${field}”，而这是必需的。`,
  'format-part-lost': ({ field, said, found }) =>
    `文件写明“${field}”为 ${number(said)}，实际只有 ${number(found)}：丢失了一部分。`,
  'format-quote-open': ({ line }) => `第 ${line} 行打开的引号没有关闭。没有计票。`,
  'format-fields': ({ line }) => `第 ${line} 行的列数与第一行不同。`,
  'format-large': ({ line }) => `从第 ${line} 行起超出了能够计算的数量。`,
  'count-no-options': () => '这个文件里没有可投票的人或事。',
  'count-no-ballots': () => '没有一张有内容的选票，因此无法作出决定。',
  'count-options-many': ({ max }) => `候选人超过 ${number(max)} 个，无法计票。`,
  'count-ballots-many': ({ max }) => `选票超过 ${number(max)} 张，无法计票。`,
  'count-seats': ({ seats, options }) =>
    `不能从 ${number(options)} 个中选出 ${number(seats)} 个：请用 --seats 另定人数。`,
  'count-option-twice': ({ id }) => `有两个都叫“${id}”；结果将无法区分。`,
  'count-no-budget': () => '没有说明可以花多少：请用 .pb 文件，或用 --seats 说明可选几个。',
  'count-members-few': ({ members, ballots }) =>
    members === 0
      ? '法定人数是成员的一部分：请用 --members 说明有多少成员。'
      : `选票 ${number(ballots)} 张，多于成员 ${number(members)} 人。`,
  'count-threshold': ({ given }) => `“${given}”不是比例：请写 1/2 或 2/3。`,
  'count-steps-many': ({ max }) => `走了 ${number(max)} 步钱还没有用完：请用 --step 加大步子。`,
  'count-seed': ({ given }) => `“${given}”不是种子：请用 0–9 和 a–f 成对书写。`,
  'count-needs': ({ method, needs }) => `${method} 需要${needed[needs]}，而这个文件里是别的。`,
  'opinion-no-votes': () => '这个文件里一张票也没有。',
  'opinion-large': ({ participants, statements }) =>
    `意见图最多容纳 ${number(participants)} 人和 ${number(statements)} 条陈述。`,
  'opinion-groups-unreadable': () =>
    '看不懂分组文件：应为 [{"id": 0, "members": ["1", "2"]}] 这样的列表。',
  'opinion-member-unknown': ({ given }) => `分组中写了“${given}”，但此人没有在这里投票。`,
  'draw-size': ({ size, pool }) =>
    `不能从 ${number(pool)} 人中抽出 ${number(size)} 人：请用 --size 另定人数。`,
  'draw-member-twice': ({ given }) => `“${given}”在名单里出现了两次。`,
  'draw-category-missing': ({ given }) => `配额提到“${given}”，而名单里没有这一列。`,
  'draw-feature-unknown': ({ given, category }) =>
    `名单中有人的 ${category} 是“${given}”，而配额里没有它。`,
  'draw-quotas-impossible': () => '用这份名单无法满足所有配额：请放宽一些，或邀请更多的人。',
  'draw-panels-unreadable': () => '看不懂小组文件：应为由名单组成的列表。',
  'draw-panel-broken': ({ panel }) =>
    `列表中的第 ${number(panel)} 个小组违反配额、人数不对，或写了不在名单中的人。没有抽签。`,
  'draw-unfinished': () => '没能找到公平的抽签方案：请减少类别。',
}

const counted: MethodWords['counted'] = {
  ballots: (n) => `${number(n)} 张选票`,
  seats: (n) => `${number(n)} 个席位`,
  quota: (quota) => `当选票数 ${quota}`,
  blank: (n) => `空白 ${number(n)} 张`,
  elected: '依次当选：',
  nobody: '无人当选。',
  order: '完整排序：',
  stage: (n, what) => `第 ${n} 步：${what}`,
  firstPreferences: '第一选择',
  surplusOf: (name, surplus) => `转移 ${name} 的多余票：${surplus}`,
  exclusionOf: (name) => `${name} 被淘汰；其选票转移`,
  keepFactors: '当选者不需要的部分转移之后的票数',
  lastVacancies: '余下的人补上最后的席位',
  isElected: '当选',
  isExcluded: '淘汰',
  nonTransferable: '没有后续选择',
  lost: '舍入损失',
  tieBy: {
    'earlier-stage': (stage) => `按第 ${stage} 步之后的票数`,
    cost: '便宜者优先',
    votes: '票多者优先',
    lot: (seed) => `抽签，种子 ${seed}`,
  },
  tie: (names, chosen, how) => `${names} 票数相同：${chosen}，${how}。`,
  tiePairs: (names, how) => `${names} 之间有强度相同的对决：${how}。`,
  noSeed: '（未指定）',
  seedless: '由抽签决定，但没有指定种子：可以用 --seed 事先约定。',
  beatsAll: (name) => `${name} 赢得每一场对决。`,
  smith: (names) => `没有人赢得每一场对决；以下各位都胜过其余所有人：${names}。`,
  duels: '对决（多少人把左边排在上边之前）：',
  path: (path, strength) => `${path}（${strength}）`,
  noPath: '没有返回的路径',
  against: (path, back) => `${path}，对 ${back}`,
  pairsHead: '对决，从最明确的开始：',
  pair: (winner, loser, votes, margin) => `${winner} 胜 ${loser}，${votes} 票，领先 ${margin}`,
  circle: '略过：会形成循环',
  approvals: '认可',
  points: '分数',
  load: (load) => `每位支持者承担 ${load} 个席位`,
  bought: '依次选中：',
  boughtFor: (cost, votes, price) => `费用 ${cost}；${number(votes)} 位支持者每人至多出 ${price}`,
  filled: '用余款补充，并非按等份得出：',
  spent: (cost, limit) => `共花费 ${cost}，总额 ${limit}。`,
  stopped: {
    'one-run': '只算一遍，不作补充。',
    'next-overspends': (steps) => `每人多给一个单位，共 ${number(steps)} 步；再多一步就会超支。`,
    exhausted: (steps) => `每人多给一个单位，共 ${number(steps)} 步之后再也放不下任何项目。`,
    'all-bought': '有人想要的都已选中。',
  },
  votes: (yes, no, abstain) => `赞成 ${number(yes)}，反对 ${number(no)}，弃权 ${number(abstain)}。`,
  yes: '赞成',
  no: '反对',
  outcome: {
    adopted: '通过。',
    'not-adopted': (needed) => `未通过：需要 ${number(needed)} 票赞成。`,
    'no-quorum': (needed) => `没有决定：须有 ${number(needed)} 人投票。`,
  },
}

const mapped: MethodWords['mapped'] = {
  working: '正在比较陈述',
  size: (people, statements) => `${number(people)} 人，${number(statements)} 条陈述`,
  statement: (id) => `陈述 ${id}`,
  shared: '各组共有的看法：',
  common: '多数人的看法：',
  nothing: '没有',
  group: (n, people) => `第 ${n} 组，${number(people)} 人。这里比别处更常说：`,
  agree: (votes, seen) => `${number(seen)} 人中 ${number(votes)} 人同意`,
  disagree: (votes, seen) => `${number(seen)} 人中 ${number(votes)} 人不同意`,
  warnings: {
    'few-people': '人数很少：这些分组只是提示，不是结论。',
    'small-group': '有一组很小：往往只是回答得少的人。',
    'no-groups': '分不出两个组。',
  },
}

const drawn: MethodWords['drawn'] = {
  searching: '正在寻找公平的抽签方案，小组数',
  number: (n, all) => `抽中第 ${number(n)} 个小组，共 ${number(all)} 个。`,
  chances: (least, most) =>
    least === most ? `每个人的机会都是 ${least}。` : `每个人的机会在 ${least} 到 ${most} 之间。`,
  panel: '抽中：',
  replacements: '如有人不能来，依次替补：',
  replacementsAlike: '如有人不能来，由其中特征相同的第一位替补：',
}

export const zh: MethodWords = { refusals, counted, mapped, drawn }
