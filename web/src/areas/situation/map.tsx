// The map itself. Only what imports this loads MapLibre.

import {
  type GeoJSONSource,
  Map as MapLibre,
  type MapGeoJSONFeature,
  ScaleControl,
  setWorkerUrl,
} from 'maplibre-gl'
import { useEffect, useRef, useState } from 'react'
import { mapWorkerScript } from '../../boot.ts'
import { Icon } from '../../kit/icons.tsx'
import { useDark } from '../../shell/theme.ts'
import { DotMap } from './dot-map.tsx'
import { keptMapFile } from './map-file.ts'
import { fit, type MapPoint, showPoints } from './map-points.ts'
import { type MapFile, mapStyle } from './map-style.ts'
import { useSituationWords } from './words/index.ts'

setWorkerUrl(mapWorkerScript())

const hasWebGl = (): boolean => {
  const canvas = document.createElement('canvas')
  return (canvas.getContext('webgl2') ?? canvas.getContext('webgl')) !== null
}
const canDraw = hasWebGl()

export interface MapProps {
  readonly label: string
  readonly points: readonly MapPoint[]
  readonly file: MapFile | undefined
  readonly look: 'large' | 'small'
  /** Where to look first, instead of at all of them. */
  readonly focus?: MapPoint | undefined
  /** Reports that were tapped: one, or a group that coming closer does not part. */
  readonly onReports?: (refs: readonly string[]) => void
  readonly onPick?: (north: number, east: number) => void
}

/** From here on a group is listed instead of coming closer. */
const ZOOM_LISTED = 14
const LISTED_MAX = 50

async function openGroup(map: MapLibre, hit: MapGeoJSONFeature, props: MapProps): Promise<void> {
  const source = map.getSource<GeoJSONSource>('reports')
  const id = Number(hit.properties['cluster_id'])
  if (!source || hit.geometry.type !== 'Point') return
  const zoom = await source.getClusterExpansionZoom(id)
  const [east = 0, north = 0] = hit.geometry.coordinates
  if (zoom <= ZOOM_LISTED) {
    map.easeTo({ center: [east, north], zoom })
    return
  }
  const leaves = await source.getClusterLeaves(id, LISTED_MAX, 0)
  props.onReports?.(leaves.map((leaf) => String(leaf.properties?.['ref'])))
}

/** Groups come apart or are listed, single reports are listed, any other place is picked. */
function listen(map: MapLibre, props: { readonly current: MapProps }, touched: () => void): void {
  map.on('click', (event) => {
    touched()
    const [hit] = map.queryRenderedFeatures(event.point, { layers: ['groups', 'dots'] })
    const { onReports, onPick } = props.current
    if (hit && onReports) {
      if (hit.layer.id === 'groups') void openGroup(map, hit, props.current)
      else onReports([String(hit.properties['ref'])])
    } else onPick?.(event.lngLat.lat, event.lngLat.lng)
  })
  map.on('dragstart', touched)
  map.on('zoomstart', (event) => {
    if (event.originalEvent) touched()
  })
}

interface Camera {
  readonly center: [number, number]
  readonly zoom: number
}
const WORLD: Camera = { center: [15, 30], zoom: 0.6 }

function makeMap(
  container: HTMLElement,
  style: ReturnType<typeof mapStyle>,
  camera: Camera,
): MapLibre {
  const made = new MapLibre({
    container,
    style,
    ...camera,
    attributionControl: false,
    renderWorldCopies: true,
    maxPitch: 0,
  })
  made.touchZoomRotate.disableRotation()
  made.addControl(new ScaleControl({ maxWidth: 100, unit: 'metric' }), 'bottom-left')
  return made
}

const cameraOf = (map: MapLibre): Camera => {
  const { lng, lat } = map.getCenter()
  return { center: [lng, lat], zoom: map.getZoom() }
}

function DrawnMap(props: MapProps) {
  const { points, file, label, look, focus } = props
  const words = useSituationWords().map
  const dark = useDark()
  const box = useRef<HTMLDivElement>(null)
  const [map, setMap] = useState<MapLibre>()
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  const fitted = useRef(false)
  const camera = useRef(WORLD)

  useEffect(() => {
    if (!box.current) return undefined
    const made = makeMap(box.current, mapStyle(file, dark), camera.current)
    // Whoever has touched it is where they want to be: the map no longer moves by itself.
    listen(made, latest, () => (fitted.current = true))
    made.on('load', () => setMap(made))
    return () => {
      setMap(undefined)
      camera.current = cameraOf(made)
      made.remove()
    }
    // By night the style is another one, and the map is made again where it was.
  }, [file, dark])

  useEffect(() => {
    if (!map) return
    showPoints(map, points)
    if (fitted.current || points.length === 0) return
    fitted.current = true
    fit(map, focus ? [focus] : points, file !== undefined)
  }, [map, points, file, focus])

  return (
    <div className={`map ${look}`} aria-busy={!map}>
      <div ref={box} className="map-box" role="region" aria-label={label} />
      {!map && <p className="map-loading">{words.loading}</p>}
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
            onClick={() => map && fit(map, points, file !== undefined)}
          >
            <Icon name="fit" />
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
