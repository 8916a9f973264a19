// What the command line says, in Russian.

import { assemblyRu } from './assembly/ru.ts'
import { createCounting } from './counting.ts'
import type { Words } from './en.ts'
import { meetingRu } from './meeting/ru.ts'
import { thinkingRu } from './thinking/ru.ts'

const { count, number } = createCounting('ru')

const people = { one: 'человека', few: 'человек', many: 'человек', other: 'человека' }
const reports = { one: 'сообщение', few: 'сообщения', many: 'сообщений', other: 'сообщения' }
const rows = { one: 'строка', few: 'строки', many: 'строк', other: 'строки' }
const entries = { one: 'запись', few: 'записи', many: 'записей', other: 'записи' }
const members = { one: 'участник', few: 'участника', many: 'участников', other: 'участника' }
const devices = { one: 'устройство', few: 'устройства', many: 'устройств', other: 'устройства' }
const ofDevices = { one: 'устройства', few: 'устройств', many: 'устройств', other: 'устройства' }
const ofEntries = { one: 'записи', few: 'записей', many: 'записей', other: 'записи' }
const ofReports = { one: 'сообщения', few: 'сообщений', many: 'сообщений', other: 'сообщения' }

const misuse: Words['misuse'] = {
  'unknown-command': ({ given }) => `Нет команды «${given}». Все команды: "folkmoot --help".`,
  'unknown-option': ({ given }) => `Здесь нет ключа ${given}.`,
  'option-without-value': ({ option, value }) =>
    `После --${option} нужно значение: --${option} ${value}.`,
  'switch-with-value': ({ option }) => `У --${option} не бывает значения.`,
  'option-twice': ({ option }) => `--${option} указан дважды.`,
  'option-missing': ({ option, value }) => `Нужен ключ --${option} ${value}.`,
  'not-one-of': ({ option, choices }) => `--${option} может быть одним из: ${choices}.`,
  'not-a-number': ({ option, min, max }) => `--${option}: целое число от ${min} до ${max}.`,
  'argument-missing': ({ name }) => `Не хватает: ${name}.`,
  'argument-too-many': ({ given }) =>
    `«${given}» — лишнее слово. Текст с пробелами возьмите в кавычки.`,
}

