// Español.

import { counting } from '../../../../words/language.ts'
import type { LotsWords } from './index.ts'

const count = counting('es')

export const es: LotsWords = {
  title: 'Por sorteo',
  lead: 'Personas sorteadas para una tarea, para que nadie las elija. Cualquiera puede repetir el sorteo.',
  call: 'Convocar un sorteo',
  empty: {
    title: 'Aún no hay sorteos',
    text: 'Diga para qué y cuántas personas. Se puede decir que no antes. Luego se lanzan dados ante tres testigos, y cada aparato encuentra a las mismas personas.',
  },
  people: (n) => count(n, { one: '# persona', other: '# personas' }),
  by: (name) => `lo convoca ${name}`,
  replaced: 'Se convocó otro sorteo en su lugar',
  list: 'Todos los sorteos',
  missing: {
    title: 'No está aquí',
    text: 'Este sorteo no ha llegado a este aparato. Conéctese con otro miembro y mire otra vez la lista.',
  },
  ways: { dice: 'Dados ante tres testigos', shares: 'Números secretos de varias personas' },
  start: {
    title: 'Convocar un sorteo',
    what: '¿Para qué?',
    whatHint: 'Por ejemplo: quienes moderan las reuniones de mayo',
    whatMissing: 'Escriba para qué se sortea.',
    size: '¿Cuántas personas?',
    sizeWrong: 'Escriba un número del 1 al 1000.',
    of: '¿Entre quiénes?',
    everybody: 'Toda la comunidad',
    pool: '¿Quién puede salir?',
    pools: { members: 'Todos, menos quien diga que no', volunteers: 'Solo quien diga que sí' },
    way: '¿Qué decide?',
    wayHints: {
      dice: 'Usted lanza al menos diez dados; otras tres personas lo ven y lo dicen aquí.',
      shares:
        'Al menos tres personas dan un número secreto desde su aparato y lo abren después. Si alguien no lo abre, no sale nada.',
    },
    quotas: 'Algunos grupos deben estar (cuotas)',
    quotasHint:
      'Una línea por grupo: pregunta; respuesta; mínimo; máximo. Por ejemplo: Calle; Molino; 1; 3',
    quotasNote:
      'Con cuotas, la lista de grupos posibles se hace en un ordenador con la orden «folkmoot draw» y se publica aquí antes de lanzar los dados.',
    quotaWrong: (line) => `La línea ${line} no dice «pregunta; respuesta; mínimo; máximo».`,
    send: 'Convocar',
  },
  steps: {
    pool: 'Quién puede salir',
    shares: 'Dar un número secreto',
    fix: 'Fijarlo',
    list: 'Publicar la lista de grupos',
    dice: 'Lanzar los dados',
    open: 'Abrir los números secretos',
    result: 'Quién ha salido',
    done: 'Hecho',
    now: 'Ahora',
  },
  pool: {
    can: (n) => count(n, { one: 'puede salir # persona', other: 'pueden salir # personas' }),
    incomplete: (names) => `Todavía no, falta una respuesta: ${names}`,
    mineYes: 'Usted puede salir.',
    mineNo: 'Usted no puede salir.',
    yes: 'Sí, cuenten conmigo',
    no: 'No me sorteen',
    about: 'Solo para este sorteo: aquí lo puede leer todo el mundo.',
    choose: 'Elija …',
  },
  fix: {
    text: 'Desde entonces queda claro quién puede salir y qué números cuentan. Hágalo cuando todos hayan tenido tiempo.',
    button: 'Fijarlo ahora',
    waits: (name) => `Lo hace ${name}, en el aparato en que se convocó el sorteo.`,
    elsewhere: 'Usted convocó este sorteo en otro aparato. Fíjelo allí.',
    few: 'Hay pocos números secretos: hacen falta tres.',
  },
  shares: {
    text: 'Su aparato hace un número secreto con su propia clave y solo muestra un sello. Ábralo después en este mismo aparato.',
    seal: 'Dar un número secreto',
    sealed: (names) => `Sellado por: ${names}`,
    mine: 'El suyo está sellado.',
    open: 'Abrir mi número',
    opened: (have, need) => `${have} de ${need} están abiertos.`,
    openedBy: (names) => `Abiertos: ${names}`,
    stuck: 'Si alguien no abre nunca el suyo, convoque otro sorteo con dados.',
  },
  panels: {
    text: 'Guarde quién puede salir, haga la lista con la orden de abajo y elija el archivo que escribe. Pase ese archivo a todos.',
    save: 'Guardar quién puede salir',
    choose: 'Elegir la lista de grupos',
    published: (n) =>
      count(n, {
        one: 'Hay publicada una lista de # grupo.',
        other: 'Hay publicada una lista de # grupos.',
      }),
  },
  dice: {
    text: 'Lance al menos diez dados donde otras tres personas lo vean. Escriba los números en el orden en que cayeron.',
    rolls: 'Los dados',
    hint: 'Cifras del 1 al 6; los espacios no importan.',
    where: '¿Dónde?',
    send: 'Anotar los dados',
    waits: (name) => `${name} lanza los dados y los anota.`,
    rolled: 'Los dados:',
    witness: '¿Ha visto caer estos dados?',
    right: 'Sí, son correctos',
    wrong: 'No, no son correctos',
    have: (have, need) => `${have} de ${need} testigos dicen que son correctos.`,
    rightBy: (names) => `Correctos, dicen: ${names}`,
    wrongBy: (names) => `No son correctos, dicen: ${names}`,
    thanks: 'Ya ha dado su palabra.',
  },
  result: {
    declined: (names) => `Salieron y rechazaron: ${names}`,
    next: 'Quién seguiría',
    mine: 'Ha salido usted.',
    decline: 'No puedo hacerlo',
    declineText: 'La siguiente persona ocupa su puesto. Esto no se puede deshacer.',
    check: 'Compruébelo',
    checkText:
      'Cada aparato lo calcula con la misma lista de personas y los mismos dados o números. Para repetirlo en un ordenador, guarde quién podía salir y ejecute:',
    checkFile: 'Elegir la lista publicada para comprobar',
    told: (name, number) => `${name} encontró el grupo ${number}:`,
    tell: 'Decirlo a todos',
    panel: (number) => `Grupo ${number} de la lista`,
  },
  again: 'Convocar otro sorteo en su lugar',
}
