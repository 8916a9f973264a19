// Español.

import { counting } from '../../../../words/language.ts'
import type { OpinionsWords } from './index.ts'

const count = counting('es')

export const es: OpinionsWords = {
  title: '¿Qué pensamos?',
  lead: 'Afirmaciones cortas, respondidas una a una. Se ve qué comparten todos y en qué difieren los grupos. No decide nada.',
  begin: 'Empezar una conversación',
  empty: {
    title: 'Nadie ha preguntado todavía',
    text: 'Haga una pregunta. Cada cual escribe afirmaciones cortas y responde a las de los demás: de acuerdo, en desacuerdo o paso. La imagen muestra qué comparten todos los grupos: un buen comienzo para una propuesta.',
  },
  people: (n) => count(n, { one: '# persona ha respondido', other: '# personas han respondido' }),
  statements: (n) => count(n, { one: '# afirmación', other: '# afirmaciones' }),
  left: (n) =>
    count(n, {
      one: '# afirmación espera su respuesta',
      other: '# afirmaciones esperan su respuesta',
    }),
  allAnswered: 'Ha respondido a todo',
  closed: 'Cerrada',
  closedBy: (name) => `${name} la ha marcado como cerrada. Aún puede responder.`,
  missing: {
    title: 'No está aquí',
    text: 'Esta conversación no ha llegado a este aparato, o su autor no pudo empezarla. Conéctese con otro miembro y mire otra vez la lista.',
  },
  list: 'Todas las conversaciones',
  ways: {
    label: 'Partes de la conversación',
    answer: 'Responder',
    picture: 'Imagen',
    all: 'Lista',
  },
  stances: { agree: 'De acuerdo', disagree: 'En desacuerdo', pass: 'Paso' },
  your: {
    agree: 'Usted está de acuerdo',
    disagree: 'Usted está en desacuerdo',
    pass: 'Usted pasó',
    none: 'Aún sin respuesta',
  },
  answer: {
    label: 'Afirmación',
    keys: 'Teclas: 1 de acuerdo, 2 en desacuerdo, 3 paso',
    progress: (done, all) => `${done} de ${all} respondidas`,
    hint: 'Pase si no lo tiene claro o no lo entiende. Puede cambiar cada respuesta en «Lista».',
    open: 'Las pantallas muestran grupos y números, nunca quién respondió qué. Pero las respuestas están con nombre en la copia de cada miembro: quien la busque las lee.',
    done: {
      title: 'Todo respondido',
      text: 'Gracias. Mire la imagen, o escriba una afirmación que falte.',
      look: 'Mirar la imagen',
    },
    none: {
      title: 'Aún no hay afirmaciones',
      text: 'Escriba la primera: una idea con la que se pueda estar de acuerdo o no.',
    },
  },
  write: {
    title: 'Escribir una afirmación',
    label: 'Su afirmación',
    hint: 'Una idea en una frase con la que se pueda estar de acuerdo o no. Queda con su nombre.',
    left: (n) => count(n, { one: 'queda # letra', other: 'quedan # letras' }),
    send: 'Añadir la afirmación',
    sent: 'Su afirmación está puesta. También se le preguntará por ella.',
    onlyAuthor: (name) => `Aquí solo ${name} escribe afirmaciones.`,
  },
  start: {
    title: 'Empezar una conversación',
    question: '¿Qué pregunta?',
    questionHint: 'Una pregunta abierta, por ejemplo: ¿qué hacemos con el agua este invierno?',
    about: '¿Qué hay que saber?',
    optional: 'opcional',
    who: '¿Quién escribe afirmaciones?',
    whoOptions: { everybody: 'Todos', author: 'Solo yo' },
    seeds: 'Primeras afirmaciones',
    seedsHint: 'Una por línea, hasta 240 letras. Tres o cuatro distintas ayudan a empezar.',
    seedLong: (line) => `La línea ${line} pasa de 240 letras. Acórtela.`,
    questionMissing: 'Escriba la pregunta.',
    seedsMissing: 'Escriba al menos una afirmación: nadie más puede.',
    send: 'Empezar',
  },
  map: {
    making: 'Se está haciendo la imagen …',
    changed: 'Desde entonces hay más respuestas.',
    again: 'Hacerla otra vez',
    shared: 'Lo que comparten todos los grupos',
    sharedNone:
      'Aún no hay nada con lo que cada grupo esté más bien de acuerdo. Escriba una afirmación que pueda acercarlos.',
    common: 'Lo que dice la mayoría',
    groups: 'Los grupos',
    group: (letter) => `Grupo ${letter}`,
    size: (n) => count(n, { one: '# persona', other: '# personas' }),
    mine: 'Usted está en este grupo.',
    notPlaced: 'Usted aún no está en la imagen: responda a algunas afirmaciones más.',
    about: 'Más que otros dicen:',
    aboutNone: 'Nada distingue a este grupo.',
    says: {
      agree: (votes, seen) => `de acuerdo, ${votes} de ${seen}`,
      disagree: (votes, seen) => `en desacuerdo, ${votes} de ${seen}`,
    },
    picture: 'Imagen de los grupos',
    pictureText:
      'Quienes están cerca han respondido de forma parecida. Las direcciones no significan nada por sí mismas.',
    you: 'Usted',
    warnings: {
      'few-people':
        'Han respondido pocas personas: la imagen aún puede cambiar con cada respuesta.',
      'small-group': 'Un grupo es muy pequeño. Quizá sean solo personas con pocas respuestas.',
      'no-groups': 'No se distinguen grupos: se responde igual, o se ha respondido poco.',
    },
    check: 'Compruébelo',
    checkText:
      'Guarde los dos archivos, sin nombres, y ejecute esta orden en cualquier ordenador con Folkmoot:',
    saveVotes: 'Guardar las respuestas',
    saveStatements: 'Guardar las afirmaciones',
  },
  all: {
    empty: 'Aún no hay afirmaciones.',
    by: (name) => `de ${name}`,
    hide: 'Ocultar',
    hideTitle: '¿Ocultar esta afirmación?',
    hideText:
      'Todos podrán leerla, marcada, con su nombre y su razón. Ya no se preguntará por ella.',
    reason: '¿Por qué?',
    reasonMissing: 'Diga por qué, en pocas palabras.',
    hidden: (n) => count(n, { one: '# afirmación oculta', other: '# afirmaciones ocultas' }),
    hiddenBy: (name) => `Ocultada por ${name}:`,
    appeal: 'Objetar que se oculte',
    appealTitle: 'Objetar que se oculte',
    appealText: 'La mirará otro moderador, no quien la ocultó.',
    appealed: 'Alguien objeta:',
    show: 'Mostrarla otra vez',
    keep: 'Dejarla oculta',
    answered: 'La respuesta:',
    send: 'Enviar',
  },
  close: {
    button: 'Marcar como cerrada',
    text: 'Pasa al final de la lista. Quien quiera aún puede responder.',
    note: 'Unas palabras para todos',
    open: 'Abrirla otra vez',
  },
}
