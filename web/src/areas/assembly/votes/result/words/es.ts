// Español.

import { counting } from '../../../../../words/language.ts'
import type { ResultWords } from './index.ts'

const count = counting('es')
const number = (n: number): string => count(n, { other: '#' })
const votes = (n: number): string => count(n, { one: '# voto', other: '# votos' })
const times = (n: number): string => count(n, { one: '# vez', other: '# veces' })

export const es: ResultWords = {
  noneText:
    'La votación está abierta, o su cierre aún no ha llegado aquí. Vuelve a mirar cuando se haya cerrado.',
  toVote: 'A la votación',

  outcome: {
    adopted: (yes: number, no: number) =>
      `Aprobada: ${number(yes)} dijeron sí, ${number(no)} dijeron no.`,
    notAdopted: (yes: number, no: number, needed: number) =>
      `No aprobada: ${number(yes)} dijeron sí, ${number(no)} dijeron no; hacían falta ${number(needed)} síes.`,
    equal: (yes: number) =>
      `No aprobada: ${number(yes)} dijeron sí y otros tantos no. Si hay igualdad, todo queda como está.`,
    consent: 'Aprobada por consentimiento: nadie objetó.',
    byMajority: (objections: number, yes: number, no: number) =>
      `Aprobada en la última ronda por mayoría, ${number(yes)} a ${number(no)}, con ${count(objections, { one: '# objeción', other: '# objeciones' })}.`,
    again: (objections: number) =>
      `${count(objections, { one: '# objeción', other: '# objeciones' })}: enmienda la propuesta para atenderlas y abre otra ronda.`,
    noQuorum: (voters: number, of: number, needed: number) =>
      `No se decide nada: participaron ${number(voters)} de ${number(of)}, y hacían falta ${number(needed)}.`,
    nobody: 'Nadie ha votado, así que no se decide nada.',
    nothing: (voters: number) =>
      `No se decide nada: ${count(voters, { one: 'participó # persona', other: 'participaron # personas' })} y nadie eligió nada.`,
    few: 'No se decide nada: ninguna opción obtuvo lo que pide la regla.',
    won: (name: string) => `Gana ${name}.`,
    elected: (names: string) => `Elegidas, en este orden: ${names}.`,
    projects: (chosen: number, of: number, cost: string, limit: string) =>
      `Se eligen ${number(chosen)} de ${count(of, { one: '# proyecto', other: '# proyectos' })}. Cuestan ${cost} de ${limit}.`,
    tied: (names: string) =>
      `No se decide nada: hay empate entre ${names}, y la regla dice que un empate no decide.`,
  },
  and: (names: string, last: string) => `${names} y ${last}`,

  notes: {
    provisional:
      'Es provisional. Alguien sin conexión aún puede traer votos que el cierre no había visto; queda certificado cuando bastantes de quienes recuentan han firmado lo mismo.',
    certified: (when: string) => `Certificado ${when}. Lo que llegue después no cambia nada.`,
    held: (body: string) => `${body} ha suspendido esta decisión.`,
    because: (text: string) => `Porque: ${text}`,
    resolves: (text: string) => `Se resolvería así: ${text}`,
    replaced: 'Una decisión posterior ha ocupado su lugar.',
    later: 'Ver la decisión posterior',
    unapplied: {
      'charter-version': 'No llegó a valer: antes se certificó otra carta.',
      'no-standing': 'No llegó a valer: este órgano no puede suspender esa decisión.',
      'not-there': 'No llegó a valer: aquello de lo que trata no está.',
      'not-theirs': 'No llegó a valer: trata de personas o asuntos de otro órgano.',
      'terms-limit': 'No llegó a valer: alguien serviría más periodos de los que permite la carta.',
    },
    hidden: (n: number) =>
      `${count(n, { one: '# anotación en la que se apoya esto', other: '# anotaciones en las que se apoya esto' })} aún no se puede leer en este dispositivo, así que el recuento puede estar mal. Conéctate con otro miembro.`,
    asCertified: (then: number, now: number) =>
      `El resultado queda como se certificó, con ${then} votos. Sin lo que tiene dos versiones, este aparato cuenta ${now}; la imagen y los pasos de abajo muestran ese recuento.`,
    forked: (n: number) =>
      `${count(n, { one: '# dispositivo tiene', other: '# dispositivos tienen' })} dos historias, casi siempre por una copia vieja recuperada. Lo escrito tras la copia no cuenta; ningún voto cuenta dos veces.`,
    blank: (n: number) =>
      count(n, {
        one: '# participó sin elegir.',
        other: '# participaron sin elegir.',
      }),
  },

  apart: {
    title: 'Votos que no cuentan',
    late: (n: number) => `${votes(n)} después del cierre, o que no habían llegado al cerrar:`,
    outside: (n: number) => `${votes(n)} de personas que no eran miembros al abrir:`,
    inRoom: (n: number) =>
      `${votes(n)} de personas que participaron en una sala que cuenta; vale el recuento de la sala:`,
    rooms: 'Contado en salas',
  },

  picture: {
    title: 'Cómo se votó',
    table: 'Lo mismo en una tabla',
    answers: { yes: 'Sí', no: 'No', abstain: 'Abstenciones' },
    answersLabel: (yes: number, no: number, needed: number) =>
      `${number(yes)} sí y ${number(no)} no; hacían falta ${number(needed)} síes`,
    needed: (n: number) => `hacen falta ${number(n)} síes`,
    option: 'Opción',
    project: 'Proyecto',
    approvals: 'Marcas',
    points: 'Puntos',
    place: 'Lugar',
    chosen: 'elegido',
    notChosen: 'no elegido',
    filled: 'elegido con lo que sobró',
    cost: 'Coste',
    votes: 'Votos',
    pays: 'Cada persona que lo quiere paga como mucho',
    budgetLabel: (cost: string, limit: string) => `Se gastan ${cost} de ${limit}`,
    left: (left: string) => `Quedan ${left}`,
    flow: 'Cómo pasaron los votos de etapa en etapa',
    flowHint:
      'Cada columna es una etapa. Una banda de una a otra muestra los votos que pasaron. Desplázate a los lados para verlo todo.',
    stage: (n: number) => `Etapa ${number(n)}`,
    quota: (quota: string) => `Quien llega a ${quota} votos sale elegido.`,
    rest: 'sin otra preferencia',
    quotaRow: 'hace falta para salir elegido',
    isElected: 'elegido',
    isExcluded: 'fuera',
    duels: 'Cada cual contra cada cual',
    duelsHint: 'Cuántas personas prefieren lo de la izquierda a lo de arriba.',
    wins: 'gana',
    loses: 'pierde',
    equal: 'igual',
    graph: 'Quién vence a quién',
    graphLabel: 'Las flechas van de quien gana a quien pierde, con los votos de quien gana.',
    sameTable: 'La tabla de abajo dice lo mismo.',
  },

  objections: {
    title: 'Objeciones',
    none: 'Nadie objetó.',
    resolves: (text: string) => `Se resolvería así: ${text}`,
  },

  ties: {
    title: 'Empates, y cómo se resolvieron',
    seed: (seed: string) =>
      `El sorteo: las opciones se ordenan por el SHA-256 de la semilla ${seed} y el número de la opción. Cualquiera puede repetirlo.`,
  },

  log: {
    title: 'Cómo se contó, paso a paso',
    hint: 'Cada paso se puede seguir en papel.',
    stage: (n: number, what: string) => `Etapa ${number(n)}: ${what}`,
    firstPreferences: 'primeras preferencias',
    surplusOf: (name: string, surplus: string) => `lo que sobra a ${name} pasa a otros: ${surplus}`,
    exclusionOf: (name: string) => `${name} queda fuera; sus votos pasan a otros`,
    keepFactors: 'votos tras pasar lo que los elegidos no necesitan',
    lastVacancies: 'quienes quedan ocupan los últimos puestos',
    lost: 'perdido al redondear',
    order: 'El orden completo:',
    beatsAll: (name: string) => `${name} gana contra cada cual.`,
    smith: (names: string) =>
      `Nadie gana contra todos. Cada una de estas opciones gana a todas las demás: ${names}.`,
    path: (path: string, strength: number) => `${path} (${number(strength)})`,
    noPath: 'sin camino de vuelta',
    against: (path: string, back: string) => `${path}, contra ${back}`,
    paths:
      'De quien gana a cada otra opción, y de vuelta: la fuerza de un camino es la de su paso más débil.',
    pairs: 'Resultados de dos en dos, los más claros primero:',
    pair: (winner: string, loser: string, votes: number, margin: number) =>
      `${winner} sobre ${loser}, ${number(votes)} votos, ventaja de ${number(margin)}`,
    circle: 'se deja fuera: cerraría un círculo',
    seat: (n: number, name: string) => `Puesto ${number(n)}: ${name}`,
    load: (load: string) => `cada persona que apoya carga ${load} de puesto`,
    unsupported: 'nadie lo quiere; el sorteo ocupó el puesto',
    boughtFor: (cost: string, supporters: number, price: string) =>
      `cuesta ${cost}; ${count(supporters, { one: '# persona paga', other: '# personas pagan' })} como mucho ${price}`,
    emptied: (n: number) =>
      count(n, {
        one: '# de ellas paga todo lo que le quedaba',
        other: '# de ellas pagan todo lo que les quedaba',
      }),
    filled: 'Añadido con lo que sobró, no por partes iguales:',
    spent: (cost: string, limit: string) => `Se gastan ${cost} de ${limit}.`,
    stopped: {
      'one-run': 'Una sola pasada, sin completar.',
      'next-overspends': (steps: number) =>
        `Cada cual recibió una unidad más, ${times(steps)}; una vez más habría costado más de lo que hay.`,
      exhausted: (steps: number) =>
        `Cada cual recibió una unidad más, ${times(steps)}; ya no cabe nada.`,
      'all-bought': 'Se elige todo lo que alguien quiere.',
    },
    share: (voters: number, share: string) =>
      `${count(voters, { one: '# votante', other: '# votantes' })}: al empezar cada cual tenía ${share}.`,
    sums: (name: string, sum: number) => `${name}: ${number(sum)}`,
    quorum: (voters: number, needed: number) =>
      `Participaron ${number(voters)}; hacían falta ${number(needed)} para decidir.`,
    noQuorum: (voters: number) => `Participaron ${number(voters)}; no se pide un número.`,
    threshold: (yes: number, needed: number) =>
      `${number(yes)} dijeron sí; hacían falta ${number(needed)}.`,
    consent: 'Una objeción cuenta si dice por qué y qué la resolvería.',
    tieBy: {
      'earlier-stage': (stage: number) => `según estaban tras la etapa ${number(stage)}`,
      cost: 'primero el más barato',
      votes: 'primero el que tiene más votos',
      lot: 'por sorteo',
    },
    tie: (names: string, chosen: string, how: string) =>
      `Empate entre ${names}: ${chosen}, ${how}.`,
    tiePairs: (names: string, how: string) => `Resultados de igual fuerza entre ${names}: ${how}.`,
  },

  yourself: {
    title: 'Cuéntalo tú',
    lead: 'No hace falta creer a este dispositivo. Guarda un archivo y cuéntalo con otro programa, en otro ordenador, sin ser miembro.',
    ballots: 'Guardar los votos',
    ballotsText: 'Todos los votos que cuentan, sin nombres. Cuéntalos con esta orden:',
    inexact:
      'El recuento de este archivo no conoce toda la regla (quórum, objeciones o un umbral de todos los miembros). El certificado sí.',
    certificate: 'Guardar el certificado',
    certificateText:
      'Lo que se decidió, toda la urna sin nombres y las firmas. Cualquiera puede comprobarlo con esta orden:',
    certificateLater: 'Habrá certificado cuando hayan firmado bastantes de quienes recuentan.',
    copy: 'Copiar la orden',
    copied: 'Copiada.',
    saved: 'El archivo está guardado.',
    print: 'Imprimir esta página',
    uncountable: {
      'count-steps-many':
        'Este método no puede terminar: el dinero necesitaría demasiados pasos. Pide una carta con pasos mayores y votad otra vez.',
      'count-seats':
        'Había que elegir más de las opciones que hay. Abre la votación otra vez con menos.',
      other:
        'El método de esta votación no puede contar estos votos. Pide otra regla y votad otra vez.',
    },
  },
}
