// Що кажуть підрахунки голосів, карти думок і жереби, українською.

import { createCounting } from '../counting.ts'
import type { MethodWords } from './en.ts'

const { count, number } = createCounting('uk')

const needed = {
  ranked: 'бюлетені з порядком',
  approval: 'бюлетені з позначками',
  score: 'бюлетені з балами',
  'yes-no': 'бюлетені «так» або «ні»',
}

const refusals: MethodWords['refusals'] = {
  'format-unknown': () =>
    'Це не файл бюлетенів, який тут розуміють: .blt, .soc, .soi, .toc, .toi, .pb, .abc.yaml або .csv.',
  'format-not-text': () => 'Цей файл — не текст, бюлетенів у ньому немає.',
  'format-empty': () => 'Цей файл порожній.',
  'format-head': ({ line }) =>
    `Рядок ${line} має казати, що у файлі: у .blt два числа, кандидати й місця; у таблиці назви стовпців.`,
  'format-ends-early': ({ line }) =>
    `Файл закінчується після рядка ${line}, раніше за бюлетені: немає рядка з одним нулем. Частина могла загубитися.`,
  'format-ballot': ({ line, given }) => `Рядок ${line} — не бюлетень: «${given}».`,
  'format-ballot-open': ({ line }) =>
    `У бюлетеня в рядку ${line} немає нуля в кінці: половина могла загубитися.`,
  'format-option-unknown': ({ line, given }) =>
    `У рядку ${line} названо «${given}», а такого кандидата чи проєкту немає.`,
  'format-option-twice': ({ line, given }) => `У рядку ${line} «${given}» названо двічі.`,
  'format-number': ({ line, given }) =>
    `У рядку ${line} стоїть «${given}», а потрібне число від нуля, ціле, якщо це не гроші.`,
  'format-field-missing': ({ field }) => `У файлі не сказано «${field}», а це потрібно.`,
  'format-part-lost': ({ field, said, found }) =>
    `У файлі сказано «${field}» ${number(said)}, а є ${number(found)}: частина загубилася.`,
  'format-quote-open': ({ line }) =>
    `Лапки, відкриті в рядку ${line}, ніде не закрито. Нічого не підраховано.`,
  'format-fields': ({ line }) => `У рядку ${line} більше або менше стовпців, ніж у першому.`,
  'format-large': ({ line }) => `З рядка ${line} і далі більше, ніж можна підрахувати.`,
  'count-no-options': () => 'У цьому файлі немає за кого й за що голосувати.',
  'count-no-ballots': () => 'Немає жодного бюлетеня, який щось каже: вирішити нічого не можна.',
  'count-options-many': ({ max }) => `Більше ніж ${number(max)} кандидатів підрахувати не можна.`,
  'count-ballots-many': ({ max }) => `Більше ніж ${number(max)} бюлетенів підрахувати не можна.`,
  'count-seats': ({ seats, options }) =>
    `Не можна обрати ${number(seats)} з ${number(options)}: виберіть інше число через --seats.`,
  'count-option-twice': ({ id }) => `Двоє називаються «${id}»; у підсумку їх було б не розрізнити.`,
  'count-no-budget': () =>
    'Не сказано, скільки можна витратити: візьміть файл .pb або скажіть через --seats, скільки можна вибрати.',
  'count-members-few': ({ members, ballots }) =>
    members === 0
      ? 'Кворум — це частка учасників: скажіть через --members, скільки їх.'
      : `Бюлетенів ${number(ballots)}, це більше, ніж учасників (${number(members)}).`,
  'count-threshold': ({ given }) => `«${given}» — не частка: пишіть 1/2 або 2/3.`,
  'count-steps-many': ({ max }) =>
    `Після ${number(max)} кроків гроші не витрачено: візьміть більші кроки через --step.`,
  'count-seed': ({ given }) => `«${given}» — не зерно жереба: пишіть його парами з 0–9 і a–f.`,
  'count-needs': ({ method, needs }) =>
    `Для ${method} потрібні ${needed[needs]}, а в цьому файлі інші.`,
  'opinion-no-votes': () => 'У цьому файлі немає жодного голосу.',
  'opinion-large': ({ participants, statements }) =>
    `На карту вміщується не більше ніж ${number(participants)} людей і ${number(statements)} тверджень.`,
  'opinion-groups-unreadable': () =>
    'Файл груп не зрозуміло: потрібен список на зразок [{"id": 0, "members": ["1", "2"]}].',
  'opinion-member-unknown': ({ given }) => `У групах названо «${given}», а такий тут не голосував.`,
  'draw-size': ({ size, pool }) =>
    `Не можна витягти ${number(size)} з ${number(pool)}: виберіть інше число через --size.`,
  'draw-member-twice': ({ given }) => `«${given}» стоїть у списку двічі.`,
  'draw-category-missing': ({ given }) =>
    `Квоти кажуть про «${given}», а такого стовпця у списку немає.`,
  'draw-feature-unknown': ({ given, category }) =>
    `У когось у списку в стовпці ${category} стоїть «${given}», а квоти цього не знають.`,
  'draw-quotas-impossible': () =>
    'З цього списку не можна скласти групу за всіма квотами: послабте деякі або запросіть більше людей.',
  'draw-panels-unreadable': () => 'Файл складів не зрозуміло: потрібен список списків людей.',
  'draw-panel-broken': ({ panel }) =>
    `Склад ${number(panel)} порушує квоту, іншого розміру або називає чужого. Нікого не витягнуто.`,
  'draw-unfinished': () => 'Пошук справедливого жереба не закінчився: візьміть менше категорій.',
}

