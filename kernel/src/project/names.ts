// Numbers for texts that come again and again: logs, kinds, members.

export class Names<Name extends string> {
  readonly #numbers = new Map<string, number>()
  readonly #names: Name[] = []
  /** Asked for last, and its number: neighbours mostly share it. */
  #last: string | undefined
  #lastNumber = 0

  numberOf(name: Name): number {
    if (name === this.#last) return this.#lastNumber
    let number = this.#numbers.get(name)
    if (number === undefined) {
      number = this.#names.push(name) - 1
      this.#numbers.set(name, number)
    }
    this.#last = name
    this.#lastNumber = number
    return number
  }

  at(number: number): Name {
    return this.#names[number] as Name
  }
}
