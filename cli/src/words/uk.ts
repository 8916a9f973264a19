// What the command line says, in Ukrainian.

import { assemblyUk } from './assembly/uk.ts'
import { createCounting } from './counting.ts'
import type { Words } from './en.ts'
import { meetingUk } from './meeting/uk.ts'
import { thinkingUk } from './thinking/uk.ts'

const { count, number } = createCounting('uk')

const people = { one: 'людину', few: 'людини', many: 'людей', other: 'людини' }
const reports = {
  one: 'повідомлення',
  few: 'повідомлення',
  many: 'повідомлень',
  other: 'повідомлення',
}
const rows = { one: 'рядок', few: 'рядки', many: 'рядків', other: 'рядка' }
const entries = { one: 'запис', few: 'записи', many: 'записів', other: 'запису' }
const members = { one: 'учасник', few: 'учасники', many: 'учасників', other: 'учасника' }
const devices = { one: 'пристрій', few: 'пристрої', many: 'пристроїв', other: 'пристрою' }
const ofDevices = { one: 'пристрою', few: 'пристроїв', many: 'пристроїв', other: 'пристрою' }
const ofEntries = { one: 'запису', few: 'записів', many: 'записів', other: 'запису' }
const ofReports = {
  one: 'повідомлення',
  few: 'повідомлень',
  many: 'повідомлень',
  other: 'повідомлення',
}

const misuse: Words['misuse'] = {
  'unknown-command': ({ given }) => `Немає команди «${given}». Усі команди: "folkmoot --help".`,
  'unknown-option': ({ given }) => `Тут немає ключа ${given}.`,
  'option-without-value': ({ option, value }) =>
    `Після --${option} потрібне значення: --${option} ${value}.`,
  'switch-with-value': ({ option }) => `--${option} не має значення.`,
  'option-twice': ({ option }) => `--${option} вказано двічі.`,
  'option-missing': ({ option, value }) => `Потрібен ключ --${option} ${value}.`,
  'not-one-of': ({ option, choices }) => `--${option} може бути одним із: ${choices}.`,
  'not-a-number': ({ option, min, max }) => `--${option}: ціле число від ${min} до ${max}.`,
  'argument-missing': ({ name }) => `Бракує: ${name}.`,
  'argument-too-many': ({ given }) =>
    `«${given}» — зайве слово. Текст із пробілами візьміть у лапки.`,
}

