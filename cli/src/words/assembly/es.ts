// Lo que dicen las órdenes sobre decisiones, en español.

import { createCounting } from '../counting.ts'
import type { AssemblyCliWords } from './en.ts'

const { count, number } = createCounting('es')

const votes = { one: 'voto', other: 'votos' }
const days = { one: 'día', other: 'días' }

const refusals: AssemblyCliWords['refusals'] = {
  'cli-proposal-unknown': ({ given }) =>
    `Aquí no hay ninguna propuesta «${given}». "folkmoot agenda" las muestra todas; "folkmoot sync" trae las nuevas.`,
  'cli-proposal-unclear': ({ given, choices }) =>
    `«${given}» puede ser cualquiera de estas; dé más signos: ${choices}.`,
  'cli-vote-unknown': ({ given }) =>
    `Aquí no hay votación ni propuesta «${given}». "folkmoot agenda" las muestra todas; "folkmoot sync" trae las nuevas.`,
  'cli-vote-unclear': ({ given, choices }) =>
    `«${given}» puede ser cualquiera de estas votaciones; dé más signos: ${choices}.`,
  'cli-not-voted-on': ({ given }) =>
    `Aún no se ha abierto votación sobre «${given}»: la abre "folkmoot vote open".`,
  'cli-body-unknown': ({ given }) =>
    `Aquí no hay ningún órgano «${given}». "folkmoot bodies" los muestra.`,
  'cli-body-unclear': ({ given, choices }) =>
    `«${given}» puede ser cualquiera de estos órganos; dé el id: ${choices}.`,
  'cli-amendment-unknown': ({ given }) =>
    `Aquí no hay ninguna enmienda «${given}». "folkmoot proposal show REF" muestra las que están aparte.`,
  'cli-amendment-unclear': ({ given }) => `«${given}» puede ser varias enmiendas; dé más signos.`,
  'cli-said-unknown': ({ given }) =>
    `Aquí no hay ninguna intervención «${given}». "folkmoot proposal show REF" muestra el debate.`,
  'cli-said-unclear': ({ given }) => `«${given}» puede ser varias intervenciones; dé más signos.`,
  'cli-say-one-way': () =>
    'Una intervención es una sola cosa: a favor, en contra, pregunta, respuesta o resumen. Dé una.',
  'cli-reaction-unknown': ({ given, choices }) =>
    `«${given}» no es una reacción. Las hay: ${choices}.`,
  'cli-answer-unknown': ({ given }) =>
    `«${given}» no es una respuesta: diga yes (sí), no o abstain (abstención).`,
  'cli-ballot-one-way': () =>
    'Diga cómo vota, de una sola manera: yes, no o abstain, o bien --rank, --approve o --points, según pida la votación.',
  'cli-ballot-unreadable': ({ given, example }) =>
    `«${given}» no se entiende: use los números de las opciones, como "${example}". No se ha votado.`,
  'cli-option-unreadable': ({ given }) =>
    `«${given}» no tiene coste: donde se reparte dinero, escriba --option "NOMBRE = COSTE".`,
  'cli-pick-unreadable': ({ given }) =>
    `«${given}» no se entiende: escriba OPCIÓN:ARTÍCULO=REF, como 2:1=3fa2, o 1:1=first para el primer texto.`,
  'cli-dice-unreadable': ({ given }) =>
    `«${given}» no es una tirada de dados: escriba al menos diez cifras del 1 al 6, tal como cayeron.`,
  'cli-task-unreadable': ({ given }) =>
    `«${given}» no dice quién hace qué: escriba --task "QUIÉN: QUÉ".`,
  'cli-budget-unreadable': ({ given }) =>
    `«${given}» no es una cantidad: escriba un número entero y de qué, como "12000 coronas".`,
  'cli-text-unreadable': ({ path }) => `${path} no es un texto en UTF-8. No se ha propuesto nada.`,
  'cli-charter-unreadable': ({ path }) =>
    `${path} no contiene estatutos: "folkmoot charter show --json" escribe unos para empezar.`,
  'cli-may-suspend-unreadable': ({ given }) =>
    `«${given}» no se entiende: escriba ÓRGANO: ASUNTOS: DÍAS, como "Naturaleza: ordinary, budget: 14".`,
  'cli-not-held': () => 'Nada suspende esta decisión. "folkmoot vote result REF" dice cómo está.',
}

