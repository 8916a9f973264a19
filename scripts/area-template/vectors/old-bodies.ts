// Bodies as they were written once, in the bytes of their day. They must read for good: add new ones
// when a kind grows, and never change what stands here.

import { decodeCbor, fromHex, type Cbor } from '@folkmoot/kernel/base'

const HEX: Readonly<Record<string, { readonly kind: string; readonly hex: string }>> = {
  // { text: 'Bring a ladder.' }
  note: { kind: '__area__/note', hex: 'a164746578746f4272696e672061206c61646465722e' },
  // { note: '0123456789abcdef0123456789abcdef' }
  struck: {
    kind: '__area__/struck',
    hex: 'a1646e6f746578203031323334353637383961626364656630313233343536373839616263646566',
  },
}

export const oldBodies: readonly { name: string; kind: string; body: Cbor }[] = Object.entries(
  HEX,
).map(([name, { kind, hex }]) => {
  const body = decodeCbor(fromHex(hex) ?? new Uint8Array())
  if (body === undefined) throw new Error(`fault: the old body "${name}" is not canonical CBOR`)
  return { name, kind, body }
})
