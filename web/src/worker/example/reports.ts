// Who of the made-up people wrote what, where and when; the words are in one catalogue a language. The
// ones on the eastern shore and the ones on the west bank hear nothing of each other until `MET`.

export const EAST = ['Оксана', 'Tomás', '林晓', 'Amina', 'Pia'] as const
export const WEST = ['Giorgi', 'Айгуль', 'Søren', 'Đức', 'Ілля'] as const
export type Writer = 'Ana' | 'Marek' | (typeof EAST)[number] | (typeof WEST)[number]

const ago = (days: number, hours: number): number => days * 24 + hours

/** Hours ago: the first day, when the two shores met, when Pia left, and when the tablet came. */
export const BEGAN = ago(21, 0)
export const MET = ago(12, 0)
export const LEFT = ago(8, 12)
export const TABLET = ago(2, 0)

/** Around a lake of a kilometre and a half that is on no map. */
export const places = {
  bakery: undefined,
  boatyard: '61.7921, 34.3455 ~50m',
  bridge: '61.7833, 34.3612 ~50m',
  chestnut: '61.7855, 34.3765 ~300m',
  clinic: '61.7848, 34.3478 ~50m',
  ferryEast: '61.7880, 34.3738 ~50m',
  ferryWest: '61.7895, 34.3460 ~50m',
  harbour: '61.7862, 34.3722 ~50m',
  kitchen: '61.7884, 34.3772 ~50m',
  lake: '61.7900, 34.3600 ~1000m',
  library: '61.7899, 34.3781 ~50m',
  lock: '61.7829, 34.3625 ~50m',
  mill: '61.7975, 34.3760 ~1000m',
  pharmacy: '61.7908, 34.3775 ~50m',
  pump: '61.7938, 34.3725 ~300m',
  school: '61.7903, 34.3440 ~50m',
  shore: '61.7891, 34.3745 ~300m',
  square: '61.7905, 34.3768 ~50m',
  substation: '61.7985, 34.3590 ~50m',
  west: '61.7890, 34.3430 ~1000m',
  wood: '61.7962, 34.3495 ~300m',
} as const
export type PlaceName = keyof typeof places

export const sources = {
  baker: 'person',
  doctor: 'person',
  engineer: 'organisation',
  ferryman: 'person',
  laboratory: 'document',
  lockKeeper: 'person',
  nurse: 'person',
  pharmacist: 'person',
  waterBoard: 'organisation',
  weather: 'organisation',
} as const
export type SourceName = keyof typeof sources

export type CategoryName =
  | 'food'
  | 'health'
  | 'heat'
  | 'phones'
  | 'power'
  | 'rumour'
  | 'shelter'
  | 'streets'
  | 'transport'
  | 'water'

export interface Told {
  readonly by: Writer
  readonly ago: number
  readonly known: 'saw' | 'told' | 'forwarded'
  readonly at?: PlaceName
  readonly of: readonly CategoryName[]
  readonly from?: SourceName
}

