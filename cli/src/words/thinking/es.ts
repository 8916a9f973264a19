// Lo que dicen las órdenes sobre conversaciones y sorteos, en español.

import type { ThinkingCliWords } from './en.ts'

const refusals: ThinkingCliWords['refusals'] = {
  'cli-conversation-unknown': ({ given }) =>
    `Aquí no hay ninguna conversación «${given}». "folkmoot conversations" las muestra.`,
  'cli-conversation-unclear': ({ given, choices }) =>
    `«${given}» puede ser cualquiera de estas; dé más signos: ${choices}.`,
  'cli-statement-unknown': ({ given }) =>
    `Aquí no hay ninguna frase «${given}». "folkmoot conversation show REF" las muestra.`,
  'cli-statement-unclear': ({ given, choices }) =>
    `«${given}» puede ser cualquiera de estas; dé más signos: ${choices}.`,
  'cli-stance-unknown': ({ given }) =>
    `«${given}» no es una respuesta: diga agree (de acuerdo), disagree (en desacuerdo) o pass (paso).`,
  'cli-lot-unknown': ({ given }) =>
    `Aquí no hay ningún sorteo «${given}». "folkmoot lots" los muestra.`,
  'cli-lot-unclear': ({ given, choices }) =>
    `«${given}» puede ser cualquiera de estos sorteos; dé más signos: ${choices}.`,
}

const commands: ThinkingCliWords['commands'] = {
  conversations: 'Qué se pregunta, y qué ha respondido usted.',
  'conversation begin': 'Preguntar a todo el mundo qué piensa.',
  'conversation state': 'Añadir una frase a la que otras personas responden.',
  'conversation answer': 'Responder a una frase: agree, disagree, pass.',
  'conversation show': 'Qué piensa la gente, qué comparten los grupos, y los grupos.',
  'conversation close': 'Marcar una conversación como cerrada, o abierta otra vez.',
  'conversation votes':
    'Escribir las respuestas en una tabla para "folkmoot opinion", sin nombres.',
  lots: 'Sorteos convocados.',
  'lot call': 'Convocar un sorteo: personas, o un empate.',
  'lot enter': 'Decir si puede salir en el sorteo, o no.',
  'lot seal': 'Sellar una parte de la semilla; es secreta hasta fijar el sorteo.',
  'lot fix': 'Fijar quién puede salir y qué partes cuentan.',
  'lot roll': 'Anotar los dados como cayeron, tras fijar.',
  'lot witness': 'Decir, como testigo, si los dados cayeron así.',
  'lot open': 'Abrir su parte sellada.',
  'lot show': 'Quién salió, o qué falta todavía.',
  'lot decline': 'Renunciar a un puesto que le tocó.',
}

const options: ThinkingCliWords['options'] = {
  'author-only': 'solo usted añade frases',
  open: 'está abierta otra vez',
  'lot call size': 'cuántas personas (1)',
  volunteers: 'solo quien se ofrece; si no, quien no diga que no',
  tie: 'la propuesta cuyo empate deshace',
  options: 'cuántas opciones tendrá la votación (2)',
  shares: 'con partes selladas; si no, con dados',
  'lot enter not': 'no puede salir',
}

const said: ThinkingCliWords['said'] = {
  noConversations: 'Aún no se pregunta nada. "folkmoot conversation begin QUESTION" pregunta.',
  isClosed: 'cerrada',
  closedNow: 'Marcada como cerrada. Lo que se responda después cuenta.',
  openAgain: 'Abierta otra vez.',
  shared: 'Lo que comparten todos los grupos:',
  noLots: 'Aún no hay sorteos. "folkmoot lot call TITLE --size N" convoca uno.',
  entered: 'Puede salir en el sorteo.',
  notEntered: 'No saldrá en el sorteo.',
  sealed: 'Su parte está sellada. Ábrala con "folkmoot lot open" cuando se fije el sorteo.',
  shareOpened: 'Su parte está abierta.',
  fixed: 'El sorteo está fijado: ya nadie entra ni sale.',
  rolled: 'Los dados están anotados. Necesitan tres testigos.',
  placeDeclined: 'Renuncia al puesto; sigue la persona siguiente.',
  answered: (done, all) => `${done} de ${all} respondidas`,
  begun: (ref) => `Preguntado (${ref}).`,
  stated: (ref) => `Escrito (${ref}).`,
  stances: {
    agree: 'de acuerdo',
    disagree: 'en desacuerdo',
    pass: 'paso',
  },
  group: (number, people) => `Grupo ${number}, personas: ${people}`,
  lotCalled: (ref) => `El sorteo está convocado (${ref}).`,
  seed: (digits) => `Semilla: ${digits}`,
  drawn: (names) => `Salieron: ${names}.`,
  next: (names) => `Siguen: ${names}.`,
}

export const thinkingEs: ThinkingCliWords = { refusals, commands, options, said }
