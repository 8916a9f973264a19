// The list behind "More".

import { Link } from 'wouter'
import { useState } from 'react'
import { Icon, type IconName } from '../kit/icons.tsx'
import { Page } from '../kit/page.tsx'
import { useWords } from '../words/shell.ts'
import { useLine } from './line-hooks.ts'
import { Wipe } from './wipe.tsx'

const ENTRIES = [
  { to: '/more/people', icon: 'people', name: 'people' },
  { to: '/more/invite', icon: 'add', name: 'invite' },
  { to: '/more/carry', icon: 'file', name: 'carry' },
  { to: '/now/import', icon: 'table', name: 'bring' },
  { to: '/more/data', icon: 'shield', name: 'data' },
  { to: '/more/devices', icon: 'device', name: 'devices' },
  { to: '/more/settings', icon: 'gear', name: 'settings' },
  { to: '/more/communities', icon: 'homes', name: 'communities' },
  { to: '/more/limits', icon: 'eye', name: 'limits' },
] as const satisfies readonly { to: string; icon: IconName; name: string }[]

export function More() {
  const words = useWords()
  const line = useLine()
  const [wiping, setWiping] = useState(false)
  return (
    <Page title={words.bar.more}>
      <ul className="menu">
        {ENTRIES.map(({ to, icon, name }) => (
          <li key={to}>
            <Link href={to}>
              <Icon name={icon} />
              <span>
                <strong>{words.more[name]}</strong>
                <small>{words.more.about[name]}</small>
              </span>
              <Icon name="next" />
            </Link>
          </li>
        ))}
        <li>
          <button type="button" onClick={() => void line.ask('vault/lock', undefined)}>
            <Icon name="lock" />
            <span>
              <strong>{words.lock.now}</strong>
              <small>{words.lock.about}</small>
            </span>
          </button>
        </li>
        <li>
          <button type="button" className="danger" onClick={() => setWiping(true)}>
            <Icon name="close" />
            <span>
              <strong>{words.wipe.begin}</strong>
              <small>{words.wipe.about}</small>
            </span>
          </button>
        </li>
      </ul>
      {wiping && <Wipe onClose={() => setWiping(false)} />}
    </Page>
  )
}
