// What the command line says, in Chinese.

import { assemblyZh } from './assembly/zh.ts'
import { createCounting } from './counting.ts'
import type { Words } from './en.ts'
import { meetingZh } from './meeting/zh.ts'
import { thinkingZh } from './thinking/zh.ts'

const { number } = createCounting('zh')

const misuse: Words['misuse'] = {
  'unknown-command': ({ given }) => `没有“${given}”这个命令。"folkmoot --help" 列出全部命令。`,
  'unknown-option': ({ given }) => `这里没有选项 ${given}。`,
  'option-without-value': ({ option, value }) => `--${option} 需要一个值：--${option} ${value}。`,
  'switch-with-value': ({ option }) => `--${option} 不带值。`,
  'option-twice': ({ option }) => `--${option} 写了两次。`,
  'option-missing': ({ option, value }) => `需要 --${option} ${value}。`,
  'not-one-of': ({ option, choices }) => `--${option} 只能是：${choices}。`,
  'not-a-number': ({ option, min, max }) => `--${option} 必须是 ${min} 到 ${max} 的整数。`,
  'argument-missing': ({ name }) => `缺少 ${name}。`,
  'argument-too-many': ({ given }) => `多了一个词“${given}”。含空格的文字请加引号。`,
}

const refusals: Words['refusals'] = {
  ...assemblyZh.refusals,
  ...meetingZh.refusals,
  ...thinkingZh.refusals,
  'cli-no-passphrase': () => '需要口令：请在终端里运行，或设置 FOLKMOOT_PASSPHRASE。',
  'cli-passphrases-differ': () => '两次口令不一样。什么也没有改动，请再试一次。',
  'cli-home-empty': ({ path }) =>
    `${path} 里还没有社区：用 "folkmoot create" 建立，或用 "folkmoot join" 加入。`,
  'cli-no-space': ({ path }) =>
    `${path} 里还没有社区：用 "folkmoot create" 建立，或用 "folkmoot join" 加入。`,
  'cli-space-not-chosen': ({ choices }) =>
    `这里有几个社区。请用 --space 或 "folkmoot use" 选一个：${choices}。`,
  'cli-space-unknown': ({ given, choices }) => `这里没有叫“${given}”的社区。有：${choices}。`,
  'cli-space-unclear': ({ given, choices }) =>
    `“${given}”可能是其中任何一个，请多写几位编号：${choices}。`,
  'cli-member-unknown': ({ given }) => `这里没有叫“${given}”的人。"folkmoot members" 列出所有人。`,
  'cli-member-unclear': ({ given, choices }) =>
    `“${given}”可能是其中任何一个，请改写编号：${choices}。`,
  'cli-request-unknown': ({ given }) =>
    `没有叫“${given}”的人请求加入。"folkmoot requests" 列出请求的人，"folkmoot sync" 取来新的请求。`,
  'cli-request-unclear': ({ given, choices }) =>
    `“${given}”可能是其中任何一个。请问对方的词，再写这些词：${choices}。`,
  'cli-device-unknown': ({ given }) =>
    `您没有叫“${given}”的设备。"folkmoot members --json" 列出所有设备。`,
  'cli-device-unclear': ({ given, choices }) =>
    `“${given}”可能是其中任何一个，请多写几位编号：${choices}。`,
  'cli-file-missing': ({ path }) => `没有文件 ${path}。`,
  'cli-file-denied': ({ path }) => `这个用户不能打开 ${path}。`,
  'cli-file-folder': ({ path }) => `${path} 是文件夹，这里需要文件。`,
  'cli-file-too-large': ({ path, megabytesMax }) =>
    `${path} 超过 ${megabytesMax} MB，最多只读这么多。`,
  'cli-photo-unknown-type': ({ path }) => `${path} 不是可以发送的图片：请用 JPEG、PNG 或 WebP。`,
  'cli-no-hub': () =>
    '这个社区没有中继站。可以改带数据包（"folkmoot bundle export FILE"），或在建立社区时写明中继站。',
  'cli-hubs-away': ({ urls }) =>
    `没有中继站回应（${urls}）。一切都保存在本设备上；请稍后再试，或带数据包。`,
  'cli-address-unreadable': ({ given }) =>
    `“${given}”不是中继站的地址：地址以 http:// 或 https:// 开头。`,
  'cli-port-taken': ({ port }) =>
    `端口 ${port} 已被另一个程序占用：请停止它，或用 --port 换一个端口。`,
  'cli-port-denied': ({ port }) =>
    `这个用户不能用端口 ${port}：请用 --port 选一个大于 1023 的端口。`,
  'cli-host-unknown': ({ host }) => `本机没有地址 ${host}：请去掉 --host，或写本机的地址。`,
  'cli-app-cannot-be-built': () =>
    '应用没有能从源代码构建出来，原因见上。"folkmoot hub" 可以不带应用运行中继站。',
  'cli-import-stopped': ({ kept, all }) =>
    `已停止：${number(all)} 条中保存了 ${number(kept)} 条。再运行同一命令会接着做。`,
  'cli-import-unknown-format': ({ path }) =>
    `${path} 不是认得出的报告文件：Ushahidi 导出文件的第一行是列名（Serial, INCIDENT TITLE, INCIDENT DATE …）。什么也没有导入。`,
  'cli-area-unreadable': ({ given }) =>
    `“${given}”不是区域：请写南,西,北,东的度数，例如 17.9,-74.6,20.2,-71.6。`,
  'cli-not-confirmed': () => '什么也没有做。要不问就做，请加 --yes。',
  'cli-fork-unreadable': ({ path }) =>
    `${path} 里没有分叉的证据，或者文件已损坏。由它说明不了什么。`,
  'cli-fork-proves-nothing': ({ path }) =>
    `${path} 什么也证明不了：链或签名对不上。不应凭它评判任何人。`,
  'cli-places-too-many': () => '最多写两个地点：一个用坐标，一个用名称。',
  'cli-role-unknown': ({ given }) => `“${given}”不是角色：只有 steward 或 member。`,
  'cli-term-unreadable': ({ given }) =>
    `“${given}”不是链接的有效期：请写 12h、7d 或 4w，最长一年。`,
  'cli-waiting': () => '您还没有加入：要先由成员准许。"folkmoot sync" 可以查看。',
  'cli-no-paper-words': () => '需要那十二个词：请在终端里运行，或设置 FOLKMOOT_PAPER_WORDS。',
  'cli-paper-unknown': () =>
    '这些词在这里打不开什么。什么也没有留下。请核对词和那一行是否出自同一张纸；中继站也可能还不知道它们，那就用 --bundle FILE 取得记录。',
  'cli-sheet-without-hub': () =>
    '这一行里没有中继站：请加 --bundle FILE，任何成员都能用 "folkmoot bundle export FILE" 做出这个文件。',
  'cli-no-way-back': ({ urls }) =>
    `没有中继站回应（${urls}）。什么也没有留下；请稍后再试，或加 --bundle FILE。`,
  'cli-name-empty': () => '缺少名字：至少写一个字。',
  'cli-name-long': ({ max }) => `名字太长：最多 ${max} 个字符。`,
  'cli-name-unreadable': ({ given }) => `“${given}”不能作名字：其中有换行或控制字符。`,
}

