// Line drawings of our own, 24 × 24, in the colour of the text beside them.

const PATHS = {
  now: 'M12 3v3M12 18v3M3 12h3M18 12h3M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z',
  decide: 'M5 12l4 4L19 6M4 20h16',
  provide: 'M4 9h16l-2 11H6L4 9ZM8 9a4 4 0 0 1 8 0',
  plans: 'M5 4h14v16H5zM8 9h8M8 13h8M8 17h5',
  more: 'M6 11a1 1 0 1 0 0 2 1 1 0 0 0 0-2ZM12 11a1 1 0 1 0 0 2 1 1 0 0 0 0-2ZM18 11a1 1 0 1 0 0 2 1 1 0 0 0 0-2Z',
  lock: 'M6 11h12v9H6zM9 11V8a3 3 0 0 1 6 0v3',
  back: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  add: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  fit: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  filter: 'M4 6h16M7 12h10M10 18h4',
  close: 'M6 6l12 12M18 6L6 18',
  search: 'M11 5a6 6 0 1 0 0 12 6 6 0 0 0 0-12ZM16 16l4 4',
  people:
    'M9 6a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM3 20c0-4 3-6 6-6s6 2 6 6M16 7a3 3 0 0 1 0 5M17 14c3 0 4 3 4 6',
  place: 'M12 21c-4-5-6-8-6-11a6 6 0 0 1 12 0c0 3-2 6-6 11ZM12 8v4M10 10h4',
  time: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM12 8v4l3 2',
  eye: 'M3 12c3-5 6-6 9-6s6 1 9 6c-3 5-6 6-9 6s-6-1-9-6ZM12 10a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z',
  ear: 'M8 10a4 4 0 0 1 8 0c0 4-3 4-3 7a2.5 2.5 0 0 1-4 2M11 10a1 1 0 0 1 2 0',
  pass: 'M4 12h13M12 6l6 6-6 6',
  photo: 'M4 8h4l2-3h4l2 3h4v11H4zM12 10a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7Z',
  device: 'M8 3h8v18H8zM11 18h2',
  dice: 'M5 5h14v14H5zM9 9h.01M15 15h.01M12 12h.01',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  table: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 10v9',
  homes: 'M3 11l5-4 5 4v8H3zM13 13h8v6h-8M13 11l4-4 4 6M8 19v-4',
  gear: 'M4 7h10M18 7h2M4 17h2M10 17h10M14 5v4M8 15v4',
  shield: 'M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6l7-3Z',
  cloud: 'M7 18a4 4 0 0 1 0-8 5 5 0 0 1 10 1 3.5 3.5 0 0 1 0 7H7Z',
} as const
export type IconName = keyof typeof PATHS

export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg className={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={PATHS[name]} />
  </svg>
)

/** Six people around a fire: the app's own sign. */
export const Mark = () => (
  <svg className="mark" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
    <circle className="fire" cx="32" cy="32" r="5.5" />
    <circle cx="32" cy="15" r="5" />
    <circle cx="46.7" cy="23.5" r="5" />
    <circle cx="46.7" cy="40.5" r="5" />
    <circle cx="32" cy="49" r="5" />
    <circle cx="17.3" cy="40.5" r="5" />
    <circle cx="17.3" cy="23.5" r="5" />
  </svg>
)
