// Що кажуть команди про рішення, українською.

import { createCounting } from '../counting.ts'
import type { AssemblyCliWords } from './en.ts'

const { count, number } = createCounting('uk')

const votes = { one: 'голос', few: 'голоси', many: 'голосів', other: 'голосу' }
const ofMembers = { one: 'учасника', few: 'учасників', many: 'учасників', other: 'учасника' }
const days = { one: 'день', few: 'дні', many: 'днів', other: 'дня' }

const refusals: AssemblyCliWords['refusals'] = {
  'cli-proposal-unknown': ({ given }) =>
    `Пропозиції «${given}» тут немає. "folkmoot agenda" показує всі; "folkmoot sync" отримує нові.`,
  'cli-proposal-unclear': ({ given, choices }) =>
    `«${given}» може бути будь-якою з цих; вкажіть більше знаків: ${choices}.`,
  'cli-vote-unknown': ({ given }) =>
    `Голосування чи пропозиції «${given}» тут немає. "folkmoot agenda" показує всі; "folkmoot sync" отримує нові.`,
  'cli-vote-unclear': ({ given, choices }) =>
    `«${given}» може бути будь-яким із цих голосувань; вкажіть більше знаків: ${choices}.`,
  'cli-not-voted-on': ({ given }) =>
    `Голосування про «${given}» ще не відкрито: його відкриває "folkmoot vote open".`,
  'cli-body-unknown': ({ given }) => `Органу «${given}» тут немає. "folkmoot bodies" показує всі.`,
  'cli-body-unclear': ({ given, choices }) =>
    `«${given}» може бути будь-яким із цих органів; вкажіть id: ${choices}.`,
  'cli-amendment-unknown': ({ given }) =>
    `Поправки «${given}» тут немає. "folkmoot proposal show REF" показує ті, що стоять окремо.`,
  'cli-amendment-unclear': ({ given }) =>
    `«${given}» пасує до кількох поправок; вкажіть більше знаків.`,
  'cli-said-unknown': ({ given }) =>
    `Виступу «${given}» тут немає. "folkmoot proposal show REF" показує обговорення.`,
  'cli-said-unclear': ({ given }) => `«${given}» пасує до кількох виступів; вкажіть більше знаків.`,
  'cli-say-one-way': () =>
    'Виступ — щось одне: за, проти, запитання, відповідь чи підсумок. Вкажіть одне з них.',
  'cli-reaction-unknown': ({ given, choices }) => `«${given}» — не відгук. Є: ${choices}.`,
  'cli-answer-unknown': ({ given }) =>
    `«${given}» — не відповідь: скажіть yes (так), no (ні) або abstain (утримуюся).`,
  'cli-ballot-one-way': () =>
    'Скажіть, як голосуєте, одним способом: yes, no чи abstain, або --rank, --approve чи --points, як питає голосування.',
  'cli-ballot-unreadable': ({ given, example }) =>
    `«${given}» не зрозуміти: пишіть номери варіантів, наприклад "${example}". Голос не подано.`,
  'cli-option-unreadable': ({ given }) =>
    `«${given}» не має ціни: де ділять гроші, пишіть --option "НАЗВА = ЦІНА".`,
  'cli-pick-unreadable': ({ given }) =>
    `«${given}» не зрозуміти: пишіть ВАРІАНТ:СТАТТЯ=ПОСИЛАННЯ, наприклад 2:1=3fa2, або 1:1=first для першого тексту.`,
  'cli-dice-unreadable': ({ given }) =>
    `«${given}» — не кидок кубиків: треба щонайменше десять цифр від 1 до 6, як вони випали.`,
  'cli-task-unreadable': ({ given }) =>
    `Із «${given}» не видно, хто що робить: пишіть --task "ХТО: ЩО".`,
  'cli-budget-unreadable': ({ given }) =>
    `«${given}» — не сума: пишіть ціле число і чого, наприклад "12000 крон".`,
  'cli-text-unreadable': ({ path }) => `${path} — не текст в UTF-8. Нічого не запропоновано.`,
  'cli-charter-unreadable': ({ path }) =>
    `У ${path} немає статуту: "folkmoot charter show --json" пише такий, з якого можна почати.`,
  'cli-may-suspend-unreadable': ({ given }) =>
    `«${given}» не зрозуміти: пишіть ОРГАН: ПРЕДМЕТИ: ДНІ, наприклад "Природа: ordinary, budget: 14".`,
  'cli-not-held': () => 'Це рішення ніщо не тримає. "folkmoot vote result REF" каже, що з ним.',
}

