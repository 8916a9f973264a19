// Reads a QR code with the camera. The pictures stay in this page and are thrown away at once.

import { decodeQR } from 'qr/decode.js'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../kit/button.tsx'
import { useWords } from '../words/shell.ts'

const LOOK_EVERY_MS = 120
/** Larger frames take longer and find no more (web-stack.md §6). */
const FRAME_MAX = 960

function lookAt(video: HTMLVideoElement, canvas: HTMLCanvasElement): string | undefined {
  const scale = Math.min(1, FRAME_MAX / Math.max(video.videoWidth, video.videoHeight))
  canvas.width = Math.round(video.videoWidth * scale)
  canvas.height = Math.round(video.videoHeight * scale)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context || canvas.width === 0) return undefined
  context.drawImage(video, 0, 0, canvas.width, canvas.height)
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height)
  try {
    return decodeQR({ data, width, height })
  } catch {
    // No code in this frame: the library says so by throwing.
    return undefined
  }
}

interface Camera {
  readonly stop: () => void
}

async function openCamera(video: HTMLVideoElement, found: (text: string) => void): Promise<Camera> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
  video.srcObject = stream
  await video.play()
  const canvas = document.createElement('canvas')
  const timer = setInterval(() => {
    const text = lookAt(video, canvas)
    if (text) found(text)
  }, LOOK_EVERY_MS)
  return {
    stop: () => {
      clearInterval(timer)
      for (const track of stream.getTracks()) track.stop()
    },
  }
}

export function Scanner({
  onFound,
  onClose,
}: {
  readonly onFound: (text: string) => void
  readonly onClose: () => void
}) {
  const words = useWords().join
  const video = useRef<HTMLVideoElement>(null)
  const found = useRef(onFound)
  useEffect(() => {
    found.current = onFound
  })
  const [refused, setRefused] = useState(false)
  useEffect(() => {
    const shown = video.current
    if (!shown) return undefined
    let closed = false
    let camera: Camera | undefined
    const open = async (): Promise<void> => {
      try {
        const opened = await openCamera(shown, (text) => found.current(text))
        if (closed) opened.stop()
        else camera = opened
      } catch {
        // No camera, or not allowed: the browser says so by throwing.
        setRefused(true)
      }
    }
    void open()
    return () => {
      closed = true
      camera?.stop()
    }
  }, [])
  return (
    <div className="scanner">
      {refused ? (
        <p role="alert" className="wrong">
          {words.noCamera}
        </p>
      ) : (
        // The picture of a live camera has no words to caption.
        // oxlint-disable-next-line jsx-a11y/media-has-caption
        <video ref={video} muted playsInline aria-label={words.scanning} />
      )}
      <Button onClick={onClose}>{words.stopScan}</Button>
    </div>
  )
}