const commands: Words['commands'] = {
  ...assemblyZh.commands,
  ...meetingZh.commands,
  ...thinkingZh.commands,
  hub: '运行中继站：保存和转交它读不懂的内容。',
  start: '在本机运行中继站和应用。',
  create: '建立社区；您是第一个成员。',
  invite: '做一个链接，让人请求加入。',
  join: '用成员给的链接请求加入。',
  requests: '谁请求加入。',
  admit: '准许请求的人加入。',
  members: '有哪些成员，用哪些设备。',
  remove: '除去一个成员；从此他打不开任何新内容。',
  suspend: '暂停一个成员的发言权，直到恢复。',
  reinstate: '恢复被暂停成员的发言权。',
  role: '让成员当管理人，或让管理人只当成员。',
  vouch: '为等待更多人担保的人作保。',
  confirm: '确认一次变得不确定的准入。',
  sync: '与社区的中继站交换。',
  import: '从另一个程序的文件导入报告。',
  report: '报告正在发生的事。',
  correct: '更正自己的报告；旧的说法仍然可见。',
  withdraw: '撤回自己的报告；它仍以划去的样子可见。',
  reports: '已有的报告，新的在前。',
  'export reports': '把全部报告写到标准输出，供其他程序使用。',
  'bundle export': '把一切放进一个可以亲手带走的文件。',
  'bundle import': '收下别人带来的文件。',
  status: '本设备和它的社区的情况。',
  verify: '检查这里保存的每条链和每个签名。',
  'fork-proof': '检查一个设备写了两种历史的证据，或列出这里已知的证据。',
  'device link': '为自己的第二个设备做链接。',
  'device confirm': '比对词之后，准许第二个设备。',
  'device retire': '停用自己的设备（丢失、卖掉、坏了）。',
  'paper-key': '做十二个词，可以代替丢失的设备。',
  recover: '用纸质密钥的十二个词回来。',
  passphrase: '更改这个数据文件夹的口令。',
  wipe: '销毁这个数据文件夹里的一切。',
  spaces: '这个数据文件夹里的社区。',
  use: '选择命令所用的社区。',
  version: '这是哪个 folkmoot。',
  count: '对选票文件计票，不需要任何社区。',
  opinion: '根据 Polis 的导出文件绘制一场讨论的意见图。',
  draw: '抽签选人，可带配额。',
}

