// Native fields with a label above, a hint below it, and room for what is wrong.

import { type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes, useId } from 'react'

interface Around {
  readonly label: string
  readonly hint?: ReactNode
  readonly wrong?: ReactNode
}

interface Wiring {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

export function Field({
  label,
  hint,
  wrong,
  children,
}: Around & { readonly children: (wiring: Wiring) => ReactNode }) {
  const id = useId()
  const described = [hint ? `${id}-hint` : '', wrong ? `${id}-wrong` : ''].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': wrong ? true : undefined,
      })}
      {wrong && (
        <p className="wrong" id={`${id}-wrong`} role="alert">
          {wrong}
        </p>
      )}
    </div>
  )
}

type TextFieldProps = Around &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> & {
    readonly value: string
    readonly onText: (text: string) => void
  }

export const TextField = ({ label, hint, wrong, onText, ...rest }: TextFieldProps) => (
  <Field label={label} hint={hint} wrong={wrong}>
    {(wiring) => (
      <input
        type="text"
        autoComplete="off"
        {...rest}
        {...wiring}
        onChange={(event) => onText(event.target.value)}
      />
    )}
  </Field>
)

type TextAreaProps = Around &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'value'> & {
    readonly value: string
    readonly onText: (text: string) => void
  }

export const TextArea = ({ label, hint, wrong, onText, ...rest }: TextAreaProps) => (
  <Field label={label} hint={hint} wrong={wrong}>
    {(wiring) => (
      <textarea rows={4} {...rest} {...wiring} onChange={(event) => onText(event.target.value)} />
    )}
  </Field>
)

export interface Option<T extends string> {
  readonly value: T
  readonly label: string
  readonly hint?: string
}

export const Select = <T extends string>({
  label,
  hint,
  wrong,
  options,
  value,
  onPick,
}: Around & {
  readonly options: readonly Option<T>[]
  readonly value: T
  readonly onPick: (value: T) => void
}) => (
  <Field label={label} hint={hint} wrong={wrong}>
    {(wiring) => (
      <select {...wiring} value={value} onChange={(event) => onPick(event.target.value as T)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </Field>
)

/** One of a few, all in sight: radio buttons drawn as large tiles. */
export function Choice<T extends string>({
  legend,
  options,
  value,
  wrong,
  onPick,
}: {
  readonly legend: string
  readonly options: readonly Option<T>[]
  readonly value: T | undefined
  readonly wrong?: string | undefined
  readonly onPick: (value: T) => void
}) {
  const name = useId()
  return (
    <fieldset
      className="choice"
      data-wrong={wrong ? '' : undefined}
      aria-describedby={wrong ? `${name}-wrong` : undefined}
    >
      <legend>{legend}</legend>
      <div className="tiles">
        {options.map((option) => (
          <label key={option.value} className="tile">
            <input
              type="radio"
              name={name}
              checked={value === option.value}
              onChange={() => onPick(option.value)}
            />
            <span>
              {option.label}
              {option.hint && <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
      {wrong && (
        <p className="wrong" id={`${name}-wrong`} role="alert">
          {wrong}
        </p>
      )}
    </fieldset>
  )
}

export const Check = ({
  label,
  checked,
  wrong,
  onCheck,
}: {
  readonly label: string
  readonly checked: boolean
  readonly wrong?: string | undefined
  readonly onCheck: (checked: boolean) => void
}) => (
  <div className="field">
    <label className="check">
      <input
        type="checkbox"
        checked={checked}
        aria-invalid={wrong ? true : undefined}
        onChange={(event) => onCheck(event.target.checked)}
      />
      <span>{label}</span>
    </label>
    {wrong && (
      <p className="wrong" role="alert">
        {wrong}
      </p>
    )}
  </div>
)
