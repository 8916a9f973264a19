// The first screen: three ways in, and what this cannot do, before anything is typed.

import { Link, useLocation } from 'wouter'
import { useState } from 'react'
import { Icon, type IconName, Mark } from '../kit/icons.tsx'
import { Progress } from '../kit/notice.tsx'
import { useLanguage } from '../words/catalogue.ts'
import { useWords } from '../words/shell.ts'
import { LanguagePicker } from './language-picker.tsx'
import { useLine } from './line-hooks.ts'

const Way = ({ icon, title, text }: { icon: IconName; title: string; text: string }) => (
  <>
    <span className="way-icon">
      <Icon name={icon} />
    </span>
    <span className="way-words">
      <strong>{title}</strong>
      <span>{text}</span>
    </span>
    <Icon name="next" />
  </>
)

export function Start() {
  const { start: words, recover } = useWords()
  const line = useLine()
  const { language } = useLanguage()
  const [, go] = useLocation()
  const [made, setMade] = useState<readonly [number, number]>()
  const lookAround = async (): Promise<void> => {
    setMade([0, 0])
    const progress = (done: number, all: number): void => setMade([done, all])
    await line.ask('device/example', { language }, { progress })
    go('/now')
  }
  return (
    <main className="page alone start">
      <div className="start-top">
        <LanguagePicker />
      </div>
      <header className="start-head">
        <Mark />
        <h1>Folkmoot</h1>
        <p>{words.tagline}</p>
      </header>
      <nav className="ways" aria-label={words.waysIn}>
        <Link href="/create" className="way main">
          <Way icon="add" title={words.create} text={words.createText} />
        </Link>
        <Link href="/join" className="way">
          <Way icon="people" title={words.join} text={words.joinText} />
        </Link>
        <button type="button" className="way" onClick={() => void lookAround()}>
          <Way icon="eye" title={words.example} text={words.exampleText} />
        </button>
      </nav>
      <p className="quiet-way">
        <Link href="/recover" className="button quiet">
          {recover.link}
        </Link>
      </p>
      {made && <Progress label={words.exampleMaking} done={made[0]} all={made[1]} />}
      <section className="promise">
        <h2>{words.unreviewedTitle}</h2>
        <p>{words.unreviewed}</p>
        <Link href="/limits">{words.limits}</Link>
      </section>
    </main>
  )
}