const options: Words['options'] = {
  ...assemblyZh.options,
  ...meetingZh.options,
  ...thinkingZh.options,
  help: '显示这些',
  json: '输出供程序使用的 JSON',
  space: '哪个社区，写名称或编号',
  port: '监听的端口（7777）',
  data: '中继站的存储文件夹',
  host: '监听的地址（127.0.0.1）',
  closed: '不接受新的社区',
  as: '您在社区里的名字',
  hub: '社区所用中继站的地址',
  uses: '多少人可以用这个链接（1）',
  expires: '链接有效多久：12h、7d、4w（7d）',
  steward: '用它加入的人是管理人',
  reason: '原因，留作记录',
  watch: '保持连接，直到停止',
  format: '文件的格式；不写就看第一行',
  'dry-run': '只说会发生什么',
  area: '标出区域之外的：南,西,北,东',
  at: '何时：2026-11-23、2026-11-23T08:00，或 A..B（现在）',
  place: '何处："61.78,34.35~300m" 或地名',
  known: '从何得知：saw 亲见、told 听说、forwarded 转发（told）',
  source: '谁说的，如果不是您',
  category: '类别；可以写几次',
  photo: '图片；可以写几次',
  title: '短标题',
  text: '新的说法',
  search: '只要含有这些词的',
  since: '只要那时以后发生的',
  'bundle export since': '只要这个旧数据包里没有的',
  limit: '最多多少条',
  sheet: '印在词下面的那一行，或含有它的文件',
  bundle: '从这个数据包取记录，而不是从中继站',
  label: '给设备的名称',
  yes: '不问就做',
  method: '计票方法',
  seats: '要选出几个（默认按文件）',
  seed: '抽签的种子，应事先约定',
  utility: '项目对支持者值多少（cost）',
  completion: '余款如何处理（add1）',
  step: 'add1 每次给每人多少（1）',
  fill: '之后补上票数最多且仍放得下的，并作标记',
  members: '有多少人可以投票，用于法定人数',
  quorum: '成员中须有多大比例投票，如 1/2',
  threshold: '须有多大比例赞成，如 2/3',
  comments: '陈述，按 Polis 的导出格式',
  pool: '可被抽中的人的表格',
  size: '抽几个人',
  quotas: '配额表：category, feature, min, max',
  panels: '已公布的小组列表，核对并从中抽取',
  groups: '描述这些分组，而不是自行寻找',
}

const faults: Words['faults'] = {
  storeBusy: (path) => `另一个 folkmoot 正在使用 ${path}：请等它完成，或停止它。什么也没有改动。`,
  storeFull: (path) => `${path} 没有空间了：请腾出一些再试。以前保存的都还在。`,
  storeDamaged: (path) =>
    `${path} 里的存储已损坏。请把它移开，从另一个设备重新加入；在确定之前留着损坏的那份。`,
  storeNewer: (path) => `${path} 里的存储是更新的 folkmoot 写的：请先更新这一个。什么也没有改动。`,
  denied: (path) => `这个用户不能写入 ${path}。`,
  missing: (path) => `没有 ${path}。`,
  unknown: (why) =>
    `folkmoot 内部出了问题：${why}。已保存的没有丢失；请告知我们（FOLKMOOT_DEBUG=1 显示更多）。`,
}