const refusals: Words['refusals'] = {
  ...assemblyRu.refusals,
  ...meetingRu.refusals,
  ...thinkingRu.refusals,
  'cli-no-passphrase': () =>
    'Нужна парольная фраза: запустите в терминале или задайте FOLKMOOT_PASSPHRASE.',
  'cli-passphrases-differ': () => 'Фразы не совпали. Ничего не изменено; попробуйте ещё раз.',
  'cli-home-empty': ({ path }) =>
    `В ${path} ещё нет сообщества: начните его командой "folkmoot create" или войдите командой "folkmoot join".`,
  'cli-no-space': ({ path }) =>
    `В ${path} ещё нет сообщества: начните его командой "folkmoot create" или войдите командой "folkmoot join".`,
  'cli-space-not-chosen': ({ choices }) =>
    `Здесь несколько сообществ. Выберите одно через --space или "folkmoot use": ${choices}.`,
  'cli-space-unknown': ({ given, choices }) => `Сообщества «${given}» здесь нет. Есть: ${choices}.`,
  'cli-space-unclear': ({ given, choices }) =>
    `«${given}» подходит к нескольким; укажите больше букв: ${choices}.`,
  'cli-member-unknown': ({ given }) =>
    `Никого по имени «${given}» здесь нет. Всех показывает "folkmoot members".`,
  'cli-member-unclear': ({ given, choices }) =>
    `«${given}» подходит к нескольким; укажите номер: ${choices}.`,
  'cli-request-unknown': ({ given }) =>
    `Никто по имени «${given}» не просится. Кто просится, показывает "folkmoot requests"; новые просьбы приносит "folkmoot sync".`,
  'cli-request-unclear': ({ given, choices }) =>
    `«${given}» подходит к нескольким. Спросите у человека его слова и укажите их: ${choices}.`,
  'cli-device-unknown': ({ given }) =>
    `У вас нет устройства «${given}». Все устройства показывает "folkmoot members --json".`,
  'cli-device-unclear': ({ given, choices }) =>
    `«${given}» подходит к нескольким; укажите больше букв: ${choices}.`,
  'cli-file-missing': ({ path }) => `Нет файла ${path}.`,
  'cli-file-denied': ({ path }) => `Этому пользователю нельзя открыть ${path}.`,
  'cli-file-folder': ({ path }) => `${path} — папка, а нужен файл.`,
  'cli-file-too-large': ({ path, megabytesMax }) =>
    `${path} больше ${megabytesMax} МБ; больше не читается.`,
  'cli-photo-unknown-type': ({ path }) =>
    `${path} — не картинка, которую можно отправить: годятся JPEG, PNG и WebP.`,
  'cli-no-hub': () =>
    'У сообщества нет узла. Передайте пакет ("folkmoot bundle export FILE") или назовите узел, когда создаёте сообщество.',
  'cli-hubs-away': ({ urls }) =>
    `Ни один узел не отвечает (${urls}). Всё сохранено на этом устройстве; попробуйте позже или передайте пакет.`,
  'cli-address-unreadable': ({ given }) =>
    `«${given}» — не адрес узла: он начинается с http:// или https://.`,
  'cli-port-taken': ({ port }) =>
    `Порт ${port} занят другой программой: остановите её или выберите другой порт через --port.`,
  'cli-port-denied': ({ port }) =>
    `Порт ${port} этому пользователю недоступен: выберите через --port порт больше 1023.`,
  'cli-host-unknown': ({ host }) =>
    `У этой машины нет адреса ${host}: уберите --host или укажите её адрес.`,
  'cli-app-cannot-be-built': () =>
    'Приложение не собралось из исходников; что случилось, показано выше. "folkmoot hub" запускает узел без него.',
  'cli-import-stopped': ({ kept, all }) =>
    `Остановлено: сохранено ${number(kept)} из ${number(all)}. Та же команда продолжит.`,
  'cli-import-unknown-format': ({ path }) =>
    `${path} — не понятный файл сообщений: первая строка выгрузки Ushahidi называет столбцы (Serial, INCIDENT TITLE, INCIDENT DATE …). Ничего не внесено.`,
  'cli-area-unreadable': ({ given }) =>
    `«${given}» — не область: укажите юг,запад,север,восток в градусах, например 17.9,-74.6,20.2,-71.6.`,
  'cli-not-confirmed': () => 'Ничего не сделано. Чтобы сделать без вопроса, добавьте --yes.',
  'cli-fork-unreadable': ({ path }) =>
    `В ${path} нет доказательства раздвоения, или файл повреждён. Из него ничего не следует.`,
  'cli-fork-proves-nothing': ({ path }) =>
    `${path} ничего не доказывает: цепочки или подписи не сходятся. Никого по нему судить нельзя.`,
  'cli-places-too-many': () => 'Укажите не больше двух мест: одно координатами и одно названием.',
  'cli-role-unknown': ({ given }) => `«${given}» — не роль: бывает steward или member.`,
  'cli-term-unreadable': ({ given }) =>
    `«${given}» — не срок для ссылки: пишите 12h, 7d или 4w, не больше года.`,
  'cli-waiting': () =>
    'Вы ещё не внутри: сначала вас должен впустить участник. "folkmoot sync" проверит.',
  'cli-no-paper-words': () =>
    'Нужны двенадцать слов: запустите в терминале или задайте FOLKMOOT_PAPER_WORDS.',
  'cli-paper-unknown': () =>
    'Эти слова здесь ничего не открывают. Ничего не сохранено. Проверьте, что слова и строка с одного листа; узел мог о них и не узнать, тогда записи принесёт --bundle FILE.',
  'cli-sheet-without-hub': () =>
    'В этой строке нет узла: добавьте --bundle FILE, такой файл сделает любой участник через "folkmoot bundle export FILE".',
  'cli-no-way-back': ({ urls }) =>
    `Ни один узел не отвечает (${urls}). Ничего не сохранено; попробуйте позже или добавьте --bundle FILE.`,
  'cli-name-empty': () => 'Не хватает имени: нужна хотя бы одна буква.',
  'cli-name-long': ({ max }) => `Имя слишком длинное: самое большее ${max} знаков.`,
  'cli-name-unreadable': ({ given }) =>
    `«${given}» не может быть именем: в нём есть концы строк или управляющие знаки.`,
}

