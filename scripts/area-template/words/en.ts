// English: the keys and placeholders that every other language must have. A refusal says what to do.

export const en = {
  name: '__AreaName__',
  kinds: {
    '__area__/note': 'Note',
    '__area__/struck': 'Note struck',
  },
  refusals: {
    '__area__-empty': 'A note says something. Write a text.',
    '__area__-unknown-note': 'There is no such note here. Look at the list again.',
    '__area__-not-yours': 'Only the person who wrote a note can strike it. Ask them.',
    '__area__-already-struck': 'This note has been struck already. Nothing needs to be done.',
    '__area__-text-long': 'The text has {length} characters. The most is {max}; shorten it.',
  },
} as const

type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> }
export type __AreaName__Words = Texts<typeof en>
