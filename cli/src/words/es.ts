// What the command line says, in Spanish.

import { assemblyEs } from './assembly/es.ts'
import { createCounting } from './counting.ts'
import type { Words } from './en.ts'
import { meetingEs } from './meeting/es.ts'
import { thinkingEs } from './thinking/es.ts'

const { count, number } = createCounting('es')

const reports = { one: 'informe', other: 'informes' }
const rows = { one: 'fila', other: 'filas' }
const entries = { one: 'entrada', other: 'entradas' }
const members = { one: 'miembro', other: 'miembros' }
const devices = { one: 'dispositivo', other: 'dispositivos' }

const misuse: Words['misuse'] = {
  'unknown-command': ({ given }) =>
    `No existe la orden «${given}». "folkmoot --help" las muestra todas.`,
  'unknown-option': ({ given }) => `Aquí no existe la opción ${given}.`,
  'option-without-value': ({ option, value }) =>
    `--${option} necesita un valor: --${option} ${value}.`,
  'switch-with-value': ({ option }) => `--${option} no lleva valor.`,
  'option-twice': ({ option }) => `--${option} está dos veces.`,
  'option-missing': ({ option, value }) => `Hace falta --${option} ${value}.`,
  'not-one-of': ({ option, choices }) => `--${option} debe ser uno de: ${choices}.`,
  'not-a-number': ({ option, min, max }) =>
    `--${option} debe ser un número entero de ${min} a ${max}.`,
  'argument-missing': ({ name }) => `Falta ${name}.`,
  'argument-too-many': ({ given }) =>
    `Sobra la palabra «${given}». Ponga entre comillas los textos con espacios.`,
}

