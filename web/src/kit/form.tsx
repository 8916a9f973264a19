// A form whose first mistake gets the focus, so that whoever does not see the sentence beside a field
// is led there; what the browser itself would say comes in its own language, not in the person's.

import type { FormEvent, ReactNode, Ref } from 'react'

const WRONG = '[aria-invalid="true"], [data-wrong] input'

export function Form({
  onSend,
  className = 'stack',
  formRef,
  children,
}: {
  readonly onSend: () => void
  readonly className?: string
  readonly formRef?: Ref<HTMLFormElement> | undefined
  readonly children: ReactNode
}) {
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = event.currentTarget
    onSend()
    // By then the sentences are there.
    setTimeout(() => form.querySelector<HTMLElement>(WRONG)?.focus())
  }
  return (
    <form ref={formRef} className={className} noValidate onSubmit={submit}>
      {children}
    </form>
  )
}
