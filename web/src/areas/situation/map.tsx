// The map itself, and the picker of a place. Only these two load MapLibre.

import { type GeoJSONSource, LngLatBounds, Map as MapLibre, setWorkerUrl } from 'maplibre-gl'
import { useEffect, useRef, useState } from 'react'
import { mapWorkerScript } from '../../boot.ts'
import { Icon } from '../../kit/icons.tsx'
import { DotMap } from './dot-map.tsx'
import { keptMapFile } from './map-file.ts'
import { type MapFile, mapStyle } from './map-style.ts'
import { useSituationWords } from './words/index.ts'

export interface MapPoint {
  readonly ref: string
  readonly north: number
  readonly east: number
  readonly radius: number
  readonly title: string
}

setWorkerUrl(mapWorkerScript())

const hasWebGl = (): boolean => {
  const canvas = document.createElement('canvas')
  return (canvas.getContext('webgl2') ?? canvas.getContext('webgl')) !== null
}
const canDraw = hasWebGl()

const featuresOf = (points: readonly MapPoint[]) => ({
  type: 'FeatureCollection' as const,
  features: points.map(({ ref, north, east, title }) => ({
    type: 'Feature' as const,
    properties: { ref, title },
    geometry: { type: 'Point' as const, coordinates: [east, north] },
  })),
})

const METRES_PER_DEGREE = 111_320

/** A place that is known to so many metres, as a ring of 48 corners. */
function reachOf(points: readonly MapPoint[]) {
  const ring = ({ north, east, radius }: MapPoint): number[][] =>
    Array.from({ length: 49 }, (_, at) => {
      const turn = (at / 48) * 2 * Math.PI
      const up = radius / METRES_PER_DEGREE
      const across = up / Math.max(0.05, Math.cos((north * Math.PI) / 180))
      return [east + across * Math.sin(turn), north + up * Math.cos(turn)]
    })
  return {
    type: 'FeatureCollection' as const,
    features: points
      .filter((point) => point.radius > 0)
      .map((point) => ({
        type: 'Feature' as const,
        properties: {},
        geometry: { type: 'Polygon' as const, coordinates: [ring(point)] },
      })),
  }
}

/** Without a map file there is nothing but land, and coming closer shows less and less. */
const ZOOM_MAX = { bare: 12, withFile: 15 }

function fit(map: MapLibre, points: readonly MapPoint[], file: MapFile | undefined): void {
  if (points.length === 0) return
  const bounds = new LngLatBounds()
  for (const { north, east } of points) bounds.extend([east, north])
  map.fitBounds(bounds, {
    padding: 60,
    maxZoom: file ? ZOOM_MAX.withFile : ZOOM_MAX.bare,
    animate: false,
  })
}

function showPoints(map: MapLibre, points: readonly MapPoint[]): void {
  void map.getSource<GeoJSONSource>('reports')?.setData(featuresOf(points))
  // Rings of thousands of reports would only hide one another.
  void map.getSource<GeoJSONSource>('reach')?.setData(reachOf(points.length > 300 ? [] : points))
}

interface MapProps {
  readonly label: string
  readonly points: readonly MapPoint[]
  readonly file: MapFile | undefined
  readonly look: 'large' | 'small'
  readonly onPoint?: (ref: string) => void
  readonly onPick?: (north: number, east: number) => void
}

/** Groups come apart when tapped, single reports open, any other place is picked. */
function listen(map: MapLibre, props: { readonly current: MapProps }, touched: () => void): void {
  map.on('click', (event) => {
    const [hit] = map.queryRenderedFeatures(event.point, { layers: ['groups', 'dots'] })
    const { onPoint, onPick } = props.current
    if (hit?.layer.id === 'groups') {
      map.easeTo({ center: event.lngLat, zoom: map.getZoom() + 2 })
    } else if (hit && onPoint) onPoint(String(hit.properties['ref']))
    else onPick?.(event.lngLat.lat, event.lngLat.lng)
    touched()
  })
}

function DrawnMap(props: MapProps) {
  const { points, file, label, look } = props
  const words = useSituationWords().map
  const box = useRef<HTMLDivElement>(null)
  const [map, setMap] = useState<MapLibre>()
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  const fitted = useRef(false)

  useEffect(() => {
    if (!box.current) return undefined
    const made = new MapLibre({
      container: box.current,
      style: mapStyle(file),
      center: [15, 30],
      zoom: 0.6,
      attributionControl: false,
      renderWorldCopies: true,
      maxPitch: 0,
    })
    made.touchZoomRotate.disableRotation()
    // Whoever has tapped is where they want to be: the map no longer moves by itself.
    listen(made, latest, () => (fitted.current = true))
    made.on('load', () => setMap(made))
    return () => {
      setMap(undefined)
      fitted.current = false
      made.remove()
    }
  }, [file])

  useEffect(() => {
    if (!map) return
    showPoints(map, points)
    if (fitted.current || points.length === 0) return
    fitted.current = true
    fit(map, points, file)
  }, [map, points, file])

  return (
    <div className={`map ${look}`}>
      <div ref={box} className="map-box" role="region" aria-label={label} />
      <div className="map-buttons">
        <button type="button" aria-label={words.zoomIn} onClick={() => map?.zoomIn()}>
          <Icon name="add" />
        </button>
        <button type="button" aria-label={words.zoomOut} onClick={() => map?.zoomOut()}>
          <Icon name="minus" />
        </button>
        {points.length > 0 && (
          <button
            type="button"
            aria-label={words.fit}
            onClick={() => map && fit(map, points, file)}
          >
            <Icon name="place" />
          </button>
        )}
      </div>
    </div>
  )
}

export function ReportMap(props: MapProps) {
  return canDraw ? <DrawnMap {...props} /> : <DotMap {...props} />
}

/** One place, chosen by a tap; what is chosen already is shown with how exact it is. */
export function PlacePicker({
  chosen,
  radius,
  onPick,
}: {
  readonly chosen: string
  readonly radius: number
  readonly onPick: (north: number, east: number) => void
}) {
  const words = useSituationWords()
  const [file, setFile] = useState<MapFile>()
  useEffect(() => void keptMapFile().then(setFile), [])
  const [north, east] = chosen.split(',').map(Number)
  const point =
    north !== undefined && east !== undefined && Number.isFinite(north + east)
      ? [{ ref: '', north, east, radius, title: '' }]
      : []
  return (
    <ReportMap label={words.form.tap} points={point} file={file} look="small" onPick={onPick} />
  )
}
