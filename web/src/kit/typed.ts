// What stands in a field of a form that React does not watch.

export function typedIn(form: HTMLFormElement | null, name: string): string {
  const typed = form && new FormData(form).get(name)
  return typeof typed === 'string' ? typed : ''
}