export const reports = {
  lines: { by: 'Ana', ago: ago(20, 6), known: 'saw', at: 'shore', of: ['power', 'streets'] },
  millDark: { by: 'Tomás', ago: ago(20, 5), known: 'saw', at: 'mill', of: ['power'] },
  bridgeIce: {
    by: 'Marek',
    ago: ago(20, 4),
    known: 'saw',
    at: 'bridge',
    of: ['streets', 'transport'],
  },
  ferryStops: {
    by: 'Søren',
    ago: ago(20, 3),
    known: 'told',
    at: 'ferryWest',
    of: ['transport'],
    from: 'ferryman',
  },
  schoolOpen: { by: 'Айгуль', ago: ago(20, 2), known: 'saw', at: 'school', of: ['shelter'] },
  insulin: {
    by: 'Оксана',
    ago: ago(20, 1),
    known: 'told',
    at: 'pharmacy',
    of: ['health'],
    from: 'pharmacist',
  },
  westDark: { by: 'Giorgi', ago: ago(20, 0), known: 'saw', at: 'west', of: ['power'] },
  pressure: { by: 'Ana', ago: ago(19, 20), known: 'saw', at: 'pump', of: ['water'] },
  damRumour: { by: '林晓', ago: ago(19, 10), known: 'forwarded', of: ['rumour', 'water'] },
  lockKeeper: {
    by: 'Amina',
    ago: ago(19, 8),
    known: 'told',
    at: 'lock',
    of: ['water'],
    from: 'lockKeeper',
  },
  kitchen: { by: 'Pia', ago: ago(18, 22), known: 'saw', at: 'kitchen', of: ['food'] },
  woodShare: { by: 'Ілля', ago: ago(18, 20), known: 'saw', at: 'wood', of: ['heat'] },
  libraryNight: { by: 'Оксана', ago: ago(18, 4), known: 'saw', at: 'library', of: ['shelter'] },
  clinicPower: { by: 'Đức', ago: ago(18, 2), known: 'saw', at: 'clinic', of: ['health', 'power'] },
  tree: { by: '林晓', ago: ago(17, 12), known: 'saw', at: 'harbour', of: ['streets'] },
  schoolCount: { by: 'Айгуль', ago: ago(17, 5), known: 'saw', at: 'school', of: ['shelter'] },
  treeGone: { by: 'Ana', ago: ago(16, 9), known: 'saw', at: 'harbour', of: ['streets'] },
  ferryRope: { by: 'Søren', ago: ago(16, 3), known: 'saw', at: 'ferryWest', of: ['transport'] },
  fireRumour: {
    by: 'Giorgi',
    ago: ago(15, 20),
    known: 'forwarded',
    at: 'substation',
    of: ['rumour', 'power'],
  },
  fireNone: { by: 'Marek', ago: ago(15, 16), known: 'saw', at: 'substation', of: ['power'] },
  baker: {
    by: 'Tomás',
    ago: ago(15, 2),
    known: 'told',
    at: 'bakery',
    of: ['food', 'water'],
    from: 'baker',
  },
  stoves: {
    by: 'Amina',
    ago: ago(14, 20),
    known: 'told',
    at: 'chestnut',
    of: ['health', 'heat'],
    from: 'nurse',
  },
  well: { by: 'Ілля', ago: ago(14, 6), known: 'saw', at: 'west', of: ['water'] },
  insulinWest: {
    by: 'Đức',
    ago: ago(13, 22),
    known: 'told',
    at: 'clinic',
    of: ['health'],
    from: 'doctor',
  },
  millHalf: { by: 'Tomás', ago: ago(13, 5), known: 'saw', at: 'mill', of: ['power'] },
  bridgeWalk: { by: 'Marek', ago: ago(12, 20), known: 'saw', at: 'bridge', of: ['streets'] },
  iceBears: { by: 'Giorgi', ago: ago(12, 18), known: 'told', at: 'lake', of: ['transport'] },
  insulinOver: { by: 'Оксана', ago: ago(11, 22), known: 'saw', at: 'clinic', of: ['health'] },
  brown: { by: 'Оксана', ago: ago(11, 18), known: 'saw', at: 'shore', of: ['water', 'health'] },
  clearHere: { by: '林晓', ago: ago(11, 16), known: 'saw', at: 'chestnut', of: ['water'] },
  schoolSoup: {
    by: 'Айгуль',
    ago: ago(11, 2),
    known: 'saw',
    at: 'school',
    of: ['food', 'shelter'],
  },
  woodList: { by: 'Ілля', ago: ago(10, 20), known: 'saw', at: 'wood', of: ['heat'] },
  pumpOil: {
    by: 'Ana',
    ago: ago(10, 8),
    known: 'told',
    at: 'pump',
    of: ['water'],
    from: 'waterBoard',
  },
  lootRumour: { by: 'Pia', ago: ago(10, 4), known: 'forwarded', at: 'square', of: ['rumour'] },
  shops: { by: 'Tomás', ago: ago(9, 22), known: 'saw', at: 'square', of: ['food'] },
  nurse: { by: 'Ana', ago: ago(9, 7), known: 'told', at: 'library', of: ['health'], from: 'nurse' },
  polesWest: { by: 'Giorgi', ago: ago(9, 2), known: 'saw', at: 'west', of: ['power'] },
  ferryTrial: { by: 'Søren', ago: ago(8, 20), known: 'saw', at: 'ferryWest', of: ['transport'] },
  sand: { by: 'Amina', ago: ago(8, 6), known: 'saw', at: 'square', of: ['streets'] },
  mast: { by: 'Đức', ago: ago(8, 0), known: 'saw', at: 'mill', of: ['phones'] },
  bus: { by: 'Tomás', ago: ago(7, 3), known: 'saw', at: 'square', of: ['transport'] },
  roof: { by: 'Marek', ago: ago(6, 22), known: 'saw', at: 'boatyard', of: ['shelter'] },
  wellTest: {
    by: 'Ілля',
    ago: ago(6, 4),
    known: 'told',
    at: 'west',
    of: ['water', 'health'],
    from: 'laboratory',
  },
  blankets: { by: 'Айгуль', ago: ago(5, 20), known: 'saw', at: 'school', of: ['shelter'] },
  millAll: { by: 'Tomás', ago: ago(5, 1), known: 'saw', at: 'mill', of: ['power', 'shelter'] },
  ferryDaily: { by: 'Søren', ago: ago(4, 20), known: 'saw', at: 'ferryEast', of: ['transport'] },
  clinicGrid: { by: 'Đức', ago: ago(4, 4), known: 'saw', at: 'clinic', of: ['health', 'power'] },
  flushing: {
    by: '林晓',
    ago: ago(3, 6),
    known: 'forwarded',
    at: 'shore',
    of: ['water'],
    from: 'waterBoard',
  },
  bridgeCars: {
    by: 'Marek',
    ago: ago(3, 2),
    known: 'told',
    at: 'bridge',
    of: ['streets'],
    from: 'engineer',
  },
  lessons: { by: 'Айгуль', ago: ago(2, 20), known: 'saw', at: 'school', of: ['shelter'] },
  woodEnough: { by: 'Ілля', ago: ago(2, 6), known: 'saw', at: 'wood', of: ['heat'] },
  clearAgain: { by: 'Оксана', ago: ago(1, 4), known: 'saw', at: 'shore', of: ['water'] },
  insulinPlan: {
    by: 'Оксана',
    ago: ago(1, 2),
    known: 'told',
    at: 'pharmacy',
    of: ['health'],
    from: 'pharmacist',
  },
  poisonRumour: { by: 'Amina', ago: ago(1, 0), known: 'forwarded', of: ['rumour', 'water'] },
  poisonNone: {
    by: 'Ana',
    ago: ago(0, 22),
    known: 'told',
    at: 'pump',
    of: ['water'],
    from: 'waterBoard',
  },
  forecast: {
    by: 'Giorgi',
    ago: ago(0, 12),
    known: 'told',
    at: 'lake',
    of: ['power', 'streets'],
    from: 'weather',
  },
  salt: { by: 'Amina', ago: ago(0, 9), known: 'saw', at: 'square', of: ['streets'] },
  iceAgain: { by: 'Tomás', ago: ago(0, 5), known: 'saw', at: 'shore', of: ['power'] },
  ferryPause: {
    by: 'Søren',
    ago: ago(0, 3),
    known: 'told',
    at: 'ferryEast',
    of: ['transport'],
    from: 'ferryman',
  },
  reading: { by: 'Ana', ago: ago(0, 1), known: 'saw', at: 'library', of: ['shelter'] },
} as const satisfies Readonly<Record<string, Told>>
export type ReportName = keyof typeof reports

/** Changed by whoever wrote it, so many hours after the first version. */
export const corrections = { schoolCount: 4, insulinWest: 9, ferryDaily: 6 } as const
export const withdrawals = { iceBears: 5, lootRumour: 20 } as const
