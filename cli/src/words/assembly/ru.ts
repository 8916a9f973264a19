// Что говорят команды о решениях, по-русски.

import { createCounting } from '../counting.ts'
import type { AssemblyCliWords } from './en.ts'

const { count, number } = createCounting('ru')

const votes = { one: 'голос', few: 'голоса', many: 'голосов', other: 'голоса' }
const ofMembers = { one: 'участника', few: 'участников', many: 'участников', other: 'участника' }
const days = { one: 'день', few: 'дня', many: 'дней', other: 'дня' }

const refusals: AssemblyCliWords['refusals'] = {
  'cli-proposal-unknown': ({ given }) =>
    `Предложения «${given}» здесь нет. "folkmoot agenda" показывает все; "folkmoot sync" получает новые.`,
  'cli-proposal-unclear': ({ given, choices }) =>
    `«${given}» может быть любым из этих; укажите больше знаков: ${choices}.`,
  'cli-vote-unknown': ({ given }) =>
    `Голосования или предложения «${given}» здесь нет. "folkmoot agenda" показывает все; "folkmoot sync" получает новые.`,
  'cli-vote-unclear': ({ given, choices }) =>
    `«${given}» может быть любым из этих голосований; укажите больше знаков: ${choices}.`,
  'cli-not-voted-on': ({ given }) =>
    `Голосование о «${given}» ещё не открыто: его открывает "folkmoot vote open".`,
  'cli-body-unknown': ({ given }) =>
    `Органа «${given}» здесь нет. "folkmoot bodies" показывает все.`,
  'cli-body-unclear': ({ given, choices }) =>
    `«${given}» может быть любым из этих органов; укажите id: ${choices}.`,
  'cli-amendment-unknown': ({ given }) =>
    `Поправки «${given}» здесь нет. "folkmoot proposal show REF" показывает те, что стоят отдельно.`,
  'cli-amendment-unclear': ({ given }) =>
    `«${given}» подходит к нескольким поправкам; укажите больше знаков.`,
  'cli-said-unknown': ({ given }) =>
    `Выступления «${given}» здесь нет. "folkmoot proposal show REF" показывает обсуждение.`,
  'cli-said-unclear': ({ given }) =>
    `«${given}» подходит к нескольким выступлениям; укажите больше знаков.`,
  'cli-say-one-way': () =>
    'Выступление — что-то одно: за, против, вопрос, ответ или обобщение. Укажите одно из них.',
  'cli-reaction-unknown': ({ given, choices }) => `«${given}» — не отклик. Есть: ${choices}.`,
  'cli-answer-unknown': ({ given }) =>
    `«${given}» — не ответ: скажите yes (да), no (нет) или abstain (воздерживаюсь).`,
  'cli-ballot-one-way': () =>
    'Скажите, как голосуете, одним способом: yes, no или abstain, либо --rank, --approve или --points, как спрашивает голосование.',
  'cli-ballot-unreadable': ({ given, example }) =>
    `«${given}» не понять: пишите номера вариантов, например "${example}". Голос не подан.`,
  'cli-option-unreadable': ({ given }) =>
    `У «${given}» нет цены: где делят деньги, пишите --option "ИМЯ = ЦЕНА".`,
  'cli-pick-unreadable': ({ given }) =>
    `«${given}» не понять: пишите ВАРИАНТ:СТАТЬЯ=ССЫЛКА, например 2:1=3fa2, или 1:1=first для первого текста.`,
  'cli-dice-unreadable': ({ given }) =>
    `«${given}» — не бросок костей: нужно не меньше десяти цифр от 1 до 6, как они выпали.`,
  'cli-task-unreadable': ({ given }) =>
    `Из «${given}» не видно, кто что делает: пишите --task "КТО: ЧТО".`,
  'cli-budget-unreadable': ({ given }) =>
    `«${given}» — не сумма: пишите целое число и чего, например "12000 крон".`,
  'cli-text-unreadable': ({ path }) => `${path} — не текст в UTF-8. Ничего не предложено.`,
  'cli-charter-unreadable': ({ path }) =>
    `В ${path} нет устава: "folkmoot charter show --json" пишет такой, с которого можно начать.`,
  'cli-may-suspend-unreadable': ({ given }) =>
    `«${given}» не понять: пишите ОРГАН: ПРЕДМЕТЫ: ДНИ, например "Природа: ordinary, budget: 14".`,
  'cli-not-held': () =>
    'Это решение ничто не держит. "folkmoot vote result REF" говорит, как с ним обстоит.',
}