const refusals: Words['refusals'] = {
  ...assemblyEs.refusals,
  ...meetingEs.refusals,
  ...thinkingEs.refusals,
  'cli-no-passphrase': () =>
    'Hace falta la frase de paso: ejecútelo en una terminal o defina FOLKMOOT_PASSPHRASE.',
  'cli-passphrases-differ': () =>
    'Las dos frases son distintas. No se hizo nada; inténtelo otra vez.',
  'cli-home-empty': ({ path }) =>
    `En ${path} aún no hay comunidad: empiécela con "folkmoot create" o entre con "folkmoot join".`,
  'cli-no-space': ({ path }) =>
    `En ${path} aún no hay comunidad: empiécela con "folkmoot create" o entre con "folkmoot join".`,
  'cli-space-not-chosen': ({ choices }) =>
    `Aquí hay varias comunidades. Elija una con --space o "folkmoot use": ${choices}.`,
  'cli-space-unknown': ({ given, choices }) =>
    `Ninguna comunidad se llama aquí «${given}». Hay: ${choices}.`,
  'cli-space-unclear': ({ given, choices }) =>
    `«${given}» puede ser cualquiera de estas; dé más letras del identificador: ${choices}.`,
  'cli-member-unknown': ({ given }) =>
    `Nadie se llama aquí «${given}». "folkmoot members" muestra a todos.`,
  'cli-member-unclear': ({ given, choices }) =>
    `«${given}» puede ser cualquiera de estos; dé el identificador: ${choices}.`,
  'cli-request-unknown': ({ given }) =>
    `Nadie llamado «${given}» pide entrar. "folkmoot requests" muestra quién lo pide; "folkmoot sync" trae peticiones nuevas.`,
  'cli-request-unclear': ({ given, choices }) =>
    `«${given}» puede ser cualquiera de estos. Pregunte a la persona sus palabras y dé esas: ${choices}.`,
  'cli-device-unknown': ({ given }) =>
    `Ningún dispositivo suyo se llama «${given}». "folkmoot members --json" los muestra todos.`,
  'cli-device-unclear': ({ given, choices }) =>
    `«${given}» puede ser cualquiera de estos; dé más letras del identificador: ${choices}.`,
  'cli-file-missing': ({ path }) => `No existe el archivo ${path}.`,
  'cli-file-denied': ({ path }) => `Este usuario no puede abrir ${path}.`,
  'cli-file-folder': ({ path }) => `${path} es una carpeta, y hace falta un archivo.`,
  'cli-file-too-large': ({ path, megabytesMax }) =>
    `${path} pasa de ${megabytesMax} MB, que es lo más que se lee.`,
  'cli-photo-unknown-type': ({ path }) =>
    `${path} no es una imagen que se pueda enviar: use JPEG, PNG o WebP.`,
  'cli-no-hub': () =>
    'Esta comunidad no tiene nodo. Lleve un paquete ("folkmoot bundle export FILE") o indique un nodo al crear la comunidad.',
  'cli-hubs-away': ({ urls }) =>
    `Ningún nodo responde (${urls}). Todo está guardado en este dispositivo; inténtelo más tarde o lleve un paquete.`,
  'cli-address-unreadable': ({ given }) =>
    `«${given}» no es la dirección de un nodo: empieza por http:// o https://.`,
  'cli-port-taken': ({ port }) =>
    `Otro programa ocupa el puerto ${port}: deténgalo o elija otro puerto con --port.`,
  'cli-port-denied': ({ port }) =>
    `Este usuario no puede usar el puerto ${port}: elija con --port uno mayor que 1023.`,
  'cli-host-unknown': ({ host }) =>
    `Esta máquina no tiene la dirección ${host}: quite --host o dé una dirección suya.`,
  'cli-app-cannot-be-built': () =>
    'La aplicación no se pudo construir desde sus fuentes; arriba se ve qué pasó. "folkmoot hub" arranca el nodo sin ella.',
  'cli-import-stopped': ({ kept, all }) =>
    `Detenido: se guardaron ${number(kept)} de ${number(all)}. La misma orden sigue donde quedó.`,
  'cli-import-unknown-format': ({ path }) =>
    `${path} no es un archivo de informes que se entienda: la primera línea de una exportación de Ushahidi nombra sus columnas (Serial, INCIDENT TITLE, INCIDENT DATE …). No se importó nada.`,
  'cli-area-unreadable': ({ given }) =>
    `«${given}» no es una zona: dé sur,oeste,norte,este en grados, por ejemplo 17.9,-74.6,20.2,-71.6.`,
  'cli-not-confirmed': () => 'No se hizo nada. Para hacerlo sin la pregunta, añada --yes.',
  'cli-fork-unreadable': ({ path }) =>
    `${path} no contiene prueba de una bifurcación, o está dañado. De él no se puede decir nada.`,
  'cli-fork-proves-nothing': ({ path }) =>
    `${path} no prueba nada: sus cadenas o firmas no cuadran. Nadie debe ser juzgado por él.`,
  'cli-places-too-many': () =>
    'Dé como mucho dos lugares: uno por sus coordenadas y otro por su nombre.',
  'cli-role-unknown': ({ given }) => `«${given}» no es un papel: es steward o member.`,
  'cli-term-unreadable': ({ given }) =>
    `«${given}» no es un plazo para un enlace: escriba 12h, 7d o 4w, como mucho un año.`,
  'cli-waiting': () =>
    'Aún no está dentro: antes debe dejarle entrar un miembro. "folkmoot sync" lo comprueba.',
  'cli-no-paper-words': () =>
    'Hacen falta las doce palabras: ejecútelo en una terminal o defina FOLKMOOT_PAPER_WORDS.',
  'cli-paper-unknown': () =>
    'Estas palabras no abren nada aquí. No se guardó nada. Compruebe que las palabras y la línea son del mismo papel; puede que un nodo aún no las conozca, y entonces --bundle FILE trae los datos.',
  'cli-sheet-without-hub': () =>
    'Esta línea no nombra ningún nodo: añada --bundle FILE, un archivo que cualquier miembro hace con "folkmoot bundle export FILE".',
  'cli-no-way-back': ({ urls }) =>
    `Ningún nodo responde (${urls}). No se guardó nada; inténtelo más tarde o añada --bundle FILE.`,
  'cli-name-empty': () => 'Falta un nombre: escriba al menos una letra.',
  'cli-name-long': ({ max }) => `Ese nombre es demasiado largo: como mucho ${max} caracteres.`,
  'cli-name-unreadable': ({ given }) =>
    `«${given}» no puede ser un nombre: contiene saltos de línea o caracteres de control.`,
}

