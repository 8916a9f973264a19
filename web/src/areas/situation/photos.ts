// Photos before they are written: drawn anew and smaller, so that the place, the time and the camera
// that a file carries are left behind.

import type { Content } from '@folkmoot/areas/situation'

const EDGE_MAX = 1600
const QUALITY = 0.82

export type PhotoBody = Content['photos'][number]

export type Photo =
  | { readonly kind: 'new'; readonly bytes: Uint8Array; readonly address: string }
  | { readonly kind: 'kept'; readonly body: PhotoBody }

/** undefined when the file is no picture that this browser can read. */
export async function photoFrom(file: Blob): Promise<Photo | undefined> {
  try {
    const picture = await createImageBitmap(file)
    const scale = Math.min(1, EDGE_MAX / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(picture.width * scale))
    canvas.height = Math.max(1, Math.round(picture.height * scale))
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    const drawn = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/jpeg', QUALITY)
    })
    if (!drawn) return undefined
    const bytes = new Uint8Array(await drawn.arrayBuffer())
    return { kind: 'new', bytes, address: URL.createObjectURL(drawn) }
  } catch {
    // The browser says "no picture" by throwing.
    return undefined
  }
}
