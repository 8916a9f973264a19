// Español.

import { counting } from '../../../../words/language.ts'
import type { BodyWords } from './index.ts'

const count = counting('es')
const number = (n: number): string => count(n, { other: '#' })
const days = (n: number): string => count(n, { one: '# día', other: '# días' })
const members = (n: number): string => count(n, { one: '# miembro', other: '# miembros' })

const PARTS: Readonly<Record<string, string>> = {
  '1/2': 'la mitad',
  '1/3': 'un tercio',
  '2/3': 'dos tercios',
  '1/4': 'un cuarto',
  '3/4': 'tres cuartos',
  '1/5': 'un quinto',
  '1/1': 'la totalidad',
}
const part = (over: number, under: number): string =>
  PARTS[`${over}/${under}`] ?? `${over}/${under}`

export const es: BodyWords = {
  assembly: 'La asamblea',
  gone: 'Esto no está aquí',
  goneText:
    'Quizá aún no ha llegado a este dispositivo. Conéctese con otro miembro o mire más tarde.',
  proposed: 'Propuesto. Tendrá efecto cuando se decida.',
  toDecision: 'La decisión de la que viene',
  why: '¿Por qué?',
  whyHint: 'Los miembros lo leen antes de decidir.',
  titleField: 'Título de la propuesta',
  propose: 'Hacerlo propuesta',
  proposeHint: 'Todavía no cambia nada: se hace propuesta, y la asamblea la decide.',
  pick: 'Elija …',
  take: 'Quitar',
  find: 'Buscar por nombre',

  matters: {
    ordinary: 'Asuntos ordinarios',
    charter: 'La carta y los órganos',
    choice: 'Elecciones entre varias opciones',
    seats: 'Elección de personas',
    budget: 'El presupuesto',
  },

  charter: {
    title: 'Cómo decidimos',
    founding:
      'Esta comunidad aún no tiene carta propia. Hasta que adopte una, valen las reglas fundadoras.',
    start: 'Empezar por un modelo',
    startHint:
      'Tres formas de decidir que a otros les han servido. Elija una, cambie lo que quiera y propóngala.',
    change: 'Proponer un cambio',
    version: (n) => `Versión ${number(n)}`,
    foundingVersion: 'Las reglas fundadoras',
    holds: 'Esto vale ahora',
    history: 'Versiones anteriores',
    historyHint:
      'Cada versión se guarda. Una votación se juzga por la versión que valía cuando se abrió.',
    waiting: 'Se propone un cambio',
    from: (by, when) => `Propuesto por ${by}, decidido el ${when}`,
    people: 'Quién hace qué',
    preamble: 'Con qué empieza',
    policies: 'Qué se decide cómo',
    bodies: 'Comités y comisiones',
    delegates: 'Delegados',
  },

  say: {
    part,
    method: {
      consent: (rounds) =>
        `Por consentimiento: se adopta cuando nadie objeta con una razón. Una objeción pide un cambio y otra ronda; después de ${count(rounds, { one: '# ronda', other: '# rondas' })} decide la mayoría.`,
      'yes-no': 'Por sí o no; los miembros pueden abstenerse.',
      approval:
        'Los miembros marcan todas las opciones con las que están de acuerdo; gana la que más marcas tiene.',
      score: 'Los miembros dan puntos a cada opción; gana la que más tiene.',
      schulze: 'Los miembros ordenan las opciones; gana la que vence a cada otra en parejas.',
      'ranked-pairs':
        'Los miembros ordenan las opciones; cuentan primero los resultados más claros en parejas.',
      'scottish-stv':
        'Los miembros ordenan a los candidatos; los puestos se reparten en proporción, y se puede contar a mano.',
      'meek-stv': 'Los miembros ordenan a los candidatos; los puestos se reparten en proporción.',
      phragmen:
        'Los miembros marcan a los candidatos que quieren; los puestos se reparten en proporción.',
      'equal-shares':
        'Los miembros marcan los proyectos que quieren; el dinero se reparte por igual entre todos los que votan.',
    },
    quorum: (over, under) => `Participa al menos ${part(over, under)} de todos los miembros.`,
    noQuorum: 'No hace falta que participe un número de personas.',
    majority: 'Dicen sí más que no.',
    threshold: (over, under, of, above) =>
      `${above ? 'Más de' : 'Al menos'} ${part(over, under)} de ${of === 'votes' ? 'quienes dicen sí o no' : 'todos los miembros'} dicen sí.`,
    least: (over, under) =>
      `Una opción necesita al menos ${part(over, under)} de lo que podría recibir.`,
    days: (n) => `Una votación queda abierta ${days(n)}, o hasta que todos hayan votado.`,
    anytime: 'Una votación no tiene duración fija.',
    talk: (n) => `Antes hay ${days(n)} para hablar y enmendar.`,
    propose: {
      members: 'Todo miembro puede proponer.',
      stewards: 'Proponen los responsables.',
    },
    endorsements: (n) =>
      `Antes de votar deben apoyarla ${count(n, { one: 'otro # miembro', other: 'otros # miembros' })}.`,
    noEndorsements: 'Nadie más tiene que apoyarla antes de votar.',
    heard: (bodies) => `Antes hay que oír a: ${bodies}.`,
    consents: (bodies) => `Antes deben estar de acuerdo: ${bodies}.`,
    tie: {
      stays: 'Un empate no decide nada.',
      lot: 'Un empate lo resuelve el método, y después la suerte.',
    },
    blind: 'Lo que se votó se muestra solo después del cierre.',
    openly: 'Lo que se votó se muestra enseguida.',
    tallies: {
      apart: 'Las manos y papeles contados en una sala se muestran junto al resultado.',
      counted: 'Las manos y papeles contados en una sala con dos testigos cuentan.',
    },
    delegates: {
      marked: 'Votan delegados: un voto fuera del mandato se marca.',
      bound: 'Votan delegados: un voto fuera del mandato, o sin mandato, no cuenta.',
    },
    proxies: (n) =>
      n === 0
        ? 'Nadie vota por alguien ausente.'
        : `Una persona puede votar por ${count(n, { one: '# ausente', other: '# ausentes' })} como mucho.`,
    attesters: (names) => `Recuentan cada resultado y lo firman: ${names}.`,
    noAttesters: 'Los responsables recuentan cada resultado y lo firman.',
    needed: (needed, all) =>
      `Un resultado vale cuando ${number(needed)} de ${number(all)} han hallado lo mismo.`,
    moderators: (names) => `Pueden ocultar una intervención, con una razón: ${names}.`,
    noModerators: 'Los responsables pueden ocultar una intervención, con una razón.',
    suspensive: (body, matters, n) =>
      `${body} puede suspender decisiones sobre: ${matters}; por ${days(n)} como mucho.`,
    terms: (n) =>
      `Nadie ocupa el mismo puesto o mandato más de ${count(n, { one: '# plazo', other: '# plazos' })} seguidos.`,
    noTerms: 'Puestos y mandatos pueden darse de nuevo sin límite.',
  },

  templates: {
    title: 'Empezar por un modelo',
    take: 'Tomar este',
    more: 'Todo lo que dice',
    about: {
      'small-group':
        'Para unas veinte personas que se conocen. Nadie queda en minoría mientras se busca un camino: una objeción se responde, no se cuenta.',
      assembly:
        'Para una calle, un barrio o una ciudad. Debe participar un tercio y decide la mayoría; cambiar las reglas pide más. La elección de personas y el presupuesto tienen métodos propios.',
      federation:
        'Para delegados de varias comunidades. Están atados a lo que sus comunidades les dijeron, se les puede revocar en todo momento, y deciden por consentimiento donde pueden.',
    },
  },

  form: {
    title: 'Proponer una carta',
    defaultTitle: 'Una nueva carta',
    text: 'Con qué empieza',
    textHint: 'Unas frases sobre quiénes son y qué quieren. Puede quedar vacío.',
    policies: 'Qué se decide cómo',
    policy: (name) => `Cambiar: ${name}`,
    method: 'Cómo se decide',
    rounds: 'Rondas de consentimiento',
    quorum: 'Cuántos deben participar',
    noQuorum: 'Ningún número',
    threshold: 'Cuántos deben decir sí',
    simple: 'Más sí que no',
    days: 'Días que una votación queda abierta',
    talkDays: 'Días antes para hablar y enmendar',
    propose: 'Quién puede proponer',
    endorsements: 'Cuántos otros deben apoyarla antes',
    heard: 'A quién hay que oír antes',
    consents: 'Quién debe estar de acuerdo antes',
    tie: 'Qué hace un empate',
    blind: 'Mostrar lo que se votó solo después del cierre',
    tallies: 'Contar manos y papeles de una sala con dos testigos',
    delegates: 'Delegados',
    delegateKinds: {
      none: 'Los miembros votan por sí mismos',
      marked: 'Votan delegados; lo que está fuera del mandato se marca',
      bound: 'Votan delegados; lo que está fuera del mandato no cuenta',
    },
    proxies: 'Por cuántos ausentes puede votar una persona',
    add: 'Añadir un asunto',
    addHint:
      'Por ejemplo: reparaciones, agua, puestos. Empieza con las reglas de los asuntos ordinarios.',
    name: 'Nombre del asunto',
    nameWrong: 'Dele un nombre que no tenga otro asunto.',
    remove: 'Quitar este asunto',
    attesters: 'Quién recuenta resultados',
    attestersHint: 'Una, cuatro, siete o diez personas; nadie elegido: los responsables.',
    attestersWrong: (n) =>
      `${count(n, { one: 'Hay # elegida', other: 'Hay # elegidas' })}. Elija 1, 4, 7 o 10, o a nadie.`,
    moderators: 'Quién puede ocultar intervenciones',
    moderatorsHint: 'Nadie elegido: los responsables.',
    suspensive: 'Quién puede suspender decisiones',
    suspensiveHint:
      'Un órgano que puede decir “suspender, porque …”. Retiene una decisión hasta que se cambie, el órgano la suelte o pasen los días.',
    suspensiveNone: 'Funde antes un comité o una comisión; después se le puede dar esta voz.',
    suspensiveDays: 'Días como mucho',
    suspensiveMatters: 'En qué asuntos',
    terms: 'Plazos seguidos como mucho',
    termsNone: 'Vacío: sin límite',
    changes: 'Qué cambia',
    noChange: 'Todavía no se ha cambiado nada.',
    before: 'Hasta ahora',
    after: 'Nuevo',
    gone: 'Desaparece',
  },

  bodies: {
    title: 'Comités y comisiones',
    all: members,
    assemblyText:
      'Todos. Decide lo que no decide ningún otro órgano, funda los otros y elige a sus miembros.',
    kinds: {
      committee: 'Comité',
      commission: 'Comisión',
      independent: 'Comisión independiente',
    },
    mine: 'Usted pertenece a él',
    council: 'Consejo de delegados',
    own: 'Decide en un espacio propio',
    holding: (n) => count(n, { one: 'retiene # decisión', other: 'retiene # decisiones' }),
    offered: 'Aún sin fundar',
    offeredHint: 'Comisiones que muchas comunidades quieren. Funde una donde haya gente para ella.',
    found: 'Fundarla',
    foundOther: 'Fundar otro órgano',
    empty: 'Todavía no hay comités ni comisiones',
    emptyText:
      'Un comité hace una tarea. Una comisión cuida un tema. Una comisión independiente (de mujeres, de recién llegados, de cualquier grupo) habla por sí misma y puede recibir el derecho de suspender decisiones.',
  },

  body: {
    charge: 'Para qué es',
    members,
    noMembers: 'Todavía nadie pertenece a él.',
    join: 'Entrar',
    leave: 'Salir',
    leaveSure: '¿Salir de este órgano?',
    leaveText: 'Puede volver como entró: por sí mismo si es abierto, si no por una decisión.',
    joined: 'Ahora pertenece a él.',
    left: 'Ha salido de él.',
    joining: {
      open: 'Los miembros entran y salen como quieren.',
      elected: 'La asamblea decide quién pertenece a él.',
      own: 'Él mismo decide quién pertenece a él.',
    },
    councilText: (senders) =>
      senders === ''
        ? 'Aquí votan delegados, enviados por la asamblea.'
        : `Aquí votan delegados, enviados por la asamblea y por: ${senders}.`,
    ownSpace:
      'Decide en un espacio propio, con clave propia. Lo que ha decidido se trae aquí como archivo; sus votos quedan con él.',
    ownPolicy: 'Decide por una regla propia:',
    attesters: 'Sus propios miembros recuentan sus resultados.',
    term: (n) => `Un puesto está pensado para ${days(n)}.`,
    say: 'Qué puede suspender',
    sayText: (matters, n) => `Decisiones sobre: ${matters}; por ${days(n)} como mucho.`,
    noSay: 'La carta no le da derecho a suspender decisiones.',
    suspend: 'Suspender una decisión …',
    holds: 'Qué retiene ahora',
    because: (text) => `Porque: ${text}`,
    resolves: (text) => `Qué lo resolvería: ${text}`,
    until: (when) => `Como mucho hasta el ${when}`,
    lift: 'Soltarla …',
    agenda: 'Qué tiene delante',
    noAgenda: 'No tiene nada delante. Proponen sus miembros.',
    by: (name) => `de ${name}`,
    words: 'Qué ha dicho desde su espacio',
    cite: 'Traer una decisión suya (un archivo)',
    citeHint: 'Un archivo que le han dado sus miembros. Se comprueba antes de que cuente.',
    cited: 'La decisión cuenta aquí ahora.',
    brought: (by, when) => `Traído por ${by}, ${when}`,
    kinds: {
      suspend: 'Suspende una decisión',
      lift: 'Suelta una suspensión',
      consent: 'Está de acuerdo con una propuesta',
      mandate: 'Envía delegados',
      recall: 'Revoca delegados',
      keys: 'Cambia sus claves',
    },
    noEffect: (why) => `Aquí no tuvo efecto: ${why}.`,
    sends: (names) => `Sus delegados: ${names}`,
    came: 'La propuesta que lo fundó',
  },

  found: {
    title: 'Fundar un órgano',
    defaultTitle: (name) => `Fundar: ${name}`,
    name: 'Nombre',
    nameWrong: 'Dele un nombre.',
    kind: 'De qué clase',
    kindHints: {
      committee: 'Hace una tarea, como llevar la cocina.',
      commission: 'Cuida un tema y prepara propuestas.',
      independent: 'De un grupo que habla por sí mismo; puede recibir el derecho de suspender.',
    },
    topic: 'Tema',
    charge: 'Para qué es',
    joining: 'Quién pertenece a él',
    joinings: {
      open: 'Quien quiera',
      elected: 'A quien elija la asamblea',
      own: 'A quien elija él mismo',
    },
    members: 'Quién empieza',
    membersHint: 'Pregúnteles antes.',
    term: 'Días que dura un puesto',
    termNone: 'Vacío: sin duración',
    council: 'Solo votan delegados en él',
    councilOf: 'Enviados por la asamblea, y por',
    keys: 'Decide en un espacio propio',
    keysHint:
      'Dé el número de su espacio y los números de los dispositivos que firman por él, uno por línea: 1, 4, 7 o 10. Sus miembros los hallan en el archivo de una decisión.',
    space: 'Número de su espacio',
    keyList: 'Números de los dispositivos',
    keysWrong: 'Estos números tienen 64 signos cada uno (0–9, a–f). Compruébelos.',
  },

  hold: {
    title: 'Suspender una decisión',
    titleOf: (title) => `Suspender: ${title}`,
    which: 'Qué decisión',
    whichWrong: 'Elija la decisión.',
    because: 'Suspender, porque …',
    becauseWrong: 'Diga por qué.',
    resolves: 'Qué lo resolvería',
    resolvesWrong: 'Diga qué tendría que cambiar.',
    hint: 'Su comisión decide sobre esto. Cuando esté certificado, la decisión queda en espera.',
    nothing: 'No hay ahora decisión que esta comisión pueda suspender',
    nothingText:
      'La carta dice en qué asuntos tiene voz. Una decisión debe estar certificada, y cada comisión la retiene una vez.',
    lift: 'Soltar una suspensión',
    liftTitle: (title) => `Soltar: ${title}`,
    liftBecause: 'Soltarla, porque …',
  },

  delegates: {
    title: 'Delegados',
    lead: 'A quién hemos enviado adónde, con qué instrucción. Quien envió puede revocar en todo momento.',
    send: 'Enviar a un delegado',
    inForce: 'En vigor',
    over: 'Terminados',
    empty: 'Todavía nadie es delegado',
    emptyText:
      'Un delegado habla por otros en un consejo o en otra comunidad, y está atado a una instrucción. Una decisión lo envía, otra lo revoca.',
    to: (place) => `a: ${place}`,
    sentBy: (body) => `Enviado por: ${body}`,
    you: 'Usted',
    recall: 'Revocar …',
    recallTitle: (name) => `Revocar: ${name}`,
    recallBecause: 'Revocar, porque …',
    recallHint: 'Vale en cuanto se decide. Lo que el delegado dijo antes, dicho queda.',
    term: (n) => `Plazo ${number(n)} seguido`,
    ended: {
      recalled: 'Revocado',
      'term-over': 'Plazo terminado',
      replaced: 'Vale una instrucción nueva',
    },
    matters: (names) => `Solo sobre: ${names}`,
    terms: 'A quién se le acaba el plazo',
    termsHint:
      'Según las fechas que dio la gente. Ningún reloj acaba un plazo: lo dicen quienes recuentan resultados, o una decisión.',
    noTerms: 'Nadie ocupa ahora un puesto o mandato por un plazo.',
    seat: (body) => `puesto: ${body}`,
    mandate: (place) => `delegado a: ${place}`,
    ends: (when) => `hasta el ${when}`,
    past: (when) => `su tiempo acabó el ${when}`,
    noEnd: 'sin fecha',
    last: 'no puede seguir otra vez',
    elsewhere: 'otra comunidad',
    endTerm: 'Decir que el plazo ha acabado',
    endTermSaid: 'Ha dicho que el plazo ha acabado.',
    proxies: 'En lugar de alguien ausente',
    proxiesHint:
      'Si no puede estar, nombre a alguien que vote por usted: una vez, en una votación o una reunión. Si vota usted, cuenta su propio voto.',
    name: 'Nombrar a alguien por mí',
    given: (name) => `${name} vota por usted`,
    held: (name) => `Usted puede votar por ${name}`,
    inVote: (title) => `en la votación: ${title}`,
    inMeeting: (name) => `en la reunión: ${name}`,
    takeBack: 'Retirarlo',
    takenBack: 'Vota usted de nuevo por sí mismo.',
    noProxies: 'No ha nombrado a nadie, y nadie le ha nombrado.',
  },

  mandate: {
    title: 'Enviar a un delegado',
    who: 'A quién se envía',
    whoWrong: 'Elija al menos a una persona.',
    giver: 'Quién envía',
    place: 'Adónde',
    another: 'Otra comunidad',
    placeName: 'Nombre de la comunidad',
    placeWrong: 'Escriba el nombre.',
    instruction: 'Instrucción',
    instructionHint: 'Por qué debe trabajar allí, con sus propias palabras.',
    instructionWrong: 'Escriba la instrucción, o una pregunta con lo que se puede decir.',
    positions: 'Preguntas que ya se conocen',
    positionsHint: 'A cada pregunta: qué puede decir el delegado. Con eso se comparan sus votos.',
    addPosition: 'Añadir una pregunta',
    question: 'Pregunta',
    questionWrong: 'Escriba la pregunta.',
    about: 'La propuesta aquí, si la hay',
    noProposal: 'Ninguna',
    answers: 'Qué se puede decir',
    answerNames: { yes: 'Sí', no: 'No', abstain: 'Abstenerse' },
    answersWrong: 'Elija qué se puede decir.',
    matters: 'Solo sobre estos asuntos',
    mattersHint: 'Ninguno elegido: sobre todos.',
    days: 'Por cuántos días',
    daysNone: 'Vacío: sin duración',
    inARow: 'Plazos seguidos como mucho',
    defaultTitle: (names, place) => `Enviar a ${names} a: ${place}`,
    reports: 'Cómo votó el delegado',
    noReports: 'Nadie ha informado aún de un voto. Puede hacerlo quien estuvo allí.',
    report: 'Informar de un voto',
    reportQuestion: 'Qué pregunta',
    otherQuestion: 'Otra pregunta',
    reportAnswer: 'Qué dijo el delegado',
    reportWhere: 'Dónde, cuándo',
    reportNote: 'Nota',
    reported: 'Informado. Todos lo ven.',
    saidBy: (by, when) => `Informado por ${by}, ${when}`,
    may: (answers) => `Puede decir: ${answers}`,
    cited: 'Enviado por una decisión de otro espacio.',
  },

  proxy: {
    title: 'Nombrar a alguien por mí',
    to: 'Quién vota por usted',
    toWrong: 'Elija a alguien.',
    what: 'Para qué',
    vote: 'Para una votación',
    meeting: 'Para una reunión',
    whichVote: 'Qué votación',
    voteWrong: 'Elija la votación.',
    noVotes: 'No hay ahora votación abierta.',
    meetingName: 'Qué reunión',
    meetingWrong: 'Nombre la reunión.',
    proposals: 'Propuestas de su orden del día',
    proposalsHint: 'Solo en votaciones sobre estas vota la persona por usted.',
    proposalsWrong: 'Elija al menos una propuesta.',
    hint: 'No se puede pasar a otro. Todos lo ven. Acaba con la votación, y cuando vota usted.',
    do: 'Nombrar a esta persona',
    done: 'Nombrada. Puede retirarlo en todo momento.',
  },
}