const refusals: Words['refusals'] = {
  ...assemblyUk.refusals,
  ...meetingUk.refusals,
  ...thinkingUk.refusals,
  'cli-no-passphrase': () =>
    'Потрібна парольна фраза: запустіть у терміналі або задайте FOLKMOOT_PASSPHRASE.',
  'cli-passphrases-differ': () => 'Фрази не збіглися. Нічого не змінено; спробуйте ще раз.',
  'cli-home-empty': ({ path }) =>
    `У ${path} ще немає спільноти: почніть її командою "folkmoot create" або увійдіть командою "folkmoot join".`,
  'cli-no-space': ({ path }) =>
    `У ${path} ще немає спільноти: почніть її командою "folkmoot create" або увійдіть командою "folkmoot join".`,
  'cli-space-not-chosen': ({ choices }) =>
    `Тут кілька спільнот. Виберіть одну через --space або "folkmoot use": ${choices}.`,
  'cli-space-unknown': ({ given, choices }) => `Спільноти «${given}» тут немає. Є: ${choices}.`,
  'cli-space-unclear': ({ given, choices }) =>
    `«${given}» підходить до кількох; вкажіть більше літер: ${choices}.`,
  'cli-member-unknown': ({ given }) =>
    `Нікого на ім’я «${given}» тут немає. Усіх показує "folkmoot members".`,
  'cli-member-unclear': ({ given, choices }) =>
    `«${given}» підходить до кількох; вкажіть номер: ${choices}.`,
  'cli-request-unknown': ({ given }) =>
    `Ніхто на ім’я «${given}» не проситься. Хто проситься, показує "folkmoot requests"; нові прохання приносить "folkmoot sync".`,
  'cli-request-unclear': ({ given, choices }) =>
    `«${given}» підходить до кількох. Спитайте в людини її слова і вкажіть їх: ${choices}.`,
  'cli-device-unknown': ({ given }) =>
    `У вас немає пристрою «${given}». Усі пристрої показує "folkmoot members --json".`,
  'cli-device-unclear': ({ given, choices }) =>
    `«${given}» підходить до кількох; вкажіть більше літер: ${choices}.`,
  'cli-file-missing': ({ path }) => `Немає файлу ${path}.`,
  'cli-file-denied': ({ path }) => `Цьому користувачеві не можна відкрити ${path}.`,
  'cli-file-folder': ({ path }) => `${path} — тека, а потрібен файл.`,
  'cli-file-too-large': ({ path, megabytesMax }) =>
    `${path} більший за ${megabytesMax} МБ; більше не читається.`,
  'cli-photo-unknown-type': ({ path }) =>
    `${path} — не зображення, яке можна надіслати: годяться JPEG, PNG і WebP.`,
  'cli-no-hub': () =>
    'Спільнота не має вузла. Передайте пакет ("folkmoot bundle export FILE") або назвіть вузол, коли створюєте спільноту.',
  'cli-hubs-away': ({ urls }) =>
    `Жоден вузол не відповідає (${urls}). Усе збережено на цьому пристрої; спробуйте пізніше або передайте пакет.`,
  'cli-address-unreadable': ({ given }) =>
    `«${given}» — не адреса вузла: вона починається з http:// або https://.`,
  'cli-port-taken': ({ port }) =>
    `Порт ${port} зайняла інша програма: зупиніть її або виберіть інший порт через --port.`,
  'cli-port-denied': ({ port }) =>
    `Порт ${port} цьому користувачеві недоступний: виберіть через --port порт, більший за 1023.`,
  'cli-host-unknown': ({ host }) =>
    `Ця машина не має адреси ${host}: приберіть --host або вкажіть її адресу.`,
  'cli-app-cannot-be-built': () =>
    'Застосунок не зібрався з вихідного коду; що сталося, показано вище. "folkmoot hub" запускає вузол без нього.',
  'cli-import-stopped': ({ kept, all }) =>
    `Зупинено: збережено ${number(kept)} з ${number(all)}. Та сама команда продовжить.`,
  'cli-import-unknown-format': ({ path }) =>
    `${path} — незрозумілий файл повідомлень: перший рядок вивантаження Ushahidi називає стовпці (Serial, INCIDENT TITLE, INCIDENT DATE …). Нічого не внесено.`,
  'cli-area-unreadable': ({ given }) =>
    `«${given}» — не область: вкажіть південь,захід,північ,схід у градусах, наприклад 17.9,-74.6,20.2,-71.6.`,
  'cli-not-confirmed': () => 'Нічого не зроблено. Щоб зробити без запитання, додайте --yes.',
  'cli-fork-unreadable': ({ path }) =>
    `У ${path} немає доказу роздвоєння, або файл пошкоджено. З нього нічого не випливає.`,
  'cli-fork-proves-nothing': ({ path }) =>
    `${path} нічого не доводить: ланцюжки або підписи не сходяться. Нікого за ним судити не можна.`,
  'cli-places-too-many': () => 'Вкажіть щонайбільше два місця: одне координатами й одне назвою.',
  'cli-role-unknown': ({ given }) => `«${given}» — не роль: буває steward або member.`,
  'cli-term-unreadable': ({ given }) =>
    `«${given}» — не строк для посилання: пишіть 12h, 7d або 4w, щонайбільше рік.`,
  'cli-waiting': () =>
    'Ви ще не всередині: спершу вас має впустити учасник. "folkmoot sync" перевірить.',
  'cli-no-paper-words': () =>
    'Потрібні дванадцять слів: запустіть у терміналі або задайте FOLKMOOT_PAPER_WORDS.',
  'cli-paper-unknown': () =>
    'Ці слова тут нічого не відкривають. Нічого не збережено. Перевірте, що слова й рядок з одного аркуша; вузол міг про них і не дізнатися, тоді записи принесе --bundle FILE.',
  'cli-sheet-without-hub': () =>
    'У цьому рядку немає вузла: додайте --bundle FILE, такий файл зробить будь-який учасник через "folkmoot bundle export FILE".',
  'cli-no-way-back': ({ urls }) =>
    `Жоден вузол не відповідає (${urls}). Нічого не збережено; спробуйте пізніше або додайте --bundle FILE.`,
  'cli-name-empty': () => 'Бракує імені: потрібна хоча б одна літера.',
  'cli-name-long': ({ max }) => `Ім’я задовге: щонайбільше ${max} знаків.`,
  'cli-name-unreadable': ({ given }) =>
    `«${given}» не може бути ім’ям: у ньому є кінці рядків або керівні знаки.`,
}