const commands: Words['commands'] = {
  ...assemblyEs.commands,
  ...meetingEs.commands,
  ...thinkingEs.commands,
  hub: 'Arrancar un nodo: guarda y pasa lo que no puede leer.',
  start: 'Arrancar un nodo junto con la aplicación, en esta máquina.',
  create: 'Empezar una comunidad; usted es su primer miembro.',
  invite: 'Hacer un enlace con el que alguien puede pedir entrar.',
  join: 'Pedir entrar, con un enlace que le dio un miembro.',
  requests: 'Quién pide entrar.',
  admit: 'Dejar entrar a quien lo pide.',
  members: 'Quién está dentro y con qué dispositivos.',
  remove: 'Sacar a un miembro; desde entonces no abre nada nuevo.',
  suspend: 'Quitar la voz a un miembro hasta que se le devuelva.',
  reinstate: 'Devolver la voz a un miembro suspendido.',
  role: 'Hacer responsable a un miembro, o miembro a un responsable.',
  vouch: 'Responder por alguien cuya entrada espera más voces.',
  confirm: 'Confirmar una entrada que ha quedado en duda.',
  sync: 'Intercambiar con los nodos de la comunidad.',
  import: 'Traer informes del archivo de otro programa.',
  report: 'Decir qué está pasando.',
  correct: 'Corregir un informe suyo; lo anterior sigue a la vista.',
  withdraw: 'Retirar un informe suyo; sigue a la vista, tachado.',
  reports: 'Qué se ha informado, lo más nuevo primero.',
  'export reports': 'Escribir todos los informes para otros programas.',
  'bundle export': 'Poner todo en un archivo que se lleva en mano.',
  'bundle import': 'Recoger un archivo que alguien trajo.',
  status: 'Cómo están este dispositivo y sus comunidades.',
  verify: 'Comprobar cada cadena y cada firma que hay aquí.',
  'fork-proof':
    'Comprobar la prueba de que un dispositivo escribió dos historias, o ver las conocidas.',
  'device link': 'Hacer un enlace para un segundo dispositivo suyo.',
  'device confirm': 'Dejar entrar a su segundo dispositivo tras comparar las palabras.',
  'device retire': 'Dejar fuera de uso un dispositivo suyo (perdido, vendido, roto).',
  'paper-key': 'Hacer doce palabras que pueden reemplazar un dispositivo perdido.',
  recover: 'Volver con las doce palabras de una clave de papel.',
  passphrase: 'Cambiar la frase de paso de esta carpeta.',
  wipe: 'Destruir todo lo que hay en esta carpeta.',
  spaces: 'Las comunidades de esta carpeta.',
  use: 'Elegir la comunidad sobre la que actúan las órdenes.',
  version: 'Qué folkmoot es este.',
  count: 'Contar un archivo de papeletas, sin comunidad alguna.',
  opinion: 'Trazar el mapa de opiniones de una conversación en Polis a partir de su exportación.',
  draw: 'Sortear personas, con cuotas o sin ellas.',
}

