// 中文。

import type { RecordsWords } from './index.ts'

export const zh: RecordsWords = {
  title: '记录',
  lead: '大会所有的内容：供其他程序读取的文件，以及可打印的页面。',
  careful: '这些文件没有加密：拿到文件的人能读到姓名和所说的话。',
  all: {
    title: '全部存为一个文件',
    text: '提案及其文字、讨论、投票及结果、执行情况：JSON 格式。',
    save: '保存全部',
    working: '正在重新计票……',
  },
  tables: {
    title: '一次一张表',
    text: '用于电子表格（CSV）。',
    table: '表',
    rows: (n) => `${n} 行`,
    save: '保存此表',
  },
  pages: {
    title: '打印页面',
    text: '得到一个任何浏览器都能打开并打印的页面。',
    what: '打印什么？',
    whats: { proposal: '提案', ballot: '选票', result: '投票结果' },
    which: '哪一个？',
    none: '还没有。',
    save: '保存页面',
  },
  list: {
    title: '按名单邀请',
    lead: '每人一行的表格（CSV）会变成每人一份邀请。',
    formats: '有一列叫“姓名”。若有“备注”和“角色”列也会读取。文件中的其他内容一概不取。',
    choose: '选择表格',
    found: (n) => `名单中有 ${n} 人`,
    wrong: (n) => `${n} 行不能采用`,
    line: (line) => `第 ${line} 行：`,
    leftOut: (names) => `留在文件里的：${names}`,
    steward: '管事人',
    public: '社区里的所有人都能看到未用邀请上的姓名和备注。',
    days: '有效期',
    daysOptions: (n) => `${n} 天`,
    go: (n) => `生成 ${n} 份邀请`,
    making: '正在生成邀请……',
    made: (n) => `${n} 份邀请已就绪`,
    madeText: '请把每份交给对应的人。它们只在此时显示：请保存。',
    save: '保存姓名和链接',
    nothing: '此文件中没有可以邀请的人。请更正上面的行。',
  },
}
