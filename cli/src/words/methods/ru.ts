// Что говорят подсчёты голосов, карты мнений и жребии, по-русски.

import { createCounting } from '../counting.ts'
import type { MethodWords } from './en.ts'

const { count, number } = createCounting('ru')

const needed = {
  ranked: 'бюллетени с порядком',
  approval: 'бюллетени с отметками',
  score: 'бюллетени с баллами',
  'yes-no': 'бюллетени «да» или «нет»',
}

const refusals: MethodWords['refusals'] = {
  'format-unknown': () =>
    'Это не файл бюллетеней, который здесь понимают: .blt, .soc, .soi, .toc, .toi, .pb, .abc.yaml или .csv.',
  'format-not-text': () => 'Этот файл — не текст, бюллетеней в нём нет.',
  'format-empty': () => 'Этот файл пуст.',
  'format-head': ({ line }) =>
    `Строка ${line} должна говорить, что в файле: в .blt два числа, кандидаты и места; в таблице названия столбцов.`,
  'format-ends-early': ({ line }) =>
    `Файл кончается после строки ${line}, раньше бюллетеней: нет строки с одним нулём. Часть могла потеряться.`,
  'format-ballot': ({ line, given }) => `Строка ${line} — не бюллетень: «${given}».`,
  'format-ballot-open': ({ line }) =>
    `У бюллетеня в строке ${line} нет нуля в конце: половина могла потеряться.`,
  'format-option-unknown': ({ line, given }) =>
    `В строке ${line} назван «${given}», а такого кандидата или проекта нет.`,
  'format-option-twice': ({ line, given }) => `В строке ${line} «${given}» назван дважды.`,
  'format-number': ({ line, given }) =>
    `В строке ${line} стоит «${given}», а нужно число от нуля, целое, если это не деньги.`,
  'format-field-missing': ({ field }) => `В файле не сказано «${field}», а это нужно.`,
  'format-part-lost': ({ field, said, found }) =>
    `В файле сказано «${field}» ${number(said)}, а есть ${number(found)}: часть потерялась.`,
  'format-quote-open': ({ line }) =>
    `Кавычка, открытая в строке ${line}, нигде не закрыта. Ничего не подсчитано.`,
  'format-fields': ({ line }) => `В строке ${line} больше или меньше столбцов, чем в первой.`,
  'format-large': ({ line }) => `Со строки ${line} и дальше больше, чем можно подсчитать.`,
  'count-no-options': () => 'В этом файле не за кого и не за что голосовать.',
  'count-no-ballots': () =>
    'Нет ни одного бюллетеня, который что-то говорит: решить ничего нельзя.',
  'count-options-many': ({ max }) => `Больше ${number(max)} кандидатов подсчитать нельзя.`,
  'count-ballots-many': ({ max }) => `Больше ${number(max)} бюллетеней подсчитать нельзя.`,
  'count-seats': ({ seats, options }) =>
    `Нельзя избрать ${number(seats)} из ${number(options)}: выберите другое число через --seats.`,
  'count-option-twice': ({ id }) => `Двое называются «${id}»; в итоге их было бы не различить.`,
  'count-no-budget': () =>
    'Не сказано, сколько можно потратить: возьмите файл .pb или скажите через --seats, сколько можно выбрать.',
  'count-members-few': ({ members, ballots }) =>
    members === 0
      ? 'Кворум — это доля участников: скажите через --members, сколько их.'
      : `Бюллетеней ${number(ballots)}, это больше, чем участников (${number(members)}).`,
  'count-threshold': ({ given }) => `«${given}» — не доля: пишите 1/2 или 2/3.`,
  'count-steps-many': ({ max }) =>
    `После ${number(max)} шагов деньги не истрачены: возьмите шаги крупнее через --step.`,
  'count-seed': ({ given }) => `«${given}» — не затравка: пишите её парами из 0–9 и a–f.`,
  'count-needs': ({ method, needs }) =>
    `Для ${method} нужны ${needed[needs]}, а в этом файле другие.`,
  'opinion-no-votes': () => 'В этом файле нет ни одного голоса.',
  'opinion-large': ({ participants, statements }) =>
    `На карте умещаются не больше ${number(participants)} человек и ${number(statements)} утверждений.`,
  'opinion-groups-unreadable': () =>
    'Файл групп не понят: нужен список вроде [{"id": 0, "members": ["1", "2"]}].',
  'opinion-member-unknown': ({ given }) =>
    `В группах назван «${given}», а такой здесь не голосовал.`,
  'draw-size': ({ size, pool }) =>
    `Нельзя вытянуть ${number(size)} из ${number(pool)}: выберите другое число через --size.`,
  'draw-member-twice': ({ given }) => `«${given}» стоит в списке дважды.`,
  'draw-category-missing': ({ given }) =>
    `Квоты говорят о «${given}», а такого столбца в списке нет.`,
  'draw-feature-unknown': ({ given, category }) =>
    `У кого-то в списке в столбце ${category} стоит «${given}», а квоты этого не знают.`,
  'draw-quotas-impossible': () =>
    'Из этого списка нельзя составить группу по всем квотам: ослабьте некоторые или пригласите больше людей.',
  'draw-panels-unreadable': () => 'Файл составов не понят: нужен список списков людей.',
  'draw-panel-broken': ({ panel }) =>
    `Состав ${number(panel)} нарушает квоту, другого размера или называет чужого. Никто не вытянут.`,
  'draw-unfinished': () => 'Поиск справедливого жребия не закончился: возьмите меньше категорий.',
}