const options: Words['options'] = {
  ...assemblyEs.options,
  ...meetingEs.options,
  ...thinkingEs.options,
  help: 'mostrar esto',
  json: 'escribir JSON para programas',
  space: 'qué comunidad, por nombre o identificador',
  port: 'puerto (7777)',
  data: 'carpeta del almacén del nodo',
  host: 'dirección en la que escuchar (127.0.0.1)',
  closed: 'no aceptar comunidades nuevas',
  as: 'su nombre en la comunidad',
  hub: 'dirección de un nodo que usa la comunidad',
  uses: 'cuántas personas pueden usar el enlace (1)',
  expires: 'cuánto vale el enlace: 12h, 7d, 4w (7d)',
  steward: 'quien entre con él será responsable',
  reason: 'por qué, para que conste',
  watch: 'seguir conectado hasta que se detenga',
  format: 'qué es el archivo; si no, se ve en su primera línea',
  'dry-run': 'solo decir qué pasaría',
  area: 'marcar lo que queda fuera: sur,oeste,norte,este',
  at: 'cuándo: 2026-11-23, 2026-11-23T08:00, o dos como A..B (ahora)',
  place: 'dónde: "61.78,34.35~300m" o el nombre de un lugar',
  known: 'cómo lo sabe: saw (lo vio), told (se lo dijeron), forwarded (reenviado) (told)',
  source: 'quién lo dice, si no es usted',
  category: 'una categoría; puede darse varias veces',
  photo: 'una imagen; puede darse varias veces',
  title: 'un título corto',
  text: 'el texto nuevo',
  search: 'solo lo que tiene estas palabras',
  since: 'solo lo ocurrido desde entonces',
  'bundle export since': 'solo lo que no tiene este paquete anterior',
  limit: 'cuántos como mucho',
  sheet: 'la línea impresa bajo las palabras, o un archivo que la tenga',
  bundle: 'tomar los datos de este paquete y no de un nodo',
  label: 'cómo llamar al dispositivo',
  yes: 'hacerlo sin preguntar',
  method: 'cómo contar',
  seats: 'cuántos se eligen (lo que diga el archivo)',
  seed: 'semilla del sorteo, acordada de antemano',
  utility: 'cuánto vale un proyecto para quienes lo apoyan (cost)',
  completion: 'qué se hace con el dinero que sobra (add1)',
  step: 'cuánto da add1 a cada cual en cada paso (1)',
  fill: 'después añade lo más votado que aún quepa, marcado',
  members: 'cuántos pueden votar, para el quórum',
  quorum: 'qué parte de los miembros debe votar, como 1/2',
  threshold: 'qué parte debe decir sí, como 2/3',
  comments: 'las afirmaciones, como las exporta Polis',
  pool: 'tabla de quienes pueden salir',
  size: 'cuántas personas sortear',
  quotas: 'tabla de cuotas: category, feature, min, max',
  panels: 'lista publicada de grupos, para comprobarla y sortear de ella',
  groups: 'grupos que describir, en vez de buscarlos',
}

const faults: Words['faults'] = {
  storeBusy: (path) =>
    `Otro folkmoot está usando ${path}: espere a que acabe o deténgalo. No se cambió nada.`,
  storeFull: (path) =>
    `No queda sitio para ${path}: libere espacio e inténtelo otra vez. Lo guardado antes sigue ahí.`,
  storeDamaged: (path) =>
    `El almacén de ${path} está dañado. Apártelo, entre de nuevo desde otro dispositivo y conserve el dañado hasta estar seguro.`,
  storeNewer: (path) =>
    `El almacén de ${path} lo escribió un folkmoot más nuevo: actualice antes este. No se cambió nada.`,
  denied: (path) => `Este usuario no puede escribir en ${path}.`,
  missing: (path) => `No existe ${path}.`,
  unknown: (why) =>
    `Algo falló dentro de folkmoot: ${why}. Nada de lo guardado se ha perdido; avise, por favor (FOLKMOOT_DEBUG=1 muestra más).`,
}

const help: Words['help'] = {
  about:
    'folkmoot: ver, decidir y abastecerse juntos, sin un servidor en el que haya que confiar.\nSin revisión independiente.',
  usage: 'Uso',
  options: 'Opciones',
  example: 'Ejemplo',
  commands: 'Órdenes',
  more: '"folkmoot ORDEN --help" cuenta más de cada una, con un ejemplo.',
  environment:
    'La carpeta de datos es FOLKMOOT_HOME (si no, ~/.folkmoot). La frase de paso se pregunta o se\ntoma de FOLKMOOT_PASSPHRASE. FOLKMOOT_LANG elige el idioma: en, ru, uk, zh, es.',
  groups: {
    together: 'Comunidad',
    decide: 'Decidir',
    meet: 'Reunirse y delegar',
    think: 'Opiniones y sorteos',
    reports: 'Informes',
    carry: 'Llevar y traer',
    methods: 'Comprobar por cuenta propia',
    device: 'Este dispositivo',
    hub: 'Nodo',
  },
}

