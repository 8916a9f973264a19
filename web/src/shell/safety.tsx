// Always in the corner, in words: where what you wrote is safe (promise P-acked).

import { Link } from 'wouter'
import { Icon } from '../kit/icons.tsx'
import type { ShellWords } from '../words/shell.ts'
import { useWords } from '../words/shell.ts'
import { useView } from './line-hooks.ts'
import type { ViewValue } from './line.ts'

type Safety = ViewValue<'safety'>

export interface SafetySaid {
  readonly look: 'good' | 'here' | 'waiting'
  readonly text: string
}

export function saySafety(words: ShellWords['safety'], safety: Safety): SafetySaid {
  if (safety.here < safety.own)
    return { look: 'waiting', text: words.writing(safety.own - safety.here) }
  // Whoever has written nothing is told of a hub only while it answers.
  const onHubs = safety.hubs.filter(
    (hub) => hub.seq >= safety.own && (safety.own > 0 || hub.state === 'connected'),
  ).length
  if (onHubs > 1) return { look: 'good', text: words.onHubs(onHubs) }
  if (onHubs === 1) return { look: 'good', text: words.onHub }
  const best = Math.max(0, ...safety.hubs.map((hub) => hub.seq))
  if (best > 0) return { look: 'waiting', text: words.waiting(safety.own - best) }
  if (safety.members >= safety.own && safety.own > 0)
    return { look: 'good', text: words.withMembers }
  return { look: 'here', text: words.hereOnly }
}

export function SafetyLine() {
  const words = useWords().safety
  const safety = useView('safety', {})
  if (!safety) return <span className="safety" />
  const said = saySafety(words, safety)
  return (
    <Link href="/more/data" className={`safety ${said.look}`} title={words.where}>
      <Icon name={said.look === 'good' ? 'cloud' : 'device'} />
      <span role="status">{said.text}</span>
    </Link>
  )
}