const counted: MethodWords['counted'] = {
  ballots: (n) => count(n, { one: 'бюллетень', few: 'бюллетеня', other: 'бюллетеней' }),
  seats: (n) => count(n, { one: 'место', few: 'места', other: 'мест' }),
  quota: (quota) => `квота ${quota}`,
  blank: (n) => `пустых ${number(n)}`,
  elected: 'Избраны, в этом порядке:',
  nobody: 'Никто не избран.',
  order: 'Весь порядок:',
  stage: (n, what) => `Шаг ${n}: ${what}`,
  firstPreferences: 'первые предпочтения',
  surplusOf: (name, surplus) => `излишек передаётся дальше (${name}): ${surplus}`,
  exclusionOf: (name) => `выбывает ${name}; бюллетени передаются дальше`,
  keepFactors: 'голоса после передачи того, что избранным не нужно',
  lastVacancies: 'оставшиеся занимают последние места',
  isElected: 'избран(а)',
  isExcluded: 'выбыл(а)',
  nonTransferable: 'дальше никого не назвали',
  lost: 'потеряно при округлении',
  tieBy: {
    'earlier-stage': (stage) => `как было после шага ${stage}`,
    cost: 'сначала то, что дешевле',
    votes: 'сначала то, за что больше голосов',
    lot: (seed) => `по жребию с затравкой ${seed}`,
  },
  tie: (names, chosen, how) => `Поровну у ${names}: ${chosen}, ${how}.`,
  tiePairs: (names, how) => `Поединки равной силы среди ${names}: ${how}.`,
  noSeed: '(не названа)',
  seedless: 'Решил жребий, а затравка не названа: через --seed о ней можно договориться заранее.',
  beatsAll: (name) => `Во всех поединках побеждает ${name}.`,
  smith: (names) =>
    `Во всех поединках не побеждает никто; каждый из этих побеждает всех прочих: ${names}.`,
  duels: 'Поединки (сколько ставят левого выше верхнего):',
  path: (path, strength) => `${path} (${strength})`,
  noPath: 'обратного пути нет',
  against: (path, back) => `${path}, против ${back}`,
  pairsHead: 'Поединки от самого ясного:',
  pair: (winner, loser, votes, margin) =>
    `${winner} над ${loser}, голосов ${votes}, перевес ${margin}`,
  circle: 'пропущен: замкнул бы круг',
  approvals: 'отметки',
  points: 'баллы',
  load: (load) => `на каждом стороннике ${load} места`,
  bought: 'Выбраны, в этом порядке:',
  boughtFor: (cost, votes, price) =>
    `стоит ${cost}; ${count(votes, { one: 'сторонник платит', few: 'сторонника платят', other: 'сторонников платят' })} не больше ${price} каждый`,
  filled: 'Добавлены из остатка, не равными долями:',
  spent: (cost, limit) => `Истрачено ${cost} из ${limit}.`,
  stopped: {
    'one-run': 'Один проход, без дополнения.',
    'next-overspends': (steps) =>
      `После ${count(steps, { one: 'шага', other: 'шагов' })} по единице каждому; следующий превысил бы сумму.`,
    exhausted: (steps) =>
      `После ${count(steps, { one: 'шага', other: 'шагов' })} по единице каждому больше ничего не помещается.`,
    'all-bought': 'Выбрано всё, чего кто-нибудь хочет.',
  },
  votes: (yes, no, abstain) =>
    `За ${number(yes)}, против ${number(no)}, воздержались ${number(abstain)}.`,
  yes: 'за',
  no: 'против',
  outcome: {
    adopted: 'Принято.',
    'not-adopted': (needed) => `Не принято: нужно было ${number(needed)} «за».`,
    'no-quorum': (needed) => `Решения нет: должны были проголосовать ${number(needed)}.`,
  },
}

const mapped: MethodWords['mapped'] = {
  working: 'Сравниваются утверждения',
  size: (people, statements) =>
    `${count(people, { one: 'человек', few: 'человека', other: 'человек' })}, ${count(statements, { one: 'утверждение', few: 'утверждения', other: 'утверждений' })}`,
  statement: (id) => `Утверждение ${id}`,
  shared: 'Что общего у всех групп:',
  common: 'Что говорит большинство:',
  nothing: 'ничего',
  group: (n, people) =>
    `Группа ${n}, ${count(people, { one: 'человек', few: 'человека', other: 'человек' })}. Здесь говорят чаще, чем в других:`,
  agree: (votes, seen) => `согласны ${number(votes)} из ${number(seen)}`,
  disagree: (votes, seen) => `не согласны ${number(votes)} из ${number(seen)}`,
  warnings: {
    'few-people': 'Людей мало: группы здесь — намёк, а не вывод.',
    'small-group': 'Одна из групп очень мала: часто это просто те, кто мало отвечал.',
    'no-groups': 'Двух групп различить нельзя.',
  },
}

const drawn: MethodWords['drawn'] = {
  searching: 'Ищется справедливый жребий, составов',
  number: (n, all) => `Вытянут состав ${number(n)} из ${number(all)}.`,
  chances: (least, most) =>
    least === most
      ? `У каждого была вероятность ${least}.`
      : `У каждого была вероятность от ${least} до ${most}.`,
  panel: 'Вытянуты:',
  replacements: 'Если кто-то не сможет, в этом порядке:',
  replacementsAlike: 'Если кто-то не сможет, первый из этих с теми же признаками:',
}

export const ru: MethodWords = { refusals, counted, mapped, drawn }
