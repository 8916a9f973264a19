// Español.

import { counting } from '../../../../words/language.ts'
import type { VoteWords } from './index.ts'

const count = counting('es')
const number = (n: number): string => count(n, { other: '#' })

export const es: VoteWords = {
  gone: 'Esta votación no está aquí',
  goneText:
    'Puede que aún no haya llegado a este dispositivo. Conéctate con otro miembro o mira más tarde.',
  assembly: 'la asamblea',
  back: 'A la propuesta',
  toResult: 'Ver el resultado',
  asked: 'Qué se pregunta',
  asItStood:
    'Este es el texto tal como estaba al abrir la votación. Lo que se cambió después no se vota.',
  wordings: 'Hay varias redacciones de esta parte; las opciones dicen cuál representan.',
  stands: 'Representa esta redacción:',

  holds: {
    title: 'Qué vale para esta votación',
    who: 'Quién vota',
    electors: (n: number, body: string) =>
      `${count(n, { one: '# miembro', other: '# miembros' })} de ${body}: quienes pertenecen a ella al abrirse`,
    how: 'Cómo',
    method: {
      consent: (rounds: number) =>
        rounds > 1
          ? `Consentimiento: se aprueba si nadie objeta con razones. Una objeción pide otra ronda; en la ronda ${number(rounds)}, la última, decide la mayoría.`
          : 'Consentimiento: se aprueba si nadie objeta con razones. Si alguien objeta, decide la mayoría.',
      'yes-no': 'Cada cual dice sí o no, o se abstiene.',
      approval:
        'Cada cual marca todas las opciones con las que está de acuerdo. Gana la que tiene más marcas.',
      score: 'Cada cual da puntos a cada opción. Gana la que suma más puntos.',
      schulze:
        'Cada cual ordena las opciones. Se comparan de dos en dos; gana la que nadie vence (Schulze).',
      'ranked-pairs':
        'Cada cual ordena las opciones. Se comparan de dos en dos; las victorias más claras cuentan primero (pares ordenados).',
      'scottish-stv':
        'Cada cual ordena a las candidaturas. Los puestos se reparten en proporción: lo que a una le sobra pasa a la siguiente preferencia. Se puede contar a mano (VUT escocés).',
      'meek-stv':
        'Cada cual ordena a las candidaturas. Los puestos se reparten en proporción: lo que a una le sobra pasa a la siguiente preferencia (VUT de Meek).',
      phragmen:
        'Cada cual marca a todas las personas que quiere. Los puestos se reparten en proporción (Phragmén).',
      'equal-shares':
        'Cada cual marca los proyectos que quiere. El dinero se reparte por igual entre quienes votan, y un proyecto se compra cuando quienes lo quieren pueden pagarlo juntos (partes iguales).',
    },
    quorum: 'Cuántas personas deben participar',
    quorumText: (needed: number, of: number, part: string) =>
      `Al menos ${number(needed)} de ${number(of)} (${part})`,
    noQuorum: 'No se pide un número',
    threshold: 'Cuándo se aprueba',
    majority: 'Cuando hay más síes que noes',
    thresholdText: (part: string, of: 'votes' | 'members', above: boolean) =>
      `Cuando ${above ? 'más de' : 'al menos'} ${part} de ${of === 'votes' ? 'quienes dicen sí o no' : 'quienes pueden votar'} dicen sí`,
    least: (part: string) => `Una opción necesita al menos ${part} de lo que podría obtener`,
    until: 'Hasta cuándo',
    untilText: (when: string) => `Hasta ${when}, o en cuanto hayan votado todos`,
    daysText: (days: number) =>
      `Durante ${count(days, { one: '# día', other: '# días' })}, o hasta que hayan votado todos`,
    anytime: 'Se puede cerrar en cuanto alguien lo crea oportuno',
    tie: 'Si hay empate',
    ties: {
      answers: 'Tantos síes como noes: no se aprueba, todo queda como está',
      stays: 'No se decide nada',
      lot: 'Decide la regla del propio método y después un sorteo fijado al abrir, que cualquiera puede repetir',
    },
    shown: 'Qué se puede ver',
    blind:
      'Ningún recuento antes del cierre. Las pantallas lo ocultan para que nadie siga a la mayoría; quien lea lo guardado en este dispositivo aún podría encontrarlo. No es un voto secreto.',
    open: 'El recuento se puede ver mientras se vota',
    rooms: 'Votos a mano alzada o en papel',
    roomsCounted: 'Cuentan cuando los confirman dos testigos',
    roomsApart: 'Se muestran junto al resultado y no cuentan',
    seats: 'Cuántas personas u opciones se eligen',
    limit: 'Cuánto dinero hay',
    seed: 'El sorteo para los empates',
    seeds: {
      device: 'Hecho por el dispositivo de quien abrió la votación',
      dice: 'Con dados, y anotado',
      sealed: 'De partes selladas',
    },
    round: (n: number, of: number) => `Ronda ${number(n)} de ${number(of)}`,
  },

  open: {
    title: 'Abrir una votación',
    gone: 'Esta propuesta no está aquí',
    goneText: 'Puede que aún no haya llegado a este dispositivo, o que el enlace sea viejo.',
    round: (n: number) => `Abrir la ronda ${number(n)}`,
    decides: '¿Quién decide?',
    assembly: 'La asamblea',
    fixed:
      'Quién puede votar y qué dice el texto se fija ahora: por lo que este dispositivo sabe en este momento.',
    do: 'Abrir la votación',
    done: 'La votación está abierta.',
    options: '¿Entre qué se elige?',
    optionsHint: 'Dos opciones o más, cada una con su nombre.',
    option: (n: number) => `Opción ${number(n)}`,
    wording: (n: number) => `¿Qué redacción de la parte ${number(n)}?`,
    first: (text: string) => `La primera: «${text}»`,
    wordingText: (text: string) => `«${text}»`,
    contradict: (n: number) =>
      `Las enmiendas a ${count(n, { one: '# parte', other: '# partes' })} se contradicen. Cada opción dice qué redacción representa.`,
    contradictAnswers:
      'Las enmiendas se contradicen, así que no hay un solo texto al que decir sí o no. Únelas en una enmienda nueva, o que quien propone rechace una.',
    cost: 'Cuánto cuesta',
    limit: '¿Cuánto dinero hay?',
    seats: '¿Cuántas personas u opciones se eligen?',
    addOption: 'Otra opción',
    removeOption: (n: number) => `Quitar la opción ${number(n)}`,
    seedLegend: 'El sorteo, por si hay empate',
    seeds: { device: 'Lo hace este dispositivo', dice: 'Tiramos dados' },
    seedHints: {
      device: 'Al azar, ahora. Los demás tendrán que creer que no lo intentaste otra vez.',
      dice: 'Ante testigos: nadie elige lo que sale.',
    },
    dice: 'Lo que salió, una cifra tras otra',
    diceHint: (least: number, most: number) =>
      `Tira de ${number(least)} a ${number(most)} veces y escribe cada número, del 1 al 6.`,
    diceGiven: (n: number) => count(n, { one: '# tirada', other: '# tiradas' }),
    wrong: {
      names: 'Da al menos dos opciones, cada una con su nombre.',
      costs: 'Di cuánto cuesta cada proyecto, en números enteros.',
      limit: 'Di cuánto dinero hay, en números enteros.',
      seats: (most: number) => `Elige un número del 1 al ${number(most)}.`,
      dice: (least: number) =>
        `Escribe al menos ${number(least)} tiradas; solo números del 1 al 6.`,
    },
  },

  stage: {
    open: 'Abierta',
    closed: 'Cerrada, provisional',
    certified: 'Certificada',
    held: 'Suspendida por una comisión',
    replaced: 'Sustituida por una decisión posterior',
  },
  opened: (by: string, when: string) => `Abierta por ${by}, ${when}`,
  notAsked: 'Puedes mirar, pero aquí no votas: no eras miembro cuando se abrió.',
  missing:
    'Algo en lo que se apoya esta votación aún no ha llegado aquí, así que no se puede mostrar el texto.',
  turnout: {
    label: 'Quién ha participado',
    said: (voted: number, of: number) => `Han participado ${number(voted)} de ${number(of)}`,
    quorum: (needed: number) => `Hacen falta ${number(needed)}`,
    reached: 'suficiente',
    missing: (n: number) => `faltan ${number(n)}`,
  },
  counts: {
    title: 'Hasta ahora',
    text: (yes: number, no: number, abstain: number) =>
      `${number(yes)} sí, ${number(no)} no, ${number(abstain)} abstenciones`,
    objections: (n: number) => count(n, { one: '# objeción', other: '# objeciones' }),
    hidden: 'Nadie ve el recuento antes del cierre.',
  },
  reasons: 'Lo que la gente dice con su voto',
  more: (n: number) => count(n, { other: 'y # más' }),
  objects: 'objeta',
  resolved: (text: string) => `Se resolvería así: ${text}`,

  ballot: {
    title: 'Tu voto',
    again: 'Cambiar tu voto',
    cast: 'Votar',
    castAgain: 'Votar de nuevo',
    done: 'Tu voto está guardado. Puedes cambiarlo hasta el cierre.',
    mine: 'Has votado',
    mineText: 'Puedes cambiarlo hasta el cierre; cuenta el último.',
    change: 'Cambiar mi voto',
    keep: 'Dejarlo como está',
    answer: 'Tu respuesta',
    answers: { yes: 'Sí', no: 'No', abstain: 'Me abstengo' },
    answerHints: {
      yes: 'Lo quiero',
      no: 'Que todo quede como está',
      abstain: 'Participo, y lo dejo a los demás',
    },
    consents: {
      yes: 'Consiento',
      no: 'Preferiría que no, pero no objeto',
      object: 'Objeto',
      abstain: 'Me aparto',
    },
    consentHints: {
      yes: 'Bastante bueno por ahora, y se puede probar sin daño',
      no: 'Solo cuenta si tiene que decidir la mayoría',
      object: 'Nos haría daño, y puedo decir por qué',
      abstain: 'Participo, y lo dejo a los demás',
    },
    objection: '¿Por qué objetas?',
    objectionHint: '¿A qué haría daño? Lo puede leer todo el mundo.',
    resolves: '¿Qué lo resolvería?',
    resolvesHint: '¿Qué tendría que cambiar para que puedas aceptarlo?',
    reason: '¿Por qué? (se puede dejar en blanco)',
    reasonHint: 'Lo puede leer todo el mundo, con tu nombre.',
    approve: 'Marca todo con lo que estés de acuerdo',
    approveSeats: (n: number) => `Marca todo lo que quieras. Se elegirán ${number(n)}.`,
    marked: (n: number) => count(n, { one: '# marcada', other: '# marcadas' }),
    points: 'Da puntos',
    pointsHint: (most: number) => `De 0 a ${number(most)}; lo que dejes en 0 no recibe nada.`,
    pointsOf: (name: string) => `Puntos para ${name}`,
    budget: 'Marca los proyectos que quieres',
    costs: (cost: string) => `cuesta ${cost}`,
    sum: (sum: string, limit: string) => `Has marcado ${sum}; hay ${limit}.`,
    sumMore:
      'Es más de lo que hay, y no importa: marca todo lo que quieras. Tu parte del dinero solo va a estos.',
    nothing: 'Participo sin elegir nada',
    wrong: {
      answer: 'Elige una respuesta.',
      objection: 'Di por qué objetas.',
      resolves: 'Di qué lo resolvería: sin eso nadie puede arreglarlo.',
      marks: 'Marca al menos una, o di que participas sin elegir nada.',
      ranks: 'Pon al menos una en un lugar, o di que participas sin elegir nada.',
    },
  },

  rank: {
    title: 'Ponlas en orden, la mejor primero',
    hint: 'Toca un nombre para darle el lugar siguiente. Muévelo con las flechas. Puedes dejar algunos fuera.',
    hintTies: 'Dos igual de buenos pueden compartir lugar.',
    ranked: 'Tu orden',
    none: 'Nadie tiene lugar todavía. Toca lo que más te guste.',
    left: 'Sin lugar',
    leftHint: 'Lo que quede aquí va después de todo tu orden.',
    leftHintSeats: 'Lo que quede aquí no recibe nada de tu voto.',
    place: (n: number) => `${number(n)}.`,
    add: (place: number) => `— darle el lugar ${number(place)}`,
    up: (name: string) => `${name}: un lugar arriba`,
    down: (name: string) => `${name}: un lugar abajo`,
    out: (name: string) => `${name}: quitarle el lugar`,
    tie: (name: string) => `${name}: el mismo lugar que el de arriba`,
    moved: (name: string, place: number, of: number) =>
      `${name}: lugar ${number(place)} de ${number(of)}`,
    shared: (name: string, place: number) => `${name} comparte el lugar ${number(place)}`,
    removed: (name: string) => `${name} ya no tiene lugar`,
    same: 'mismo lugar',
  },

  rooms: {
    title: 'Contado en una sala',
    enter: 'Anotar un recuento de manos o papeles',
    lead: 'Para quienes votaron en común, a mano alzada o en papel. Nombra a todos los que participaron; otras dos personas que estaban allí lo confirman.',
    way: '¿Cómo se contó?',
    ways: { hands: 'Manos alzadas', paper: 'Papeles' },
    where: '¿Dónde? (se puede dejar en blanco)',
    yes: 'Sí',
    no: 'No',
    abstain: 'Abstenciones',
    voters: '¿Quién participó?',
    find: 'Buscar un nombre',
    sum: (votes: number, voters: number) =>
      `${count(votes, { one: '# voto', other: '# votos' })}, ${count(voters, { one: '# persona', other: '# personas' })}`,
    save: 'Anotar el recuento',
    saved: 'El recuento está anotado. Ahora deben confirmarlo dos que estaban allí.',
    said: (yes: number, no: number, abstain: number) =>
      `${number(yes)} sí, ${number(no)} no, ${number(abstain)} abstenciones`,
    by: (by: string) => `anotado por ${by}`,
    witnesses: (right: number, wrong: number) =>
      `${count(right, { one: '# lo confirma', other: '# lo confirman' })}, ${count(wrong, { one: '# dice que está mal', other: '# dicen que está mal' })}`,
    confirm: 'Estuve allí: es correcto',
    deny: 'Está mal',
    confirmed: 'Tu palabra está guardada.',
    counts: 'cuenta',
    apart: 'no cuenta',
    wrong: 'Los números no cuadran con las personas que participaron. Cuenta otra vez.',
  },

  close: {
    title: 'Cerrar la votación',
    early: 'Debería seguir abierta hasta entonces, salvo que hayan votado todos.',
    text: 'Cerrar fija qué votos cuentan: los que este dispositivo ha visto. Antes reúnete o sincroniza con los demás, para que no falte el voto de nadie.',
    left: (n: number) =>
      count(n, {
        one: '# miembro aún no ha votado.',
        other: '# miembros aún no han votado.',
      }),
    do: 'Cerrar ahora',
    done: 'La votación está cerrada.',
    again: 'Cerrarla otra vez',
    againText:
      'Un cierre que dejó votos fuera, o que llegó demasiado pronto, se puede repetir. Mientras ninguno esté certificado se muestra el primero que valga.',
  },

  attest: {
    title: 'Recontar y firmar',
    text: 'Eres una de las personas a las que la asamblea confía el recuento. Tu dispositivo vuelve a contar todos los votos, de todo lo que el cierre había visto, y firma lo que encuentra.',
    do: 'Recontar y firmar',
    done: 'Recontado y firmado.',
    mine: 'Has recontado y firmado.',
    have: (have: number, needed: number) => `Hay ${number(have)} de ${number(needed)} firmas.`,
    wait: 'Queda certificado cuando bastantes de quienes recuentan han encontrado exactamente lo mismo.',
    contradicted: (names: string) =>
      `${names} ha firmado dos resultados distintos: casi siempre es una copia vieja de un dispositivo. Pregunta.`,
  },
}
