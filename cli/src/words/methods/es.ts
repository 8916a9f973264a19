// Lo que dicen los recuentos, los mapas de opinión y los sorteos, en español.

import { createCounting } from '../counting.ts'
import type { MethodWords } from './en.ts'

const { count, number } = createCounting('es')

const needed = {
  ranked: 'papeletas con orden',
  approval: 'papeletas con aprobaciones',
  score: 'papeletas con puntos',
  'yes-no': 'papeletas de sí o no',
}

const refusals: MethodWords['refusals'] = {
  'format-unknown': () =>
    'No es un archivo de papeletas que se entienda: .blt, .soc, .soi, .toc, .toi, .pb, .abc.yaml o .csv.',
  'format-not-text': () => 'Este archivo no es texto, así que no contiene papeletas.',
  'format-empty': () => 'Este archivo está vacío.',
  'format-head': ({ line }) =>
    `La línea ${line} debería decir qué contiene el archivo: en .blt dos números, candidaturas y puestos; en una tabla, los nombres de las columnas.`,
  'format-ends-early': ({ line }) =>
    `El archivo termina tras la línea ${line}, antes que sus papeletas: falta una línea con un solo 0. Puede haberse perdido una parte.`,
  'format-ballot': ({ line, given }) => `La línea ${line} no es una papeleta: «${given}».`,
  'format-ballot-open': ({ line }) =>
    `La papeleta de la línea ${line} no acaba en 0: puede haberse perdido la mitad.`,
  'format-option-unknown': ({ line, given }) =>
    `La línea ${line} nombra «${given}», y no hay tal candidatura ni proyecto.`,
  'format-option-twice': ({ line, given }) => `La línea ${line} nombra «${given}» dos veces.`,
  'format-number': ({ line, given }) =>
    `La línea ${line} tiene «${given}» donde hace falta un número desde 0, entero si no es dinero.`,
  'format-field-missing': ({ field }) => `El archivo no dice «${field}», que hace falta.`,
  'format-part-lost': ({ field, said, found }) =>
    `El archivo dice «${field}» ${number(said)} y contiene ${number(found)}: se ha perdido una parte.`,
  'format-quote-open': ({ line }) =>
    `Unas comillas que se abren en la línea ${line} no se cierran nunca. No se contó nada.`,
  'format-fields': ({ line }) => `La línea ${line} tiene más o menos columnas que la primera.`,
  'format-large': ({ line }) => `Desde la línea ${line} hay más de lo que se puede contar.`,
  'count-no-options': () => 'En este archivo no hay nadie ni nada que votar.',
  'count-no-ballots': () =>
    'No hay ni una papeleta que diga algo, así que no se puede decidir nada.',
  'count-options-many': ({ max }) => `No se pueden contar más de ${number(max)} candidaturas.`,
  'count-ballots-many': ({ max }) => `No se pueden contar más de ${number(max)} papeletas.`,
  'count-seats': ({ seats, options }) =>
    `No se puede elegir a ${number(seats)} de ${number(options)}: diga otro número con --seats.`,
  'count-option-twice': ({ id }) =>
    `Hay dos que se llaman «${id}»; el resultado no podría distinguirlos.`,
  'count-no-budget': () =>
    'No se dice cuánto hay para gastar: tome un archivo .pb, o diga con --seats cuántos se pueden elegir.',
  'count-members-few': ({ members, ballots }) =>
    members === 0
      ? 'Un quórum es una parte de los miembros: diga con --members cuántos hay.'
      : `${number(ballots)} papeletas son más que los ${number(members)} miembros.`,
  'count-threshold': ({ given }) => `«${given}» no es una parte: escriba 1/2 o 2/3.`,
  'count-steps-many': ({ max }) =>
    `Tras ${number(max)} pasos no se había usado el dinero: dé pasos mayores con --step.`,
  'count-seed': ({ given }) => `«${given}» no es una semilla: escríbala en pares de 0–9 y a–f.`,
  'count-needs': ({ method, needs }) =>
    `${method} necesita ${needed[needs]}, y este archivo tiene otras.`,
  'opinion-no-votes': () => 'En este archivo no hay ni un voto.',
  'opinion-large': ({ participants, statements }) =>
    `No caben en un mapa más de ${number(participants)} personas y ${number(statements)} afirmaciones.`,
  'opinion-groups-unreadable': () =>
    'No se entiende el archivo de grupos: una lista como [{"id": 0, "members": ["1", "2"]}].',
  'opinion-member-unknown': ({ given }) =>
    `Los grupos nombran a «${given}», que no ha votado aquí.`,
  'draw-size': ({ size, pool }) =>
    `No se puede sortear a ${number(size)} de ${number(pool)}: diga otro número con --size.`,
  'draw-member-twice': ({ given }) => `«${given}» está dos veces en la lista.`,
  'draw-category-missing': ({ given }) =>
    `Las cuotas hablan de «${given}», y la lista no tiene esa columna.`,
  'draw-feature-unknown': ({ given, category }) =>
    `Alguien en la lista tiene «${given}» como ${category}, y las cuotas no lo conocen.`,
  'draw-quotas-impossible': () =>
    'Con esta lista ningún grupo puede cumplir todas las cuotas: relaje algunas o invite a más gente.',
  'draw-panels-unreadable': () =>
    'No se entiende el archivo de grupos: una lista de listas de personas.',
  'draw-panel-broken': ({ panel }) =>
    `El grupo ${number(panel)} de la lista incumple una cuota, tiene otro tamaño o nombra a un extraño. No se sorteó a nadie.`,
  'draw-unfinished': () => 'La búsqueda de un sorteo justo no terminó: tome menos categorías.',
}

