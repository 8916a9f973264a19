import { expect, it } from 'vitest'
import { stripJpeg } from './strip-jpeg.ts'
import { stripPng } from './strip-png.ts'
import { stripWebp } from './strip-webp.ts'

const SIDE = 96

function drawing(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  return context
}

async function photo(type: string): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(SIDE, SIDE)
  const context = drawing(canvas)
  for (let x = 0; x < SIDE; x++) {
    context.fillStyle = `rgb(${x * 2}, ${(x * 37) % 256}, ${255 - x})`
    context.fillRect(x, (x * 7) % SIDE, 40, 9)
  }
  const blob = await canvas.convertToBlob({ type, quality: 0.8 })
  expect(blob.type).toBe(type)
  return new Uint8Array(await blob.arrayBuffer())
}

async function pixels(file: Uint8Array, type: string): Promise<Uint8ClampedArray> {
  const image = await createImageBitmap(new Blob([file.slice()], { type }))
  const context = drawing(new OffscreenCanvas(SIDE, SIDE))
  context.drawImage(image, 0, 0)
  return context.getImageData(0, 0, SIDE, SIDE).data
}

const strippers = [
  ['image/jpeg', stripJpeg],
  ['image/png', stripPng],
  ['image/webp', stripWebp],
] as const

it('[K37] a picture shows the same to the last pixel after it was cleaned', async () => {
  for (const [type, strip] of strippers) {
    const file = await photo(type)
    const clean = strip(file)
    if (!clean) throw new Error(`${type} was refused`)
    expect(await pixels(clean, type), type).toEqual(await pixels(file, type))
  }
})