const commands: Words['commands'] = {
  ...assemblyRu.commands,
  ...meetingRu.commands,
  ...thinkingRu.commands,
  hub: 'Запустить узел: он хранит и передаёт то, чего не может прочесть.',
  start: 'Запустить на этой машине узел вместе с приложением.',
  create: 'Начать сообщество; вы его первый участник.',
  invite: 'Сделать ссылку, по которой можно попроситься внутрь.',
  join: 'Попроситься внутрь по ссылке от участника.',
  requests: 'Кто просится внутрь.',
  admit: 'Впустить того, кто просится.',
  members: 'Кто состоит и с каких устройств.',
  remove: 'Исключить участника; с этого времени он не откроет ничего нового.',
  suspend: 'Приостановить голос участника, пока его не вернут.',
  reinstate: 'Вернуть приостановленному участнику голос.',
  role: 'Сделать участника распорядителем или наоборот.',
  vouch: 'Поручиться за того, чей приём ждёт голосов.',
  confirm: 'Подтвердить приём, ставший сомнительным.',
  sync: 'Обменяться с узлами сообщества.',
  import: 'Внести сообщения из файла другой программы.',
  report: 'Сказать, что происходит.',
  correct: 'Исправить своё сообщение; прежние слова остаются видны.',
  withdraw: 'Отозвать своё сообщение; оно останется зачёркнутым.',
  reports: 'О чём сообщалось, сначала новое.',
  'export reports': 'Вывести все сообщения для других программ.',
  'bundle export': 'Сложить всё в файл, который можно передать из рук в руки.',
  'bundle import': 'Принять файл, который кто-то принёс.',
  status: 'Что с этим устройством и его сообществами.',
  verify: 'Проверить каждую цепочку и подпись, что хранятся здесь.',
  'fork-proof': 'Проверить доказательство двух историй одного устройства или показать известные.',
  'device link': 'Сделать ссылку для второго своего устройства.',
  'device confirm': 'Впустить второе устройство, сверив слова.',
  'device retire': 'Вывести своё устройство из пользования (потеряно, продано, сломано).',
  'paper-key': 'Сделать двенадцать слов на замену потерянному устройству.',
  recover: 'Вернуться с двенадцатью словами бумажного ключа.',
  passphrase: 'Сменить парольную фразу этой папки.',
  wipe: 'Уничтожить всё в этой папке.',
  spaces: 'Сообщества в этой папке.',
  use: 'Выбрать сообщество, с которым работают команды.',
  version: 'Какой это folkmoot.',
  count: 'Подсчитать файл бюллетеней; сообщество для этого не нужно.',
  opinion: 'Нанести на карту мнения из разговора на Polis по его выгрузке.',
  draw: 'Вытянуть людей по жребию, с квотами или без.',
}

