// Что говорят команды о разговорах и жребии, по-русски.

import type { ThinkingCliWords } from './en.ts'

const refusals: ThinkingCliWords['refusals'] = {
  'cli-conversation-unknown': ({ given }) =>
    `Разговора «${given}» здесь нет. "folkmoot conversations" показывает все.`,
  'cli-conversation-unclear': ({ given, choices }) =>
    `«${given}» может быть любым из этих; укажите больше знаков: ${choices}.`,
  'cli-statement-unknown': ({ given }) =>
    `Суждения «${given}» здесь нет. "folkmoot conversation show REF" показывает все.`,
  'cli-statement-unclear': ({ given, choices }) =>
    `«${given}» может быть любым из этих; укажите больше знаков: ${choices}.`,
  'cli-stance-unknown': ({ given }) =>
    `«${given}» — не ответ: скажите agree (согласен), disagree (не согласен) или pass (пропускаю).`,
  'cli-lot-unknown': ({ given }) => `Жребия «${given}» здесь нет. "folkmoot lots" показывает все.`,
  'cli-lot-unclear': ({ given, choices }) =>
    `«${given}» может быть любым из этих жребиев; укажите больше знаков: ${choices}.`,
}

const commands: ThinkingCliWords['commands'] = {
  conversations: 'О чём спрашивают и на что вы ответили.',
  'conversation begin': 'Спросить всех, что они думают.',
  'conversation state': 'Добавить суждение, на которое ответят другие.',
  'conversation answer': 'Ответить на суждение: agree, disagree, pass.',
  'conversation show': 'Что люди думают, что общее у всех групп, и группы.',
  'conversation close': 'Отметить разговор закрытым или снова открытым.',
  'conversation votes': 'Записать ответы таблицей для "folkmoot opinion", без имён.',
  lots: 'Объявленные жребии.',
  'lot call': 'Объявить жребий: кого выбрать или как решить равенство.',
  'lot enter': 'Сказать, что вас можно выбрать, или нет.',
  'lot seal': 'Запечатать долю зерна; она тайна, пока жребий не закреплён.',
  'lot fix': 'Закрепить, кого можно выбрать и какие доли считаются.',
  'lot roll': 'Внести кости как выпали, после закрепления.',
  'lot witness': 'Сказать, как свидетель, так ли выпали кости.',
  'lot open': 'Открыть свою запечатанную долю.',
  'lot show': 'Кого выбрал жребий или чего ещё не хватает.',
  'lot decline': 'Отказаться от места, которое вам выпало.',
}

const options: ThinkingCliWords['options'] = {
  'author-only': 'суждения добавляете только вы',
  open: 'снова открыт',
  'lot call size': 'сколько выбрать (1)',
  volunteers: 'только кто вызвался; иначе все, кто не отказался',
  tie: 'предложение, чьё равенство он решает',
  options: 'сколько вариантов будет в голосовании (2)',
  shares: 'запечатанными долями; иначе костями',
  'lot enter not': 'вас нельзя выбрать',
}

const said: ThinkingCliWords['said'] = {
  noConversations: 'Ещё ни о чём не спрашивают. Спрашивает "folkmoot conversation begin QUESTION".',
  isClosed: 'закрыт',
  closedNow: 'Отмечено: закрыт. Поздние ответы всё же считаются.',
  openAgain: 'Снова открыт.',
  shared: 'Что общее у всех групп:',
  noLots: 'Жребиев ещё нет. Объявляет "folkmoot lot call TITLE --size N".',
  entered: 'Вас можно выбрать.',
  notEntered: 'Вас не выберут.',
  sealed: 'Ваша доля запечатана. Откройте её командой "folkmoot lot open", когда жребий закреплён.',
  shareOpened: 'Ваша доля открыта.',
  fixed: 'Жребий закреплён: никто больше не входит и не выходит.',
  rolled: 'Кости внесены. Нужны три свидетеля.',
  placeDeclined: 'Вы отказались от места; его займёт следующий.',
  answered: (done, all) => `отвечено ${done} из ${all}`,
  begun: (ref) => `Спрошено (${ref}).`,
  stated: (ref) => `Записано (${ref}).`,
  stances: {
    agree: 'согласен, согласна',
    disagree: 'не согласен, не согласна',
    pass: 'пропускаю',
  },
  group: (number, people) => `Группа ${number}, человек: ${people}`,
  lotCalled: (ref) => `Жребий объявлен (${ref}).`,
  seed: (digits) => `Зерно: ${digits}`,
  drawn: (names) => `Жребий выпал: ${names}.`,
  next: (names) => `Следующие: ${names}.`,
}

export const thinkingRu: ThinkingCliWords = { refusals, commands, options, said }