const commands: AssemblyCliWords['commands'] = {
  agenda: 'Qué hay que decidir y qué le espera.',
  propose: 'Proponer algo para decidir.',
  'proposal show': 'Una propuesta con su texto, debate, tareas y votaciones.',
  'proposal withdraw': 'Retirar una propuesta o una enmienda propia.',
  amend: 'Proponer otro texto para un artículo, o un artículo nuevo.',
  'amendment decline': 'No aceptar una enmienda a su propuesta, diciendo por qué.',
  endorse: 'Apoyar una propuesta, para que se pueda votar.',
  say: 'Decir algo sobre una propuesta: a favor, en contra, pregunta, respuesta.',
  react: 'Reaccionar a una propuesta: agree, concern, block, hear-more, none.',
  'talk hide': 'Ocultar una intervención, como quien modera, diciendo por qué; se puede abrir.',
  'talk appeal': 'Recurrir que se ocultara una intervención.',
  'talk answer': 'Responder a un recurso, como otra persona que modera.',
  'vote open': 'Abrir una votación sobre una propuesta.',
  'vote cast': 'Votar; hasta el cierre puede volver a votar, y cuenta lo último.',
  'vote close': 'Cerrar una votación cuyo plazo acabó o en la que ya votaron todos.',
  'vote attest': 'Recontar una votación cerrada y firmar lo hallado, como quien atesta.',
  'vote result': 'En qué quedó una votación, recontada en este dispositivo.',
  'vote hands': 'Anotar un recuento de manos o papeletas, con quién participó.',
  'vote witness': 'Decir, como testigo, si un recuento de manos o papeletas es correcto.',
  'certificate save': 'Guardar una decisión certificada en un archivo que cualquiera comprueba.',
  'certificate verify':
    'Comprobar desde su archivo una decisión certificada: texto, recuento y firmas.',
  'decision carried': 'Informar de cómo avanza una decisión.',
  'decision suspend': 'Proponer en su comisión suspender una decisión.',
  'decision lift': 'Proponer en su comisión levantar la suspensión.',
  'decision term-over': 'Decir, como quien atesta, que acabó el plazo de una suspensión.',
  'charter show': 'Los estatutos vigentes.',
  'charter propose': 'Proponer los próximos estatutos, de una plantilla o un archivo.',
  bodies: 'Comités y comisiones, y quién está en ellos.',
  'body found': 'Proponer fundar un comité o una comisión.',
  'body join': 'Entrar en un órgano abierto a todo el mundo.',
  'body leave': 'Salir de un órgano.',
  'body seat': 'Proponer quién entra en un órgano y quién sale.',
}

