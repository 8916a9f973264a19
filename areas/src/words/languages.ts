// The languages to begin with. A region is not told apart: "es-AR" reads Spanish.

export const LANGUAGES = ['en', 'ru', 'uk', 'zh', 'es'] as const
export type Language = (typeof LANGUAGES)[number]

export const languageOf = (given: string): Language => {
  const begin = given.toLowerCase().split(/[-_.]/, 1)[0]
  return LANGUAGES.find((language) => language === begin) ?? 'en'
}
