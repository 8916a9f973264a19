// Українська.

import { counting } from '../../../../../words/language.ts'
import type { ResultWords } from './index.ts'

const count = counting('uk')
const number = (n: number): string => count(n, { other: '#' })
const votes = (n: number): string =>
  count(n, { one: '# голос', few: '# голоси', many: '# голосів', other: '# голосу' })
const people = (n: number): string =>
  count(n, { one: '# людина', few: '# людини', many: '# людей', other: '# людини' })
const times = (n: number): string =>
  count(n, { one: '# раз', few: '# рази', many: '# разів', other: '# разу' })

export const uk: ResultWords = {
  noneText:
    'Голосування триває, або його закриття сюди ще не надійшло. Загляньте, коли його закриють.',
  toVote: 'До голосування',

  outcome: {
    adopted: (yes: number, no: number) => `Ухвалено: за ${number(yes)}, проти ${number(no)}.`,
    notAdopted: (yes: number, no: number, needed: number) =>
      `Не ухвалено: за ${number(yes)}, проти ${number(no)}; потрібно було ${number(needed)} за.`,
    equal: (yes: number) =>
      `Не ухвалено: за ${number(yes)} і стільки ж проти. За рівності все лишається як є.`,
    consent: 'Ухвалено за згодою: ніхто не заперечив.',
    byMajority: (objections: number, yes: number, no: number) =>
      `Ухвалено в останньому колі більшістю, ${number(yes)} до ${number(no)}, попри заперечення: ${number(objections)}.`,
    again: (objections: number) =>
      `${count(objections, { one: '# заперечення', few: '# заперечення', many: '# заперечень', other: '# заперечення' })}: змініть пропозицію так, щоб їх врахувати, і відкрийте нове коло.`,
    noQuorum: (voters: number, of: number, needed: number) =>
      `Нічого не вирішено: взяли участь ${number(voters)} з ${number(of)}, а потрібно було ${number(needed)}.`,
    nobody: 'Ніхто не проголосував, тож нічого не вирішено.',
    nothing: (voters: number) =>
      `Нічого не вирішено: участь узяло ${people(voters)}, і ніхто нічого не обрав.`,
    few: 'Нічого не вирішено: жоден варіант не набрав стільки, скільки вимагає правило.',
    won: (name: string) => `Переможець: ${name}.`,
    elected: (names: string) => `Обрано в такому порядку: ${names}.`,
    projects: (chosen: number, of: number, cost: string, limit: string) =>
      `Обрано проєктів: ${number(chosen)} з ${number(of)}. Вони коштують ${cost} з ${limit}.`,
    tied: (names: string) =>
      `Нічого не вирішено: нічия (${names}), а за правилом нічия нічого не вирішує.`,
  },
  and: (names: string, last: string) => `${names} і ${last}`,

  notes: {
    provisional:
      'Підсумок попередній. Хтось, хто зараз без зв’язку, ще може принести голоси, яких закриття не бачило; його засвідчать, коли достатньо тих, хто перераховував, підпишуть те саме.',
    certified: (when: string) => `Засвідчено ${when}. Що надійде пізніше, нічого не змінить.`,
    held: (body: string) => `${body}: це рішення призупинено.`,
    because: (text: string) => `Чому: ${text}`,
    resolves: (text: string) => `Що це зніме: ${text}`,
    replaced: 'Замість нього ухвалено пізніше рішення.',
    later: 'Подивитися пізніше рішення',
    unapplied: {
      'charter-version': 'Воно не набуло чинності: раніше засвідчили інший статут.',
      'no-standing': 'Воно не набуло чинності: цей орган не має права призупинити те рішення.',
      'not-there': 'Воно не набуло чинності: того, про що воно, тут немає.',
      'not-theirs': 'Воно не набуло чинності: воно стосується людей або справ іншого органу.',
      'terms-limit': 'Воно не набуло чинності: хтось був би на місці довше, ніж дозволяє статут.',
    },
    hidden: (n: number) =>
      `${count(n, { one: '# запис, на якому тримається підсумок', few: '# записи, на яких тримається підсумок', many: '# записів, на яких тримається підсумок', other: '# запису, на якому тримається підсумок' })}, на цьому пристрої поки не прочитати, тож підрахунок може бути хибним. Зв’яжіться з іншим учасником.`,
    asCertified: (then: number, now: number) =>
      `Підсумок лишається таким, як був завірений: голосів ${then}. Без того, що є у двох версіях, цей пристрій нараховує ${now}; картина й кроки нижче показують цей підрахунок.`,
    forked: (n: number) =>
      `${count(n, { one: '# пристрій має', few: '# пристрої мають', many: '# пристроїв мають', other: '# пристрою має' })} дві історії, найчастіше після повернення старої копії. Написане після копії не враховується; нічий голос не рахується двічі.`,
    blank: (n: number) =>
      count(n, {
        one: '# людина взяла участь, нічого не обравши.',
        few: '# людини взяли участь, нічого не обравши.',
        many: '# людей узяли участь, нічого не обравши.',
        other: '# людини взяли участь, нічого не обравши.',
      }),
  },

  apart: {
    title: 'Голоси, які не рахуються',
    late: (n: number) => `Надійшли після закриття або не дійшли до нього (${votes(n)}):`,
    outside: (n: number) => `Під час відкриття не були учасниками (${votes(n)}):`,
    inRoom: (n: number) =>
      `Брали участь у приміщенні, яке враховується; рахується підрахунок приміщення (${votes(n)}):`,
    rooms: 'Пораховано в приміщеннях',
  },

  picture: {
    title: 'Як голосували',
    table: 'Те саме таблицею',
    answers: { yes: 'За', no: 'Проти', abstain: 'Утрималися' },
    answersLabel: (yes: number, no: number, needed: number) =>
      `За ${number(yes)}, проти ${number(no)}; потрібно було ${number(needed)} за`,
    needed: (n: number) => `потрібно за: ${number(n)}`,
    option: 'Варіант',
    project: 'Проєкт',
    approvals: 'Позначки',
    points: 'Бали',
    place: 'Місце',
    chosen: 'обрано',
    notChosen: 'не обрано',
    filled: 'обрано на залишок',
    cost: 'Ціна',
    votes: 'Голоси',
    pays: 'Кожен прихильник платить щонайбільше',
    budgetLabel: (cost: string, limit: string) => `Витрачено ${cost} з ${limit}`,
    left: (left: string) => `Лишається ${left}`,
    flow: 'Як голоси переходили від етапу до етапу',
    flowHint:
      'Кожен стовпець — етап. Стрічка від одного до іншого показує передані голоси. Рухайте вбік, щоб побачити все.',
    stage: (n: number) => `Етап ${number(n)}`,
    quota: (quota: string) => `Обрано того, хто набрав ${quota}.`,
    rest: 'немає наступного вибору',
    quotaRow: 'потрібно для обрання',
    isElected: 'обрано',
    isExcluded: 'вибув',
    duels: 'Кожен проти кожного',
    duelsHint: 'Скільки людей віддають перевагу тому, хто ліворуч, перед тим, хто вгорі.',
    wins: 'перемагає',
    loses: 'програє',
    equal: 'порівну',
    graph: 'Хто кого перемагає',
    graphLabel: 'Стрілки йдуть від переможця до переможеного; біля стрілки голоси переможця.',
    sameTable: 'Таблиця нижче каже те саме.',
  },

  objections: {
    title: 'Заперечення',
    none: 'Ніхто не заперечив.',
    resolves: (text: string) => `Заперечення зніме: ${text}`,
  },

  ties: {
    title: 'Нічиї та як їх розв’язано',
    seed: (seed: string) =>
      `Жереб: варіанти впорядковано за SHA-256 від початкового числа ${seed} і номера варіанта. Повторити може кожен.`,
  },

  log: {
    title: 'Як рахували, крок за кроком',
    hint: 'Кожен крок можна простежити на папері.',
    stage: (n: number, what: string) => `Етап ${number(n)}: ${what}`,
    firstPreferences: 'перші вподобання',
    surplusOf: (name: string, surplus: string) => `надлишок (${name}) передається далі: ${surplus}`,
    exclusionOf: (name: string) => `${name} вибуває; голоси передаються далі`,
    keepFactors: 'голоси після передачі того, що обраним не потрібно',
    lastVacancies: 'ті, хто лишився, займають останні місця',
    lost: 'втрачено на округленні',
    order: 'Увесь порядок:',
    beatsAll: (name: string) => `${name} перемагає кожного іншого.`,
    smith: (names: string) =>
      `Ніхто не перемагає кожного іншого. Кожен із цих перемагає всіх решту: ${names}.`,
    path: (path: string, strength: number) => `${path} (${number(strength)})`,
    noPath: 'зворотного шляху немає',
    against: (path: string, back: string) => `${path}, проти ${back}`,
    paths:
      'Від переможця до кожного іншого й назад: сила шляху дорівнює силі найслабшого його кроку.',
    pairs: 'Підсумки двох проти двох, найясніші першими:',
    pair: (winner: string, loser: string, votes: number, margin: number) =>
      `${winner} > ${loser}: голосів ${number(votes)}, перевага ${number(margin)}`,
    circle: 'пропущено: замкнуло б коло',
    seat: (n: number, name: string) => `Місце ${number(n)}: ${name}`,
    load: (load: string) => `на кожного прихильника припадає ${load} місця`,
    unsupported: 'ніхто їх не хоче; місце зайняв жереб',
    boughtFor: (cost: string, supporters: number, price: string) =>
      `коштує ${cost}; ${count(supporters, { one: '# прихильник платить', few: '# прихильники платять', many: '# прихильників платять', other: '# прихильника платять' })} щонайбільше ${price}`,
    emptied: (n: number) =>
      count(n, {
        one: '# з них віддає все, що лишилося',
        few: '# з них віддають усе, що лишилося',
        many: '# з них віддають усе, що лишилося',
        other: '# з них віддають усе, що лишилося',
      }),
    filled: 'Додано на залишок, не за рівними частками:',
    spent: (cost: string, limit: string) => `Витрачено ${cost} з ${limit}.`,
    stopped: {
      'one-run': 'Один прохід, без доповнення.',
      'next-overspends': (steps: number) =>
        `Кожен отримав на одиницю більше, ${times(steps)}; ще раз коштувало б більше, ніж є.`,
      exhausted: (steps: number) =>
        `Кожен отримав на одиницю більше, ${times(steps)}; більше нічого не вміщується.`,
      'all-bought': 'Обрано все, чого хтось хоче.',
    },
    share: (voters: number, share: string) =>
      `Голосують: ${number(voters)}; спершу кожен мав ${share}.`,
    sums: (name: string, sum: number) => `${name}: ${number(sum)}`,
    quorum: (voters: number, needed: number) =>
      `Взяли участь ${number(voters)}; для рішення потрібно було ${number(needed)}.`,
    noQuorum: (voters: number) => `Взяли участь ${number(voters)}; скільки потрібно, не задано.`,
    threshold: (yes: number, needed: number) =>
      `За сказали ${number(yes)}; потрібно було ${number(needed)}.`,
    consent: 'Заперечення рахується, якщо каже чому і що його зняло б.',
    tieBy: {
      'earlier-stage': (stage: number) => `як вони стояли після етапу ${number(stage)}`,
      cost: 'спершу дешевший',
      votes: 'спершу той, у кого більше голосів',
      lot: 'за жеребом',
    },
    tie: (names: string, chosen: string, how: string) => `Нічия між ${names}: ${chosen}, ${how}.`,
    tiePairs: (names: string, how: string) => `Підсумки рівної сили (${names}): ${how}.`,
  },

  yourself: {
    title: 'Перерахуйте самі',
    lead: 'Вірити цьому пристрою не обов’язково. Збережіть файл і порахуйте іншою програмою, на іншому комп’ютері, не будучи учасником.',
    ballots: 'Зберегти голоси',
    ballotsText: 'Усі голоси, які рахуються, без імен. Порахуйте їх цією командою:',
    inexact:
      'Підрахунок цього файлу не знає всього правила (кворуму, заперечень чи порога від усіх учасників). Свідоцтво знає.',
    certificate: 'Зберегти свідоцтво',
    certificateText:
      'Що вирішено, вся скринька без імен і підписи. Перевірити може кожен цією командою:',
    certificateLater: 'Свідоцтво буде, коли підпише достатньо тих, хто перераховував.',
    copy: 'Скопіювати команду',
    copied: 'Скопійовано.',
    saved: 'Файл збережено.',
    print: 'Надрукувати цю сторінку',
    uncountable: {
      'count-steps-many':
        'Цей метод не може закінчити: грошам знадобилося б забагато кроків. Попросіть статут із більшими кроками й проголосуйте знову.',
      'count-seats':
        'Обрати треба було більше, ніж є варіантів. Відкрийте голосування знову, з меншим числом.',
      other:
        'Метод цього голосування не може порахувати ці голоси. Попросіть інше правило й проголосуйте знову.',
    },
  },
}
