// A new conversation: its question, who writes statements, and the first of them.

import { QUESTION_MAX, STATEMENT_MAX } from '@folkmoot/areas/assembly'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../../../kit/button.tsx'
import { Choice, TextArea, TextField } from '../../../kit/fields.tsx'
import { Form } from '../../../kit/form.tsx'
import { Refused } from '../../../kit/notice.tsx'
import { Page } from '../../../kit/page.tsx'
import { useAct, useLine } from '../../../shell/line-hooks.ts'
import { type OpinionsWords, useOpinionsWords } from './words/index.ts'

type Writing = 'everybody' | 'author'

const linesOf = (text: string): readonly string[] => text.split('\n').map((line) => line.trim())

function wrongSeeds(text: string, writing: Writing, words: OpinionsWords['start']) {
  const lines = linesOf(text)
  const long = lines.findIndex((line) => line.length > STATEMENT_MAX)
  if (long >= 0) return words.seedLong(long + 1)
  return writing === 'author' && lines.every((line) => line === '') ? words.seedsMissing : undefined
}

export function BeginConversation() {
  const words = useOpinionsWords().start
  const line = useLine()
  const act = useAct()
  const [, go] = useLocation()
  const [question, setQuestion] = useState('')
  const [about, setAbout] = useState('')
  const [writing, setWriting] = useState<Writing>('everybody')
  const [seeds, setSeeds] = useState('')
  const [tried, setTried] = useState(false)
  const wrongQuestion = question.trim() === '' ? words.questionMissing : undefined
  const wrongSeed = wrongSeeds(seeds, writing, words)
  const send = async (): Promise<void> => {
    setTried(true)
    if (wrongQuestion || wrongSeed) return
    await act.run(async () => {
      const statements = linesOf(seeds).filter((text) => text !== '')
      const info = about.trim() === '' ? {} : { about }
      const asked = { question: question.trim(), writing, ...info, statements }
      const begun = await line.ask('opinions/begin', asked)
      if (begun.ok) go(`/decide/opinions`, { replace: true })
      return begun
    })
  }
  return (
    <Page title={words.title} back="/decide/opinions">
      <Form onSend={() => void send()}>
        <TextField
          label={words.question}
          hint={words.questionHint}
          wrong={tried && wrongQuestion}
          value={question}
          maxLength={QUESTION_MAX}
          onText={setQuestion}
        />
        <TextArea
          label={`${words.about} (${words.optional})`}
          value={about}
          maxLength={4000}
          onText={setAbout}
        />
        <Choice<Writing>
          legend={words.who}
          value={writing}
          options={(['everybody', 'author'] as const).map((value) => ({
            value,
            label: words.whoOptions[value],
          }))}
          onPick={setWriting}
        />
        <TextArea
          label={words.seeds}
          hint={words.seedsHint}
          wrong={tried && wrongSeed}
          rows={6}
          value={seeds}
          onText={setSeeds}
        />
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
