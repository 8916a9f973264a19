// Lo que proponen, dicen y deciden estas personas inventadas: español.

import type { DecideWords } from './names.ts'

export const decideEs: DecideWords = {
  charter:
    'Lo que nos toca a todas las personas lo decidimos nosotras mismas, y nadie en nuestro lugar. Cada miembro tiene un voto. Lo decidido puede comprobarlo cualquiera.',
  bodies: {
    nature: {
      name: 'Comisión de la naturaleza',
      charge: 'Lago, orilla y árboles. Puede suspender una decisión que los dañe.',
    },
    women: {
      name: 'Comisión de mujeres',
      charge: 'Elige a sus miembros y tiene su propio orden del día. Puede suspender una decisión.',
    },
    supplies: {
      name: 'Comité de suministros',
      charge: 'Recoge y reparte lo que llega: mantas, gasóleo, insulina.',
    },
  },
  proposals: {
    bodies: {
      title: 'Dos comisiones y un comité para empezar',
      articles: [
        'La comisión de la naturaleza está abierta a todo el mundo. La comisión de mujeres elige a sus miembros. Al comité de suministros lo nombra la asamblea.',
      ],
    },
    charter: {
      title: 'Estatutos de la asamblea de La Ribera',
      articles: [
        'Los asuntos ordinarios se deciden por más síes que noes, si participa un tercio de los miembros.',
        'El dinero se reparte a partes iguales: cada persona tiene la misma parte para dar.',
        'La comisión de la naturaleza y la comisión de mujeres pueden suspender una decisión dos semanas, diciendo por qué y qué lo resolvería.',
        'Ana, Marek, Tomás y Айгуль recuentan y firman lo decidido. Bastan tres de ellas.',
      ],
    },
    sand: {
      title: 'Arena y rascadores en las esquinas de la plaza',
      articles: [
        'En las esquinas de la plaza hay cuatro cajas de arena, y junto a cada una un rascador y una pala.',
        'Quien vive más cerca la esparce por la mañana, antes de las ocho.',
      ],
    },
    alders: {
      title: 'Talar los alisos de la orilla oeste para leña',
      articles: [
        'Los cuarenta alisos entre el varadero y el embarcadero se talan este mes.',
        'Dos tercios de la leña van al patio de la leña y un tercio a la escuela.',
      ],
    },
    suspension: {
      title: 'Suspender la tala de los alisos',
      articles: ['La comisión pide a la asamblea que vuelva a pensar en la orilla.'],
    },
    aldersAgain: {
      title: 'Uno de cada tres alisos, y las raíces se quedan',
      articles: [
        'Se talan trece alisos, ninguno junto al agua. Los tocones y las raíces se quedan.',
        'En primavera se planta el mismo número de sauces.',
      ],
    },
    delegates: {
      title: 'Giorgi y Айгуль hablan por nosotros en el consejo de los pueblos del lago',
      articles: ['Dicen allí lo que la asamblea les ha pedido, e informan después de cada sesión.'],
    },
    recall: {
      title: 'Giorgi ya no habla por nosotros en el consejo',
      articles: [
        'La asamblea había pedido un sí a que las medicinas vayan primero. Giorgi votó no. Айгуль sigue sola hasta que enviemos a otra persona.',
      ],
    },
    place: {
      title: 'Dónde se reúne la asamblea hasta la primavera',
      articles: [
        'Nos reunimos un domingo sí y otro no a las cuatro, en el lugar que se elija aquí.',
      ],
    },
    money: {
      title: 'En qué se gasta el fondo de invierno',
      articles: [
        'La ciudad da 12 000 para este invierno. Cada persona dice qué apoyaría; deciden las partes iguales.',
      ],
    },
    night: {
      title: 'La sala de lectura por la noche',
      articles: [
        'La sala de lectura está abierta todas las noches mientras hiele.',
        'Las luces se apagan a las diez.',
        'Quien llega más tarde llama a la puerta lateral.',
      ],
    },
    ferry: {
      title: 'Las personas enfermas y las medicinas cruzan primero',
      articles: [
        'Quien está enfermo y quien lleva medicinas cruza en el próximo transbordador, antes que los demás.',
      ],
    },
    corner: {
      title: 'Un cuarto tranquilo para las madres en la escuela',
      articles: ['El aula 4 de la escuela del oeste queda libre para mujeres con niños pequeños.'],
    },
  },
  amendments: {
    half: {
      text: 'Los asuntos ordinarios se deciden por más síes que noes, si participa la mitad de los miembros.',
      reason: 'Para que ninguna orilla decida sin la otra.',
    },
    path: {
      text: 'En las esquinas de la plaza hay cuatro cajas de arena, la quinta en el camino de la escuela, y junto a cada una un rascador y una pala.',
      reason: 'En ese camino se caen los niños cada mañana.',
    },
    evening: {
      text: 'En las esquinas de la plaza hay cuatro cajas de arena, y junto a cada una un rascador, un farol y una pala.',
      reason: 'A las ocho todavía es de noche.',
    },
    eleven: {
      text: 'Las luces se apagan a las once.',
      reason: 'El turno de tarde del ambulatorio llega a las diez y media.',
    },
    nine: { text: 'Las luces se apagan a las nueve.', reason: 'Hay niños entre nosotros.' },
  },
  halfAct: 'La regla sigue al texto: la mitad en vez de un tercio.',
  said: {
    absent: '¿Quien trabaja el día de la votación pierde su voto?',
    absentAnswer: 'No. La votación está abierta tres días, y se puede votar sin red.',
    charterFor:
      'La semana pasada cinco personas decidieron lo de la leña por todos. Quiero que conste.',
    sandFor: 'Dos muñecas rotas esta semana. Arena hay, solo faltan las cajas.',
    aldersFor: 'En el patio hay leña para diez días. Los alisos están ahí y vuelven a crecer.',
    aldersAgainst: 'Sus raíces sujetan la orilla. Sin ellas, en primavera el camino se va al lago.',
    aldersQuestion: '¿De quién son esos árboles?',
    aldersAnswer: 'Del pueblo; el guarda forestal dijo por teléfono que podemos cogerlos.',
    rude: 'Søren solo quiere conservar sus vistas al lago, no ha cargado un tronco en su vida.',
    againFor: 'Eso lo aguanta la orilla, dice el guarda. Con eso estoy de acuerdo.',
    recallFor:
      'Cuatro personas de la orilla oeste esperan esa insulina. Él sabía lo que habíamos pedido.',
    recallAgainst: 'Dice que esa mañana cambiaron la moción. Yo le habría escuchado antes.',
    moneyFor: 'Sin gasóleo el ambulatorio no pasa de la segunda noche. Para mí va primero.',
    moneyQuestion: '¿Saldrían más baratos los tubos si los ponemos nosotros?',
    moneyAnswer: 'Es el precio de los tubos solos. Ponerlos ya lo hacemos nosotros.',
    ferryFor: 'La semana pasada hice una hora de cola con una nevera portátil.',
    ferryAgainst: '¿Quién decide quién está enfermo? El barquero no quiere ser juez.',
    nightFor: 'Una regla que todos conocen es mejor que una pelea cada noche.',
  },
  objection: {
    reason: 'Con un tercio, el lado del pueblo podría decidir solo por la orilla oeste.',
    resolves: 'Debe participar la mitad de los miembros.',
  },
  suspend: {
    because: 'Las raíces de los alisos sujetan la orilla, y faltan tres meses para la crecida.',
    resolves: 'Talar menos, ninguno junto al agua, y dejar las raíces.',
  },
  council: {
    name: 'Consejo de los pueblos del lago',
    instruction:
      'Las medicinas cruzan el lago primero, en cada transbordador. De todo lo demás, preguntadnos antes de aceptar.',
    question: '¿Cruzan primero las medicinas en cada transbordador?',
    report: 'Yo estaba a su lado. Levantó la mano en contra.',
    because: 'Votó contra la instrucción sobre las medicinas.',
  },
  meeting: {
    title: 'Primera asamblea de las dos orillas',
    where: 'Sala de lectura de la biblioteca',
    about: 'Ropa de abrigo; traigan su taza.',
    items: [
      'Arena: qué está hecho y qué falta',
      'Los alisos y la orilla',
      'Dónde nos reunimos hasta la primavera',
    ],
    guest: 'El guarda forestal',
    task: 'Preguntar por escrito al guarda cuántos árboles puede dar la orilla',
    minutes:
      'Marek dijo que las cinco cajas están llenas. Søren y Giorgi no se pusieron de acuerdo sobre los alisos; el guarda cree que uno de cada tres puede irse. Sobre el lugar votamos hasta el domingo.',
    next: 'Segunda asamblea de las dos orillas',
    nextWhere: 'Gimnasio de la escuela del oeste',
  },
  sandConcern: 'A las ocho muchos estamos trabajando. ¿Quién la esparce esos días?',
  tasks: ['Hacer y llenar las cajas', 'Buscar rascadores y palas', 'Pedir sal a la ciudad'],
  carried: {
    filled: 'Las cinco cajas están puestas y llenas.',
    scrapers: 'Seis rascadores por ahora, faltan dos.',
    salt: 'La ciudad no tiene sal hasta el jueves.',
  },
  places: [
    'La sala de lectura de la biblioteca',
    'El gimnasio de la escuela del oeste',
    'La capilla del Cerro del Molino',
    'La nave del varadero',
  ],
  money: [
    'Gasóleo para el ambulatorio',
    'Motor de repuesto para la bomba',
    'Tubos para seis estufas',
    'Cable nuevo para el transbordador',
    'Diez camas plegables para la sala de lectura',
    'Un autobús a la ciudad durante cuatro semanas',
  ],
  unit: 'coronas',
  fund: 'Fondo de invierno de la ciudad',
  night: ['Luces fuera a las diez', 'Luces fuera a las once', 'Luces fuera a las nueve'],
  hiding: {
    reason: 'Habla de una persona, no de los árboles. Dígalo otra vez sin eso, por favor.',
    appeal: 'Habla de los árboles. Él mismo dice que perdería las vistas.',
  },
  ballots: { yes: 'He visto lo que pasa sin esto.', no: 'No antes de preguntar a los vecinos.' },
  lot: {
    title: 'Quienes moderan la asamblea en febrero',
    where: 'Sala de lectura de la biblioteca',
  },
  opinion: {
    question: '¿Qué queda cuando vuelva la luz?',
    about:
      'En tres semanas hemos aprendido mucho. Antes de escribir una propuesta: ¿qué queremos conservar todos?',
    statements: [
      'La cocina común sigue, al menos dos veces por semana.',
      'Una tarde por semana es para todos, sin orden del día.',
      'El transbordador va también los domingos, a cargo del fondo.',
      'Se puede cortar leña de la orilla cerca de las casas.',
      'Cada calle tiene su propia reserva.',
      'Todo el mundo aprende a arrancar otra vez la bomba.',
      'Alguien escucha la radio cada noche, por turnos.',
      'Los niños deciden ellos mismos sobre el parque.',
      'La sala de lectura sigue caliente todo el invierno.',
    ],
  },
}