const options: AssemblyCliWords['options'] = {
  body: 'el comité o la comisión; si no, la asamblea',
  article: 'texto de un artículo; puede darse varias veces',
  'amend article': 'número del artículo que cambia; si no, uno nuevo',
  after: 'número del artículo tras el que va el nuevo (0: el primero)',
  file: 'archivo Markdown; sus títulos o párrafos son los artículos',
  'charter propose file': 'los estatutos enteros, como los escribe "charter show --json"',
  'charter propose text': 'lo que dicen los estatutos con palabras',
  matter: 'qué regla de los estatutos decide (ordinary)',
  budget: 'cuánto cuesta: "12000 coronas"',
  task: 'quién hace qué: "Boris: pedir un taladro"; puede darse varias veces',
  'decision carried task': 'número de la tarea; si no, todo',
  'instead-of': 'la decisión a la que sustituye',
  not: 'ya no',
  for: 'una razón a favor',
  against: 'una razón en contra',
  question: 'una pregunta',
  summary: 'un resumen del debate',
  answer: 'una respuesta a esta pregunta',
  to: 'de qué intervención se trata',
  'show-again': 'mostrarla otra vez; si no, sigue oculta',
  option: 'algo que elegir; puede darse varias veces ("NOMBRE = COSTE" si es dinero)',
  pick: 'qué texto representa una opción: 2:1=3fa2, 1:1=first',
  'vote open seats': 'cuántas se eligen (1)',
  money: 'cuánto hay para repartir (el presupuesto de la propuesta)',
  dice: 'dados tirados ante testigos, para sortear un empate: al menos diez cifras',
  lot: 'el sorteo que deshace un empate',
  rank: 'lo mejor primero, por número: "2>1,3"',
  approve: 'números de lo que aprueba: "1,3"',
  points: 'puntos por número: "1=5,2=3"',
  object: 'una objeción: por qué no debe ser así',
  resolves: 'qué lo resolvería',
  'vote hands yes': 'cuántas personas dijeron sí',
  no: 'cuántas dijeron no',
  abstain: 'cuántas se abstuvieron',
  voter: 'alguien que participó; puede darse varias veces',
  paper: 'fue en papel, no a mano alzada',
  where: 'en qué sala',
  wrong: 'el recuento no es correcto',
  note: 'una observación',
  status: 'cómo va: begun, done, stuck, dropped',
  because: 'por qué',
  vote: 'la votación de la comisión, si la suspenden varias',
  template: 'de qué plantilla partir (small-group)',
  attester: 'quién recuenta y firma; 1, 4, 7 … personas',
  moderator: 'quién modera el debate; si no, las personas responsables',
  'may-suspend': 'quién puede suspender qué y cuántos días: "Naturaleza: ordinary: 14"',
  kind: 'qué clase de órgano (commission)',
  topic: 'de qué trata (other)',
  joining: 'cómo se entra: por cuenta propia, por elección o por decisión suya (open)',
  charge: 'para qué está',
  member: 'quién está desde el principio; puede darse varias veces',
  in: 'quién entra; puede darse varias veces',
  out: 'quién sale; puede darse varias veces',
}

