// A new lot: what for, how many, among whom, and what decides.

import { LOT_SIZE_MAX } from '@folkmoot/areas/assembly'
import type { EntryRef } from '@folkmoot/kernel/log'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../../../kit/button.tsx'
import { Choice, Select, TextArea, TextField } from '../../../kit/fields.tsx'
import { Form } from '../../../kit/form.tsx'
import { Refused } from '../../../kit/notice.tsx'
import { Page } from '../../../kit/page.tsx'
import { useAct, useLine, useView } from '../../../shell/line-hooks.ts'
import { quotasIn } from './quota-lines.ts'
import { type LotsWords, useLotsWords } from './words/index.ts'

const START = { title: '', size: '1', of: '', pool: 'members', way: 'dice', quotas: '' } as const
type Fields = { readonly [Name in keyof typeof START]: string } & {
  readonly pool: 'members' | 'volunteers'
  readonly way: 'dice' | 'shares'
}

function wrongIn({ title, size, quotas }: Fields, words: LotsWords['start']) {
  const read = quotasIn(quotas)
  const number = Number(size)
  return {
    title: title.trim() === '' ? words.whatMissing : undefined,
    size:
      Number.isInteger(number) && number >= 1 && number <= LOT_SIZE_MAX
        ? undefined
        : words.sizeWrong,
    quotas: typeof read === 'number' ? words.quotaWrong(read) : undefined,
  }
}

type Body = { readonly founded: string; readonly at: number; readonly name: string }

function asked({ title, size, of, pool, way, quotas }: Fields, bodies: readonly Body[]) {
  const body = bodies.find(({ founded, at }) => `${founded}/${at}` === of)
  const read = quotasIn(quotas)
  return {
    title: title.trim(),
    way,
    draw: {
      pool,
      size: Number(size),
      ...(body ? { of: { founded: body.founded as EntryRef, at: body.at } } : {}),
      ...(typeof read !== 'number' && read.length > 0 ? { quotas: read } : {}),
    },
  }
}

export function CallLot({ instead }: { readonly instead: string | undefined }) {
  const lots = useLotsWords()
  const words = lots.start
  const line = useLine()
  const act = useAct()
  const [, go] = useLocation()
  const bodies = useView('lot-bodies', {}) ?? []
  const [fields, setFields] = useState<Fields>(START)
  const [tried, setTried] = useState(false)
  const set = (part: Partial<Fields>): void => setFields((before) => ({ ...before, ...part }))
  const wrong = wrongIn(fields, words)
  const send = async (): Promise<void> => {
    setTried(true)
    if (Object.values(wrong).some(Boolean)) return
    await act.run(async () => {
      const body = {
        ...asked(fields, bodies),
        ...(instead ? { instead: instead as EntryRef } : {}),
      }
      const called = await line.ask('lots/call', body)
      if (called.ok) go(`/decide/lots/${called.value}`, { replace: true })
      return called
    })
  }
  return (
    <Page title={words.title} back="/decide/lots">
      <Form onSend={() => void send()}>
        <TextField
          label={words.what}
          hint={words.whatHint}
          wrong={tried && wrong.title}
          value={fields.title}
          maxLength={200}
          onText={(title) => set({ title })}
        />
        <TextField
          label={words.size}
          wrong={tried && wrong.size}
          inputMode="numeric"
          value={fields.size}
          onText={(size) => set({ size })}
        />
        {bodies.length > 0 && (
          <Select
            label={words.of}
            value={fields.of}
            options={[
              { value: '', label: words.everybody },
              ...bodies.map(({ founded, at, name }) => ({
                value: `${founded}/${at}`,
                label: name,
              })),
            ]}
            onPick={(of) => set({ of })}
          />
        )}
        <Choice<Fields['pool']>
          legend={words.pool}
          value={fields.pool}
          options={(['members', 'volunteers'] as const).map((value) => ({
            value,
            label: words.pools[value],
          }))}
          onPick={(pool) => set({ pool })}
        />
        <Choice<Fields['way']>
          legend={words.way}
          value={fields.way}
          options={(['dice', 'shares'] as const).map((value) => ({
            value,
            label: lots.ways[value],
            hint: words.wayHints[value],
          }))}
          onPick={(way) => set({ way })}
        />
        <details open={!!fields.quotas}>
          <summary>{words.quotas}</summary>
          <TextArea
            label={words.quotas}
            hint={words.quotasHint}
            wrong={tried && wrong.quotas}
            value={fields.quotas}
            maxLength={8000}
            onText={(quotas) => set({ quotas })}
          />
          <p className="hint">{words.quotasNote}</p>
        </details>
        <Refused refusal={act.refusal} />
        <div className="actions">
          <Button type="submit" look="main" busy={act.busy}>
            {words.send}
          </Button>
        </div>
      </Form>
    </Page>
  )
}
