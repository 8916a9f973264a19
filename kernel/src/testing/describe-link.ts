// The conformance suite of every Link: whole messages, in order, both ways, and an end that both hear.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Link, MESSAGE_BYTES_MAX } from '../sync/index.ts'

/** Two ends that are connected; `flush` lets what was sent arrive. */
export interface LinksUnderTest {
  readonly a: Link
  readonly b: Link
  readonly flush: () => Promise<void>
}

export function describeLink(name: string, make: () => Promise<LinksUnderTest>): void {
  describe(`link: ${name}`, () => {
    let links: LinksUnderTest
    beforeEach(async () => {
      links = await make()
    })
    afterEach(async () => {
      links.a.close('done')
      await links.flush()
    })
    const heardBy = (link: Link): Uint8Array[] => {
      const heard: Uint8Array[] = []
      link.onMessage((message) => heard.push(message.slice()))
      return heard
    }

    it('carries whole messages in order, both ways, of every size', async () => {
      const [atA, atB] = [heardBy(links.a), heardBy(links.b)]
      const sizes = [1, 0, 65_536, 3, MESSAGE_BYTES_MAX, 1]
      const messages = sizes.map((size, i) => new Uint8Array(size).fill(i + 1))
      for (const message of messages) {
        links.a.send(message)
        links.b.send(message)
      }
      await links.flush()
      expect(atA.map((message) => [message.length, message[0]])).toEqual(
        messages.map((message) => [message.length, message[0]]),
      )
      expect(atB.map(({ length }) => length)).toEqual(sizes)
    })

    it('keeps what arrives before somebody listens', async () => {
      links.a.send(new Uint8Array([7]))
      await links.flush()
      const heard = heardBy(links.b)
      await links.flush()
      expect(heard).toEqual([new Uint8Array([7])])
    })

    it('lets the sender use its buffer again', async () => {
      const heard = heardBy(links.b)
      const buffer = new Uint8Array([1, 2, 3])
      links.a.send(buffer)
      buffer.fill(9)
      await links.flush()
      expect(heard).toEqual([new Uint8Array([1, 2, 3])])
    })

    it('knows what has not left yet and says when there is room again', async () => {
      heardBy(links.b)
      let drained = 0
      links.a.onDrain(() => drained++)
      expect(links.a.unsentBytes).toBe(0)
      for (let i = 0; i < 64; i++) links.a.send(new Uint8Array(MESSAGE_BYTES_MAX))
      expect(links.a.unsentBytes).toBeGreaterThanOrEqual(0)
      await links.flush()
      expect(links.a.unsentBytes).toBe(0)
      expect(drained).toBeGreaterThan(0)
    })

    it('tells both ends once that it is over, and takes what is sent afterwards in silence', async () => {
      const ends: string[] = []
      const heard = heardBy(links.b)
      links.a.onClose(() => ends.push('a'))
      links.b.onClose(() => ends.push('b'))
      links.a.send(new Uint8Array([1]))
      links.a.close('enough')
      links.a.close('enough')
      await links.flush()
      expect(ends.sort()).toEqual(['a', 'b'])
      expect(heard).toEqual([new Uint8Array([1])])
      links.a.send(new Uint8Array([2]))
      links.b.send(new Uint8Array([2]))
      await links.flush()
      expect(heard).toHaveLength(1)
    })
  })
}