const commands: AssemblyCliWords['commands'] = {
  agenda: 'Що треба вирішити і що чекає на вас.',
  propose: 'Запропонувати рішення.',
  'proposal show': 'Пропозиція: текст, обговорення, завдання й голосування.',
  'proposal withdraw': 'Відкликати свою пропозицію чи свою поправку.',
  amend: 'Запропонувати інший текст статті або нову статтю.',
  'amendment decline': 'Відхилити поправку до своєї пропозиції, сказавши чому.',
  endorse: 'Підтримати пропозицію, щоб її можна було поставити на голосування.',
  say: 'Висловитися про пропозицію: за, проти, запитання, відповідь.',
  react: 'Відгукнутися на пропозицію: agree, concern, block, hear-more, none.',
  'talk hide': 'Приховати виступ, як ведучий, сказавши чому; відкрити його можна.',
  'talk appeal': 'Оскаржити приховання виступу.',
  'talk answer': 'Відповісти на оскарження, як інший ведучий.',
  'vote open': 'Відкрити голосування про пропозицію.',
  'vote cast': 'Проголосувати; до закриття можна знову, рахується останнє.',
  'vote close': 'Закрити голосування, чий час минув або де проголосували всі.',
  'vote attest': 'Перерахувати закрите голосування й підписати підсумок, як засвідчувач.',
  'vote result': 'Чим скінчилося голосування, з перерахунком на цьому пристрої.',
  'vote hands': 'Внести підрахунок рук чи паперів з іменами тих, хто брав участь.',
  'vote witness': 'Сказати, як свідок, чи правильний підрахунок рук чи паперів.',
  'certificate save': 'Зберегти засвідчене рішення файлом, який перевірить кожен.',
  'certificate verify': 'Перевірити засвідчене рішення за файлом: текст, підрахунок і підписи.',
  'decision carried': 'Повідомити, як виконується рішення.',
  'decision suspend': 'Запропонувати у своїй комісії призупинити рішення.',
  'decision lift': 'Запропонувати у своїй комісії зняти призупинення.',
  'decision term-over': 'Сказати, як засвідчувач, що строк призупинення минув.',
  'charter show': 'Статут, який діє.',
  'charter propose': 'Запропонувати наступний статут, зі зразка чи файлу.',
  bodies: 'Комітети й комісії та хто в них.',
  'body found': 'Запропонувати заснувати комітет чи комісію.',
  'body join': 'Увійти до органу, відкритого для всіх.',
  'body leave': 'Вийти з органу.',
  'body seat': 'Запропонувати, хто входить до органу і хто виходить.',
}

const options: AssemblyCliWords['options'] = {
  body: 'комітет чи комісія; інакше збори',
  article: 'текст статті; можна кілька разів',
  'amend article': 'номер статті, що змінюється; інакше нова',
  after: 'номер статті, після якої стоїть нова (0: першою)',
  file: 'файл Markdown; його заголовки чи абзаци — статті',
  'charter propose file': 'увесь статут, як його пише "charter show --json"',
  'charter propose text': 'що статут каже словами',
  matter: 'яке правило статуту вирішує (ordinary)',
  budget: 'скільки це коштує: "12000 крон"',
  task: 'хто що робить: "Boris: позичити бур"; можна кілька разів',
  'decision carried task': 'номер завдання; інакше все',
  'instead-of': 'рішення, замість якого це',
  not: 'більше ні',
  for: 'довід за',
  against: 'довід проти',
  question: 'запитання',
  summary: 'підсумок обговорення',
  answer: 'відповідь на це запитання',
  to: 'про який виступ мова',
  'show-again': 'показати знову; інакше лишається прихованим',
  option: 'варіант; можна кілька разів ("НАЗВА = ЦІНА", де гроші)',
  pick: 'за який текст стоїть варіант: 2:1=3fa2, 1:1=first',
  'vote open seats': 'скількох обирають (1)',
  money: 'скільки грошей ділять (бюджет пропозиції)',
  dice: 'кубики, кинуті при свідках, для жереба: щонайменше десять цифр',
  lot: 'жереб, який вирішує за рівності',
  rank: 'спершу найкраще, за номерами: "2>1,3"',
  approve: 'номери того, що ви схвалюєте: "1,3"',
  points: 'бали за номерами: "1=5,2=3"',
  object: 'заперечення: чому так не можна',
  resolves: 'що це зняло б',
  'vote hands yes': 'скільки сказали «так»',
  no: 'скільки сказали «ні»',
  abstain: 'скільки утрималися',
  voter: 'хто брав участь; можна кілька разів',
  paper: 'на папері, а не руками',
  where: 'у якій залі',
  wrong: 'підрахунок неправильний',
  note: 'примітка',
  status: 'як далеко: begun, done, stuck, dropped',
  because: 'чому',
  vote: 'голосування комісії, якщо призупинили кілька',
  template: 'з якого зразка почати (small-group)',
  attester: 'хто перераховує й підписує; 1, 4, 7 … людей',
  moderator: 'хто веде обговорення; інакше розпорядники',
  'may-suspend': 'хто що може призупинити й на скільки днів: "Природа: ordinary: 14"',
  kind: 'який це орган (commission)',
  topic: 'про що він (other)',
  joining: 'як до нього входять: самі, за вибором зборів чи за власним вибором (open)',
  charge: 'навіщо він',
  member: 'хто в ньому від початку; можна кілька разів',
  in: 'хто входить; можна кілька разів',
  out: 'хто виходить; можна кілька разів',
}

