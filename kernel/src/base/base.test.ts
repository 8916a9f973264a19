import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  base64url,
  bytes,
  compareBytes,
  fits,
  flag,
  fromBase64url,
  fromHex,
  hex,
  int,
  list,
  oneOf,
  optional,
  read,
  record,
  text,
  write,
} from './index.ts'

describe('bytes', () => {
  it('go to hexadecimal and base64url and back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (given) => {
        expect(fromHex(hex(given))).toEqual(given)
        expect(fromBase64url(base64url(given))).toEqual(given)
        expect(base64url(given)).toBe(Buffer.from(given).toString('base64url'))
      }),
    )
  })

  it.each(['A', 'AB==', 'AB', 'A+AA', 'AAA\n', 'AAAAB'])('refuses the base64url %j', (given) => {
    expect(fromBase64url(given)).toBeUndefined()
  })

  it('order like their hexadecimal text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4 }), fc.uint8Array({ maxLength: 4 }), (a, b) => {
        const byText = hex(a) < hex(b) ? -1 : hex(a) > hex(b) ? 1 : 0
        expect(Math.sign(compareBytes(a, b))).toBe(byText)
      }),
    )
  })
})

describe('reading and writing', () => {
  it('a varint has one form and its limit', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (given) => {
        const written = write((writer) => writer.varint(given))
        expect(read(written, (reader) => reader.varint())).toBe(given)
      }),
    )
    expect(read(new Uint8Array([0x80, 0]), (reader) => reader.varint())).toBeUndefined()
    expect(read(new Uint8Array([5]), (reader) => reader.varint(4))).toBeUndefined()
    expect(read(new Uint8Array(9).fill(0xff), (reader) => reader.varint())).toBeUndefined()
  })

  it('leaves nothing over and reads nothing beyond', () => {
    expect(read(new Uint8Array([1, 2]), (reader) => reader.u8())).toBeUndefined()
    expect(read(new Uint8Array([1]), (reader) => reader.u32())).toBeUndefined()
    expect(read(new Uint8Array([200, 1, 0]), (reader) => reader.block(100))).toBeUndefined()
  })

  it('does not hide a fault of ours', () => {
    const faulty = (): never => {
      throw new TypeError('ours')
    }
    expect(() => read(new Uint8Array(), faulty)).toThrow('ours')
  })
})

describe('shapes', () => {
  const shape = record({
    name: text(5),
    note: optional(text(9, true)),
    how: oneOf('saw', 'told'),
    spots: list(record({ x: int(-1, 1) }), 2),
    raw: bytes(2),
    on: flag(),
  })
  const good = { name: 'Ana', how: 'saw', spots: [{ x: 1 }], raw: new Uint8Array(2), on: true }

  it('take what fits', () => {
    expect(fits(shape, good)).toBe(true)
    expect(fits(shape, { ...good, note: 'a\nb' })).toBe(true)
  })

  it.each([
    [{ ...good, name: 'Anastasia' }, 'name'],
    [{ ...good, name: 'A\nn' }, 'name'],
    [{ ...good, name: 'A\ud800' }, 'name'],
    [{ ...good, name: 5 }, 'name'],
    [{ ...good, how: 'dreamt' }, 'how'],
    [{ ...good, spots: [{ x: 1 }, { x: 2 }] }, 'spots.1.x'],
    [{ ...good, spots: [{ x: 0 }, { x: 0 }, { x: 0 }] }, 'spots'],
    [{ ...good, raw: new Uint8Array(3) }, 'raw'],
    [{ ...good, extra: 1 }, ''],
    [{ ...good, on: undefined }, 'on'],
    [new Uint8Array(3), ''],
    [null, ''],
  ])('say where %j does not fit', (given, where) => {
    expect(shape.misfit(given)).toBe(where)
  })
})
