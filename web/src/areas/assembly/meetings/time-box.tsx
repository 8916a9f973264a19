// How much of its time an item has had: a bar, and the same in words.

import { timeBox } from '@folkmoot/areas/assembly'
import type { AgendaItem } from './views.ts'
import { useMeetingWords } from './words/index.ts'

const whole = (ms: number): number => Math.floor(ms / 60_000)

export function TimeBox({ item, now }: { readonly item: AgendaItem; readonly now: number }) {
  const words = useMeetingWords().box
  const { minutes, lastedMs, leftMs } = timeBox({ content: item, spans: item.spans }, now)
  const over = leftMs < 0
  return (
    <div className={over ? 'time-box over' : 'time-box'}>
      <progress
        aria-label={words.label}
        value={Math.min(lastedMs, minutes * 60_000)}
        max={minutes * 60_000}
      />
      <p>
        {over
          ? words.over(Math.ceil(-leftMs / 60_000), minutes)
          : words.of(whole(lastedMs), minutes)}
      </p>
    </div>
  )
}
