// The other parts of the assembly, as large tiles. A part is named here once its screens are there.

import { Link } from 'wouter'
import { Icon, type IconName } from '../../../kit/icons.tsx'
import { useProposalWords } from '../proposals/words/index.ts'

type PartName = 'meetings' | 'bodies' | 'charter' | 'delegates' | 'opinions' | 'lots' | 'records'

const PARTS: readonly { readonly name: PartName; readonly icon: IconName }[] = [
  { name: 'meetings', icon: 'people' },
  { name: 'bodies', icon: 'homes' },
  { name: 'charter', icon: 'file' },
  { name: 'delegates', icon: 'pass' },
  { name: 'opinions', icon: 'eye' },
  { name: 'lots', icon: 'dice' },
  { name: 'records', icon: 'table' },
]

export function Parts() {
  const words = useProposalWords().parts
  return (
    <nav aria-label={words.title}>
      <ul className="part-tiles">
        {PARTS.map(({ name, icon }) => (
          <li key={name}>
            <Link href={`/decide/${name}`}>
              <Icon name={icon} />
              <span>
                <strong>{words[name]}</strong>
                <small>{words[`${name}Hint`]}</small>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
