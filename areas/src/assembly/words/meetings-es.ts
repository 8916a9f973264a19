// Spanish: meetings and minutes; part of es.ts.

export const meetingsEs = {
  kinds: {
    'assembly/meeting-called': 'Reunión convocada',
    'assembly/meeting-moved': 'Reunión aplazada',
    'assembly/meeting-turned': 'Reunión empezada, terminada o cancelada',
    'assembly/item-added': 'Punto del orden del día',
    'assembly/agenda-ordered': 'Orden de los puntos',
    'assembly/item-turned': 'Avance de un punto',
    'assembly/role-taken': 'Papel en una reunión',
    'assembly/presence-noted': 'Asistencia a una reunión',
    'assembly/floor-asked': 'Petición de palabra',
    'assembly/floor-turned': 'Turno de palabra',
    'assembly/minutes-written': 'Texto del acta',
    'assembly/minutes-approved': 'Opinión sobre el acta',
    'assembly/task-given': 'Tarea de una reunión',
  },
  refusals: {
    'assembly-meeting-nameless': 'Una reunión necesita un título. Escriba qué es.',
    'assembly-unknown-meeting':
      'Esa reunión no está aquí. Mire la lista o conéctese antes con otra persona.',
    'assembly-unknown-item': 'Ese punto no está en este orden del día. Mírelo otra vez.',
    'assembly-item-nameless': 'Un punto necesita un título. Escriba de qué trata.',
    'assembly-not-conducting':
      'Eso lo hace quien convocó la reunión, la modera o levanta el acta. Pídaselo, o tome antes uno de esos papeles.',
    'assembly-not-eligible':
      'Esta persona no es de quienes se reúnen aquí. Elija a alguien de la lista.',
    'assembly-order-wrong':
      'El orden nombra un punto dos veces o uno de otra reunión. Abra de nuevo el orden del día y ordene lo que ve.',
    'assembly-presence-one':
      'Anote a una persona cada vez: alguien del grupo, o un invitado con nombre.',
    'assembly-unknown-turn': 'Ahí nadie ha pedido la palabra. Mire otra vez la lista de turnos.',
    'assembly-minutes-empty': 'Un acta dice algo. Escriba un texto.',
    'assembly-minutes-elsewhere':
      'Este texto es de otra acta, o todavía no hay ninguno. Abra el acta de nuevo.',
    'assembly-was-not-there':
      'Solo quienes estuvieron aprueban el acta. Si usted estuvo, pida que lo anoten.',
    'assembly-task-empty': 'Una tarea dice qué hay que hacer y quién. Rellene ambas cosas.',
  },
  minutes: {
    aims: { inform: 'Para informar.', talk: 'Para hablarlo.', decide: 'Para decidir.' },
    roles: { facilitator: 'Modera', minutes: 'Acta' },
    statuses: {
      open: 'Sin terminar.',
      'not-begun': 'No se trató.',
      done: 'Hecho.',
      'put-off': 'Aplazado.',
      withdrawn: 'Retirado del orden del día.',
    },
    ways: { hands: 'Manos', paper: 'Papeletas' },
    words: {
      title: 'Acta: {title}',
      agenda: 'Orden del día: {title}',
      heading: '{number}. {title}',
      rest: 'Además',
      when: '{when}',
      whenWhere: '{when}, {where}',
      called: 'Convoca {who}',
      moved: 'Aplazada por {who}: {reason}',
      cancelled: 'Cancelada por {who}: {reason}',
      began: 'Empezó a las {from}, aún no ha terminado',
      lasted: 'De {from} a {to} ({minutes} min)',
      role: '{role}: {who}',
      present: 'Asisten ({count}): {who}.',
      guests: 'Invitados ({count}): {who}.',
      late: '{who} llegó a las {at}',
      left: '{who} se fue a las {at}',
      noQuorum: 'Personas del grupo aquí: {here} de {of}. El estatuto no pide quórum.',
      quorumReached:
        'Personas del grupo aquí: {here} de {of}; el estatuto pide {needed}. Son suficientes.',
      quorumMissed:
        'Personas del grupo aquí: {here} de {of}; el estatuto pide {needed}. Son pocas.',
      box: '{aim} Previsto: {minutes} min.',
      took: 'Duró: {minutes} min.',
      note: '{text} ({who})',
      spoke: 'Hablaron (veces): {who}',
      spokeCount: 'Personas que hablaron: {people}; turnos: {turns}',
      proposal: 'Propuesta: {title}',
      vote: 'Votación de «{title}». {stage}.',
      voteCameTo: 'Votación de «{title}»: {outcome}. {stage}.',
      tally: '{way}: {yes} sí, {no} no, {abstain} abstenciones; lo anotó {who}.',
      tallyRight: 'Testigos de que es correcto: {who}.',
      tallyWrong: 'Testigos de que no es así: {who}.',
      tallyUnwitnessed: 'Aún sin testigos.',
      task: 'Tarea: {who}: {what}',
      taskBy: 'Tarea: {who}: {what}, hasta {by}',
    },
  },
} as const