const counted: MethodWords['counted'] = {
  ballots: (n) => count(n, { one: 'papeleta', other: 'papeletas' }),
  seats: (n) => count(n, { one: 'puesto', other: 'puestos' }),
  quota: (quota) => `cuota ${quota}`,
  blank: (n) => `${number(n)} en blanco`,
  elected: 'Elegidos, en este orden:',
  nobody: 'Nadie resulta elegido.',
  order: 'El orden completo:',
  stage: (n, what) => `Paso ${n}: ${what}`,
  firstPreferences: 'primeras preferencias',
  surplusOf: (name, surplus) => `se transfiere el excedente de ${name}: ${surplus}`,
  exclusionOf: (name) => `${name} queda fuera; sus papeletas se transfieren`,
  keepFactors: 'votos tras transferir lo que los elegidos no necesitan',
  lastVacancies: 'quienes quedan ocupan los últimos puestos',
  isElected: 'elegido',
  isExcluded: 'fuera',
  nonTransferable: 'sin más preferencias',
  lost: 'perdido al redondear',
  tieBy: {
    'earlier-stage': (stage) => `como estaban tras el paso ${stage}`,
    cost: 'primero lo más barato',
    votes: 'primero lo que tiene más votos',
    lot: (seed) => `por sorteo con la semilla ${seed}`,
  },
  tie: (names, chosen, how) => `Empate entre ${names}: ${chosen}, ${how}.`,
  tiePairs: (names, how) => `Duelos de igual fuerza entre ${names}: ${how}.`,
  noSeed: '(no se dijo)',
  seedless: 'Decidió un sorteo sin semilla: con --seed se puede acordar de antemano.',
  beatsAll: (name) => `${name} gana todos los duelos.`,
  smith: (names) =>
    `Nadie gana todos los duelos; cada uno de estos gana a todos los demás: ${names}.`,
  duels: 'Duelos (cuántos ponen al de la izquierda por encima del de arriba):',
  path: (path, strength) => `${path} (${strength})`,
  noPath: 'sin camino de vuelta',
  against: (path, back) => `${path}, contra ${back}`,
  pairsHead: 'Duelos, del más claro al menos:',
  pair: (winner, loser, votes, margin) =>
    `${winner} sobre ${loser}, ${votes} votos, ventaja de ${margin}`,
  circle: 'se omite: cerraría un círculo',
  approvals: 'aprobaciones',
  points: 'puntos',
  load: (load) => `cada partidario lleva ${load} de un puesto`,
  bought: 'Elegidos, en este orden:',
  boughtFor: (cost, votes, price) =>
    `cuesta ${cost}; ${count(votes, { one: 'partidario paga', other: 'partidarios pagan' })} a lo sumo ${price} cada uno`,
  filled: 'Añadido con lo que sobraba, no por partes iguales:',
  spent: (cost, limit) => `Se gastan ${cost} de ${limit}.`,
  stopped: {
    'one-run': 'Una sola vuelta, sin completar.',
    'next-overspends': (steps) =>
      `Tras ${count(steps, { one: 'paso', other: 'pasos' })} de una unidad más para cada cual; el siguiente gastaría de más.`,
    exhausted: (steps) =>
      `Tras ${count(steps, { one: 'paso', other: 'pasos' })} de una unidad más para cada cual ya no cabe nada.`,
    'all-bought': 'Está elegido todo lo que alguien quiere.',
  },
  votes: (yes, no, abstain) =>
    `${number(yes)} sí, ${number(no)} no, ${number(abstain)} abstenciones.`,
  yes: 'sí',
  no: 'no',
  outcome: {
    adopted: 'Aprobado.',
    'not-adopted': (needed) => `No aprobado: hacían falta ${number(needed)} síes.`,
    'no-quorum': (needed) => `Sin decisión: tenían que votar ${number(needed)}.`,
  },
}

const mapped: MethodWords['mapped'] = {
  working: 'Comparando afirmaciones',
  size: (people, statements) =>
    `${count(people, { one: 'persona', other: 'personas' })}, ${count(statements, { one: 'afirmación', other: 'afirmaciones' })}`,
  statement: (id) => `Afirmación ${id}`,
  shared: 'Lo que comparten todos los grupos:',
  common: 'Lo que dice la mayoría:',
  nothing: 'nada',
  group: (n, people) =>
    `Grupo ${n}, ${count(people, { one: 'persona', other: 'personas' })}. Aquí se dice más que en otros:`,
  agree: (votes, seen) => `${number(votes)} de ${number(seen)} de acuerdo`,
  disagree: (votes, seen) => `${number(votes)} de ${number(seen)} en desacuerdo`,
  warnings: {
    'few-people': 'Son pocas personas: tome los grupos como indicio, no como hallazgo.',
    'small-group': 'Un grupo es muy pequeño: a menudo son solo quienes respondieron poco.',
    'no-groups': 'No se distinguen dos grupos.',
  },
}

const drawn: MethodWords['drawn'] = {
  searching: 'Buscando un sorteo justo, grupos',
  number: (n, all) => `Salió el grupo ${number(n)} de ${number(all)}.`,
  chances: (least, most) =>
    least === most
      ? `Cada cual tenía una probabilidad del ${least}.`
      : `Cada cual tenía una probabilidad del ${least} al ${most}.`,
  panel: 'Han salido:',
  replacements: 'Si alguien no puede venir, en este orden:',
  replacementsAlike: 'Si alguien no puede venir, el primero de estos con los mismos rasgos:',
}

export const es: MethodWords = { refusals, counted, mapped, drawn }
