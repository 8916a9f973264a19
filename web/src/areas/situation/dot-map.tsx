// The simple map for devices that cannot draw the full one: coastline and dots in an SVG.

import { type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import { type MapPoint, windowAround } from './map-points.ts'
import { useSituationWords } from './words/index.ts'

type Ring = readonly (readonly [number, number])[]

const WORLD = { x: -180, y: -85, width: 360, height: 170 }

/** The part of the world with all points and some room around them; all of it without points. */
export function windowOf(points: readonly MapPoint[]): typeof WORLD {
  if (points.length === 0) return WORLD
  const [south, left, north, right] = windowAround(points)
  const [top, bottom] = [-north, -south]
  const width = Math.max(2, (right - left) * 1.4, (bottom - top) * 2.8)
  const height = width / 2
  return {
    x: (left + right) / 2 - width / 2,
    y: (top + bottom) / 2 - height / 2,
    width,
    height,
  }
}

const pathOf = (polygons: readonly (readonly Ring[])[]): string =>
  polygons
    .flat()
    .map((ring) => `M${ring.map(([x, y]) => `${x} ${-y}`).join('L')}Z`)
    .join('')

function useLand(): string {
  const [land, setLand] = useState('')
  useEffect(() => {
    let closed = false
    const load = async (): Promise<void> => {
      const answer = await fetch('/land-coarse.json')
      const { coordinates } = (await answer.json()) as { coordinates: Ring[][] }
      if (!closed) setLand(pathOf(coordinates))
    }
    // Without the coastline the dots still stand where they belong.
    load().catch(() => undefined)
    return () => {
      closed = true
    }
  }, [])
  return land
}

export function DotMap({
  label,
  points,
  look,
  onReports,
  onPick,
}: {
  readonly label: string
  readonly points: readonly MapPoint[]
  readonly look: 'large' | 'small'
  readonly onReports?: (refs: readonly string[]) => void
  readonly onPick?: (north: number, east: number) => void
}) {
  const words = useSituationWords().map
  const land = useLand()
  const drawing = useRef<SVGSVGElement>(null)
  const view = useMemo(() => windowOf(points), [points])
  const pick = (event: MouseEvent): void => {
    const matrix = drawing.current?.getScreenCTM()
    if (!matrix || !onPick) return
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse())
    onPick(Math.max(-90, Math.min(90, -at.y)), Math.max(-180, Math.min(180, at.x)))
  }
  return (
    <div className={`map ${look}`}>
      <p className="hint">{words.simple}</p>
      {/* Keyboards choose a place by coordinates or by name; the list opens reports. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
      <svg
        ref={drawing}
        className="dot-map"
        viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
        role="img"
        aria-label={label}
        onClick={pick}
      >
        <path className="land" d={land} />
        {points.map((point) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
          <circle
            key={point.ref}
            cx={point.east}
            cy={-point.north}
            r={view.width / 90}
            onClick={(event) => {
              if (!onReports) return
              event.stopPropagation()
              onReports([point.ref])
            }}
          >
            <title>{point.title}</title>
          </circle>
        ))}
      </svg>
    </div>
  )
}
