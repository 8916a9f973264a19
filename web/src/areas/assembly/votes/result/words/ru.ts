// Русский.

import { counting } from '../../../../../words/language.ts'
import type { ResultWords } from './index.ts'

const count = counting('ru')
const number = (n: number): string => count(n, { other: '#' })
const votes = (n: number): string =>
  count(n, { one: '# голос', few: '# голоса', many: '# голосов', other: '# голоса' })
const people = (n: number): string =>
  count(n, { one: '# человек', few: '# человека', many: '# человек', other: '# человека' })
const times = (n: number): string =>
  count(n, { one: '# раз', few: '# раза', many: '# раз', other: '# раза' })

export const ru: ResultWords = {
  noneText: 'Голосование идёт, или его закрытие сюда ещё не пришло. Загляните, когда его закроют.',
  toVote: 'К голосованию',

  outcome: {
    adopted: (yes: number, no: number) => `Принято: за ${number(yes)}, против ${number(no)}.`,
    notAdopted: (yes: number, no: number, needed: number) =>
      `Не принято: за ${number(yes)}, против ${number(no)}; нужно было ${number(needed)} за.`,
    equal: (yes: number) =>
      `Не принято: за ${number(yes)} и столько же против. При равенстве всё остаётся как есть.`,
    consent: 'Принято по согласию: никто не возразил.',
    byMajority: (objections: number, yes: number, no: number) =>
      `Принято в последнем круге большинством, ${number(yes)} к ${number(no)}, при возражениях: ${number(objections)}.`,
    again: (objections: number) =>
      `${count(objections, { one: '# возражение', few: '# возражения', many: '# возражений', other: '# возражения' })}: измените предложение так, чтобы их учесть, и откройте новый круг.`,
    noQuorum: (voters: number, of: number, needed: number) =>
      `Ничего не решено: участвовали ${number(voters)} из ${number(of)}, а нужно было ${number(needed)}.`,
    nobody: 'Никто не проголосовал, поэтому ничего не решено.',
    nothing: (voters: number) =>
      `Ничего не решено: участвовало ${people(voters)}, и никто ничего не выбрал.`,
    few: 'Ничего не решено: ни один вариант не набрал столько, сколько требует правило.',
    won: (name: string) => `Победитель: ${name}.`,
    elected: (names: string) => `Выбраны в таком порядке: ${names}.`,
    projects: (chosen: number, of: number, cost: string, limit: string) =>
      `Выбрано проектов: ${number(chosen)} из ${number(of)}. Они стоят ${cost} из ${limit}.`,
    tied: (names: string) =>
      `Ничего не решено: ничья (${names}), а по правилу ничья ничего не решает.`,
  },
  and: (names: string, last: string) => `${names} и ${last}`,

  notes: {
    provisional:
      'Итог предварительный. Тот, кто сейчас без связи, может ещё принести голоса, которых закрытие не видело; он будет заверен, когда достаточно пересчитавших подпишут одно и то же.',
    certified: (when: string) => `Заверено ${when}. Что придёт позже, ничего не изменит.`,
    held: (body: string) => `${body}: это решение приостановлено.`,
    because: (text: string) => `Почему: ${text}`,
    resolves: (text: string) => `Что это снимет: ${text}`,
    replaced: 'Вместо него принято более позднее решение.',
    later: 'Посмотреть более позднее решение',
    unapplied: {
      'charter-version': 'Оно не вступило в силу: раньше был заверен другой устав.',
      'no-standing': 'Оно не вступило в силу: этот орган не вправе приостановить то решение.',
      'not-there': 'Оно не вступило в силу: того, о чём оно, здесь нет.',
      'not-theirs': 'Оно не вступило в силу: оно касается людей или дел другого органа.',
      'terms-limit':
        'Оно не вступило в силу: кто-то пробыл бы на месте дольше, чем разрешает устав.',
    },
    hidden: (n: number) =>
      `${count(n, { one: '# запись, на которой держится итог', few: '# записи, на которых держится итог', many: '# записей, на которых держится итог', other: '# записи, на которых держится итог' })}, на этом устройстве пока не прочесть, поэтому подсчёт может быть неверным. Свяжитесь с другим участником.`,
    asCertified: (then: number, now: number) =>
      `Итог остаётся таким, как был заверен: голосов ${then}. Без того, что есть в двух версиях, это устройство насчитывает ${now}; картина и шаги ниже показывают этот подсчёт.`,
    forked: (n: number) =>
      `${count(n, { one: 'У # устройства', few: 'У # устройств', many: 'У # устройств', other: 'У # устройства' })} две истории, чаще всего после возврата старой копии. Написанное после копии не учитывается; ничей голос не считается дважды.`,
    blank: (n: number) =>
      count(n, {
        one: '# человек участвовал, ничего не выбрав.',
        few: '# человека участвовали, ничего не выбрав.',
        many: '# человек участвовали, ничего не выбрав.',
        other: '# человека участвовали, ничего не выбрав.',
      }),
  },

  apart: {
    title: 'Голоса, которые не считаются',
    late: (n: number) => `Пришли после закрытия или не дошли к нему (${votes(n)}):`,
    outside: (n: number) => `При открытии не были участниками (${votes(n)}):`,
    inRoom: (n: number) =>
      `Участвовали в помещении, которое учитывается; считается подсчёт помещения (${votes(n)}):`,
    rooms: 'Посчитано в помещениях',
  },

  picture: {
    title: 'Как голосовали',
    table: 'То же таблицей',
    answers: { yes: 'За', no: 'Против', abstain: 'Воздержались' },
    answersLabel: (yes: number, no: number, needed: number) =>
      `За ${number(yes)}, против ${number(no)}; нужно было ${number(needed)} за`,
    needed: (n: number) => `нужно за: ${number(n)}`,
    option: 'Вариант',
    project: 'Проект',
    approvals: 'Отметки',
    points: 'Баллы',
    place: 'Место',
    chosen: 'выбрано',
    notChosen: 'не выбрано',
    filled: 'выбрано на остаток',
    cost: 'Цена',
    votes: 'Голоса',
    pays: 'Каждый сторонник платит не больше',
    budgetLabel: (cost: string, limit: string) => `Израсходовано ${cost} из ${limit}`,
    left: (left: string) => `Остаётся ${left}`,
    flow: 'Как голоса переходили от этапа к этапу',
    flowHint:
      'Каждый столбец — этап. Лента от одного к другому показывает переданные голоса. Двигайте вбок, чтобы увидеть всё.',
    stage: (n: number) => `Этап ${number(n)}`,
    quota: (quota: string) => `Избран тот, кто набрал ${quota}.`,
    rest: 'нет следующего выбора',
    quotaRow: 'нужно для избрания',
    isElected: 'избран',
    isExcluded: 'выбыл',
    duels: 'Каждый против каждого',
    duelsHint: 'Сколько людей предпочитают того, кто слева, тому, кто сверху.',
    wins: 'побеждает',
    loses: 'проигрывает',
    equal: 'поровну',
    graph: 'Кто кого побеждает',
    graphLabel: 'Стрелки идут от победителя к проигравшему; у стрелки голоса победителя.',
    sameTable: 'Таблица ниже говорит то же самое.',
  },

  objections: {
    title: 'Возражения',
    none: 'Никто не возразил.',
    resolves: (text: string) => `Возражение снимет: ${text}`,
  },

  ties: {
    title: 'Ничьи и как они разрешены',
    seed: (seed: string) =>
      `Жребий: варианты упорядочены по SHA-256 от начального числа ${seed} и номера варианта. Повторить может каждый.`,
  },

  log: {
    title: 'Как считали, шаг за шагом',
    hint: 'Каждый шаг можно проследить на бумаге.',
    stage: (n: number, what: string) => `Этап ${number(n)}: ${what}`,
    firstPreferences: 'первые предпочтения',
    surplusOf: (name: string, surplus: string) => `излишек (${name}) передаётся дальше: ${surplus}`,
    exclusionOf: (name: string) => `${name} выбывает; голоса передаются дальше`,
    keepFactors: 'голоса после передачи того, что избранным не нужно',
    lastVacancies: 'оставшиеся занимают последние места',
    lost: 'потеряно при округлении',
    order: 'Весь порядок:',
    beatsAll: (name: string) => `${name} побеждает каждого другого.`,
    smith: (names: string) =>
      `Никто не побеждает каждого другого. Каждый из этих побеждает всех остальных: ${names}.`,
    path: (path: string, strength: number) => `${path} (${number(strength)})`,
    noPath: 'обратного пути нет',
    against: (path: string, back: string) => `${path}, против ${back}`,
    paths:
      'От победителя к каждому другому и обратно: сила пути равна силе самого слабого его шага.',
    pairs: 'Итоги двое против двоих, самые ясные первыми:',
    pair: (winner: string, loser: string, votes: number, margin: number) =>
      `${winner} > ${loser}: голосов ${number(votes)}, перевес ${number(margin)}`,
    circle: 'пропущено: замкнуло бы круг',
    seat: (n: number, name: string) => `Место ${number(n)}: ${name}`,
    load: (load: string) => `на каждого сторонника приходится ${load} места`,
    unsupported: 'никто их не хочет; место занял жребий',
    boughtFor: (cost: string, supporters: number, price: string) =>
      `стоит ${cost}; ${count(supporters, { one: '# сторонник платит', few: '# сторонника платят', many: '# сторонников платят', other: '# сторонника платят' })} не больше ${price}`,
    emptied: (n: number) =>
      count(n, {
        one: '# из них отдаёт всё, что осталось',
        few: '# из них отдают всё, что осталось',
        many: '# из них отдают всё, что осталось',
        other: '# из них отдают всё, что осталось',
      }),
    filled: 'Добавлено на остаток, не по равным долям:',
    spent: (cost: string, limit: string) => `Израсходовано ${cost} из ${limit}.`,
    stopped: {
      'one-run': 'Один проход, без дополнения.',
      'next-overspends': (steps: number) =>
        `Каждый получил на единицу больше, ${times(steps)}; ещё раз стоило бы больше, чем есть.`,
      exhausted: (steps: number) =>
        `Каждый получил на единицу больше, ${times(steps)}; больше ничего не помещается.`,
      'all-bought': 'Выбрано всё, чего кто-либо хочет.',
    },
    share: (voters: number, share: string) =>
      `Голосующих: ${number(voters)}; сначала у каждого было ${share}.`,
    sums: (name: string, sum: number) => `${name}: ${number(sum)}`,
    quorum: (voters: number, needed: number) =>
      `Участвовали ${number(voters)}; для решения нужно было ${number(needed)}.`,
    noQuorum: (voters: number) => `Участвовали ${number(voters)}; сколько нужно, не задано.`,
    threshold: (yes: number, needed: number) =>
      `За сказали ${number(yes)}; нужно было ${number(needed)}.`,
    consent: 'Возражение считается, если говорит почему и что его сняло бы.',
    tieBy: {
      'earlier-stage': (stage: number) => `как они стояли после этапа ${number(stage)}`,
      cost: 'сначала более дешёвый',
      votes: 'сначала тот, у кого больше голосов',
      lot: 'по жребию',
    },
    tie: (names: string, chosen: string, how: string) => `Ничья между ${names}: ${chosen}, ${how}.`,
    tiePairs: (names: string, how: string) => `Итоги равной силы (${names}): ${how}.`,
  },

  yourself: {
    title: 'Пересчитайте сами',
    lead: 'Верить этому устройству не обязательно. Сохраните файл и посчитайте другой программой, на другом компьютере, не будучи участником.',
    ballots: 'Сохранить голоса',
    ballotsText: 'Все голоса, которые считаются, без имён. Посчитайте их этой командой:',
    inexact:
      'Подсчёт этого файла не знает всего правила (кворума, возражений или порога от всех участников). Свидетельство знает.',
    certificate: 'Сохранить свидетельство',
    certificateText:
      'Что решено, вся урна без имён и подписи. Проверить может каждый этой командой:',
    certificateLater: 'Свидетельство будет, когда подпишет достаточно пересчитавших.',
    copy: 'Скопировать команду',
    copied: 'Скопировано.',
    saved: 'Файл сохранён.',
    print: 'Напечатать эту страницу',
    uncountable: {
      'count-steps-many':
        'Этот метод не может закончить: деньгам понадобилось бы слишком много шагов. Попросите устав с большими шагами и проголосуйте снова.',
      'count-seats':
        'Выбрать нужно было больше, чем есть вариантов. Откройте голосование снова, с меньшим числом.',
      other:
        'Метод этого голосования не может посчитать эти голоса. Попросите другое правило и проголосуйте снова.',
    },
  },
}