const said: AssemblyCliWords['said'] = {
  proposed: (ref) => `Propuesto (${ref}).`,
  amended: (ref) => `Enmienda escrita (${ref}).`,
  declined: (ref) => `Enmienda no aceptada (${ref}).`,
  takenBack: (ref) => `Retirado (${ref}).`,
  endorsed: (title) => `Apoya «${title}».`,
  notEndorsed: (title) => `Ya no apoya «${title}».`,
  said: (ref) => `Dicho (${ref}).`,
  hidden: (ref) => `Oculto (${ref}); todo el mundo lo ve y puede abrirlo.`,
  appealed: (ref) => `Recurrido (${ref}). Responde otra persona que modere.`,
  staysHidden: (ref) => `Sigue oculto (${ref}).`,
  shownAgain: (ref) => `Se muestra otra vez (${ref}).`,
  opened: (ref) => `La votación está abierta (${ref}).`,
  cast: (until) =>
    until === '' ? 'Su voto está dentro.' : `Su voto está dentro. Puede cambiarlo hasta ${until}.`,
  closed:
    'La votación está cerrada. Quienes atestan recuentan y firman con "folkmoot vote attest".',
  attested: (outcome, have, needed) =>
    have >= needed
      ? `Recontado y firmado: ${outcome}. El resultado está certificado.`
      : `Recontado y firmado: ${outcome}. ${have} de las ${needed} firmas necesarias.`,
  tallied: (ref) =>
    `El recuento está anotado (${ref}). Necesita dos testigos: "folkmoot vote witness ${ref}".`,
  witnessed: 'Su palabra de testigo está anotada.',
  certificateHolds: (keys, attesters, needed) =>
    `El certificado vale: el recuento da este resultado y lo han firmado ${number(keys)} de ${number(attesters)} que recuentan; bastan ${number(needed)}.`,
  certificateKeys:
    'De quién son estas claves no lo puede probar un archivo. Compáralas con las que ha publicado la asamblea:',
  certificateSaved: (file, signers) =>
    `${file} está escrito, firmado por ${signers}. Cualquiera puede comprobarlo sin unirse.`,
  carried: (status) => `Informado: ${status}.`,
  termOver: 'Su palabra de que acabó el plazo está anotada.',
  joined: (name) => `Ha entrado: ${name}.`,
  left: (name) => `Ha salido: ${name}.`,
  found: (name) => `Fundar: ${name}`,
  seatsIn: (name) => `Puestos en: ${name}`,
  suspendTitle: (of) => `Suspender: ${of}`,
  liftTitle: (of) => `Levantar la suspensión: ${of}`,
  needsYou: 'Le espera',
  needs: {
    ballot: 'su voto',
    attest: 'recontar y firmar',
    appeal: 'un recurso por responder',
    minutes: 'un acta por aprobar',
    opinion: 'frases por responder',
  },
  noProposals: 'Aún no se ha propuesto nada. Empiece con "folkmoot propose TITLE --article TEXT".',
  noBodies: 'Aún no hay comités ni comisiones. "folkmoot body found NAME" propone uno.',
  stages: {
    talk: 'En debate',
    voting: 'En votación',
    closed: 'Votado, aún sin certificar',
    decided: 'Decidido',
    held: 'Suspendido',
    done: 'Llevado a cabo',
    'not-adopted': 'No aprobado',
    replaced: 'Sustituido por una decisión posterior',
    withdrawn: 'Retirado',
  },
  statuses: { begun: 'empezado', done: 'hecho', stuck: 'atascado', dropped: 'abandonado' },
  until: (time) => `abierta hasta ${time}`,
  voted: (n) => `${count(n, votes)} hasta ahora.`,
  blind: 'Quién ha votado y cómo va no se muestra antes del cierre.',
  tookPart: (voters, electors) =>
    `Participaron ${number(voters)} de ${count(electors, { one: 'miembro', other: 'miembros' })}.`,
  chosen: (names) => `Elegido: ${names}.`,
  held: (because, resolves) => `Suspendida, porque: ${because} Qué lo resolvería: ${resolves}`,
  round: (round, rounds) => `Ronda ${round}, como máximo ${rounds}.`,
  objections: (n) => `${count(n, { one: 'objeción', other: 'objeciones' })}.`,
  objection: (reason, resolves) => [`  ${reason}`, `  Qué lo resolvería: ${resolves}`],
  late: (n) => `${count(n, votes)} tras el cierre: se muestra y no cuenta.`,
  outside: (n) => `${count(n, votes)} de quienes no podían votar aquí: no cuenta.`,
  inRoom: (n) => `${count(n, votes)} de quienes ya se contaron en una sala: no cuenta dos veces.`,
  roomsApart: (n) =>
    `${count(n, { one: 'recuento de sala aparte', other: 'recuentos de sala aparte' })}: no cuenta.`,
  unreadable: (n) =>
    `${count(n, { one: 'registro no se puede', other: 'registros no se pueden' })} leer aquí: otras personas pueden hallar otro resultado.`,
  forked: (n) =>
    `${count(n, { one: 'dispositivo', other: 'dispositivos' })} con dos historias: lo posterior a la separación no cuenta.`,
  leftOut: 'Se suprime.',
  isChosen: 'elegido',
  alternatives: 'Varios textos entre los que elegir:',
  tasks: 'Quién hace qué',
  talk: 'Debate',
  votes: 'Votaciones',
  isHidden: (reason) => `oculto: ${reason}`,
  withdrawnBecause: (reason) => `Retirada: ${reason}`,
  costs: (amount, unit, from) =>
    from === ''
      ? `Cuesta ${number(amount)} ${unit}.`
      : `Cuesta ${number(amount)} ${unit}, de: ${from}.`,
  endorsements: (n) => count(n, { one: 'miembro la apoya', other: 'miembros la apoyan' }),
  charterVersion: (version) =>
    version === 0
      ? 'Aún sin estatutos: lo que vale hasta que los haya'
      : `Estatutos, versión ${version}`,
  theStewards: 'las personas responsables',
  attesters: 'Recuentan y firman',
  moderators: 'Moderan',
  maySuspend: (name, matters, n) =>
    `${name} puede suspender: ${matters}, durante ${count(n, days)}.`,
  days: (n) => count(n, days),
  rounds: (n) => `como máximo ${count(n, { one: 'ronda', other: 'rondas' })}`,
  quorum: (part) => `debe participar ${part} de los miembros`,
  threshold: (part) => `debe decir sí ${part}`,
  isBlind: 'oculto hasta el cierre',
  phases: {
    clarify: 'preguntas',
    react: 'reacciones',
    amend: 'enmiendas',
    object: 'objeciones',
    vote: 'votación',
    window: 'espera',
  },
  bodyKinds: {
    committee: 'comité',
    commission: 'comisión',
    independent: 'comisión independiente',
  },
}

export const assemblyEs: AssemblyCliWords = { refusals, commands, options, said }