const said: AssemblyCliWords['said'] = {
  proposed: (ref) => `Запропоновано (${ref}).`,
  amended: (ref) => `Поправку написано (${ref}).`,
  declined: (ref) => `Поправку відхилено (${ref}).`,
  takenBack: (ref) => `Відкликано (${ref}).`,
  endorsed: (title) => `Ви підтримуєте «${title}».`,
  notEndorsed: (title) => `Ви більше не підтримуєте «${title}».`,
  said: (ref) => `Сказано (${ref}).`,
  hidden: (ref) => `Приховано (${ref}); це бачать усі, і всі можуть відкрити.`,
  appealed: (ref) => `Оскаржено (${ref}). Відповість інший ведучий.`,
  staysHidden: (ref) => `Лишається прихованим (${ref}).`,
  shownAgain: (ref) => `Знову показано (${ref}).`,
  opened: (ref) => `Голосування відкрито (${ref}).`,
  cast: (until) =>
    until === '' ? 'Ваш голос подано.' : `Ваш голос подано. Змінити його можна до ${until}.`,
  closed: 'Голосування закрито. Засвідчувачі перераховують і підписують: "folkmoot vote attest".',
  attested: (outcome, have, needed) =>
    have >= needed
      ? `Перераховано й підписано: ${outcome}. Підсумок засвідчено.`
      : `Перераховано й підписано: ${outcome}. Підписів ${have} із ${needed}.`,
  tallied: (ref) =>
    `Підрахунок внесено (${ref}). Потрібні два свідки: "folkmoot vote witness ${ref}".`,
  witnessed: 'Ваше слово свідка внесено.',
  certificateHolds: (keys, attesters, needed) =>
    `Свідоцтво правильне: підрахунок дає цей підсумок, і його підписали ${number(keys)} з ${number(attesters)}, хто перераховує; достатньо ${number(needed)}.`,
  certificateKeys:
    'Чиї це ключі, файл довести не може. Порівняйте їх із тими, що оприлюднили збори:',
  certificateSaved: (file, signers) =>
    `${file} записано, підписали: ${signers}. Перевірити може кожен, нікуди не вступаючи.`,
  carried: (status) => `Повідомлено: ${status}.`,
  termOver: 'Ваше слово про те, що строк минув, внесено.',
  joined: (name) => `Ви увійшли: ${name}.`,
  left: (name) => `Ви вийшли: ${name}.`,
  found: (name) => `Заснувати: ${name}`,
  seatsIn: (name) => `Місця в органі: ${name}`,
  suspendTitle: (of) => `Призупинити: ${of}`,
  liftTitle: (of) => `Зняти призупинення: ${of}`,
  needsYou: 'Чекає на вас',
  needs: {
    ballot: 'ваш голос',
    attest: 'перерахувати й підписати',
    appeal: 'відповісти на оскарження',
    minutes: 'затвердити протокол',
    opinion: 'відповісти на судження',
  },
  noProposals: 'Ще нічого не запропоновано. Почніть: "folkmoot propose TITLE --article TEXT".',
  noBodies: 'Комітетів і комісій ще немає. "folkmoot body found NAME" пропонує заснувати.',
  stages: {
    talk: 'Обговорюється',
    voting: 'Триває голосування',
    closed: 'Проголосовано, ще не засвідчено',
    decided: 'Вирішено',
    held: 'Призупинено',
    done: 'Виконано',
    'not-adopted': 'Не ухвалено',
    replaced: 'Замінено пізнішим рішенням',
    withdrawn: 'Відкликано',
  },
  statuses: { begun: 'почато', done: 'зроблено', stuck: 'застрягло', dropped: 'облишено' },
  until: (time) => `відкрито до ${time}`,
  voted: (n) => `Поки що ${count(n, votes)}.`,
  blind: 'Хто голосував і як, до закриття не показується.',
  tookPart: (voters, electors) => `Участь узяли ${number(voters)} з ${count(electors, ofMembers)}.`,
  chosen: (names) => `Вибрано: ${names}.`,
  held: (because, resolves) => `Призупинено, бо: ${because} Що це зняло б: ${resolves}`,
  round: (round, rounds) => `Коло ${round}, щонайбільше ${rounds}.`,
  objections: (n) =>
    `${count(n, { one: 'заперечення', few: 'заперечення', many: 'заперечень', other: 'заперечення' })}.`,
  objection: (reason, resolves) => [`  ${reason}`, `  Що це зняло б: ${resolves}`],
  late: (n) => `${count(n, votes)} після закриття: показано, не рахується.`,
  outside: (n) => `${count(n, votes)} тих, хто тут не голосує: не рахується.`,
  inRoom: (n) => `${count(n, votes)} тих, чиї руки пораховано в залі: двічі не рахується.`,
  roomsApart: (n) =>
    `${count(n, { one: 'підрахунок зали показано', few: 'підрахунки зал показано', many: 'підрахунків зал показано', other: 'підрахунку зал показано' })} окремо: не рахується.`,
  unreadable: (n) =>
    `${count(n, { one: 'запис', few: 'записи', many: 'записів', other: 'запису' })} тут не прочитати: в інших підсумок може бути іншим.`,
  forked: (n) =>
    `${count(n, { one: 'пристрій', few: 'пристрої', many: 'пристроїв', other: 'пристрою' })} з двома історіями: те, що після розходження, не рахується.`,
  leftOut: 'Вилучено.',
  isChosen: 'вибрано',
  alternatives: 'Кілька текстів на вибір:',
  tasks: 'Хто що робить',
  talk: 'Обговорення',
  votes: 'Голосування',
  isHidden: (reason) => `приховано: ${reason}`,
  withdrawnBecause: (reason) => `Відкликано: ${reason}`,
  costs: (amount, unit, from) =>
    from === ''
      ? `Коштує ${number(amount)} ${unit}.`
      : `Коштує ${number(amount)} ${unit}, звідки: ${from}.`,
  endorsements: (n) => `Підтримали: ${number(n)}`,
  charterVersion: (version) =>
    version === 0 ? 'Статуту ще немає: що діє до нього' : `Статут, версія ${version}`,
  theStewards: 'розпорядники',
  attesters: 'Перераховують і підписують',
  moderators: 'Ведуть обговорення',
  maySuspend: (name, matters, n) => `${name} може призупинити: ${matters}, на ${count(n, days)}.`,
  days: (n) => count(n, days),
  rounds: (n) =>
    `щонайбільше ${count(n, { one: 'коло', few: 'кола', many: 'кіл', other: 'кола' })}`,
  quorum: (part) => `участь беруть щонайменше ${part} учасників`,
  threshold: (part) => `«так» кажуть щонайменше ${part}`,
  isBlind: 'приховано до закриття',
  phases: {
    clarify: 'запитання',
    react: 'відгуки',
    amend: 'поправки',
    object: 'заперечення',
    vote: 'голосування',
    window: 'очікування',
  },
  bodyKinds: {
    committee: 'комітет',
    commission: 'комісія',
    independent: 'незалежна комісія',
  },
}

export const assemblyUk: AssemblyCliWords = { refusals, commands, options, said }
