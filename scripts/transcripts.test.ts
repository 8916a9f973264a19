// The check of guides is checked: what a page shows must be said, in its order, with its exit code.

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { isGuide, runSession, sessionOf } from './transcripts.mjs'

const root = join(import.meta.dirname, '..')
const page = (...lines: readonly string[]): string => `\`\`\`console\n${lines.join('\n')}\n\`\`\`\n`
const outcome = async (...lines: readonly string[]): Promise<readonly string[]> => {
  const { steps } = sessionOf(page(...lines))
  const failures = await runSession(steps, { root, file: 'guide.md' })
  return failures.map(({ where, why }: { where: string; why: string }) => `${where} ${why}`)
}

describe('transcripts', () => {
  it('reads commands, what they say, and the exit code behind them', () => {
    const { steps, skipped } = sessionOf(
      `text\n${page('$ folkmoot version', 'folkmoot …')}${page('$ npm ci')}${page('$ folkmoot x # exit 2')}`,
    )
    expect(steps).toEqual([
      { line: 3, command: 'folkmoot version', code: 0, expected: ['folkmoot …'] },
      { line: 10, command: 'folkmoot x', code: 2, expected: [] },
    ])
    expect(skipped).toBe(1)
  })

  it('takes what is as shown', { timeout: 120_000 }, async () => {
    expect(
      await outcome(
        '$ FIRST=one',
        '$ echo "$FIRST  7777" beside',
        'one 7777 …',
        '$ folkmoot version',
        'folkmoot … (Node …)',
        '$ npx folkmoot status # exit 1',
        'There is no community …',
      ),
    ).toEqual([])
  })

  it('catches a line that is not said, another order, and another exit code', async () => {
    expect(await outcome('$ echo one', 'two')).toEqual([
      expect.stringMatching(/guide.md:2 .*does not say: two/s),
    ])
    expect(await outcome('$ printf "a\\nb\\n"', 'b', 'a')).toEqual([
      expect.stringMatching(/does not say: a/),
    ])
    expect(await outcome('$ folkmoot nonsense')).toEqual([
      expect.stringMatching(/exits with 2, not 0/),
    ])
    expect(await outcome('$ echo "$UNSET"', '$ echo two')).toEqual([
      expect.stringMatching(/never reached/),
    ])
  })

  it('is about guides and the front page', () => {
    expect(['docs/guide/a.md', 'README.md', 'docs/spec/a.md'].map(isGuide)).toEqual([
      true,
      true,
      false,
    ])
  })
})