const commands: Words['commands'] = {
  ...assemblyUk.commands,
  ...meetingUk.commands,
  ...thinkingUk.commands,
  hub: 'Запустити вузол: він зберігає й передає те, чого не може прочитати.',
  start: 'Запустити на цій машині вузол разом із застосунком.',
  create: 'Почати спільноту; ви її перший учасник.',
  invite: 'Зробити посилання, за яким можна попроситися всередину.',
  join: 'Попроситися всередину за посиланням від учасника.',
  requests: 'Хто проситься всередину.',
  admit: 'Впустити того, хто проситься.',
  members: 'Хто є і з яких пристроїв.',
  remove: 'Виключити учасника; відтепер він не відкриє нічого нового.',
  suspend: 'Призупинити голос учасника, доки його не повернуть.',
  reinstate: 'Повернути призупиненому учасникові голос.',
  role: 'Зробити учасника розпорядником або навпаки.',
  vouch: 'Поручитися за того, чий прийом чекає на голоси.',
  confirm: 'Підтвердити прийом, що став сумнівним.',
  sync: 'Обмінятися з вузлами спільноти.',
  import: 'Внести повідомлення з файлу іншої програми.',
  report: 'Сказати, що відбувається.',
  correct: 'Виправити своє повідомлення; попередні слова лишаються видимі.',
  withdraw: 'Відкликати своє повідомлення; воно лишиться закресленим.',
  reports: 'Про що повідомляли, спершу нове.',
  'export reports': 'Вивести всі повідомлення для інших програм.',
  'bundle export': 'Скласти все у файл, який можна передати з рук у руки.',
  'bundle import': 'Прийняти файл, який хтось приніс.',
  status: 'Що з цим пристроєм і його спільнотами.',
  verify: 'Перевірити кожен ланцюжок і підпис, що зберігаються тут.',
  'fork-proof': 'Перевірити доказ двох історій одного пристрою або показати відомі.',
  'device link': 'Зробити посилання для другого свого пристрою.',
  'device confirm': 'Впустити другий пристрій, звіривши слова.',
  'device retire': 'Вивести свій пристрій з ужитку (загублено, продано, зламано).',
  'paper-key': 'Зробити дванадцять слів на заміну загубленому пристрою.',
  recover: 'Повернутися з дванадцятьма словами паперового ключа.',
  passphrase: 'Змінити парольну фразу цієї теки.',
  wipe: 'Знищити все в цій теці.',
  spaces: 'Спільноти в цій теці.',
  use: 'Вибрати спільноту, з якою працюють команди.',
  version: 'Який це folkmoot.',
  count: 'Підрахувати файл бюлетенів; спільнота для цього не потрібна.',
  opinion: 'Нанести на карту думки з розмови на Polis за її вивантаженням.',
  draw: 'Витягти людей за жеребом, із квотами чи без.',
}

