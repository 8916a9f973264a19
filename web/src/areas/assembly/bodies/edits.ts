// Changes of a charter in a form: each gives a charter that fits together again.

import type { Charter, Policy } from '@folkmoot/areas/assembly'

export const METHODS_OFFERED = [
  'consent',
  'yes-no',
  'approval',
  'score',
  'schulze',
  'ranked-pairs',
  'scottish-stv',
  'meek-stv',
  'phragmen',
  'equal-shares',
] as const

type Part = { readonly over: number; readonly under: number }
type Threshold = NonNullable<Policy['threshold']>

export const asksAnswer = (method: Policy['method']): boolean =>
  method === 'yes-no' || method === 'consent'

/** Whether the method knows a threshold at all. */
export const hasThreshold = (method: Policy['method']): boolean =>
  asksAnswer(method) || method === 'approval' || method === 'score'

export const partValue = (part: Part | undefined): string =>
  part ? `${part.over}/${part.under}` : ''
export function partOf(value: string): Part | undefined {
  const [over, under] = value.split('/').map(Number)
  return over !== undefined && under ? { over, under } : undefined
}

export const thresholdValue = (threshold: Threshold | undefined): string =>
  threshold ? `${partValue(threshold)}/${threshold.of}/${threshold.above}` : ''
export function thresholdOf(value: string): Threshold | undefined {
  const [over, under, of, above] = value.split('/')
  return over && under
    ? {
        over: Number(over),
        under: Number(under),
        of: of === 'members' ? 'members' : 'votes',
        above: above === 'true',
      }
    : undefined
}

/** Fields that hold nothing are left out: the log knows no empty ones. */
export function without<T extends object, K extends keyof T>(all: T, name: K): Omit<T, K> {
  const { [name]: _gone, ...rest } = all
  return rest
}

export function set<K extends keyof Policy>(
  policy: Policy,
  name: K,
  value: Policy[K] | undefined,
): Policy {
  const rest = without(policy, name)
  return (value === undefined ? rest : { ...rest, [name]: value }) as Policy
}

const CONSENT_ROUNDS = 3
const SHARES = { utility: 'cost', completion: 'add1', fill: false } as const

export function withMethod(policy: Policy, method: Policy['method']): Policy {
  const rounds = method === 'consent' ? policy.rounds || CONSENT_ROUNDS : 0
  const { threshold } = policy
  const fits =
    threshold &&
    (asksAnswer(method) || (hasThreshold(method) && threshold.of === 'votes' && !threshold.above))
  const shares = method === 'equal-shares' ? (policy.shares ?? SHARES) : undefined
  const next = set({ ...policy, method, rounds }, 'shares', shares)
  return fits ? next : set(next, 'threshold', undefined)
}

/** One phase of so many days; none when it is empty. */
export function withDays(
  policy: Policy,
  phase: 'vote' | 'amend',
  days: number | undefined,
): Policy {
  const during = phase === 'vote' ? ['clarify', 'react', 'object', 'vote'] : ['amend']
  const kept = policy.phases.filter((one) => !during.includes(one.phase))
  const own = days ? [{ phase, days }] : []
  const phases = phase === 'amend' ? [...own, ...kept] : [...kept, ...own]
  const order = ['clarify', 'react', 'amend', 'object', 'vote', 'window']
  return {
    ...policy,
    phases: phases.toSorted((a, b) => order.indexOf(a.phase) - order.indexOf(b.phase)),
  }
}

export const withPolicy = (charter: Charter, policy: Policy): Charter => ({
  ...charter,
  policies: charter.policies.map((one) => (one.name === policy.name ? policy : one)),
})

export function addMatter(charter: Charter, name: string): Charter {
  const ordinary = charter.policies.find((one) => one.name === 'ordinary')
  return ordinary ? { ...charter, policies: [...charter.policies, { ...ordinary, name }] } : charter
}

/** Whoever could suspend in this matter no longer can. */
export function removeMatter(charter: Charter, name: string): Charter {
  const suspensive = charter.suspensive
    .map((one) => ({ ...one, matters: one.matters.filter((matter) => matter !== name) }))
    .filter(({ matters }) => matters.length > 0)
  const policies = charter.policies.filter((one) => one.name !== name)
  return { ...charter, policies, suspensive }
}

export const mayAdd = (charter: Charter, name: string): boolean =>
  name.trim() !== '' && charter.policies.every((one) => one.name !== name.trim())

export const attestersFit = (charter: Charter): boolean =>
  charter.attesters.length === 0 || charter.attesters.length % 3 === 1
