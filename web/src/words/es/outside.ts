// Español: before one is in: starting, joining, coming back, the lock.

import type { OutsideWords } from '../shell.ts'

export const outside: OutsideWords = {
  common: {
    back: 'Atrás',
    next: 'Siguiente',
    cancel: 'Cancelar',
    close: 'Cerrar',
    save: 'Guardar',
    saved: 'Guardado.',
    undo: 'Deshacer',
    loading: 'Cargando…',
    fillIn: 'Rellene este campo, por favor.',
    skip: 'Ir al contenido',
  },
  start: {
    tagline: 'Ver, decidir y proveer en común, también cuando no hay red.',
    waysIn: 'Cómo empezar',
    create: 'Crear una comunidad',
    createText: 'Para su calle, su sindicato, su red de apoyo. Puede invitar a otros enseguida.',
    join: 'Entrar con una invitación',
    joinText: 'Tiene un enlace o un código de alguien que ya está dentro.',
    example: 'Mirar un ejemplo',
    exampleText:
      'Un barrio inventado junto a un lago tras una tormenta de hielo. No se guarda nada de lo que haga.',
    exampleMaking: 'Preparando el ejemplo…',
    exampleBanner: 'Ejemplo inventado. Nada se guarda.',
    exampleLeave: 'Salir',
    unreviewedTitle: 'Sin revisión independiente',
    unreviewed:
      'Nadie de fuera del proyecto ha comprobado aún cómo le protege. No le confíe la vida de nadie.',
    limits: 'Qué protege y qué no puede proteger',
  },
  limits: {
    title: 'Qué protege y qué no puede proteger',
    lead: 'Su nodo no puede leer lo que usted escribe. Su grupo sí, y también cualquiera a quien dejen entrar.',
    points: [
      'Si le quitan el teléfono abierto, se llevan todo lo que contiene y no ha caducado.',
      'No podemos ocultar que usted lo usa.',
      'Los votos no son secretos: en su grupo cualquiera puede averiguar quién votó qué. Y no podemos proteger un voto de quien esté a su lado.',
      'Quien entra puede copiar lo que lee. Expulsarlo solo impide que lea lo que venga después.',
      'La página que envía un servidor podría estar cambiada. El archivo que le dio un amigo y que usted comprobó, no.',
      'Si olvida la frase de paso y no tiene segundo dispositivo ni clave en papel, se pierde lo que hay en este teléfono.',
    ],
    reviewTitle: 'Sin revisión independiente',
    review:
      'Ningún experto externo ha examinado todavía este programa. Hasta que se publique un informe, úselo solo para lo que podría soportar que se filtrara.',
  },
  passphrase: {
    title: 'Su frase de paso',
    why: 'Cierra todo lo que hay en este dispositivo. Nadie puede restablecerla por usted.',
    proposed:
      'Hemos sacado estas palabras al azar. Escríbalas en papel y guárdelas en lugar seguro.',
    yourWords: 'Su frase de paso',
    others: 'Sacar otras palabras',
    noted: 'He escrito las palabras',
    noteFirst: 'Escriba primero las palabras y luego marque la casilla.',
    writeOwn: 'Prefiero escribir la mía',
    useProposed: 'Sacar palabras por mí',
    ownText: 'Más vale larga que ingeniosa: cinco o seis palabras que no tengan que ver entre sí.',
    own: 'Su propia frase de paso',
    ownAgain: 'La misma otra vez',
    short: (min: number) => `Use al menos ${min} caracteres.`,
    differ: 'Las dos no coinciden.',
    sealing: 'Cerrando…',
  },
  create: {
    title: 'Crear una comunidad',
    name: 'Nombre de la comunidad',
    nameHint: 'Solo lo verán las personas a las que dejen entrar.',
    as: 'Su nombre en ella',
    asHint: 'El nombre por el que le conocen los demás. No tiene que ser el legal.',
    hubSummary: 'Tenemos un nodo (se puede añadir más tarde)',
    begin: 'Empezar',
  },
  join: {
    title: 'Entrar con una invitación',
    link: 'Su invitación',
    linkRead: 'Su invitación se ha leído del enlace.',
    linkHint: 'Abra el enlace o péguelo aquí.',
    scan: 'Escanear un código con la cámara',
    scanning: 'Imagen de la cámara; ponga el código delante',
    stopScan: 'Apagar la cámara',
    noCamera: 'No se pudo abrir la cámara. Permítala en el navegador o pegue el enlace.',
    ask: 'Pedir que me dejen entrar',
    whatHappens:
      'Usted pide entrar. Alguien que está dentro compara cuatro palabras con usted y le deja pasar.',
    unnamed: 'Una comunidad',
  },
  recover: {
    title: 'Volver con una clave en papel',
    text: 'Las doce palabras y la línea o el código que se imprimió con ellas.',
    words: 'Las doce palabras',
    sheet: 'La línea bajo las palabras',
    label: 'Nombre de este dispositivo',
    go: 'Volver',
    link: 'Tengo una clave en papel',
    waitTitle: 'De vuelta',
    waitText:
      'Las palabras encajan. Lo que tenía llega ahora de un nodo o de un archivo que traiga un miembro.',
    wait: {
      connected: 'Un nodo ha respondido; sus datos están en camino.',
      refused:
        'El nodo no conoce estas palabras. Compruebe que las palabras y la línea son del mismo papel, o lea un archivo que haya guardado un miembro.',
      away: 'Ahora no se alcanza ningún nodo. Seguirá solo en cuanto uno responda.',
      none: 'La línea no nombra ningún nodo: lea un archivo que haya guardado un miembro.',
    },
    once: 'Estas palabras sirven una vez. Después, haga una nueva en «Más», «Mis dispositivos y clave en papel».',
    readFile: 'Leer un archivo',
    startOver: 'Empezar de nuevo con otras palabras',
  },
  waiting: {
    title: 'A la espera de que le dejen entrar',
    text: 'Su petición está hecha. En cuanto alguien le deje entrar, todo aparecerá aquí.',
    compare: 'Sus palabras',
    compareText:
      'Léaselas en voz alta a quien le invitó o muéstrele esta pantalla. Si ve otras palabras, deténgase: hay alguien en medio.',
    connected: 'Su petición ha llegado al nodo. Puede cerrar esta página y volver más tarde.',
    away: 'Ahora no se alcanza ningún nodo. Su petición espera en este teléfono. También puede llevarla como archivo.',
    carry: 'Llevarla como archivo',
    nothing: '¿Nadie le deja entrar?',
    nothingText:
      'Pida a quien le invitó que abra «Personas». Una invitación gastada o retirada no deja entrar a nadie: pida una nueva.',
    another: 'Usar otra invitación',
  },
  standing: {
    member: 'Usted es miembro.',
    waiting: 'A la espera de que le dejen entrar.',
    suspended:
      'Su participación está suspendida. Puede leer, pero lo que escriba no cuenta por ahora.',
    removed: 'Ya no es miembro. Conserva lo que había leído hasta entonces.',
  },
  unlock: {
    title: 'Folkmoot está cerrado',
    passphrase: 'Frase de paso',
    hint: 'Importan las mayúsculas, las minúsculas y los espacios.',
    open: 'Abrir',
    opening: 'Abriendo…',
    forgot: 'La he olvidado',
    forgotText:
      'Nadie puede abrir esto sin la frase de paso, y nadie puede restablecerla. Si tiene un segundo dispositivo o una clave en papel, borre todo aquí y vuelva con eso.',
  },
  lock: {
    now: 'Cerrar ahora',
    about: 'También se cierra solo tras cinco minutos fuera de la vista.',
  },
  wipe: {
    begin: 'Borrar todo aquí',
    about: 'Primero las claves, luego todo lo de este dispositivo.',
    title: '¿Borrar todo en este dispositivo?',
    text: 'Primero se destruyen las claves y luego todo lo guardado aquí. No se puede deshacer.',
    others: 'Lo que tienen otros miembros y los nodos se queda con ellos.',
    goOn: 'Continuar',
    lastTitle: '¿De verdad todo, ahora?',
    lastText: 'Después de esta pulsación no queda nada aquí.',
    now: 'Borrar ahora',
  },
  elsewhere: {
    title: 'Folkmoot está abierto en otra pestaña',
    text: 'Use esa o siga aquí.',
    moved: 'Otra pestaña ha tomado el relevo. Use esa o recupérelo aquí.',
    nothingLost:
      'En ningún caso se pierde nada. Aquí tendrá que escribir otra vez la frase de paso.',
    takeOver: 'Seguir aquí',
  },
  broken: {
    title: 'Algo se ha roto',
    text: 'Es un error nuestro o del dispositivo. Lo guardado sigue guardado.',
    again: 'Cargar de nuevo',
  },
  update: { there: 'Hay una versión nueva lista.', accept: 'Usarla ahora' },
}
