// Español: conversaciones y sorteos.

import type { OpinionWords } from './opinion-words.ts'

export const esOpinion: OpinionWords = {
  kinds: {
    'assembly/conversation-begun': 'Conversación',
    'assembly/stated': 'Afirmación',
    'assembly/answered': 'Respuesta a una afirmación',
    'assembly/statement-hidden': 'Afirmación oculta',
    'assembly/conversation-marked': 'Conversación marcada como cerrada',
    'assembly/lot-called': 'Sorteo convocado',
    'assembly/lot-entered': 'Participación en un sorteo',
    'assembly/share-sealed': 'Parte sellada',
    'assembly/lot-fixed': 'Sorteo fijado',
    'assembly/panels-published': 'Lista de grupos',
    'assembly/share-opened': 'Parte abierta',
    'assembly/dice-rolled': 'Dados lanzados',
    'assembly/dice-witnessed': 'Palabra de un testigo sobre los dados',
    'assembly/panel-drawn': 'Grupo sorteado',
    'assembly/place-declined': 'Puesto rechazado',
  },
  refusals: {
    'assembly-question-missing': 'Una conversación pregunta algo. Escriba la pregunta.',
    'assembly-unknown-conversation':
      'Aquí no está esa conversación. Mire la lista, o conéctese antes con otro miembro.',
    'assembly-unknown-statement': 'Aquí no está esa afirmación. Mire otra vez la conversación.',
    'assembly-author-states':
      'En esta conversación solo su autor escribe afirmaciones. Pídale que añada la suya.',
    'assembly-not-your-conversation':
      'Solo el autor o un moderador marca una conversación como cerrada. Pídaselo a uno de ellos.',
    'assembly-conversation-silent': 'Todavía nadie ha respondido. Sea la primera persona.',
    'assembly-conversation-large':
      'La imagen se hace para hasta {people} personas y {statements} afirmaciones. Empiece otra conversación.',
    'assembly-unknown-lot':
      'Aquí no está ese sorteo. Mire la lista, o conéctese antes con otro miembro.',
    'assembly-lot-nameless': 'Un sorteo dice para qué es. Escríbalo.',
    'assembly-lot-subject':
      'Un sorteo saca personas o resuelve un empate entre dos o más opciones. Elija una de las dos cosas.',
    'assembly-lot-quotas':
      'Una cuota nombra un grupo una vez, y su mínimo no es mayor que su máximo. Corríjala.',
    'assembly-lot-no-draw': 'En este sorteo no se saca a nadie. Mire otra vez la lista.',
    'assembly-lot-feature':
      'Este sorteo no pregunta eso. Elija una respuesta a cada pregunta que hace.',
    'assembly-lot-fixed': 'Ya está fijado quién puede salir. Siga con el paso siguiente.',
    'assembly-lot-not-fixed':
      'Primero hay que fijar quién puede salir. Pídaselo a quien convocó el sorteo.',
    'assembly-lot-not-caller':
      'Solo quien convocó este sorteo puede hacerlo, en el aparato en que lo convocó.',
    'assembly-lot-other-way': 'Este sorteo se hace de la otra manera. Mire sus pasos.',
    'assembly-lot-no-share': 'Usted no selló ninguna parte en este sorteo. No hay que hacer nada.',
    'assembly-lot-panels-first':
      'Este sorteo tiene cuotas: antes hay que publicar la lista de grupos posibles. Pídaselo a quien lo convocó.',
    'assembly-lot-panels-late':
      'Los dados ya se han lanzado; no se puede publicar una lista. Convoque otro sorteo.',
    'assembly-lot-no-panels': 'Este sorteo no tiene lista de grupos. No hay que hacer nada.',
    'assembly-lot-panel-wrong':
      'Este grupo no encaja en el sorteo. Sáquelo otra vez de la lista publicada.',
    'assembly-dice-unreadable':
      'Escriba los dados como cayeron: cifras del 1 al 6, al menos {min}.',
    'assembly-dice-own':
      'Quien anotó los dados no es testigo de ellos. Pídaselo a otras tres personas.',
    'assembly-dice-missing': 'Aún no se han lanzado los dados. Láncelos ante tres testigos.',
    'assembly-lot-witnesses-few':
      '{have} de {need} testigos han dicho que los dados son correctos. Pídaselo a los demás.',
    'assembly-lot-shares-closed':
      'Hay {have} de {need} partes abiertas. Pida a los demás que abran la suya; si alguien no lo hace, convoque otro sorteo con dados.',
    'assembly-lot-shares-few':
      'Solo se sellaron a tiempo {have} partes y hacen falta {need}. Convoque otro sorteo.',
    'assembly-lot-pool-small':
      'Solo pueden salir {pool} y hay {size} puestos. Convoque otro sorteo.',
    'assembly-lot-file-needed':
      'Este sorteo tiene cuotas. Elija el archivo con la lista publicada de grupos para comprobarlo.',
    'assembly-lot-file-unreadable':
      'Este archivo no es una lista de grupos. Elija el que ha escrito «folkmoot draw --json».',
    'assembly-lot-file-differs':
      'Este archivo no es la lista que se publicó. Pida el archivo otra vez.',
    'assembly-lot-panel-broken':
      'El grupo {panel} de la lista publicada incumple una cuota. No se fíe; convoque otro sorteo.',
    'assembly-lot-wrong':
      'Esta votación nombra un sorteo que no encaja: otras opciones, otra propuesta, o no es el primero sobre ella. Ábrala otra vez.',
  },
}
