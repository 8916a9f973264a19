// Español.

import { counting } from '../../../../words/language.ts'
import type { RecordsWords } from './index.ts'

const count = counting('es')

export const es: RecordsWords = {
  title: 'Registros',
  lead: 'Todo lo que tiene la asamblea, en archivos que leen otros programas y en páginas para imprimir.',
  careful: 'Estos archivos no van sellados: quien tiene uno lee los nombres y lo que se dijo.',
  all: {
    title: 'Todo en un archivo',
    text: 'Propuestas con su texto, debate, votaciones con resultados, ejecución: en JSON.',
    save: 'Guardar todo',
    working: 'Se vuelven a contar los votos …',
  },
  tables: {
    title: 'Una tabla cada vez',
    text: 'Para una hoja de cálculo (CSV).',
    table: 'Tabla',
    rows: (n) => count(n, { one: '# fila', other: '# filas' }),
    save: 'Guardar la tabla',
  },
  pages: {
    title: 'Páginas para imprimir',
    text: 'Obtiene una página que cualquier navegador abre e imprime.',
    what: '¿Qué?',
    whats: {
      proposal: 'Una propuesta',
      ballot: 'Una papeleta',
      result: 'El resultado de una votación',
    },
    which: '¿Cuál?',
    none: 'Aún no hay ninguna.',
    save: 'Guardar la página',
  },
  list: {
    title: 'Invitar desde una lista',
    lead: 'Una tabla (CSV) con una fila por persona se convierte en una invitación para cada una.',
    formats:
      'Una columna se llama «nombre». Se leen las columnas «nota» y «rol» si están. No se toma nada más del archivo.',
    choose: 'Elegir una tabla',
    found: (n) => count(n, { one: '# persona en la lista', other: '# personas en la lista' }),
    wrong: (n) =>
      count(n, { one: '# fila no se puede tomar', other: '# filas no se pueden tomar' }),
    line: (line) => `Línea ${line}:`,
    leftOut: (names) => `Se queda en el archivo: ${names}`,
    steward: 'persona encargada',
    public: 'Toda la comunidad puede leer los nombres y notas de las invitaciones abiertas.',
    days: 'Vale',
    daysOptions: (n) => count(n, { one: '# día', other: '# días' }),
    go: (n) => count(n, { one: 'Hacer # invitación', other: 'Hacer # invitaciones' }),
    making: 'Se hacen las invitaciones …',
    made: (n) => count(n, { one: '# invitación lista', other: '# invitaciones listas' }),
    madeText: 'Pase cada una a la persona para quien es. Solo se muestran ahora: guárdelas.',
    save: 'Guardar nombres y enlaces',
    nothing: 'En este archivo no hay nadie a quien invitar. Corrija las filas de arriba.',
  },
}
