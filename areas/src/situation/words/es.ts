// Español.

import type { SituationWords } from './en.ts'

export const es: SituationWords = {
  name: 'Situación',
  kinds: {
    'situation/report': 'Informe',
    'situation/correction': 'Corrección',
    'situation/withdrawal': 'Retirada',
  },
  fields: {
    title: 'Título',
    text: 'Qué pasó',
    source: 'Quién lo dice',
    known: 'Cómo se sabe',
    when: 'Cuándo pasó',
    learnt: 'Cuándo se anotó',
    place: 'Dónde',
    radius: 'Cuánto puede desviarse',
    categories: 'Categorías',
    photos: 'Fotos',
    reason: 'Motivo',
    origin: 'Importado de',
    flags: 'Conviene saber',
  },
  known: {
    saw: 'lo vio quien escribe',
    told: 'lo contó alguien que estaba allí',
    forwarded: 'reenviado',
  },
  sources: {
    person: 'persona',
    organisation: 'organización',
    feed: 'fuente de datos',
    channel: 'canal',
    sensor: 'sensor',
    document: 'documento',
  },
  standing: {
    stands: 'vigente',
    corrected: 'corregido',
    withdrawn: 'retirado',
  },
  flags: {
    'outside-area': 'lejos del lugar del que tratan los demás informes',
    'no-category': 'sin categoría',
    'no-place': 'fuera del mapa: sin coordenadas utilizables',
    'day-unclear': 'el día y el mes pueden estar cambiados',
  },
  dayOrder: {
    'day-first': 'En las fechas de este archivo va primero el día.',
    'month-first': 'En las fechas de este archivo va primero el mes.',
    'year-first': 'Las fechas de este archivo empiezan por el año.',
    unclear:
      'Nada en este archivo prueba si va primero el día o el mes. Se leyó primero el día; indíquelo si es el mes.',
    mixed:
      'Unas fechas de este archivo empiezan por el día y otras por el mes. Las que no encajan se listan; las dudosas se marcan.',
  },
  notes: {
    leftOut: 'No se importan porque nombran a quienes enviaron informes: {columns}.',
    country: 'Los informes tratan de: {country}. Lo que queda fuera está marcado.',
  },
  refusals: {
    'situation-empty': 'Un informe dice algo. Escriba un texto o un título, o añada una foto.',
    'situation-range-backwards':
      'El final es anterior al principio. Cambie el orden de las dos horas.',
    'situation-place-empty':
      'Un lugar necesita un punto en el mapa o un nombre. Indique uno o quite el lugar.',
    'situation-source-empty': 'La fuente no tiene nombre. Nómbrela o quítela.',
    'situation-category-empty': 'Hay una categoría vacía o repetida. Quítela.',
    'situation-already-imported': 'Esta fila ya se importó. No hay nada que hacer.',
    'situation-unknown-report':
      'Aquí no existe ese informe. Mire la lista o conéctese antes con otro miembro.',
    'situation-report-unclear': 'Con «{given}» empiezan {count} informes. Escriba más caracteres.',
    'situation-not-yours':
      'Solo quien escribió un informe puede cambiarlo. Escriba uno propio con lo que sabe.',
    'situation-withdrawn': 'Este informe fue retirado. Escriba uno nuevo.',
    'situation-corrected-often':
      'Este informe ya se corrigió {max} veces. Retírelo y escriba uno nuevo.',
    'situation-time-unreadable':
      '«{given}» no es una hora. Escriba 2026-11-23, 2026-11-23T08:00 o dos de ellas como A..B.',
    'situation-time-not-in-calendar':
      '«{given}» no está en el calendario. Revise el día y la hora.',
    'situation-time-backwards': 'En «{given}» el final es anterior al principio. Cambie el orden.',
    'situation-place-unreadable':
      '«{given}» no es un lugar. Escriba grados norte y este como 61.78,34.35 o 61.78,34.35~300m, o un nombre.',
    'situation-place-off-earth':
      '«{given}» no está en la Tierra. El norte va de -90 a 90 y el este de -180 a 180; quizá estén cambiados.',
    'situation-place-radius': 'El radio de «{given}» es demasiado grande. El máximo es {max} km.',
    'situation-place-long':
      'El nombre del lugar es demasiado largo. El máximo es {max} caracteres.',
    'situation-known-unclear': '«{given}» no dice cómo se sabe. Elija una de estas: {options}.',
    'situation-source-unclear': '«{given}» no es un tipo de fuente. Elija uno de estos: {options}.',
    'situation-text-long':
      'El texto tiene {length} caracteres. El máximo es {max}; divídalo en dos informes.',
    'situation-title-long':
      'El título tiene {length} caracteres. El máximo es {max}; ponga el resto en el texto.',
    'situation-source-long':
      'El nombre de la fuente tiene {length} caracteres. El máximo es {max}; acórtelo.',
    'situation-category-long':
      'El nombre de una categoría tiene {length} caracteres. El máximo es {max}; acórtelo.',
    'situation-categories-many':
      'Hay demasiadas categorías. El máximo es {max}; quite las menos importantes.',
    'situation-photos-many':
      'Hay demasiadas fotos. El máximo es {max}; escriba un segundo informe para las demás.',
    'situation-reason-missing':
      'Diga por qué en pocas palabras: los demás verán el motivo junto al informe.',
    'situation-reason-long': 'El motivo tiene {length} caracteres. El máximo es {max}; acórtelo.',
    'import-empty': 'En este archivo no hay informes. Elija otro archivo o expórtelo de nuevo.',
    'import-not-text':
      'Este archivo no es un texto. Ábralo en su programa y guárdelo como CSV (UTF-8).',
    'import-not-utf8':
      'Las letras de este archivo no están en UTF-8. Guárdelo como CSV (UTF-8) o indique su codificación.',
    'import-large': 'Este archivo es demasiado grande. El máximo es {max} MB; divídalo.',
    'import-columns-missing':
      'Esto no es una exportación de Ushahidi: faltan las columnas {columns}. Elija otro archivo.',
    'import-quote-open':
      'En la línea {line} se abre una comilla que nunca se cierra. Ciérrela e importe de nuevo; no se ha importado nada.',
    'import-rows-many': 'Este archivo tiene más de {max} filas. Divídalo.',
    'import-row-quote':
      'Hay algo entre una comilla de cierre y el final del campo. Duplique las comillas dentro del texto.',
    'import-row-fields':
      'La fila tiene {found} campos y la cabecera {expected}. Revise las comillas.',
    'import-row-empty': 'La fila no tiene título ni descripción. Rellene uno de los dos.',
    'import-row-repeated': 'La fila dice lo mismo que la línea {line}. No hay nada que hacer.',
    'import-row-id-long':
      'El número de la fila tiene más de {max} caracteres. Revise las columnas.',
    'import-row-text-long':
      'El texto tiene {length} caracteres. El máximo es {max}; divídalo en dos filas.',
    'import-row-category-long':
      'El nombre de una categoría tiene {length} caracteres. El máximo es {max}; acórtelo.',
    'import-row-categories-many':
      'La fila tiene {found} categorías. El máximo es {max}; quite las que sobran.',
    'import-date-unreadable':
      '«{given}» no es una fecha. Escríbala como 17/01/2010 12:58 o 2010-01-17 12:58.',
    'import-date-not-in-calendar': '«{given}» no está en el calendario. Revise el día y la hora.',
    'import-date-other-order':
      '«{given}» tiene el día y el mes al revés que el resto del archivo. Cámbielos.',
  },
}