const options: Words['options'] = {
  ...assemblyRu.options,
  ...meetingRu.options,
  ...thinkingRu.options,
  help: 'показать это',
  json: 'вывести JSON для программ',
  space: 'какое сообщество, по имени или номеру',
  port: 'порт (7777)',
  data: 'папка хранилища узла',
  host: 'адрес, на котором слушать (127.0.0.1)',
  closed: 'не принимать новых сообществ',
  as: 'ваше имя в сообществе',
  hub: 'адрес узла сообщества',
  uses: 'сколько людей могут войти по ссылке (1)',
  expires: 'сколько действует ссылка: 12h, 7d, 4w (7d)',
  steward: 'кто войдёт по ней, будет распорядителем',
  reason: 'почему, для записи',
  watch: 'оставаться на связи, пока не остановят',
  format: 'что это за файл; иначе видно по первой строке',
  'dry-run': 'только сказать, что было бы',
  area: 'пометить то, что вне области: юг,запад,север,восток',
  at: 'когда: 2026-11-23, 2026-11-23T08:00 или A..B (сейчас)',
  place: 'где: "61.78,34.35~300m" или название места',
  known: 'откуда известно: saw (видел), told (сказали), forwarded (переслано) (told)',
  source: 'кто так говорит, если не вы',
  category: 'категория; можно несколько раз',
  photo: 'картинка; можно несколько раз',
  title: 'короткий заголовок',
  text: 'новые слова',
  search: 'только то, где есть эти слова',
  since: 'только то, что случилось с тех пор',
  'bundle export since': 'только то, чего нет в этом прежнем пакете',
  limit: 'сколько самое большее',
  sheet: 'строка, напечатанная под словами, или файл с ней',
  bundle: 'взять записи из этого пакета, а не с узла',
  label: 'как назвать устройство',
  yes: 'сделать без вопроса',
  method: 'как считать',
  seats: 'скольких избрать (как сказано в файле)',
  seed: 'затравка жребия, о которой договорились заранее',
  utility: 'чего стоит проект для сторонников (cost)',
  completion: 'что делать с остатком денег (add1)',
  step: 'сколько add1 даёт каждому за раз (1)',
  fill: 'затем добавить то, за что больше голосов и что помещается, с пометкой',
  members: 'сколько человек могут голосовать, для кворума',
  quorum: 'какая доля участников должна проголосовать, например 1/2',
  threshold: 'какая доля должна сказать «да», например 2/3',
  comments: 'утверждения, как их выгружает Polis',
  pool: 'таблица тех, кого можно вытянуть',
  size: 'скольких вытянуть',
  quotas: 'таблица квот: category, feature, min, max',
  panels: 'опубликованный список составов: проверить и тянуть из него',
  groups: 'описать эти группы, вместо того чтобы искать их',
}

const faults: Words['faults'] = {
  storeBusy: (path) =>
    `Папкой ${path} занят другой folkmoot: подождите или остановите его. Ничего не изменено.`,
  storeFull: (path) =>
    `Для ${path} нет места: освободите его и повторите. Сохранённое раньше на месте.`,
  storeDamaged: (path) =>
    `Хранилище в ${path} повреждено. Отложите его, войдите снова с другого устройства и не удаляйте, пока не уверены.`,
  storeNewer: (path) =>
    `Хранилище в ${path} записал более новый folkmoot: сначала обновите этот. Ничего не изменено.`,
  denied: (path) => `Этому пользователю нельзя писать в ${path}.`,
  missing: (path) => `Нет ${path}.`,
  unknown: (why) =>
    `Внутри folkmoot что-то пошло не так: ${why}. Сохранённое не потеряно; пожалуйста, сообщите об этом (FOLKMOOT_DEBUG=1 покажет больше).`,
}

const help: Words['help'] = {
  about:
    'folkmoot: видеть, решать и обеспечивать вместе, без сервера, которому надо верить.\nНезависимой проверки не было.',
  usage: 'Вызов',
  options: 'Ключи',
  example: 'Пример',
  commands: 'Команды',
  more: '"folkmoot КОМАНДА --help" расскажет о ней больше, с примером.',
  environment:
    'Папка данных — FOLKMOOT_HOME (иначе ~/.folkmoot). Парольную фразу спросят или возьмут\nиз FOLKMOOT_PASSPHRASE. FOLKMOOT_LANG выбирает язык: en, ru, uk, zh, es.',
  groups: {
    together: 'Сообщество',
    decide: 'Решения',
    meet: 'Встречи и делегаты',
    think: 'Мнения и жребий',
    reports: 'Сообщения',
    carry: 'Передача',
    methods: 'Проверить самим',
    device: 'Это устройство',
    hub: 'Узел',
  },
}