const said: Words['said'] = {
  askPassphrase: 'Frase de paso: ',
  askNewPassphrase: (suggestion) =>
    `Elija una frase de paso para este dispositivo. Sin ella nada de aquí se puede leer, tampoco usted.\nUna fuerte, hecha ahora mismo: ${suggestion}\nFrase de paso: `,
  askAgain: 'Otra vez: ',
  created: (name, as) => `${name} ha empezado; usted es ${as}, su primer miembro.`,
  nextInvite: 'Después: "folkmoot invite" hace un enlace para que alguien entre.',
  inviteFor: (uses, days) =>
    `Para ${count(uses, { one: 'persona', other: 'personas' })}, hasta ${days}. Quien tenga el enlace puede pedir entrar: déselo en persona o por un medio de confianza.`,
  joined: (name) => `Ha pedido entrar como ${name}.`,
  yourWords: (words) =>
    `Sus palabras: ${words}\nDígaselas a un miembro, de viva voz o lado a lado; allí deben ser las mismas.`,
  waitingForAdmission:
    'A la espera de que un miembro le deje entrar. "folkmoot sync" lo comprueba.',
  noRequests: 'Nadie pide entrar.',
  admitted: (name) => `${name} está dentro.`,
  admittedPending: (name) => `${name} estará dentro cuando bastantes respondan por esa persona.`,
  removed: (name) => `${name} está fuera y no abre nada de lo que se escriba desde ahora.`,
  suspended: (name) => `Suspendido: ${name}.`,
  reinstated: (name) => `${name} vuelve a ser miembro.`,
  waitsForStewards: (name) =>
    `Su voz sobre ${name} está escrita; vale cuando bastantes responsables digan lo mismo.`,
  roleSet: (name, role) => `${name} es ahora ${role}.`,
  vouched: (name) => `Usted responde por ${name}.`,
  confirmed: (name) => `La entrada de ${name} está confirmada.`,
  role: { member: 'miembro', steward: 'responsable' },
  standing: {
    member: 'miembro',
    pending: 'espera a que otros respondan',
    suspended: 'suspendido',
    removed: 'fuera',
  },
  you: 'usted',
  devices: (n) => count(n, devices),
  keptHere: 'Guardado en este dispositivo; el nodo no está.',
  keptHereRefused: 'Guardado en este dispositivo; el nodo no lo aceptó:',
  keptOnHub: 'En el nodo.',
  syncing: 'Intercambio, KB',
  synced: (n, fresh) => `Aquí hay ${count(n, entries)}, ${number(fresh)} de ellas nuevas.`,
  hubCaughtUp: (url) => `${url}: al día.`,
  hubAway: (url) => `${url}: no está.`,
  hubRefused: (url, why) => `${url}: ${why}`,
  watching: 'Conectado; se detiene con Ctrl-C.',
  arrived: (fresh, n) => `${number(fresh)} nuevas; aquí hay ${count(n, entries)}.`,
  someoneAsks: (name, words) =>
    `${name} pide entrar. Sus palabras: ${words}. Déjele entrar con "folkmoot admit".`,
  deviceAsks: (name, words) =>
    `Un dispositivo llamado ${name} pide ser suyo. Sus palabras: ${words}. Si allí son las mismas: "folkmoot device confirm ${words}".`,
  youAreIn: (name) => `Está dentro: ${name}.`,
  stillWaiting: 'Aún a la espera de que un miembro le deje entrar.',
  importing: 'Importando',
  imported: (n, already) => `Importados: ${count(n, reports)}; ${number(already)} ya estaban aquí.`,
  wouldImport: (n, already) =>
    `Se importarían ${count(n, reports)}; ${number(already)} ya están aquí. No se escribió nada.`,
  rows: (n) => `${count(n, rows)} en el archivo.`,
  flagged: (n, why) => `${number(n)} con marca: ${why}`,
  rejectedLine: (line, why) => `línea ${line}: ${why}`,
  rejected: (n) => `Sin importar, ${count(n, rows)}:`,
  flags: {
    'outside-area': 'fuera de la zona',
    'no-category': 'sin categoría',
    'no-place': 'sin lugar',
    'day-unclear': 'el día y el mes podrían estar cambiados',
  },
  stopping: 'Se detiene al acabar lo que está escribiendo …',
  reported: (ref) => `Informado (${ref}).`,
  corrected: (ref) => `Corregido (${ref}).`,
  withdrawn: (ref) => `Retirado (${ref}).`,
  isWithdrawn: 'retirado',
  isCorrected: 'corregido',
  known: { saw: 'lo vio', told: 'se lo dijeron', forwarded: 'reenviado' },
  noReports: 'Aún no se ha informado de nada.',
  noMatches: 'Nada coincide. "folkmoot reports" lo muestra todo.',
  shownOf: (shown, all) => `${number(shown)} de ${count(all, reports)}; --limit muestra más.`,
  bundleWritten: (path, kilobytes) =>
    `${path} está escrito, ${number(kilobytes)} KB. Solo lo abren los miembros; llévelo a uno.`,
  bundleReading: 'Recogiendo',
  bundleTaken: (fresh, known) =>
    `Entradas nuevas: ${number(fresh)}; ${number(known)} ya estaban aquí.`,
  bundleGaps: (n) =>
    `A ${count(n, devices)} le faltan entradas intermedias: recoja antes un paquete más antiguo y después este otra vez.`,
  bundlePartRefused: 'Una parte no se recogió:',
  entries: (n) => count(n, entries),
  members: (n) => count(n, members),
  setAside: (n) =>
    `${count(n, { one: 'entrada no cuenta', other: 'entradas no cuentan' })}; --json dice por qué`,
  waitingEntries: (n) =>
    `${count(n, { one: 'entrada espera', other: 'entradas esperan' })} una clave o entradas anteriores`,
  forks: (n) => `${count(n, devices)} con dos historias; vea "folkmoot fork-proof"`,
  me: {
    waiting: 'Espera a que un miembro le deje entrar.',
    member: 'Usted es miembro.',
    suspended: 'Está suspendido.',
    removed: 'Ya no es miembro.',
  },
  onThisDevice: 'Solo en este dispositivo: esta comunidad no tiene nodo.',
  onHub: (url, acknowledged, own) =>
    acknowledged >= own
      ? `${url}: tiene todo lo que usted escribió.`
      : `${url}: tiene ${number(acknowledged)} de las ${count(own, entries)} que usted escribió.`,
  verified: (logs, n) =>
    `Todo está entero: ${count(n, entries)} de ${count(logs, devices)}, comprobadas cada cadena y cada firma.`,
  noForks: 'Ningún dispositivo conocido aquí ha escrito dos historias.',
  forkHolds: (log, seq) =>
    `La prueba vale: el dispositivo ${log} firmó dos historias distintas que se separan tras su entrada ${seq}. Casi siempre se repuso una copia de seguridad; no dice nada de la persona. Lo anterior a la separación sigue contando.`,
  forkWritten: (path) =>
    `Escrito en ${path}: cualquiera puede comprobarlo con "folkmoot fork-proof FILE".`,
  deviceLink:
    'Abra este enlace en el dispositivo nuevo ("folkmoot join LINK --as NAME") y compare las palabras:',
  deviceConfirmed: 'El dispositivo ya es suyo. Todos los miembros ven que se ha añadido.',
  deviceRetired:
    'El dispositivo está fuera de uso. En él no se abre nada de lo escrito desde ahora.',
  paperKey:
    'Escriba estas doce palabras en papel y guárdelas lejos de sus dispositivos. Se muestran una sola vez:',
  paperSheet:
    'Y esta línea, que sin las palabras no es secreta (imprímala o guárdela en un archivo):',
  askPaperWords: 'Las doce palabras: ',
  recovered: (name, as, device, n) =>
    `Vuelve a ser ${as} en «${name}», en este dispositivo como «${device}»; aquí hay ${count(n, entries)}. Estas palabras ya han servido; haga otras con "folkmoot paper-key".`,
  passphraseChanged: 'La frase de paso ha cambiado.',
  askWipe: (path) =>
    `Se destruirá todo lo que hay en ${path}: claves, informes, comunidades. Lo que tienen el nodo y los demás sigue con ellos.\nPara seguir, escriba "wipe": `,
  wipeWord: 'wipe',
  wiped:
    'Destruido. En un disco flash pueden quedar bloques viejos; lo que los protege es la frase de paso.',
  chosen: (name) => `Las órdenes actúan ahora sobre ${name}.`,
  noSpaces: 'Aún no hay ninguna comunidad aquí.',
  hubReady: (url) => `El nodo escucha en ${url}`,
  hubBlind: 'Guarda y pasa lo que no puede leer. Se detiene con Ctrl-C.',
  startReady: (url) => `Folkmoot está en ${url}`,
  startHint: 'Ábralo en un navegador de esta máquina. Se detiene con Ctrl-C.',
  buildingApp: 'Construyendo la aplicación; hace falta una sola vez …',
  hubStopped: 'El nodo se ha detenido; todo lo que confirmó está en disco.',
}

const assembly = assemblyEs.said
const meeting = meetingEs.said
const thinking = thinkingEs.said

export const es: Words = {
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