const commands: AssemblyCliWords['commands'] = {
  agenda: 'Что предстоит решить и что ждёт вас.',
  propose: 'Предложить решение.',
  'proposal show': 'Предложение: текст, обсуждение, задачи и голосования.',
  'proposal withdraw': 'Отозвать своё предложение или свою поправку.',
  amend: 'Предложить другой текст статьи или новую статью.',
  'amendment decline': 'Отклонить поправку к своему предложению, сказав почему.',
  endorse: 'Поддержать предложение, чтобы его можно было поставить на голосование.',
  say: 'Высказаться о предложении: за, против, вопрос, ответ.',
  react: 'Отозваться на предложение: agree, concern, block, hear-more, none.',
  'talk hide': 'Скрыть выступление, как ведущий, сказав почему; открыть его можно.',
  'talk appeal': 'Обжаловать скрытие выступления.',
  'talk answer': 'Ответить на обжалование, как другой ведущий.',
  'vote open': 'Открыть голосование о предложении.',
  'vote cast': 'Проголосовать; до закрытия можно снова, считается последнее.',
  'vote close': 'Закрыть голосование, чьё время вышло или где проголосовали все.',
  'vote attest': 'Пересчитать закрытое голосование и подписать итог, как заверитель.',
  'vote result': 'Чем кончилось голосование, с пересчётом на этом устройстве.',
  'vote hands': 'Внести подсчёт рук или бумаг с именами участвовавших.',
  'vote witness': 'Сказать, как свидетель, верен ли подсчёт рук или бумаг.',
  'certificate save': 'Сохранить заверенное решение файлом, который проверит каждый.',
  'certificate verify': 'Проверить заверенное решение по файлу: текст, подсчёт и подписи.',
  'decision carried': 'Сообщить, как исполняется решение.',
  'decision suspend': 'Предложить в своей комиссии приостановить решение.',
  'decision lift': 'Предложить в своей комиссии снять приостановку.',
  'decision term-over': 'Сказать, как заверитель, что срок приостановки вышел.',
  'charter show': 'Устав, который действует.',
  'charter propose': 'Предложить следующий устав, из образца или файла.',
  bodies: 'Комитеты и комиссии и кто в них.',
  'body found': 'Предложить основать комитет или комиссию.',
  'body join': 'Войти в орган, открытый для всех.',
  'body leave': 'Выйти из органа.',
  'body seat': 'Предложить, кто входит в орган и кто выходит.',
}

const options: AssemblyCliWords['options'] = {
  body: 'комитет или комиссия; иначе собрание',
  article: 'текст статьи; можно несколько раз',
  'amend article': 'номер изменяемой статьи; иначе новая',
  after: 'номер статьи, после которой стоит новая (0: первой)',
  file: 'файл Markdown; его заголовки или абзацы — статьи',
  'charter propose file': 'весь устав, как его пишет "charter show --json"',
  'charter propose text': 'что устав говорит словами',
  matter: 'какое правило устава решает (ordinary)',
  budget: 'сколько это стоит: "12000 крон"',
  task: 'кто что делает: "Boris: занять бур"; можно несколько раз',
  'decision carried task': 'номер задачи; иначе всё',
  'instead-of': 'решение, вместо которого это',
  not: 'больше не',
  for: 'довод за',
  against: 'довод против',
  question: 'вопрос',
  summary: 'обобщение обсуждения',
  answer: 'ответ на этот вопрос',
  to: 'о каком выступлении речь',
  'show-again': 'показать снова; иначе остаётся скрытым',
  option: 'вариант; можно несколько раз ("ИМЯ = ЦЕНА", где деньги)',
  pick: 'за какой текст стоит вариант: 2:1=3fa2, 1:1=first',
  'vote open seats': 'сколько выбирают (1)',
  money: 'сколько денег делят (бюджет предложения)',
  dice: 'кости, брошенные при свидетелях, для жребия: не меньше десяти цифр',
  lot: 'жребий, который решает при равенстве',
  rank: 'сначала лучшее, по номерам: "2>1,3"',
  approve: 'номера того, что вы одобряете: "1,3"',
  points: 'баллы по номерам: "1=5,2=3"',
  object: 'возражение: почему так нельзя',
  resolves: 'что бы это сняло',
  'vote hands yes': 'сколько сказали «да»',
  no: 'сколько сказали «нет»',
  abstain: 'сколько воздержались',
  voter: 'кто участвовал; можно несколько раз',
  paper: 'на бумаге, а не руками',
  where: 'в каком зале',
  wrong: 'подсчёт неверен',
  note: 'замечание',
  status: 'как далеко: begun, done, stuck, dropped',
  because: 'почему',
  vote: 'голосование комиссии, если приостановили несколько',
  template: 'с какого образца начать (small-group)',
  attester: 'кто пересчитывает и подписывает; 1, 4, 7 … человек',
  moderator: 'кто ведёт обсуждение; иначе распорядители',
  'may-suspend': 'кто что может приостановить и на сколько дней: "Природа: ordinary: 14"',
  kind: 'какой это орган (commission)',
  topic: 'о чём он (other)',
  joining: 'как в него входят: сами, по выбору собрания или по своему выбору (open)',
  charge: 'зачем он',
  member: 'кто в нём с начала; можно несколько раз',
  in: 'кто входит; можно несколько раз',
  out: 'кто выходит; можно несколько раз',
}