const help: Words['help'] = {
  about: 'folkmoot：一起看清、一起决定、互相供给，不必信任任何服务器。\n未经独立审查。',
  usage: '用法',
  options: '选项',
  example: '例子',
  commands: '命令',
  more: '"folkmoot 命令 --help" 说得更详细，并有例子。',
  environment:
    '数据文件夹是 FOLKMOOT_HOME（否则是 ~/.folkmoot）。口令会询问，或取自\nFOLKMOOT_PASSPHRASE。FOLKMOOT_LANG 选择语言：en、ru、uk、zh、es。',
  groups: {
    together: '社区',
    decide: '共同决定',
    meet: '开会与派代表',
    think: '想法与抽签',
    reports: '报告',
    carry: '传递',
    methods: '自行核对',
    device: '本设备',
    hub: '中继站',
  },
}

const said: Words['said'] = {
  askPassphrase: '口令：',
  askNewPassphrase: (suggestion) =>
    `请为本设备选一个口令。没有它，这里的一切谁也读不了，您也不例外。\n刚刚随机做的一个强口令：${suggestion}\n口令：`,
  askAgain: '再写一次：',
  created: (name, as) => `${name} 已建立；您是 ${as}，第一个成员。`,
  nextInvite: '接下来："folkmoot invite" 做一个让人加入的链接。',
  inviteFor: (uses, days) =>
    `可供 ${number(uses)} 人使用，到 ${days} 为止。有链接的人都能请求加入：请当面给，或用您信任的途径给。`,
  joined: (name) => `您已用名字 ${name} 请求加入。`,
  yourWords: (words) => `您的词：${words}\n请用声音或当面告诉一位成员；那边的词必须一样。`,
  waitingForAdmission: '等待成员准许。"folkmoot sync" 可以查看。',
  noRequests: '没有人请求加入。',
  admitted: (name) => `${name} 已加入。`,
  admittedPending: (name) => `有足够的人担保后，${name} 就加入了。`,
  removed: (name) => `${name} 已被除去，打不开从现在起写的任何内容。`,
  suspended: (name) => `已暂停：${name}。`,
  reinstated: (name) => `已恢复成员身份：${name}。`,
  waitsForStewards: (name) => `您关于 ${name} 的意见已写下；有足够的管理人同样表示后才生效。`,
  roleSet: (name, role) => `${name} 现在是${role}。`,
  vouched: (name) => `您为 ${name} 作保。`,
  confirmed: (name) => `已确认 ${name} 的加入。`,
  role: { member: '成员', steward: '管理人' },
  standing: { member: '成员', pending: '等待担保', suspended: '已暂停', removed: '已除去' },
  you: '您',
  devices: (n) => `${number(n)} 个设备`,
  keptHere: '已保存在本设备；中继站不在。',
  keptHereRefused: '已保存在本设备；中继站没有收下：',
  keptOnHub: '已在中继站。',
  syncing: '交换中，KB',
  synced: (n, fresh) => `这里有 ${number(n)} 条记录，其中新的 ${number(fresh)} 条。`,
  hubCaughtUp: (url) => `${url}：已是最新。`,
  hubAway: (url) => `${url}：不在。`,
  hubRefused: (url, why) => `${url}：${why}`,
  watching: '已连接；按 Ctrl-C 停止。',
  arrived: (fresh, n) => `新的 ${number(fresh)} 条；这里有 ${number(n)} 条记录。`,
  someoneAsks: (name, words) => `${name} 请求加入。对方的词：${words}。用 "folkmoot admit" 准许。`,
  deviceAsks: (name, words) =>
    `设备“${name}”请求归您所有。它的词：${words}。如果那边一样："folkmoot device confirm ${words}"。`,
  youAreIn: (name) => `您已加入：${name}。`,
  stillWaiting: '还在等成员准许。',
  importing: '导入中',
  imported: (n, already) => `导入了 ${number(n)} 条报告，${number(already)} 条原来就有。`,
  wouldImport: (n, already) =>
    `会导入 ${number(n)} 条报告，${number(already)} 条原来就有。什么也没有写。`,
  rows: (n) => `文件里有 ${number(n)} 行。`,
  flagged: (n, why) => `${number(n)} 条有标记：${why}`,
  rejectedLine: (line, why) => `第 ${line} 行：${why}`,
  rejected: (n) => `${number(n)} 行没有导入：`,
  flags: {
    'outside-area': '在区域之外',
    'no-category': '没有类别',
    'no-place': '没有地点',
    'day-unclear': '日和月可能颠倒',
  },
  stopping: '写完手头的就停……',
  reported: (ref) => `已报告（${ref}）。`,
  corrected: (ref) => `已更正（${ref}）。`,
  withdrawn: (ref) => `已撤回（${ref}）。`,
  isWithdrawn: '已撤回',
  isCorrected: '已更正',
  known: { saw: '亲见', told: '听说', forwarded: '转发' },
  noReports: '还没有任何报告。',
  noMatches: '没有符合的。"folkmoot reports" 显示全部。',
  shownOf: (shown, all) => `${number(all)} 条报告中的 ${number(shown)} 条；--limit 显示更多。`,
  bundleWritten: (path, kilobytes) =>
    `已写入 ${path}，${number(kilobytes)} KB。只有成员能打开；请带给一位成员。`,
  bundleReading: '收取中',
  bundleTaken: (fresh, known) => `新记录 ${number(fresh)} 条，${number(known)} 条原来就有。`,
  bundleGaps: (n) => `${number(n)} 个设备中间缺少记录：请先收下更早的数据包，再收一次这个。`,
  bundlePartRefused: '有一部分没有收下：',
  entries: (n) => `${number(n)} 条记录`,
  members: (n) => `${number(n)} 个成员`,
  setAside: (n) => `${number(n)} 条记录不算数；原因见 --json`,
  waitingEntries: (n) => `${number(n)} 条记录在等密钥或更早的记录`,
  forks: (n) => `${number(n)} 个设备有两种历史；见 "folkmoot fork-proof"`,
  me: {
    waiting: '您在等成员准许。',
    member: '您是成员。',
    suspended: '您被暂停。',
    removed: '您不再是成员。',
  },
  onThisDevice: '只在本设备上：这个社区没有中继站。',
  onHub: (url, acknowledged, own) =>
    acknowledged >= own
      ? `${url}：您写的都在那里。`
      : `${url}：您写的 ${number(own)} 条中有 ${number(acknowledged)} 条在那里。`,
  verified: (logs, n) =>
    `全部完好：${number(logs)} 个设备的 ${number(n)} 条记录，每条链和每个签名都查过了。`,
  noForks: '这里已知的设备都没有写过两种历史。',
  forkHolds: (log, seq) =>
    `证据成立：设备 ${log} 签署了两种不同的历史，在它的第 ${seq} 条记录之后分开。多半是恢复了备份；这对那个人说明不了什么。分开之前的仍然算数。`,
  forkWritten: (path) => `已写入 ${path}：谁都可以用 "folkmoot fork-proof FILE" 检查。`,
  deviceLink: '请在新设备上打开这个链接（"folkmoot join LINK --as NAME"），再比对词：',
  deviceConfirmed: '这个设备现在是您的了。所有成员都能看到它已加入。',
  deviceRetired: '设备已停用。从现在起写的内容在它上面打不开。',
  paperKey: '请把这十二个词写在纸上，不要和设备放在一起。只显示这一次：',
  paperSheet: '还有这一行，没有那些词它不是秘密（请打印，或存在文件里）：',
  askPaperWords: '那十二个词：',
  recovered: (name, as, device, n) =>
    `您又是“${name}”里的 ${as}，本设备名为“${device}”；这里有 ${number(n)} 条记录。这些词已经用过；请用 "folkmoot paper-key" 做新的。`,
  passphraseChanged: '口令已更改。',
  askWipe: (path) =>
    `${path} 里的一切都将销毁：密钥、报告、社区。中继站和其他成员手里的仍在他们那里。\n要继续，请写 "wipe"：`,
  wipeWord: 'wipe',
  wiped: '已销毁。闪存盘里可能还留有旧的数据块；保护它们的是口令。',
  chosen: (name) => `命令现在用于 ${name}。`,
  noSpaces: '这里还没有社区。',
  hubReady: (url) => `中继站在 ${url} 监听`,
  hubBlind: '它保存和转交它读不懂的内容。按 Ctrl-C 停止。',
  startReady: (url) => `Folkmoot 在 ${url}`,
  startHint: '请在本机的浏览器里打开。按 Ctrl-C 停止。',
  buildingApp: '正在构建应用；只需一次……',
  hubStopped: '中继站已停止；它确认过的都在磁盘上。',
}

const assembly = assemblyZh.said
const meeting = meetingZh.said
const thinking = thinkingZh.said

export const zh: Words = {
  misuse,
  refusals,
  commands,
  options,
  faults,
  help,
  said,
  assembly,
  meeting,
  thinking,
}
