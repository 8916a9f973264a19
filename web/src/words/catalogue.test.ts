// Words are loaded once a language, and the promise of them can be read without waiting from then on.

import { expect, it } from 'vitest'
import { createCatalogue } from './catalogue.ts'

it('hands out one promise for a language, which bears its value for `use` once it is there', async () => {
  let loads = 0
  const catalogue = createCatalogue((language) => async () => ({ title: `${language} ${++loads}` }))
  const loading = catalogue.load('ru')
  expect(catalogue.load('ru')).toBe(loading)
  expect(await loading).toEqual({ title: 'ru 1' })
  await Promise.resolve()
  expect(loading).toMatchObject({ status: 'fulfilled', value: { title: 'ru 1' } })
  expect(catalogue.load('en')).not.toBe(loading)
})
