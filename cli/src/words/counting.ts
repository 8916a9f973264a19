// Numbers and the forms of words beside them, by the rules of each language.

export interface Forms {
  readonly one?: string
  readonly few?: string
  readonly many?: string
  readonly other: string
}

export interface Counting {
  /** `3,593 reports` */
  count(value: number, forms: Forms): string
  number(value: number): string
}

export function createCounting(language: string): Counting {
  let rules: Intl.PluralRules | undefined
  let format: Intl.NumberFormat | undefined
  const number = (value: number): string =>
    (format ??= new Intl.NumberFormat(language)).format(value)
  return {
    number,
    count(value, forms) {
      const form = (rules ??= new Intl.PluralRules(language)).select(value)
      const word = form === 'zero' || form === 'two' ? undefined : forms[form]
      return `${number(value)} ${word ?? forms.other}`.trim()
    },
  }
}
