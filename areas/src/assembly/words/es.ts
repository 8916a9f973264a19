// Español.

import type { AssemblyWords } from './en.ts'
import { esOpinion } from './es-opinion.ts'
import { meetingsEs } from './meetings-es.ts'
import { esRecords } from './es-records.ts'

export const es: AssemblyWords = {
  name: 'Asamblea',
  kinds: {
    'assembly/proposed': 'Propuesta',
    'assembly/amended': 'Enmienda',
    'assembly/declined': 'Enmienda no aceptada',
    'assembly/withdrawn': 'Retirada',
    'assembly/endorsed': 'Apoyo',
    'assembly/said': 'Intervención',
    'assembly/reacted': 'Reacción',
    'assembly/hidden': 'Intervención oculta',
    'assembly/appealed': 'Recurso',
    'assembly/appeal-answered': 'Respuesta a un recurso',
    'assembly/opened': 'Votación abierta',
    'assembly/ballot-cast': 'Papeleta',
    'assembly/tally-entered': 'Recuento de una sala',
    'assembly/tally-witnessed': 'Palabra de un testigo',
    'assembly/closed': 'Votación cerrada',
    'assembly/attested': 'Resultado atestado',
    'assembly/joined': 'Entrada y salida',
    'assembly/carried': 'Avance',
    'assembly/term-ended': 'Fin de una suspensión',
    ...esOpinion.kinds,
    ...meetingsEs.kinds,
    'assembly/vote-reported': 'Informe del voto de un delegado',
    'assembly/proxy-named': 'Poder',
    'assembly/proxy-cast': 'Papeleta por alguien ausente',
    'assembly/term-over': 'Fin de un mandato',
    'assembly/certificate-cited': 'Palabra de un órgano con clave propia',
  },
  topics: {
    economy: 'Economía',
    provision: 'Abastecimiento',
    nature: 'Naturaleza',
    'human-rights': 'Derechos humanos',
    'civil-protection': 'Protección civil',
    education: 'Educación',
    'city-services': 'Servicios de la ciudad',
    housing: 'Vivienda',
    other: 'Otra cosa',
  },
  methods: {
    consent: 'Consentimiento',
    'yes-no': 'Sí o no',
    approval: 'Aprobación',
    score: 'Puntos',
    schulze: 'Orden de preferencia, por duelos (Schulze)',
    'ranked-pairs': 'Orden de preferencia, por duelos (pares ordenados)',
    'scottish-stv': 'Varios puestos, contable a mano (VUT escocés)',
    'meek-stv': 'Varios puestos (VUT de Meek)',
    phragmen: 'Varios puestos por aprobación (Phragmén)',
    'equal-shares': 'Presupuesto a partes iguales',
  },
  templates: {
    'small-group': 'Grupo pequeño, por consentimiento',
    assembly: 'Asamblea con quórum',
    federation: 'Consejo de una federación',
  },
  outcomes: {
    adopted: 'Aprobada',
    'not-adopted': 'No aprobada',
    'no-quorum': 'Participaron muy pocas personas',
    'another-round': 'Hay objeciones: enmendar y preguntar otra vez',
    tied: 'Empate: no se decide nada',
  },
  stages: {
    open: 'Abierta',
    closed: 'Provisional: aún no la atestan bastantes personas',
    certified: 'Certificada',
    held: 'Suspendida por una comisión',
    replaced: 'Sustituida por una decisión posterior',
  },
  says: {
    for: 'A favor',
    against: 'En contra',
    question: 'Pregunta',
    answer: 'Respuesta',
    summary: 'Resumen',
    remark: 'Observación',
  },
  reactions: {
    agree: 'De acuerdo',
    concern: 'Tengo una inquietud',
    block: 'Bloqueo, porque …',
    'hear-more': 'Quiero oír más',
    none: 'Reacción retirada',
  },
  printed: esRecords.printed,
  marks: {
    within: 'Dentro del mandato',
    outside: 'Fuera del mandato',
    'no-instruction': 'Sin instrucción para esto',
    'no-mandate': 'Sin mandato',
    recalled: 'Revocado',
    'term-over': 'Plazo terminado',
  },
  unapplied: {
    'charter-version': 'Otra versión de la carta se adoptó antes',
    'no-standing': 'La carta no da a este órgano voz en eso',
    'not-there': 'Aquello de lo que trata no está',
    'terms-limit': 'Alguien tendría demasiados plazos seguidos',
    'not-theirs': 'No les corresponde decidirlo',
  },
  refusals: {
    'assembly-keys-number':
      'Un órgano con clave propia nombra su espacio y 1, 4, 7, 10 … claves distintas. Corríjalas.',
    'assembly-mandate-empty':
      'Un mandato nombra a alguien y dice qué debe hacer. Elija a los delegados y escriba la instrucción.',
    'assembly-mandate-places':
      'Un mandato es para un lugar: un órgano de aquí u otra comunidad por su nombre. Elija uno.',
    'assembly-mandate-positions':
      'Cada posición necesita un nombre corto propio, una pregunta y lo que se puede decir. Complételas.',
    'assembly-unknown-mandate':
      'No hay aquí tal mandato en vigor. Mire otra vez la lista de delegados.',
    'assembly-report-incomplete':
      'Un informe dice la pregunta y cómo votó el delegado: una respuesta o una opción. Complete ambas.',
    'assembly-unknown-position': 'El mandato no tiene esa pregunta. Mírelo otra vez.',
    'assembly-proxy-one':
      'Un poder es para una votación, o para una reunión con las propuestas de su orden del día. Elija una.',
    'assembly-proxy-self': 'Por uno mismo se vota sin poder. Elija a otra persona.',
    'assembly-unknown-member': 'No hay aquí tal miembro. Mire otra vez la lista de miembros.',
    'assembly-proxy-missing':
      'Este miembro no le ha nombrado para esta votación. Pídaselo, o deje que vote por sí mismo.',
    'assembly-proxy-voted': 'Este miembro ya ha votado. No hace falta hacer nada.',
    'assembly-proxies-many':
      'Una persona vota aquí por {limit} ausentes como mucho. Pida a otra persona que lo haga.',
    'assembly-terms-many':
      'Alguien ocuparía el puesto más de {limit} veces seguidas. Elija a otras personas.',
    'assembly-body-keyless':
      'Ningún órgano de aquí decide en ese espacio. Pida a la asamblea que nombre su espacio y sus claves.',
    'assembly-cited-not-adopted':
      'Esa decisión no fue adoptada, así que aquí no se sigue nada de ella. Traiga una que lo fue.',
    'assembly-policy-names':
      'Los estatutos necesitan una regla llamada “ordinary” y otra “charter”, sin nombres repetidos. Corrija los nombres.',
    'assembly-policy-parts':
      'La regla “{matter}” no encaja con su método. Revise las fracciones, las rondas y el reparto.',
    'assembly-attesters-number':
      'Debe haber 1, 4, 7, 10 … personas distintas que atesten, o ninguna. Añada o quite.',
    'assembly-suspensive-matters':
      'Los estatutos permiten suspender un asunto que no tiene regla. Corrija el nombre del asunto.',
    'assembly-unknown-body':
      'Aquí no existe ese órgano. Mire la lista o conéctese antes con otra persona.',
    'assembly-body-nameless': 'Un órgano necesita nombre. Póngaselo.',
    'assembly-not-of-body':
      'Solo pueden hacerlo los miembros de este órgano. Entre en él o pídaselo a alguien de él.',
    'assembly-body-not-open':
      'En este órgano no se entra por cuenta propia. Pida una decisión que le dé puesto.',
    'assembly-already-so': 'Ya es así. No hay que hacer nada.',
    'assembly-one-act':
      'Una propuesta tiene un solo efecto, y una enmienda un solo objeto. Divídala en dos.',
    'assembly-act-matter':
      'Los estatutos y los órganos los cambia la asamblea, en el asunto “charter”. Propóngalo así.',
    'assembly-act-body':
      'Este órgano no puede decidirlo. Propóngalo en el órgano al que corresponde.',
    'assembly-reason-missing':
      'Diga por qué, en pocas palabras, y qué lo resolvería donde se pregunta.',
    'assembly-unknown-proposal':
      'Aquí no existe esa propuesta. Mire la lista o conéctese antes con otra persona.',
    'assembly-proposal-empty':
      'Una propuesta necesita título y artículos que digan algo. Complételos.',
    'assembly-article-ids':
      'Cada artículo necesita un nombre corto propio, con minúsculas, cifras y guiones. Corríjalos.',
    'assembly-unknown-matter': 'Los estatutos no tienen regla para este asunto. Elija otro.',
    'assembly-unknown-decision': 'Aquí no existe esa decisión. Mire otra vez la lista.',
    'assembly-doer-nameless':
      'Una tarea necesita a alguien. Elija a una persona o escriba un nombre.',
    'assembly-unknown-amendment': 'Aquí no existe esa enmienda. Mire otra vez la lista.',
    'assembly-unknown-article': 'La propuesta no tiene ese artículo. Mire otra vez el texto.',
    'assembly-base-elsewhere':
      'La enmienda parte de otro texto. Abra otra vez el artículo y enmiende lo que ve.',
    'assembly-amendment-empty': 'Un artículo nuevo dice algo. Escriba el texto.',
    'assembly-not-yours': 'Solo puede hacerlo quien lo escribió. Pídaselo o escriba algo propio.',
    'assembly-withdraw-one': 'Retire una propuesta o una enmienda, de una en una.',
    'assembly-said-nothing': 'Una intervención dice algo. Escriba un texto.',
    'assembly-unknown-said': 'Aquí no existe esa intervención. Mire otra vez el debate.',
    'assembly-answers-nothing': 'Una respuesta corresponde a una pregunta. Elija la pregunta.',
    'assembly-not-a-moderator': 'Solo puede hacerlo quien modera. Pídaselo a una de esas personas.',
    'assembly-unknown-hiding': 'Ahí no se ocultó nada. Mire otra vez el debate.',
    'assembly-no-appeal': 'Nadie ha recurrido esto. No hay que hacer nada.',
    'assembly-own-hiding':
      'Al recurso responde otra persona que modere, no quien lo ocultó. Pídaselo, o proponga que la asamblea lo muestre.',
    'assembly-unknown-charter':
      'Esta versión de los estatutos no ha llegado. Sincronice y vuelva a intentarlo.',
    'assembly-unknown-vote':
      'Aquí no existe esa votación. Mire la lista o conéctese antes con otra persona.',
    'assembly-options-wrong':
      'Las opciones no encajan con el método. Dé dos o más con nombres distintos, y costes solo para un presupuesto.',
    'assembly-round-wrong': 'Esta no es la ronda siguiente. Abra la que sigue a la última.',
    'assembly-ballot-wrong':
      'La papeleta no encaja con esta votación. Márquela otra vez; cada opción como mucho una vez.',
    'assembly-objection-incomplete':
      'Una objeción dice por qué y qué la resolvería. Complete ambas cosas.',
    'assembly-tally-wrong':
      'Los números no suman las personas que participaron. Cuente otra vez y nombre a cada una una vez.',
    'assembly-unknown-tally': 'Aquí no existe ese recuento de sala. Mire otra vez la votación.',
    'assembly-own-tally':
      'Quien anotó un recuento no es su testigo. Pídaselo a otras dos personas.',
    'assembly-unknown-closing':
      'Aquí no existe ese cierre de la votación. Sincronice y vuelva a intentarlo.',
    'assembly-not-an-attester':
      'Solo pueden hacerlo quienes atestan esta votación. Pídaselo a una de esas personas.',
    'assembly-attested-otherwise':
      'Este dispositivo ya ha atestado un resultado de esta votación. No hay que hacer nada.',
    'assembly-frontier-differs':
      'Esta votación se apoya en algo distinto de lo que tenemos. Sincronice; si sigue así, ábrala o ciérrela otra vez.',
    'assembly-closing-wrong':
      'Este cierre no cuenta: quien lo hizo no había visto la votación o no es del órgano. Ciérrela otra vez.',
    'assembly-charter-old':
      'Los estatutos han cambiado a la versión {version}. Abra otra vez la votación.',
    'assembly-proposal-withdrawn': 'La propuesta se ha retirado. Escriba una nueva.',
    'assembly-stewards-propose':
      'En este asunto proponen las personas encargadas. Pídaselo a una de ellas.',
    'assembly-endorsements-few':
      'Hay {have} apoyos de {need}. Pida a otras personas que apoyen la propuesta.',
    'assembly-not-heard': 'Antes hay que oír a {body}. Pídales que hablen sobre la propuesta.',
    'assembly-consent-missing': 'Antes debe aprobar la propuesta {body}. Pídales que la voten.',
    'assembly-alternatives-open':
      'Las enmiendas al artículo “{article}” se contradicen. Ofrezca los textos como opciones o únalos en uno.',
    'assembly-picks-wrong':
      'Las opciones no corresponden a los textos que hay ahora. Abra otra vez la propuesta.',
    'assembly-round-early':
      'La ronda anterior no está certificada como que pide otra. Mírela, o pídaselo a quienes atestan.',
    'assembly-uncountable':
      'Este método no puede contar estas papeletas. Pida a la asamblea otra regla y vuelvan a votar.',
    'assembly-not-certified':
      'Este resultado aún no está certificado. Espere a quienes atestan, o pídaselo.',
    'assembly-close-early':
      'Esta votación debe seguir abierta hasta el {expires} para que todos puedan participar. Ciérrela entonces, o cuando haya votado todo el mundo.',
    'assembly-closed-early':
      'La votación se cerró antes de tiempo y no habían votado todos. Pida que se cierre otra vez cuando llegue el momento.',
    ...esOpinion.refusals,
    ...esRecords.refusals,
    'assembly-misfit':
      'Una parte ({path}) está vacía, es demasiado larga o no se permite. Corríjala.',
    'certificate-large': 'Este archivo es demasiado grande para un certificado. Elija otro.',
    'certificate-unreadable': 'Este archivo no es un certificado. Elija otro.',
    'certificate-misfit':
      'Una parte de este certificado ({path}) no es como debe. Pida otra vez el archivo.',
    'certificate-text-differs':
      'El texto no es el que se decidió. No se fíe de él; pida otra vez el archivo.',
    'certificate-box-differs':
      'Las papeletas no son las que se contaron. No se fíe; pida otra vez el archivo.',
    'certificate-count-differs':
      'Al contar las papeletas sale otro resultado. No se fíe; avise a la asamblea.',
    'certificate-signatures-few':
      'Hay {have} firmas buenas y hacen falta {need}. No se fíe; pida otra vez el archivo.',
    ...meetingsEs.refusals,
  },
  minutes: meetingsEs.minutes,
}
