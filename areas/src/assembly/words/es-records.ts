// Español: listas de miembros que se leen y páginas que se imprimen.

import type { RecordsWords } from './records-words.ts'

export const esRecords: RecordsWords = {
  refusals: {
    'members-empty': 'En este archivo no hay nadie. Elija una tabla con una fila por persona.',
    'members-not-text':
      'Este archivo no es una tabla de texto. Guárdela como CSV (UTF-8) y elija ese archivo.',
    'members-large': 'El archivo pasa de {max} MB. Quite lo que no sea la lista de personas.',
    'members-no-names':
      'Ninguna columna se llama «nombre». Ponga ese título a la columna de nombres y elija el archivo otra vez.',
    'members-row-quote': 'Hay algo detrás de unas comillas de cierre. Corríjalo ahí.',
    'members-row-long':
      'Hay {found} celdas y {expected} títulos. Ponga entre comillas el texto con comas.',
    'members-row-nameless': 'Falta el nombre. Escríbalo.',
    'members-name-long': 'El nombre pasa de {max} letras. Acórtelo.',
    'members-note-long': 'La nota pasa de {max} letras. Acórtela.',
    'members-contact':
      '«{given}» parece un teléfono o una dirección. Aquí lo leería todo el mundo para siempre: quítelo.',
    'members-role-unknown':
      '«{given}» no es un papel. Escriba «miembro» o «persona encargada», o déjelo vacío.',
    'members-row-repeated':
      'La misma persona está en la línea {line}. Si son dos personas, distíngalas con una nota.',
  },
  printed: {
    proposal: 'Propuesta',
    result: 'Resultado de la votación',
    ballot: 'Papeleta',
    from: 'Propone: {name}',
    matter: 'Asunto',
    articles: 'Texto',
    alternatives: 'Hay varias redacciones de este artículo:',
    budget: 'Presupuesto',
    doers: 'Quién hace qué',
    until: 'hasta el {day}',
    outcome: 'Resultado',
    provisional: 'Provisional: aún no certificado.',
    certified: 'Certificado.',
    tookPart: 'Participaron {voters} de {electors} con derecho a voto.',
    late: '{count} llegaron tarde y no se cuentan.',
    options: 'Opciones',
    chosen: 'elegida',
    steps: 'El recuento, paso a paso',
    recount: 'Cualquiera puede contarlo otra vez: guarde el certificado y ejecute',
    answers: { yes: 'Sí', no: 'No', abstain: 'Me abstengo' },
    objection: 'Objeto, porque',
    resolves: 'Qué lo resolvería',
    marks: {
      answer: 'Marque una.',
      ranking: 'Escriba 1 junto a la mejor, luego 2, 3… Deje en blanco lo que no quiera ordenar.',
      approves: 'Marque todas con las que está de acuerdo.',
      points: 'Dé a cada una de 0 a 100 puntos.',
    },
    nameless: 'No ponga su nombre en este papel.',
  },
}