const options: Words['options'] = {
  ...assemblyUk.options,
  ...meetingUk.options,
  ...thinkingUk.options,
  help: 'показати це',
  json: 'вивести JSON для програм',
  space: 'яка спільнота, за назвою або номером',
  port: 'порт (7777)',
  data: 'тека сховища вузла',
  host: 'адреса, на якій слухати (127.0.0.1)',
  closed: 'не приймати нових спільнот',
  as: 'ваше ім’я в спільноті',
  hub: 'адреса вузла спільноти',
  uses: 'скільки людей можуть увійти за посиланням (1)',
  expires: 'скільки діє посилання: 12h, 7d, 4w (7d)',
  steward: 'хто ввійде за ним, буде розпорядником',
  reason: 'чому, для запису',
  watch: 'лишатися на зв’язку, доки не зупинять',
  format: 'що це за файл; інакше видно з першого рядка',
  'dry-run': 'лише сказати, що було б',
  area: 'позначити те, що поза областю: південь,захід,північ,схід',
  at: 'коли: 2026-11-23, 2026-11-23T08:00 або A..B (зараз)',
  place: 'де: "61.78,34.35~300m" або назва місця',
  known: 'звідки відомо: saw (бачив), told (сказали), forwarded (переслано) (told)',
  source: 'хто так каже, якщо не ви',
  category: 'категорія; можна кілька разів',
  photo: 'зображення; можна кілька разів',
  title: 'короткий заголовок',
  text: 'нові слова',
  search: 'лише те, де є ці слова',
  since: 'лише те, що сталося відтоді',
  'bundle export since': 'лише те, чого немає в цьому попередньому пакеті',
  limit: 'скільки щонайбільше',
  sheet: 'рядок, надрукований під словами, або файл із ним',
  bundle: 'взяти записи з цього пакета, а не з вузла',
  label: 'як назвати пристрій',
  yes: 'зробити без запитання',
  method: 'як рахувати',
  seats: 'скількох обрати (як сказано у файлі)',
  seed: 'зерно жереба, про яке домовилися заздалегідь',
  utility: 'чого вартий проєкт для прихильників (cost)',
  completion: 'що робити із залишком грошей (add1)',
  step: 'скільки add1 дає кожному за раз (1)',
  fill: 'потім додати те, за що більше голосів і що вміщається, з позначкою',
  members: 'скільки людей можуть голосувати, для кворуму',
  quorum: 'яка частка учасників має проголосувати, наприклад 1/2',
  threshold: 'яка частка має сказати «так», наприклад 2/3',
  comments: 'твердження, як їх вивантажує Polis',
  pool: 'таблиця тих, кого можна витягти',
  size: 'скількох витягти',
  quotas: 'таблиця квот: category, feature, min, max',
  panels: 'оприлюднений список складів: перевірити й тягти з нього',
  groups: 'описати ці групи, замість шукати їх',
}

const faults: Words['faults'] = {
  storeBusy: (path) =>
    `Теку ${path} зайняв інший folkmoot: зачекайте або зупиніть його. Нічого не змінено.`,
  storeFull: (path) =>
    `Для ${path} немає місця: звільніть його й повторіть. Збережене раніше на місці.`,
  storeDamaged: (path) =>
    `Сховище в ${path} пошкоджено. Відкладіть його, увійдіть знову з іншого пристрою й не видаляйте, доки не певні.`,
  storeNewer: (path) =>
    `Сховище в ${path} записав новіший folkmoot: спершу оновіть цей. Нічого не змінено.`,
  denied: (path) => `Цьому користувачеві не можна писати в ${path}.`,
  missing: (path) => `Немає ${path}.`,
  unknown: (why) =>
    `Усередині folkmoot щось пішло не так: ${why}. Збережене не втрачено; будь ласка, повідомте про це (FOLKMOOT_DEBUG=1 покаже більше).`,
}

const help: Words['help'] = {
  about:
    'folkmoot: бачити, вирішувати й забезпечувати разом, без сервера, якому треба вірити.\nНезалежної перевірки не було.',
  usage: 'Виклик',
  options: 'Ключі',
  example: 'Приклад',
  commands: 'Команди',
  more: '"folkmoot КОМАНДА --help" розповість про неї більше, з прикладом.',
  environment:
    'Тека даних — FOLKMOOT_HOME (інакше ~/.folkmoot). Парольну фразу спитають або візьмуть\nз FOLKMOOT_PASSPHRASE. FOLKMOOT_LANG вибирає мову: en, ru, uk, zh, es.',
  groups: {
    together: 'Спільнота',
    decide: 'Рішення',
    meet: 'Зустрічі й делегати',
    think: 'Думки й жереб',
    reports: 'Повідомлення',
    carry: 'Передавання',
    methods: 'Перевірити самим',
    device: 'Цей пристрій',
    hub: 'Вузол',
  },
}

