// Що кажуть команди про розмови й жереб, українською.

import type { ThinkingCliWords } from './en.ts'

const refusals: ThinkingCliWords['refusals'] = {
  'cli-conversation-unknown': ({ given }) =>
    `Розмови «${given}» тут немає. "folkmoot conversations" показує всі.`,
  'cli-conversation-unclear': ({ given, choices }) =>
    `«${given}» може бути будь-якою з цих; вкажіть більше знаків: ${choices}.`,
  'cli-statement-unknown': ({ given }) =>
    `Судження «${given}» тут немає. "folkmoot conversation show REF" показує всі.`,
  'cli-statement-unclear': ({ given, choices }) =>
    `«${given}» може бути будь-яким із цих; вкажіть більше знаків: ${choices}.`,
  'cli-stance-unknown': ({ given }) =>
    `«${given}» — не відповідь: скажіть agree (згоден), disagree (не згоден) або pass (пропускаю).`,
  'cli-lot-unknown': ({ given }) => `Жереба «${given}» тут немає. "folkmoot lots" показує всі.`,
  'cli-lot-unclear': ({ given, choices }) =>
    `«${given}» може бути будь-яким із цих жеребів; вкажіть більше знаків: ${choices}.`,
}

const commands: ThinkingCliWords['commands'] = {
  conversations: 'Про що питають і на що ви відповіли.',
  'conversation begin': 'Спитати всіх, що вони думають.',
  'conversation state': 'Додати судження, на яке відповідять інші.',
  'conversation answer': 'Відповісти на судження: agree, disagree, pass.',
  'conversation show': 'Що люди думають, що спільне в усіх груп, і групи.',
  'conversation close': 'Позначити розмову закритою або знову відкритою.',
  'conversation votes': 'Записати відповіді таблицею для "folkmoot opinion", без імен.',
  lots: 'Оголошені жереби.',
  'lot call': 'Оголосити жереб: кого обрати чи як вирішити рівність.',
  'lot enter': 'Сказати, що вас можна обрати, чи ні.',
  'lot seal': 'Запечатати частку зерна; вона таємна, доки жереб не закріплено.',
  'lot fix': 'Закріпити, кого можна обрати і які частки рахуються.',
  'lot roll': 'Внести кубики як випали, після закріплення.',
  'lot witness': 'Сказати, як свідок, чи так випали кубики.',
  'lot open': 'Відкрити свою запечатану частку.',
  'lot show': 'Кого обрав жереб або чого ще бракує.',
  'lot decline': 'Відмовитися від місця, яке вам випало.',
}

const options: ThinkingCliWords['options'] = {
  'author-only': 'судження додаєте лише ви',
  open: 'знову відкрита',
  'lot call size': 'скількох обрати (1)',
  volunteers: 'лише хто зголосився; інакше всі, хто не відмовився',
  tie: 'пропозиція, чию рівність він вирішує',
  options: 'скільки варіантів буде в голосуванні (2)',
  shares: 'запечатаними частками; інакше кубиками',
  'lot enter not': 'вас не можна обрати',
}

const said: ThinkingCliWords['said'] = {
  noConversations: 'Ще ні про що не питають. Питає "folkmoot conversation begin QUESTION".',
  isClosed: 'закрита',
  closedNow: 'Позначено: закрита. Пізні відповіді все одно рахуються.',
  openAgain: 'Знову відкрита.',
  shared: 'Що спільне в усіх груп:',
  noLots: 'Жеребів ще немає. Оголошує "folkmoot lot call TITLE --size N".',
  entered: 'Вас можна обрати.',
  notEntered: 'Вас не оберуть.',
  sealed:
    'Вашу частку запечатано. Відкрийте її командою "folkmoot lot open", коли жереб закріплено.',
  shareOpened: 'Вашу частку відкрито.',
  fixed: 'Жереб закріплено: ніхто більше не входить і не виходить.',
  rolled: 'Кубики внесено. Потрібні три свідки.',
  placeDeclined: 'Ви відмовилися від місця; його посяде наступний.',
  answered: (done, all) => `відповіли на ${done} з ${all}`,
  begun: (ref) => `Спитано (${ref}).`,
  stated: (ref) => `Записано (${ref}).`,
  stances: {
    agree: 'згоден, згодна',
    disagree: 'не згоден, не згодна',
    pass: 'пропускаю',
  },
  group: (number, people) => `Група ${number}, людей: ${people}`,
  lotCalled: (ref) => `Жереб оголошено (${ref}).`,
  seed: (digits) => `Зерно: ${digits}`,
  drawn: (names) => `Жереб випав: ${names}.`,
  next: (names) => `Наступні: ${names}.`,
}

export const thinkingUk: ThinkingCliWords = { refusals, commands, options, said }