const counted: MethodWords['counted'] = {
  ballots: (n) => count(n, { one: 'бюлетень', few: 'бюлетені', other: 'бюлетенів' }),
  seats: (n) => count(n, { one: 'місце', few: 'місця', other: 'місць' }),
  quota: (quota) => `квота ${quota}`,
  blank: (n) => `порожніх ${number(n)}`,
  elected: 'Обрано, у цьому порядку:',
  nobody: 'Нікого не обрано.',
  order: 'Увесь порядок:',
  stage: (n, what) => `Крок ${n}: ${what}`,
  firstPreferences: 'перші вподобання',
  surplusOf: (name, surplus) => `надлишок передається далі (${name}): ${surplus}`,
  exclusionOf: (name) => `вибуває ${name}; бюлетені передаються далі`,
  keepFactors: 'голоси після передачі того, що обраним не потрібне',
  lastVacancies: 'ті, хто лишився, займають останні місця',
  isElected: 'обрано',
  isExcluded: 'вибуває',
  nonTransferable: 'далі нікого не названо',
  lost: 'втрачено під час округлення',
  tieBy: {
    'earlier-stage': (stage) => `як було після кроку ${stage}`,
    cost: 'спершу дешевше',
    votes: 'спершу те, за що більше голосів',
    lot: (seed) => `за жеребом із зерном ${seed}`,
  },
  tie: (names, chosen, how) => `Порівну в ${names}: ${chosen}, ${how}.`,
  tiePairs: (names, how) => `Двобої рівної сили серед ${names}: ${how}.`,
  noSeed: '(не названо)',
  seedless:
    'Вирішив жереб, а зерно не названо: через --seed про нього можна домовитися заздалегідь.',
  beatsAll: (name) => `У всіх двобоях перемагає ${name}.`,
  smith: (names) =>
    `У всіх двобоях не перемагає ніхто; кожен із цих перемагає всіх інших: ${names}.`,
  duels: 'Двобої (скільки ставлять лівого вище за верхнього):',
  path: (path, strength) => `${path} (${strength})`,
  noPath: 'зворотного шляху немає',
  against: (path, back) => `${path}, проти ${back}`,
  pairsHead: 'Двобої від найяснішого:',
  pair: (winner, loser, votes, margin) =>
    `${winner} над ${loser}, голосів ${votes}, перевага ${margin}`,
  circle: 'пропущено: замкнув би коло',
  approvals: 'позначки',
  points: 'бали',
  load: (load) => `на кожному прихильнику ${load} місця`,
  bought: 'Вибрано, у цьому порядку:',
  boughtFor: (cost, votes, price) =>
    `коштує ${cost}; ${count(votes, { one: 'прихильник платить', few: 'прихильники платять', other: 'прихильників платять' })} щонайбільше ${price} кожен`,
  filled: 'Додано із залишку, не рівними частками:',
  spent: (cost, limit) => `Витрачено ${cost} з ${limit}.`,
  stopped: {
    'one-run': 'Один прохід, без доповнення.',
    'next-overspends': (steps) =>
      `Після ${count(steps, { one: 'кроку', other: 'кроків' })} по одиниці кожному; наступний перевищив би суму.`,
    exhausted: (steps) =>
      `Після ${count(steps, { one: 'кроку', other: 'кроків' })} по одиниці кожному більше нічого не вміщається.`,
    'all-bought': 'Вибрано все, чого хтось хоче.',
  },
  votes: (yes, no, abstain) =>
    `За ${number(yes)}, проти ${number(no)}, утрималися ${number(abstain)}.`,
  yes: 'за',
  no: 'проти',
  outcome: {
    adopted: 'Ухвалено.',
    'not-adopted': (needed) => `Не ухвалено: потрібно було ${number(needed)} «за».`,
    'no-quorum': (needed) => `Рішення немає: мали проголосувати ${number(needed)}.`,
  },
}

const mapped: MethodWords['mapped'] = {
  working: 'Порівнюються твердження',
  size: (people, statements) =>
    `${count(people, { one: 'людина', few: 'людини', other: 'людей' })}, ${count(statements, { one: 'твердження', few: 'твердження', other: 'тверджень' })}`,
  statement: (id) => `Твердження ${id}`,
  shared: 'Що спільного в усіх груп:',
  common: 'Що каже більшість:',
  nothing: 'нічого',
  group: (n, people) =>
    `Група ${n}, ${count(people, { one: 'людина', few: 'людини', other: 'людей' })}. Тут кажуть частіше, ніж деінде:`,
  agree: (votes, seen) => `згодні ${number(votes)} з ${number(seen)}`,
  disagree: (votes, seen) => `не згодні ${number(votes)} з ${number(seen)}`,
  warnings: {
    'few-people': 'Людей мало: групи тут — натяк, а не висновок.',
    'small-group': 'Одна з груп дуже мала: часто це лише ті, хто мало відповідав.',
    'no-groups': 'Двох груп розрізнити не можна.',
  },
}

const drawn: MethodWords['drawn'] = {
  searching: 'Шукається справедливий жереб, складів',
  number: (n, all) => `Витягнуто склад ${number(n)} із ${number(all)}.`,
  chances: (least, most) =>
    least === most
      ? `У кожного була ймовірність ${least}.`
      : `У кожного була ймовірність від ${least} до ${most}.`,
  panel: 'Витягнуто:',
  replacements: 'Якщо хтось не зможе, у цьому порядку:',
  replacementsAlike: 'Якщо хтось не зможе, перший із цих з тими самими ознаками:',
}

export const uk: MethodWords = { refusals, counted, mapped, drawn }