const said: Words['said'] = {
  askPassphrase: 'Парольна фраза: ',
  askNewPassphrase: (suggestion) =>
    `Виберіть парольну фразу для цього пристрою. Без неї нічого тут не прочитати, і вам теж.\nСильна, щойно вигадана: ${suggestion}\nПарольна фраза: `,
  askAgain: 'Ще раз: ',
  created: (name, as) => `${name}: початок покладено; ви ${as}, перший учасник.`,
  nextInvite: 'Далі: "folkmoot invite" робить посилання, за яким можна ввійти.',
  inviteFor: (uses, days) =>
    `На ${count(uses, people)}, до ${days}. Попроситися може кожен, хто має посилання: передайте його особисто або каналом, якому вірите.`,
  joined: (name) => `Ви попросилися всередину на ім’я ${name}.`,
  yourWords: (words) =>
    `Ваші слова: ${words}\nСкажіть їх учасникові голосом або поруч; там вони мають бути ті самі.`,
  waitingForAdmission: 'Чекаємо, доки учасник вас упустить. Перевіряє "folkmoot sync".',
  noRequests: 'Ніхто не проситься.',
  admitted: (name) => `${name} всередині.`,
  admittedPending: (name) => `${name} увійде, щойно поручиться досить людей.`,
  removed: (name) => `${name} поза спільнотою і не відкриє нічого, що написано відтепер.`,
  suspended: (name) => `Участь призупинено: ${name}.`,
  reinstated: (name) => `Знову учасник: ${name}.`,
  waitsForStewards: (name) =>
    `Ваш голос про того, кого звати ${name}, записано; він подіє, коли те саме скаже досить розпорядників.`,
  roleSet: (name, role) => `${name} тепер ${role}.`,
  vouched: (name) => `Ви ручаєтеся за ${name}.`,
  confirmed: (name) => `Прийом підтверджено: ${name}.`,
  role: { member: 'учасник', steward: 'розпорядник' },
  standing: {
    member: 'учасник',
    pending: 'чекає на поручителів',
    suspended: 'призупинено',
    removed: 'виключено',
  },
  you: 'ви',
  devices: (n) => count(n, devices),
  keptHere: 'Збережено на цьому пристрої; вузла немає на зв’язку.',
  keptHereRefused: 'Збережено на цьому пристрої; вузол не прийняв:',
  keptOnHub: 'На вузлі.',
  syncing: 'Обмін, КБ',
  synced: (n, fresh) => `Тут ${count(n, entries)}, нових ${number(fresh)}.`,
  hubCaughtUp: (url) => `${url}: усе передано.`,
  hubAway: (url) => `${url}: немає на зв’язку.`,
  hubRefused: (url, why) => `${url}: ${why}`,
  watching: 'На зв’язку; зупинити — Ctrl-C.',
  arrived: (fresh, n) => `Нових ${number(fresh)}; тут ${count(n, entries)}.`,
  someoneAsks: (name, words) => `Проситься ${name}. Слова: ${words}. Упустити: "folkmoot admit".`,
  deviceAsks: (name, words) =>
    `Пристрій «${name}» просить стати вашим. Його слова: ${words}. Якщо там ті самі: "folkmoot device confirm ${words}".`,
  youAreIn: (name) => `Ви всередині: ${name}.`,
  stillWaiting: 'Учасник вас поки не впустив.',
  importing: 'Внесення',
  imported: (n, already) => `Внесено ${count(n, reports)}, уже були тут ${number(already)}.`,
  wouldImport: (n, already) =>
    `Було б унесено ${count(n, reports)}, уже тут ${number(already)}. Нічого не записано.`,
  rows: (n) => `У файлі ${count(n, rows)}.`,
  flagged: (n, why) => `позначено ${number(n)}: ${why}`,
  rejectedLine: (line, why) => `рядок ${line}: ${why}`,
  rejected: (n) => `Не внесено ${count(n, rows)}:`,
  flags: {
    'outside-area': 'поза областю',
    'no-category': 'без категорії',
    'no-place': 'без місця',
    'day-unclear': 'день і місяць могли помінятися місцями',
  },
  stopping: 'Зупинюся, коли допишу почате …',
  reported: (ref) => `Повідомлено (${ref}).`,
  corrected: (ref) => `Виправлено (${ref}).`,
  withdrawn: (ref) => `Відкликано (${ref}).`,
  isWithdrawn: 'відкликано',
  isCorrected: 'виправлено',
  known: { saw: 'бачив сам', told: 'сказали', forwarded: 'переслано' },
  noReports: 'Ні про що ще не повідомляли.',
  noMatches: 'Нічого не підходить. "folkmoot reports" показує все.',
  shownOf: (shown, all) => `${number(shown)} з ${count(all, ofReports)}; більше покаже --limit.`,
  bundleWritten: (path, kilobytes) =>
    `${path} записано, ${number(kilobytes)} КБ. Відкрити його можуть лише учасники; передайте його одному з них.`,
  bundleReading: 'Приймання',
  bundleTaken: (fresh, known) => `Нове: ${count(fresh, entries)}, уже були тут ${number(known)}.`,
  bundleGaps: (n) =>
    `${count(n, ofDevices)}: бракує записів посередині. Спершу прийміть давніший пакет, потім знову цей.`,
  bundlePartRefused: 'Частину не прийнято:',
  entries: (n) => count(n, entries),
  members: (n) => count(n, members),
  setAside: (n) => `${count(n, entries)} не враховано; чому, скаже --json`,
  waitingEntries: (n) => `${count(n, entries)} чекають на ключ або на попередні записи`,
  forks: (n) => `${count(n, devices)} з двома історіями; див. "folkmoot fork-proof"`,
  me: {
    waiting: 'Ви чекаєте, доки вас упустять.',
    member: 'Ви учасник.',
    suspended: 'Вашу участь призупинено.',
    removed: 'Ви більше не учасник.',
  },
  onThisDevice: 'Лише на цьому пристрої: спільнота не має вузла.',
  onHub: (url, acknowledged, own) =>
    acknowledged >= own
      ? `${url}: там усе, що ви написали.`
      : `${url}: там ${number(acknowledged)} з ${count(own, ofEntries)}, що ви написали.`,
  verified: (logs, n) =>
    `Усе ціле: ${count(n, entries)} від ${count(logs, ofDevices)}, кожен ланцюжок і підпис перевірено.`,
  noForks: 'Жоден відомий тут пристрій не писав двох історій.',
  forkHolds: (log, seq) =>
    `Доказ чинний: пристрій ${log} підписав дві різні історії, що розходяться після його запису ${seq}. Найчастіше це відновлена резервна копія; про людину це нічого не каже. Усе до розходження лишається чинним.`,
  forkWritten: (path) =>
    `Записано в ${path}: перевірити може кожен командою "folkmoot fork-proof FILE".`,
  deviceLink:
    'Відкрийте це посилання на новому пристрої ("folkmoot join LINK --as NAME") і звірте слова:',
  deviceConfirmed: 'Тепер цей пристрій ваш. Усі учасники бачать, що його додано.',
  deviceRetired: 'Пристрій виведено. Написане відтепер на ньому не відкриється.',
  paperKey:
    'Запишіть ці дванадцять слів на папір і зберігайте окремо від пристроїв. Їх показано один раз:',
  paperSheet: 'І цей рядок, без слів він не таємниця (роздрукуйте або зберігайте у файлі):',
  askPaperWords: 'Дванадцять слів: ',
  recovered: (name, as, device, n) =>
    `Ви знову ${as} у «${name}», на цьому пристрої як «${device}»; тут ${count(n, entries)}. Ці слова відслужили; зробіть нові: "folkmoot paper-key".`,
  passphraseChanged: 'Парольну фразу змінено.',
  askWipe: (path) =>
    `Усе в ${path} буде знищено: ключі, повідомлення, спільноти. Те, що є у вузла та інших, у них лишиться.\nЩоб продовжити, наберіть "wipe": `,
  wipeWord: 'wipe',
  wiped: 'Знищено. На флеш-диску можуть уціліти старі блоки; їх захищає парольна фраза.',
  chosen: (name) => `Команди тепер працюють з: ${name}.`,
  noSpaces: 'Тут ще немає спільнот.',
  hubReady: (url) => `Вузол слухає на ${url}`,
  hubBlind: 'Він зберігає й передає те, чого не може прочитати. Зупинити — Ctrl-C.',
  startReady: (url) => `Folkmoot: ${url}`,
  startHint: 'Відкрийте цю адресу в браузері на цій машині. Зупинити — Ctrl-C.',
  buildingApp: 'Збираю застосунок; це потрібно один раз …',
  hubStopped: 'Вузол зупинено; усе, що він підтвердив, на диску.',
}

const assembly = assemblyUk.said
const meeting = meetingUk.said
const thinking = thinkingUk.said

export const uk: Words = {
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
