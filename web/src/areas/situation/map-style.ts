// What the map looks like: land without borders, and over it the streets of a map file where a person
// has given one (layers by the names of the Protomaps basemap). No letter and no tile from elsewhere.

import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'

interface Colours {
  readonly sea: string
  readonly land: string
  readonly green: string
  readonly road: string
  readonly edge: string
  readonly house: string
  readonly ink: string
  readonly halo: string
  readonly dot: string
  readonly ring: string
}

const LIGHT: Colours = {
  sea: '#cfdde2',
  land: '#f4eee2',
  green: '#dde5cc',
  road: '#ffffff',
  edge: '#c9bda9',
  house: '#e3d8c6',
  ink: '#2a211b',
  halo: '#fffdf9',
  dot: '#8a3b1e',
  ring: '#fffdf9',
}
const DARK: Colours = {
  sea: '#101a1f',
  land: '#2a2520',
  green: '#263020',
  road: '#4a4239',
  edge: '#5c5348',
  house: '#352e27',
  ink: '#f3eadd',
  halo: '#1a1613',
  dot: '#eda27b',
  ring: '#1a1613',
}

/** A map file that is open: where MapLibre finds it and what is in it. */
export interface MapFile {
  readonly address: string
  readonly kind: 'vector' | 'raster'
  readonly name: string
}

const streets = (c: Colours): LayerSpecification[] => [
  {
    id: 'earth',
    type: 'fill',
    source: 'file',
    'source-layer': 'earth',
    paint: { 'fill-color': c.land },
  },
  {
    id: 'green',
    type: 'fill',
    source: 'file',
    'source-layer': 'landuse',
    filter: ['in', ['get', 'kind'], ['literal', ['park', 'forest', 'wood', 'grass', 'cemetery']]],
    paint: { 'fill-color': c.green },
  },
  {
    id: 'water',
    type: 'fill',
    source: 'file',
    'source-layer': 'water',
    paint: { 'fill-color': c.sea },
  },
  {
    id: 'houses',
    type: 'fill',
    source: 'file',
    'source-layer': 'buildings',
    paint: { 'fill-color': c.house },
  },
  {
    id: 'road-edges',
    type: 'line',
    source: 'file',
    'source-layer': 'roads',
    minzoom: 11,
    paint: {
      'line-color': c.edge,
      'line-width': ['interpolate', ['linear'], ['zoom'], 11, 1, 17, 12],
    },
  },
  {
    id: 'roads',
    type: 'line',
    source: 'file',
    'source-layer': 'roads',
    paint: {
      'line-color': c.road,
      'line-width': ['interpolate', ['linear'], ['zoom'], 7, 0.5, 17, 9],
    },
  },
  {
    id: 'road-names',
    type: 'symbol',
    source: 'file',
    'source-layer': 'roads',
    minzoom: 14,
    layout: { 'symbol-placement': 'line', 'text-field': ['get', 'name'], 'text-size': 12 },
    paint: { 'text-color': c.ink, 'text-halo-color': c.halo, 'text-halo-width': 1.5 },
  },
  {
    id: 'places',
    type: 'symbol',
    source: 'file',
    'source-layer': 'places',
    layout: { 'text-field': ['get', 'name'], 'text-size': 13 },
    paint: { 'text-color': c.ink, 'text-halo-color': c.halo, 'text-halo-width': 1.5 },
  },
]

const points = (c: Colours): LayerSpecification[] => [
  {
    id: 'reach',
    type: 'fill',
    source: 'reach',
    paint: { 'fill-color': c.dot, 'fill-opacity': 0.06 },
  },
  {
    id: 'reach-edge',
    type: 'line',
    source: 'reach',
    paint: { 'line-color': c.dot, 'line-opacity': 0.5, 'line-dasharray': [3, 3] },
  },
  {
    id: 'names',
    type: 'symbol',
    source: 'names',
    minzoom: 8,
    layout: {
      'text-field': ['get', 'name'],
      'text-size': 13,
      'text-anchor': 'top',
      'text-offset': [0, 1.5],
      'text-max-width': 9,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: { 'text-color': c.ink, 'text-halo-color': c.halo, 'text-halo-width': 1.6 },
  },
  {
    id: 'groups',
    type: 'circle',
    source: 'reports',
    filter: ['has', 'point_count'],
    paint: {
      'circle-color': c.dot,
      'circle-radius': ['interpolate', ['linear'], ['get', 'point_count'], 2, 14, 200, 30],
      'circle-stroke-width': 3,
      'circle-stroke-color': c.ring,
    },
  },
  {
    id: 'group-sizes',
    type: 'symbol',
    source: 'reports',
    filter: ['has', 'point_count'],
    layout: { 'text-field': ['get', 'point_count_abbreviated'], 'text-size': 14 },
    paint: { 'text-color': c.ring },
  },
  {
    id: 'dots',
    type: 'circle',
    source: 'reports',
    filter: ['!', ['has', 'point_count']],
    paint: {
      'circle-color': c.dot,
      'circle-radius': 9,
      'circle-stroke-width': 3,
      'circle-stroke-color': c.ring,
    },
  },
]

const NOTHING = { type: 'FeatureCollection', features: [] } as const

export function mapStyle(file: MapFile | undefined, dark: boolean): StyleSpecification {
  const c = dark ? DARK : LIGHT
  const overlay: LayerSpecification[] =
    file?.kind === 'raster'
      ? [{ id: 'pictures', type: 'raster', source: 'file' }]
      : file
        ? streets(c)
        : []
  return {
    version: 8,
    sources: {
      land: { type: 'geojson', data: '/land.json' },
      reports: {
        type: 'geojson',
        data: NOTHING as never,
        cluster: true,
        clusterRadius: 40,
        clusterMaxZoom: 15,
      },
      reach: { type: 'geojson', data: NOTHING as never },
      names: { type: 'geojson', data: NOTHING as never },
      ...(file ? { file: { type: file.kind, url: file.address } } : {}),
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': c.sea } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': c.land } },
      ...overlay,
      ...points(c),
    ],
  }
}
