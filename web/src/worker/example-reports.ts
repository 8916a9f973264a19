// What a dozen made-up people wrote in three made-up weeks; district, streets and names are invented.

import type { ReportInput } from '@folkmoot/areas/situation'

export interface ExampleReport extends ReportInput {
  readonly by: string
  readonly hoursAgo: number
}

const day = (days: number, hours = 0): number => days * 24 + hours

export const exampleReports: readonly ExampleReport[] = [
  { by: 'Ana', hoursAgo: day(20, 6), known: 'saw', text: 'Ice on all lines along Shore Road. Two poles are leaning towards the bakery.', place: '61.7891, 34.3602 ~50m', placeName: 'Shore Road', categories: ['Power', 'Streets'] },
  { by: 'Marek', hoursAgo: day(20, 3), known: 'saw', text: 'Power went out in the whole of Mill Hill at a quarter past four. The school has light from its own generator.', place: '61.7934, 34.3721 ~1000m', placeName: 'Mill Hill', categories: ['Power'] },
  { by: 'Oksana', hoursAgo: day(20, 1), known: 'told', text: 'The pharmacist says insulin is kept cool until tomorrow noon, then he needs another place.', place: '61.7869, 34.3667 ~50m', placeName: 'Pharmacy at the square', categories: ['Health'], source: 'The pharmacist' },
  { by: 'Ana', hoursAgo: day(19, 20), known: 'saw', text: 'The pump house runs, but pressure on the third floor is low.', place: '61.7902, 34.3555 ~300m', placeName: 'Pump house', categories: ['Water'] },
  { by: 'Lin', hoursAgo: day(19, 10), known: 'forwarded', text: 'A message goes round that the dam will be opened tonight. No sender, no place. I have not seen anything from the water board.', categories: ['Rumour', 'Water'] },
  { by: 'Marek', hoursAgo: day(19, 8), known: 'told', text: 'The lock keeper says nothing will be opened; the level is lower than in autumn.', placeName: 'The lock', categories: ['Water'], source: 'The lock keeper' },
  { by: 'Tomás', hoursAgo: day(18, 22), known: 'saw', text: 'The community kitchen is open from eleven to three. Soup for about eighty, wood for two more days.', place: '61.7878, 34.3640 ~50m', placeName: 'Kitchen in the old depot', categories: ['Food'] },
  { by: 'Oksana', hoursAgo: day(18, 4), known: 'saw', text: 'Four people sleep in the library reading room. It is warm. Blankets are short.', place: '61.7866, 34.3689 ~50m', placeName: 'Library', categories: ['Shelter'] },
  { by: 'Lin', hoursAgo: day(17, 12), known: 'saw', text: 'A tree lies across Harbour Lane, cars can pass on the lake side only.', place: '61.7851, 34.3583 ~50m', placeName: 'Harbour Lane', categories: ['Streets'] },
  { by: 'Ana', hoursAgo: day(16, 9), known: 'saw', text: 'The tree in Harbour Lane is gone. Six neighbours with two saws.', place: '61.7851, 34.3583 ~50m', placeName: 'Harbour Lane', categories: ['Streets'] },
  { by: 'Tomás', hoursAgo: day(15, 2), known: 'told', text: 'The baker can bake again if he gets three hundred litres of water a day.', placeName: 'Bakery on Shore Road', categories: ['Food', 'Water'], source: 'The baker' },
  { by: 'Marek', hoursAgo: day(13, 5), known: 'saw', text: 'Power is back in the lower half of Mill Hill. Above the chapel it is still dark.', place: '61.7942, 34.3733 ~300m', placeName: 'Mill Hill', categories: ['Power'] },
  { by: 'Oksana', hoursAgo: day(11, 18), known: 'saw', text: 'Water from the tap is brown since this morning. We boil it and let it settle.', place: '61.7895, 34.3612 ~300m', placeName: 'Shore Road 10 to 30', categories: ['Water', 'Health'] },
  { by: 'Lin', hoursAgo: day(11, 16), known: 'saw', text: 'Here it is clear. We are on the other main.', place: '61.7858, 34.3702 ~300m', placeName: 'Chestnut Court', categories: ['Water'] },
  { by: 'Ana', hoursAgo: day(9, 7), known: 'told', text: 'The nurse looks after people in the library every day at five. She asks for bandages.', placeName: 'Library', categories: ['Health'], source: 'The nurse' },
  { by: 'Tomás', hoursAgo: day(7, 3), known: 'saw', text: 'The bus to the city runs twice a day, at eight and at four, from the square.', place: '61.7870, 34.3665 ~50m', placeName: 'The square', categories: ['Transport'] },
  { by: 'Marek', hoursAgo: day(5, 1), known: 'saw', text: 'All of Mill Hill has power. The chapel keeps its stove burning for those who come.', place: '61.7945, 34.3738 ~1000m', placeName: 'Mill Hill', categories: ['Power', 'Shelter'] },
  { by: 'Lin', hoursAgo: day(3, 6), known: 'forwarded', text: 'The water board writes: the main in Shore Road will be flushed on Thursday, no water from nine to noon.', placeName: 'Shore Road', categories: ['Water'], source: 'Notice of the water board', sourceKind: 'document' },
  { by: 'Oksana', hoursAgo: day(1, 4), known: 'saw', text: 'Water in Shore Road is clear again after the flushing.', place: '61.7895, 34.3612 ~300m', placeName: 'Shore Road 10 to 30', categories: ['Water'] },
  { by: 'Tomás', hoursAgo: 5, known: 'saw', text: 'Ice is forming on the lines again near the lake. Nothing is down so far.', place: '61.7883, 34.3571 ~300m', placeName: 'By the lake', categories: ['Power'] },
]
