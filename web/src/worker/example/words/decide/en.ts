// What the made-up people propose, say and vote on, in English.

import type { DecideWords } from './names.ts'

export const decideEn: DecideWords = {
  charter:
    'We decide ourselves what concerns all of us, and nobody for us. Every member has one vote. What is decided can be checked by everybody.',
  bodies: {
    nature: {
      name: 'Nature commission',
      charge: 'Lake, shore and trees. May put a decision on hold when they would suffer from it.',
    },
    women: {
      name: 'Commission of women',
      charge: 'Seats its own members and has its own agenda. May put a decision on hold.',
    },
    supplies: {
      name: 'Supplies committee',
      charge: 'Fetches and hands out what comes: blankets, diesel, insulin.',
    },
  },
  proposals: {
    bodies: {
      title: 'Two commissions and a committee to begin with',
      articles: [
        'The nature commission is open to everybody. The commission of women seats its own members. The supplies committee is seated by the assembly.',
      ],
    },
    charter: {
      title: 'Charter of the Lakeside assembly',
      articles: [
        'Ordinary matters are decided by more yes than no, if a third of the members take part.',
        'Money is shared out in equal parts: everybody has the same share to give.',
        'The nature commission and the commission of women may each put a decision on hold for two weeks, with a reason and with what would resolve it.',
        'Ana, Marek, Tomás and Айгуль recount and sign what was decided. Three of them are enough.',
      ],
    },
    sand: {
      title: 'Sand and scrapers for the corners of the square',
      articles: [
        'Four boxes of sand stand at the corners of the square, and beside each a scraper and a shovel.',
        'Whoever lives nearest spreads the sand in the morning, before eight.',
      ],
    },
    alders: {
      title: 'Fell the alders on the west shore for firewood',
      articles: [
        'The forty alders between the boatyard and the ferry are felled this month.',
        'Two thirds of the wood go to the wood yard, one third to the school.',
      ],
    },
    suspension: {
      title: 'Put the felling of the alders on hold',
      articles: ['The commission asks the assembly to think about the shore once more.'],
    },
    aldersAgain: {
      title: 'Every third alder, and the roots stay',
      articles: [
        'Thirteen alders are felled, none of them at the water. The stumps and roots stay.',
        'In spring the same number of willows is planted.',
      ],
    },
    delegates: {
      title: 'Giorgi and Айгуль speak for us in the council of the lake towns',
      articles: [
        'They say there what the assembly has asked them to say, and report after each session.',
      ],
    },
    recall: {
      title: 'Giorgi no longer speaks for us in the council',
      articles: [
        'The assembly had asked for a yes to medicines first. Giorgi voted no. Айгуль goes on alone until we send somebody else.',
      ],
    },
    place: {
      title: 'Where the assembly meets until spring',
      articles: ['We meet every second Sunday at four, in the place that is chosen here.'],
    },
    money: {
      title: 'What the winter fund is spent on',
      articles: [
        'The city gives 12,000 for this winter. Everybody names what they would support; equal shares decide.',
      ],
    },
    night: {
      title: 'The reading room at night',
      articles: [
        'The reading room is open every night while it freezes.',
        'Lights go out at ten.',
        'Whoever comes later rings at the side door.',
      ],
    },
    ferry: {
      title: 'The sick and medicines cross first',
      articles: [
        'Whoever is ill, and whoever carries medicines, crosses with the next ferry, before everybody else.',
      ],
    },
    corner: {
      title: 'A quiet room for mothers in the school',
      articles: ['Room 4 of the west school is kept free for women with small children.'],
    },
  },
  amendments: {
    half: {
      text: 'Ordinary matters are decided by more yes than no, if half of the members take part.',
      reason: 'So that neither bank decides without the other.',
    },
    path: {
      text: 'Four boxes of sand stand at the corners of the square, a fifth on the path to the school, and beside each a scraper and a shovel.',
      reason: 'Children fall on that path every morning.',
    },
    evening: {
      text: 'Four boxes of sand stand at the corners of the square, and beside each a scraper, a lamp and a shovel.',
      reason: 'It is dark at eight.',
    },
    eleven: {
      text: 'Lights go out at eleven.',
      reason: 'The late shift of the clinic comes at half past ten.',
    },
    nine: { text: 'Lights go out at nine.', reason: 'There are children among us.' },
  },
  halfAct: 'The rule follows the text: half instead of a third.',
  said: {
    absent: 'Does somebody who is at work on the day of a vote lose their say?',
    absentAnswer: 'No. A vote stays open for three days, and one can vote without a network.',
    charterFor:
      'Last week five people decided about the wood for all of us. I want that written down.',
    sandFor: 'Two broken wrists this week. The sand is there, only the boxes are not.',
    aldersFor: 'The wood yard has enough for ten days. Alders are there, and they grow again.',
    aldersAgainst:
      'Their roots hold the bank. Without them the path slides into the lake in spring.',
    aldersQuestion: 'Who owns those trees?',
    aldersAnswer: 'The town; the forester said on the phone that we may take them.',
    rude: 'Søren only wants to keep his view of the lake, he has never carried a log in his life.',
    againFor: 'That much the bank can bear, says the forester. I would agree to it.',
    recallFor: 'Four people on the west bank wait for that insulin. He knew what we had asked.',
    recallAgainst:
      'He says the motion had been changed that morning. I would have heard him first.',
    moneyFor: 'Without diesel the clinic has no second night. That comes first for me.',
    moneyQuestion: 'Can the flues be had cheaper if we fit them ourselves?',
    moneyAnswer: 'That is the price for the pipes alone. We fit them ourselves already.',
    ferryFor: 'Last week I stood in the queue with a cool box for an hour.',
    ferryAgainst: 'Who decides who is ill? The ferryman does not want to be a judge.',
    nightFor: 'One rule that everybody knows is better than a quarrel each evening.',
  },
  objection: {
    reason: 'With a third the town side alone could decide for the west bank.',
    resolves: 'Half of the members must take part.',
  },
  suspend: {
    because: 'The roots of the alders hold the bank, and the spring flood is three months away.',
    resolves: 'Fell fewer, none at the water, and leave the roots.',
  },
  council: {
    name: 'Council of the lake towns',
    instruction:
      'Medicines cross the lake first, on every ferry. About all else ask us before you agree.',
    question: 'Do medicines cross first on every ferry?',
    report: 'I sat beside him. He raised his hand against it.',
    because: 'Voted against the instruction about medicines.',
  },
  meeting: {
    title: 'First assembly of both shores',
    where: 'Reading room of the library',
    about: 'Warm clothes; bring your own cup.',
    items: [
      'Sand: what is done and what is missing',
      'The alders and the shore',
      'Where we meet until spring',
    ],
    guest: 'The forester',
    task: 'Ask the forester in writing how many trees the bank can spare',
    minutes:
      'Marek said that all five boxes are filled. Søren and Giorgi did not agree about the alders; the forester thinks that every third could go. About the place we vote until Sunday.',
    next: 'Second assembly of both shores',
    nextWhere: 'Gym of the west school',
  },
  sandConcern: 'At eight many of us are at work. Who spreads it on those days?',
  tasks: ['Build and fill the boxes', 'Find scrapers and shovels', 'Ask the city for salt'],
  carried: {
    filled: 'All five boxes stand and are full.',
    scrapers: 'Six scrapers so far, two are still missing.',
    salt: 'The city has none left before Thursday.',
  },
  places: [
    'The reading room of the library',
    'The gym of the west school',
    'The chapel on Mill Hill',
    'The hall in the boatyard',
  ],
  money: [
    'Diesel for the clinic',
    'Spare motor for the pump',
    'Flues for six stoves',
    'New cable for the ferry',
    'Ten camp beds for the reading room',
    'A bus to the city for four weeks',
  ],
  unit: 'crowns',
  fund: 'Winter fund of the city',
  night: ['Lights out at ten', 'Lights out at eleven', 'Lights out at nine'],
  hiding: {
    reason: 'About a person, not about the trees. Please say it again without that.',
    appeal: 'It is about the trees. He says that he would lose his view.',
  },
  ballots: {
    yes: 'I have seen how it goes without.',
    no: 'Not before we have asked the neighbours.',
  },
  lot: { title: 'Facilitators of the assembly in February', where: 'Reading room of the library' },
  opinion: {
    question: 'What shall stay when the power is back?',
    about:
      'We have learnt a lot in three weeks. Before we write a proposal: what do we all want to keep?',
    statements: [
      'The shared kitchen stays, at least twice a week.',
      'One evening a week is for everybody, without an agenda.',
      'The ferry runs on Sundays as well, paid from the fund.',
      'Wood from the shore may be cut near the houses.',
      'Each street keeps a store of its own.',
      'Everybody learns how to restart the pump.',
      'Somebody listens to the radio every night, in turns.',
      'Children decide about the playground themselves.',
      'The reading room stays warm the whole winter.',
    ],
  },
}