const said: Words['said'] = {
  askPassphrase: 'Парольная фраза: ',
  askNewPassphrase: (suggestion) =>
    `Выберите парольную фразу для этого устройства. Без неё ничего здесь не прочесть, и вам тоже.\nСильная, придуманная только что: ${suggestion}\nПарольная фраза: `,
  askAgain: 'Ещё раз: ',
  created: (name, as) => `${name}: начало положено; вы ${as}, первый участник.`,
  nextInvite: 'Дальше: "folkmoot invite" делает ссылку, по которой можно войти.',
  inviteFor: (uses, days) =>
    `На ${count(uses, people)}, до ${days}. Попроситься может всякий, у кого есть ссылка: передайте её лично или по каналу, которому верите.`,
  joined: (name) => `Вы попросились внутрь под именем ${name}.`,
  yourWords: (words) =>
    `Ваши слова: ${words}\nСкажите их участнику голосом или рядом; там они должны быть те же.`,
  waitingForAdmission: 'Ждём, пока участник вас впустит. Проверяет "folkmoot sync".',
  noRequests: 'Никто не просится.',
  admitted: (name) => `${name} внутри.`,
  admittedPending: (name) => `${name} войдёт, как только поручится достаточно людей.`,
  removed: (name) => `${name} вне сообщества и не откроет ничего, что написано с этого времени.`,
  suspended: (name) => `Участие приостановлено: ${name}.`,
  reinstated: (name) => `Снова участник: ${name}.`,
  waitsForStewards: (name) =>
    `Ваш голос о том, кого зовут ${name}, записан; он подействует, когда то же скажут достаточно распорядителей.`,
  roleSet: (name, role) => `${name} теперь ${role}.`,
  vouched: (name) => `Вы ручаетесь за ${name}.`,
  confirmed: (name) => `Приём подтверждён: ${name}.`,
  role: { member: 'участник', steward: 'распорядитель' },
  standing: {
    member: 'участник',
    pending: 'ждёт поручителей',
    suspended: 'приостановлен',
    removed: 'исключён',
  },
  you: 'вы',
  devices: (n) => count(n, devices),
  keptHere: 'Сохранено на этом устройстве; узла нет на связи.',
  keptHereRefused: 'Сохранено на этом устройстве; узел не принял:',
  keptOnHub: 'На узле.',
  syncing: 'Обмен, КБ',
  synced: (n, fresh) => `Здесь ${count(n, entries)}, новых ${number(fresh)}.`,
  hubCaughtUp: (url) => `${url}: всё передано.`,
  hubAway: (url) => `${url}: нет на связи.`,
  hubRefused: (url, why) => `${url}: ${why}`,
  watching: 'На связи; остановить — Ctrl-C.',
  arrived: (fresh, n) => `Новых ${number(fresh)}; здесь ${count(n, entries)}.`,
  someoneAsks: (name, words) => `Просится ${name}. Слова: ${words}. Впустить: "folkmoot admit".`,
  deviceAsks: (name, words) =>
    `Устройство «${name}» просит стать вашим. Его слова: ${words}. Если там те же: "folkmoot device confirm ${words}".`,
  youAreIn: (name) => `Вы внутри: ${name}.`,
  stillWaiting: 'Участник вас пока не впустил.',
  importing: 'Внесение',
  imported: (n, already) => `Внесено ${count(n, reports)}, уже были здесь ${number(already)}.`,
  wouldImport: (n, already) =>
    `Было бы внесено ${count(n, reports)}, уже здесь ${number(already)}. Ничего не записано.`,
  rows: (n) => `В файле ${count(n, rows)}.`,
  flagged: (n, why) => `помечено ${number(n)}: ${why}`,
  rejectedLine: (line, why) => `строка ${line}: ${why}`,
  rejected: (n) => `Не внесено ${count(n, rows)}:`,
  flags: {
    'outside-area': 'вне области',
    'no-category': 'без категории',
    'no-place': 'без места',
    'day-unclear': 'день и месяц могли поменяться местами',
  },
  stopping: 'Остановлюсь, когда допишу начатое …',
  reported: (ref) => `Сообщено (${ref}).`,
  corrected: (ref) => `Исправлено (${ref}).`,
  withdrawn: (ref) => `Отозвано (${ref}).`,
  isWithdrawn: 'отозвано',
  isCorrected: 'исправлено',
  known: { saw: 'видел сам', told: 'сказали', forwarded: 'переслано' },
  noReports: 'Ни о чём ещё не сообщали.',
  noMatches: 'Ничего не подходит. "folkmoot reports" показывает всё.',
  shownOf: (shown, all) => `${number(shown)} из ${count(all, ofReports)}; больше покажет --limit.`,
  bundleWritten: (path, kilobytes) =>
    `${path} записан, ${number(kilobytes)} КБ. Открыть его могут только участники; передайте его одному из них.`,
  bundleReading: 'Приём',
  bundleTaken: (fresh, known) =>
    `Новое: ${count(fresh, entries)}, уже были здесь ${number(known)}.`,
  bundleGaps: (n) =>
    `${count(n, ofDevices)}: не хватает записей посередине. Сначала примите более старый пакет, затем снова этот.`,
  bundlePartRefused: 'Часть не принята:',
  entries: (n) => count(n, entries),
  members: (n) => count(n, members),
  setAside: (n) => `${count(n, entries)} не в счёт; почему, скажет --json`,
  waitingEntries: (n) => `${count(n, entries)} ждут ключа или прежних записей`,
  forks: (n) => `${count(n, devices)} с двумя историями; см. "folkmoot fork-proof"`,
  me: {
    waiting: 'Вы ждёте, пока вас впустят.',
    member: 'Вы участник.',
    suspended: 'Ваше участие приостановлено.',
    removed: 'Вы больше не участник.',
  },
  onThisDevice: 'Только на этом устройстве: у сообщества нет узла.',
  onHub: (url, acknowledged, own) =>
    acknowledged >= own
      ? `${url}: там всё, что вы написали.`
      : `${url}: там ${number(acknowledged)} из ${count(own, ofEntries)}, что вы написали.`,
  verified: (logs, n) =>
    `Всё цело: ${count(n, entries)} от ${count(logs, ofDevices)}, каждая цепочка и подпись проверены.`,
  noForks: 'Ни одно известное здесь устройство не писало двух историй.',
  forkHolds: (log, seq) =>
    `Доказательство верно: устройство ${log} подписало две разные истории, которые расходятся после его записи ${seq}. Чаще всего это восстановленная резервная копия; о человеке это ничего не говорит. Всё до расхождения остаётся в силе.`,
  forkWritten: (path) =>
    `Записано в ${path}: проверить может каждый командой "folkmoot fork-proof FILE".`,
  deviceLink:
    'Откройте эту ссылку на новом устройстве ("folkmoot join LINK --as NAME") и сверьте слова:',
  deviceConfirmed: 'Теперь это устройство ваше. Все участники видят, что оно добавлено.',
  deviceRetired: 'Устройство выведено. Написанное с этого времени на нём не откроется.',
  paperKey:
    'Запишите эти двенадцать слов на бумагу и храните отдельно от устройств. Они показаны один раз:',
  paperSheet: 'И эту строку, без слов она не тайна (распечатайте или храните в файле):',
  askPaperWords: 'Двенадцать слов: ',
  recovered: (name, as, device, n) =>
    `Вы снова ${as} в «${name}», на этом устройстве как «${device}»; здесь ${count(n, entries)}. Эти слова отслужили; сделайте новые: "folkmoot paper-key".`,
  passphraseChanged: 'Парольная фраза сменена.',
  askWipe: (path) =>
    `Всё в ${path} будет уничтожено: ключи, сообщения, сообщества. То, что есть у узла и других, у них останется.\nЧтобы продолжить, наберите "wipe": `,
  wipeWord: 'wipe',
  wiped: 'Уничтожено. На флеш-диске могут уцелеть старые блоки; их защищает парольная фраза.',
  chosen: (name) => `Команды теперь работают с: ${name}.`,
  noSpaces: 'Здесь ещё нет сообществ.',
  hubReady: (url) => `Узел слушает на ${url}`,
  hubBlind: 'Он хранит и передаёт то, чего не может прочесть. Остановить — Ctrl-C.',
  startReady: (url) => `Folkmoot: ${url}`,
  startHint: 'Откройте этот адрес в браузере на этой машине. Остановить — Ctrl-C.',
  buildingApp: 'Собираю приложение; это нужно один раз …',
  hubStopped: 'Узел остановлен; всё, что он подтвердил, на диске.',
}

const assembly = assemblyRu.said
const meeting = meetingRu.said
const thinking = thinkingRu.said

export const ru: Words = {
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