const said: AssemblyCliWords['said'] = {
  proposed: (ref) => `Предложено (${ref}).`,
  amended: (ref) => `Поправка написана (${ref}).`,
  declined: (ref) => `Поправка отклонена (${ref}).`,
  takenBack: (ref) => `Отозвано (${ref}).`,
  endorsed: (title) => `Вы поддерживаете «${title}».`,
  notEndorsed: (title) => `Вы больше не поддерживаете «${title}».`,
  said: (ref) => `Сказано (${ref}).`,
  hidden: (ref) => `Скрыто (${ref}); это видят все, и все могут открыть.`,
  appealed: (ref) => `Обжаловано (${ref}). Ответит другой ведущий.`,
  staysHidden: (ref) => `Остаётся скрытым (${ref}).`,
  shownAgain: (ref) => `Снова показано (${ref}).`,
  opened: (ref) => `Голосование открыто (${ref}).`,
  cast: (until) =>
    until === '' ? 'Ваш голос подан.' : `Ваш голос подан. Изменить его можно до ${until}.`,
  closed: 'Голосование закрыто. Заверители пересчитывают и подписывают: "folkmoot vote attest".',
  attested: (outcome, have, needed) =>
    have >= needed
      ? `Пересчитано и подписано: ${outcome}. Итог заверен.`
      : `Пересчитано и подписано: ${outcome}. Подписей ${have} из ${needed}.`,
  tallied: (ref) => `Подсчёт внесён (${ref}). Нужны два свидетеля: "folkmoot vote witness ${ref}".`,
  witnessed: 'Ваше слово свидетеля внесено.',
  certificateHolds: (keys, attesters, needed) =>
    `Свидетельство верно: подсчёт даёт этот итог, и его подписали ${number(keys)} из ${number(attesters)} пересчитывающих; достаточно ${number(needed)}.`,
  certificateKeys:
    'Чьи это ключи, файл доказать не может. Сравните их с теми, что опубликовало собрание:',
  certificateSaved: (file, signers) =>
    `${file} записан, подписали: ${signers}. Проверить может каждый, никуда не вступая.`,
  carried: (status) => `Сообщено: ${status}.`,
  termOver: 'Ваше слово о том, что срок вышел, внесено.',
  joined: (name) => `Вы вошли: ${name}.`,
  left: (name) => `Вы вышли: ${name}.`,
  found: (name) => `Основать: ${name}`,
  seatsIn: (name) => `Места в органе: ${name}`,
  suspendTitle: (of) => `Приостановить: ${of}`,
  liftTitle: (of) => `Снять приостановку: ${of}`,
  needsYou: 'Ждёт вас',
  needs: {
    ballot: 'ваш голос',
    attest: 'пересчитать и подписать',
    appeal: 'ответить на обжалование',
    minutes: 'утвердить протокол',
    opinion: 'ответить на суждения',
  },
  noProposals: 'Ничего ещё не предложено. Начните: "folkmoot propose TITLE --article TEXT".',
  noBodies: 'Комитетов и комиссий ещё нет. "folkmoot body found NAME" предлагает основать.',
  stages: {
    talk: 'Обсуждается',
    voting: 'Идёт голосование',
    closed: 'Проголосовано, ещё не заверено',
    decided: 'Решено',
    held: 'Приостановлено',
    done: 'Исполнено',
    'not-adopted': 'Не принято',
    replaced: 'Заменено более поздним решением',
    withdrawn: 'Отозвано',
  },
  statuses: { begun: 'начато', done: 'сделано', stuck: 'застряло', dropped: 'оставлено' },
  until: (time) => `открыто до ${time}`,
  voted: (n) => `Пока ${count(n, votes)}.`,
  blind: 'Кто голосовал и как, до закрытия не показывается.',
  tookPart: (voters, electors) => `Участвовали ${number(voters)} из ${count(electors, ofMembers)}.`,
  chosen: (names) => `Выбрано: ${names}.`,
  held: (because, resolves) =>
    `Приостановлено, потому что: ${because} Что бы это сняло: ${resolves}`,
  round: (round, rounds) => `Круг ${round}, самое большее ${rounds}.`,
  objections: (n) =>
    `${count(n, { one: 'возражение', few: 'возражения', many: 'возражений', other: 'возражения' })}.`,
  objection: (reason, resolves) => [`  ${reason}`, `  Что бы это сняло: ${resolves}`],
  late: (n) => `${count(n, votes)} после закрытия: показано, не считается.`,
  outside: (n) => `${count(n, votes)} тех, кто здесь не голосует: не считается.`,
  inRoom: (n) => `${count(n, votes)} тех, чьи руки сочтены в зале: дважды не считается.`,
  roomsApart: (n) =>
    `${count(n, { one: 'подсчёт зала показан', few: 'подсчёта залов показаны', many: 'подсчётов залов показаны', other: 'подсчёта залов показаны' })} отдельно: не считается.`,
  unreadable: (n) =>
    `${count(n, { one: 'запись', few: 'записи', many: 'записей', other: 'записи' })} здесь не прочесть: у других итог может быть иным.`,
  forked: (n) =>
    `${count(n, { one: 'устройство', few: 'устройства', many: 'устройств', other: 'устройства' })} с двумя историями: то, что после расхождения, не считается.`,
  leftOut: 'Исключено.',
  isChosen: 'выбрано',
  alternatives: 'Несколько текстов на выбор:',
  tasks: 'Кто что делает',
  talk: 'Обсуждение',
  votes: 'Голосования',
  isHidden: (reason) => `скрыто: ${reason}`,
  withdrawnBecause: (reason) => `Отозвано: ${reason}`,
  costs: (amount, unit, from) =>
    from === ''
      ? `Стоит ${number(amount)} ${unit}.`
      : `Стоит ${number(amount)} ${unit}, откуда: ${from}.`,
  endorsements: (n) => `Поддержали: ${number(n)}`,
  charterVersion: (version) =>
    version === 0 ? 'Устава ещё нет: что действует до него' : `Устав, версия ${version}`,
  theStewards: 'распорядители',
  attesters: 'Пересчитывают и подписывают',
  moderators: 'Ведут обсуждение',
  maySuspend: (name, matters, n) =>
    `${name} может приостановить: ${matters}, на ${count(n, days)}.`,
  days: (n) => count(n, days),
  rounds: (n) =>
    `самое большее ${count(n, { one: 'круг', few: 'круга', many: 'кругов', other: 'круга' })}`,
  quorum: (part) => `участвует не меньше ${part} участников`,
  threshold: (part) => `«да» говорят не меньше ${part}`,
  isBlind: 'скрыто до закрытия',
  phases: {
    clarify: 'вопросы',
    react: 'отклики',
    amend: 'поправки',
    object: 'возражения',
    vote: 'голосование',
    window: 'ожидание',
  },
  bodyKinds: {
    committee: 'комитет',
    commission: 'комиссия',
    independent: 'независимая комиссия',
  },
}

export const assemblyRu: AssemblyCliWords = { refusals, commands, options, said }
