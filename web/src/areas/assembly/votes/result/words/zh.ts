// 中文。

import { counting } from '../../../../../words/language.ts'
import type { ResultWords } from './index.ts'

const count = counting('zh')
const number = (n: number): string => count(n, { other: '#' })

export const zh: ResultWords = {
  noneText: '表决仍在进行，或结束的消息还没有传到这里。请在结束后再看。',
  toVote: '查看表决',

  outcome: {
    adopted: (yes: number, no: number) => `通过：${number(yes)}人赞成，${number(no)}人反对。`,
    notAdopted: (yes: number, no: number, needed: number) =>
      `未通过：${number(yes)}人赞成，${number(no)}人反对；需要${number(needed)}人赞成。`,
    equal: (yes: number) => `未通过：赞成与反对各${number(yes)}人。票数相同时一切照旧。`,
    consent: '一致同意通过：没有人反对。',
    byMajority: (objections: number, yes: number, no: number) =>
      `最后一轮以多数通过，${number(yes)}比${number(no)}，有${number(objections)}个反对理由。`,
    again: (objections: number) =>
      `有${number(objections)}个反对理由：请修改提案予以回应，再开一轮。`,
    noQuorum: (voters: number, of: number, needed: number) =>
      `没有作出决定：${number(of)}人中有${number(voters)}人参加，需要${number(needed)}人。`,
    nobody: '没有人投票，所以没有作出决定。',
    nothing: (voters: number) => `没有作出决定：${number(voters)}人参加，谁也没有选择。`,
    few: '没有作出决定：没有选项达到规则的要求。',
    won: (name: string) => `${name}胜出。`,
    elected: (names: string) => `依次选出：${names}。`,
    projects: (chosen: number, of: number, cost: string, limit: string) =>
      `${number(of)}个项目中选出${number(chosen)}个，共需${cost}，可用${limit}。`,
    tied: (names: string) => `没有作出决定：${names}打平，而规则规定平局不作决定。`,
  },
  and: (names: string, last: string) => `${names}和${last}`,

  notes: {
    provisional:
      '结果暂定。没有联网的人可能还会带来结束时未见到的票；足够多的重新计票人签署同一结果后即被认证。',
    certified: (when: string) => `已于${when}认证。之后传来的不会改变它。`,
    held: (body: string) => `${body}已暂缓这项决定。`,
    because: (text: string) => `原因：${text}`,
    resolves: (text: string) => `这样可以解决：${text}`,
    replaced: '已被后来的决定取代。',
    later: '查看后来的决定',
    unapplied: {
      'charter-version': '它没有生效：另一份章程先被认证。',
      'no-standing': '它没有生效：这个机构不能暂缓那项决定。',
      'not-there': '它没有生效：它所针对的内容不在这里。',
      'not-theirs': '它没有生效：它涉及另一个机构的人或事务。',
      'terms-limit': '它没有生效：有人的任期会超过章程允许的次数。',
    },
    hidden: (n: number) =>
      `结果所依据的${number(n)}条记录在这台设备上还读不出来，计票可能有误。请与另一位成员连接。`,
    asCertified: (then: number, now: number) =>
      `结果仍以核证时为准，共 ${then} 票。去掉有两个版本的内容，此设备数出 ${now} 票；下面的图和步骤是这次计数。`,
    forked: (n: number) =>
      `${number(n)}台设备有两段历史，多半是恢复了旧副本。副本之后写的不算；没有人的票会算两次。`,
    blank: (n: number) => `${number(n)}人参加但没有选择。`,
  },

  apart: {
    title: '不计入的票',
    late: (n: number) => `${number(n)}票在结束之后才来，或结束时还没有到：`,
    outside: (n: number) => `${number(n)}票来自开始时还不是成员的人：`,
    inRoom: (n: number) => `${number(n)}票来自参加了已计入的现场的人；以现场计数为准：`,
    rooms: '现场计票',
  },

  picture: {
    title: '投票情况',
    table: '同样内容的表格',
    answers: { yes: '赞成', no: '反对', abstain: '弃权' },
    answersLabel: (yes: number, no: number, needed: number) =>
      `赞成${number(yes)}，反对${number(no)}；需要${number(needed)}票赞成`,
    needed: (n: number) => `需要${number(n)}票赞成`,
    option: '选项',
    project: '项目',
    approvals: '勾选',
    points: '分数',
    place: '名次',
    chosen: '入选',
    notChosen: '未入选',
    filled: '用余款入选',
    cost: '费用',
    votes: '票数',
    pays: '每位支持者最多付',
    budgetLabel: (cost: string, limit: string) => `${limit}中用去${cost}`,
    left: (left: string) => `剩余${left}`,
    flow: '票怎样逐步转移',
    flowHint: '每一列是一步。从一处到另一处的带子表示转移的票。左右移动可看全部。',
    stage: (n: number) => `第${number(n)}步`,
    quota: (quota: string) => `达到${quota}票者当选。`,
    rest: '没有下一选择',
    quotaRow: '当选所需',
    isElected: '当选',
    isExcluded: '出局',
    duels: '两两比较',
    duelsHint: '有多少人认为左边的好过上面的。',
    wins: '胜',
    loses: '负',
    equal: '平',
    graph: '谁胜过谁',
    graphLabel: '箭头从胜者指向负者，旁边是胜者的票数。',
    sameTable: '下面的表格说的是同样的内容。',
  },

  objections: {
    title: '反对理由',
    none: '没有人反对。',
    resolves: (text: string) => `这样可以解决：${text}`,
  },

  ties: {
    title: '平局及其解决',
    seed: (seed: string) => `抽签：选项按种子${seed}与选项编号的SHA-256排序。任何人都可以重做。`,
  },

  log: {
    title: '一步一步怎样计票',
    hint: '每一步都可以在纸上核对。',
    stage: (n: number, what: string) => `第${number(n)}步：${what}`,
    firstPreferences: '第一选择',
    surplusOf: (name: string, surplus: string) => `${name}的多余票转出：${surplus}`,
    exclusionOf: (name: string) => `${name}出局；票转给下一选择`,
    keepFactors: '转出当选者不需要的票之后',
    lastVacancies: '剩下的人占满最后的席位',
    lost: '因取整失去',
    order: '全部顺序：',
    beatsAll: (name: string) => `${name}胜过其他每一个。`,
    smith: (names: string) => `没有谁胜过其他每一个。以下各个都胜过其余所有：${names}。`,
    path: (path: string, strength: number) => `${path}（${number(strength)}）`,
    noPath: '没有回路',
    against: (path: string, back: string) => `${path}，对比 ${back}`,
    paths: '从胜者到其他每一个，再返回：一条路的强度等于其中最弱的一步。',
    pairs: '两两比较的结果，最明显的在前：',
    pair: (winner: string, loser: string, votes: number, margin: number) =>
      `${winner}胜${loser}，${number(votes)}票，领先${number(margin)}`,
    circle: '略去：会形成循环',
    seat: (n: number, name: string) => `第${number(n)}席：${name}`,
    load: (load: string) => `每位支持者分担${load}席`,
    unsupported: '没有人想要；由抽签补上',
    boughtFor: (cost: string, supporters: number, price: string) =>
      `费用${cost}；${number(supporters)}位支持者每人最多付${price}`,
    emptied: (n: number) => `其中${number(n)}位付出剩下的全部`,
    filled: '用余款加入，不按平均份额：',
    spent: (cost: string, limit: string) => `${limit}中用去${cost}。`,
    stopped: {
      'one-run': '一轮，不补足。',
      'next-overspends': (steps: number) =>
        `每人多得一个单位，共${number(steps)}次；再一次就会超支。`,
      exhausted: (steps: number) => `每人多得一个单位，共${number(steps)}次；再也放不下了。`,
      'all-bought': '有人想要的都已入选。',
    },
    share: (voters: number, share: string) => `${number(voters)}位投票人；开始时每人有${share}。`,
    sums: (name: string, sum: number) => `${name}：${number(sum)}`,
    quorum: (voters: number, needed: number) =>
      `${number(voters)}人参加；作出决定需要${number(needed)}人。`,
    noQuorum: (voters: number) => `${number(voters)}人参加；没有人数要求。`,
    threshold: (yes: number, needed: number) => `${number(yes)}人赞成；需要${number(needed)}人。`,
    consent: '说明理由和解决办法的反对才算数。',
    tieBy: {
      'earlier-stage': (stage: number) => `按第${number(stage)}步之后的情形`,
      cost: '便宜的在前',
      votes: '票多的在前',
      lot: '抽签',
    },
    tie: (names: string, chosen: string, how: string) => `${names}打平：${chosen}，${how}。`,
    tiePairs: (names: string, how: string) => `${names}之间强度相同的结果：${how}。`,
  },

  yourself: {
    title: '自己重新计票',
    lead: '您不必相信这台设备。保存文件，在另一台电脑上用另一个程序计算，不必是成员。',
    ballots: '保存选票',
    ballotsText: '所有计入的票，不含姓名。用这条命令计算：',
    inexact: '这个文件的计数不知道完整规则（法定人数、反对理由或按全体成员的门槛）。证书知道。',
    certificate: '保存证书',
    certificateText: '决定的内容、不含姓名的整个票箱和签名。任何人都可以用这条命令核对：',
    certificateLater: '足够多的重新计票人签名后就会有证书。',
    copy: '复制命令',
    copied: '已复制。',
    saved: '文件已保存。',
    print: '打印此页',
    uncountable: {
      'count-steps-many': '这种方法算不完：钱需要分太多步。请提议步长更大的章程，再表决一次。',
      'count-seats': '要选的比选项还多。请用较小的数重新开始表决。',
      other: '这次表决的方法无法计算这些票。请提议另一种规则，再表决一次。',
    },
  },
}
