// Español: inside a community.

import { counting } from '../language.ts'
import type { InsideWords } from '../shell.ts'

const count = counting('es')

export const inside: InsideWords = {
  bar: {
    label: 'Lugares principales',
    now: 'Ahora',
    decide: 'Decidir',
    provide: 'Proveer',
    plans: 'Planes',
    more: 'Más',
  },
  safety: {
    where: 'Dónde están sus datos',
    hereOnly: 'Solo en este teléfono',
    onHub: 'En el nodo',
    onHubs: (n: number) => (n === 2 ? 'En dos nodos' : count(n, { other: 'En # nodos' })),
    withMembers: 'Con otros miembros',
    waiting: (n: number) => count(n, { one: '# entrada en espera', other: '# entradas en espera' }),
    writing: (n: number) => count(n, { one: 'Guardando # entrada', other: 'Guardando # entradas' }),
  },
  coming: {
    title: 'Aún no está hecho',
    provide: {
      will: 'Aquí se encontrarán las necesidades y la ayuda:',
      points: [
        'decir qué hace falta y qué puede dar usted',
        'ver qué hay, cuánto dura y quién lo trae',
        'repartir lo que escasea según una regla elegida en común',
      ],
      meanwhile: 'Mientras tanto, informe en «Ahora» de qué falta y dónde.',
    },
    plans: {
      will: 'Aquí los planes estarán listos antes de hacer falta:',
      points: [
        'qué hacemos si falla la luz, el agua o el camino',
        'qué debe ocurrir para que empiece un plan; la aplicación lo vigila',
        'quién ha prometido qué',
      ],
      meanwhile: 'Mientras tanto, guarden sus planes en papel donde todos los encuentren.',
    },
  },
  more: {
    people: 'Personas',
    invite: 'Invitar a alguien',
    carry: 'Llevarlo como archivo',
    bring: 'Traer informes',
    data: 'Dónde están mis datos',
    devices: 'Mis dispositivos y clave en papel',
    settings: 'Ajustes',
    communities: 'Comunidades',
    limits: 'Qué protege y qué no puede proteger',
    about: {
      people: 'Quién está dentro y quién pide entrar',
      invite: 'Un enlace, un código para escanear o una hoja de papel',
      carry: 'Llevar noticias de mano en mano, sin ninguna red',
      bring: 'Lo que ha reunido otro programa',
      data: 'En este teléfono, en nodos, con otras personas',
      devices: 'Un segundo dispositivo y doce palabras para volver',
      settings: 'Idioma, claro y oscuro, nodos, frase de paso',
      communities: 'Cambiar, crear, entrar o salir',
      limits: 'En palabras sencillas, antes de confiarse',
    },
  },
  people: {
    count: (n: number) => count(n, { one: '# persona', other: '# personas' }),
    asking: (n: number) =>
      count(n, { one: '# persona pide entrar', other: '# personas piden entrar' }),
    gone: (n: number) => count(n, { one: '# persona ya no está', other: '# personas ya no están' }),
    compare: 'Pídale sus palabras, de viva voz o cara a cara. Solo si son estas:',
    admit: 'Las palabras coinciden, dejar entrar',
    admitted: (name: string) => `${name} ya está dentro.`,
    device: 'pide ser añadido como dispositivo suyo',
    addDevice: 'Las palabras coinciden, añadir el dispositivo',
    you: 'usted',
    steward: 'Persona encargada',
    forked: 'Dos versiones',
    fromList: 'Invitar desde una lista',
    alone: 'Por ahora está aquí a solas. Invite a alguien que conozca.',
    standings: { pending: 'Sin resolver', suspended: 'Suspensión', removed: 'Fuera' },
    meaning: {
      pending:
        'Quien dejó entrar a esta persona fue expulsado después. Ella se queda, pero lo que escribe solo vuelve a contar cuando la confirme una persona encargada.',
      suspended: 'Puede leer, pero lo que escribe no cuenta hasta que alguien la readmita.',
      removed: 'No lee nada nuevo. Lo que escribió antes permanece.',
    },
    forkedText: (name: string) =>
      `De un dispositivo de ${name} llegaron dos versiones distintas de la misma entrada. Todo lo anterior vale; lo posterior no cuenta hasta que ${name} lo confirme en persona. Casi siempre alguien restauró una copia antigua.`,
    devices: (n: number) => count(n, { one: 'Usa # dispositivo.', other: 'Usa # dispositivos.' }),
    confirm: 'Confirmar',
    make: { steward: 'Hacer persona encargada', member: 'Que deje de ser encargada' },
    steps: {
      suspended: {
        does: 'Suspender',
        text: (name: string) =>
          `${name} puede seguir leyendo, pero lo que escriba no cuenta por ahora.`,
      },
      removed: {
        does: 'Expulsar',
        text: (name: string) => `${name} no leerá nada nuevo. Lo que ya leyó no se puede quitar.`,
      },
      member: {
        does: 'Readmitir',
        text: (name: string) => `${name} vuelve a ser miembro de pleno derecho.`,
      },
    },
    reason: 'Motivo',
    reasonHint: 'Lo pueden leer todos los miembros, también más adelante.',
    done: 'Hecho. Todos los miembros lo ven.',
  },
  invite: {
    text: 'Quien tenga la invitación puede pedir entrar. Usted le deja pasar tras comparar cuatro palabras.',
    uses: 'Para cuántas personas',
    days: 'Vale durante',
    left: (n: number) => count(n, { one: 'para # persona', other: 'para # personas' }),
    daysCount: (n: number) => count(n, { one: '# día', other: '# días' }),
    make: 'Crear la invitación',
    code: 'Código para escanear con la cámara',
    copy: 'Copiar el enlace',
    copied: 'Enlace copiado.',
    copyFailed: 'El navegador no quiso copiar. Marque el enlace y cópielo usted.',
    share: 'Compartir…',
    print: 'Imprimir',
    another: 'Crear otra',
    careful: 'Désela solo a quien va destinada: en mano o por un canal de confianza.',
    printTitle: 'Invitación',
    printText: 'Abra Folkmoot, elija «Entrar con una invitación» y escanee este código.',
    open: 'Invitaciones abiertas',
    until: (when: string) => `hasta ${when}`,
    revoke: 'Retirar',
  },
  carry: {
    lead: '¿No hay red? Llévelo todo como archivo, en una memoria o por mensajería. Solo los miembros pueden leerlo.',
    out: 'Llevárselo',
    outText: 'Todo lo que este dispositivo tiene de la comunidad, cerrado con llave.',
    save: 'Guardar el archivo',
    saved: 'El archivo está guardado.',
    in: 'Leer un archivo de alguien',
    inText: 'Elija el archivo o suéltelo aquí. Lo que ya tiene se reconoce.',
    choose: 'Elegir un archivo',
    reading: 'Leyendo el archivo…',
    taken: (n: number) =>
      n === 0
        ? 'Ya tenía todo lo que contiene.'
        : count(n, { one: '# entrada nueva recibida.', other: '# entradas nuevas recibidas.' }),
    refused: (n: number) =>
      count(n, {
        one: '# parte no era de aquí o estaba dañada y se dejó fuera.',
        other: '# partes no eran de aquí o estaban dañadas y se dejaron fuera.',
      }),
  },
  communities: {
    here: 'Abierta ahora',
    open: 'Abrir',
    leave: 'Salir de esta comunidad',
    leaveTitle: '¿Salir de esta comunidad?',
    leaveText:
      'Este dispositivo olvida todo sobre ella. Los demás conservan lo que usted escribió.',
  },
  settings: {
    language: 'Idioma',
    theme: 'Claro u oscuro',
    themes: { auto: 'Como el dispositivo', light: 'Claro', dark: 'Oscuro' },
    hubs: 'Nodos',
    hubsText:
      'Un nodo pasa las entradas cuando no todos están conectados. No puede leerlas. Con dos, no se pierde nada si uno desaparece.',
    hub: 'Dirección del nodo',
    hubHint: 'Una en cada línea.',
    hubWrong: 'Una de estas direcciones no sirve. Debe empezar por https://',
    nameHint: 'Todos los miembros ven el cambio.',
    passphrase: 'Otra frase de paso',
    next: 'Nueva frase de paso',
  },
  data: {
    own: (n: number) => count(n, { one: 'Ha escrito # entrada.', other: 'Ha escrito # entradas.' }),
    storage: {
      files: 'Se guarda en este dispositivo, cerrado con su frase de paso.',
      database: 'Se guarda en la base de datos de este navegador, cerrado con su frase de paso.',
      memory: 'Se guarda solo hasta que se cierre esta pestaña.',
    },
    waiting: (n: number) =>
      count(n, {
        one: '# entrada no se puede mostrar aún, porque no ha llegado algo a lo que se refiere.',
        other:
          '# entradas no se pueden mostrar aún, porque no ha llegado algo a lo que se refieren.',
      }),
    hubs: 'Nodos',
    noHubs:
      'Aún no hay nodo. Lo que escribe está en este teléfono y con quienes intercambia archivos.',
    hubState: {
      connected: 'conectado',
      connecting: 'conectando',
      away: 'ahora no se alcanza',
      refused: 'rechaza',
    },
    ofYours: (there: string, own: string) => `allí están ${there} de sus ${own} entradas`,
    changeHubs: 'Cambiar nodos',
    keep: 'Conservarlo en este teléfono',
    keepText:
      'Si falta espacio, el navegador puede borrar lo que guarda una página. Pídale que no lo haga.',
    kept: 'El navegador ha prometido no borrarlo por su cuenta.',
    keepButton: 'Conservar mis datos en este teléfono',
    keepRefused:
      'El navegador no lo prometió. Instale la aplicación en la pantalla de inicio e inténtelo de nuevo.',
    check: 'Comprobarlo todo',
    checkText: 'Recorre todo lo guardado aquí y se asegura de que no se ha cambiado nada.',
    checkNow: 'Comprobar ahora',
    checked: (n: number) =>
      count(n, {
        one: '# entrada comprobada, todo bien.',
        other: '# entradas comprobadas, todo bien.',
      }),
  },
  devices: {
    mine: 'Mis dispositivos',
    first: 'Primer dispositivo',
    unnamed: 'Dispositivo sin nombre',
    retired: 'retirado',
    retire: 'Retirar',
    add: 'Añadir un segundo dispositivo',
    addText:
      'Si este se pierde, el otro sigue. Abra el código en el dispositivo nuevo y compare las palabras.',
    label: 'Nombre del dispositivo nuevo',
    second: 'Segundo dispositivo',
    make: 'Mostrar el código',
    code: 'Código para el dispositivo nuevo',
    paper: 'Clave en papel',
    paperText:
      'Doce palabras en papel le traen de vuelta cuando se pierden todos los dispositivos. Quien las encuentre puede hacer lo mismo.',
    paperMake: 'Crear una clave en papel',
    paperWords: 'Las doce palabras de la clave en papel',
    paperOnce: 'Estas palabras se muestran solo esta vez. Escríbalas ahora.',
    paperDone: 'Ya las he escrito',
    sheet: 'Guarde esta línea con las palabras:',
    sheetCode: 'Código de la línea que acompaña a las palabras',
    print: 'Imprimir',
  },
  refusals: {
    'nothing-open': 'Este dispositivo está cerrado. Ábralo e inténtelo de nuevo.',
    'vault-passphrase-short': 'La frase de paso es demasiado corta. Tome seis palabras.',
    'paper-words-wrong':
      'Estas no son las palabras de esta clave en papel. Revise cada una de las doce.',
    'paper-sheet-damaged':
      'Falta una parte de la línea bajo las palabras. Escanéela o cópiela entera.',
    'bundle-not-a-bundle': 'Este archivo no lo ha guardado Folkmoot. Elija otro.',
    'bundle-newer': 'Una versión más nueva guardó este archivo. Actualice primero la aplicación.',
    'bundle-foreign': 'Este archivo es de otra comunidad. Abra primero esa comunidad y léalo allí.',
    'bundle-too-large': 'Este archivo es demasiado grande. Pida varios más pequeños.',
    'bundle-damaged':
      'El archivo está dañado o cortado; lo anterior al daño se ha tomado. Cópielo otra vez de donde vino.',
    StoreFull: 'No queda espacio en este dispositivo. Libere algo; lo guardado no se ha perdido.',
    StoreBusy: 'Otra pestaña lo está usando. Ciérrela e inténtelo de nuevo.',
    StoreDamaged:
      'Lo guardado aquí está dañado. Salve lo que pueda como archivo y obtenga el resto de otras personas.',
    StoreNewer: 'Lo escribió una versión más nueva de la aplicación. Cárguela primero.',
  },
}
