// English.

import { counting } from '../../../../words/language.ts'

const count = counting('en')
const number = (n: number): string => count(n, { other: '#' })

export const en = {
  gone: 'This vote is not here',
  goneText:
    'It may not have arrived on this device yet. Connect to another member, or look again later.',
  assembly: 'the assembly',
  back: 'To the proposal',
  toResult: 'See the result',
  asked: 'What is asked',
  asItStood:
    'This is the text as it stood when the vote was opened. What was changed later is not voted on.',
  wordings: 'There are several wordings of this part; the options say which one they stand for.',
  stands: 'It stands for this wording:',

  holds: {
    title: 'What holds for this vote',
    who: 'Who votes',
    electors: (n: number, body: string) =>
      `${count(n, { one: '# member', other: '# members' })} of ${body}: those who belong to it at the opening`,
    how: 'How',
    method: {
      consent: (rounds: number) =>
        rounds > 1
          ? `Consent: it is adopted when nobody objects with a reason. An objection asks for another round; in round ${number(rounds)}, the last one, the majority decides.`
          : 'Consent: it is adopted when nobody objects with a reason. Where somebody does, the majority decides.',
      'yes-no': 'Everybody says yes or no, or abstains.',
      approval:
        'Everybody marks all options that they agree with. The option with most marks wins.',
      score: 'Everybody gives each option points. The option with most points wins.',
      schulze:
        'Everybody ranks the options. Each is compared with each other one; the one that nobody beats wins (Schulze).',
      'ranked-pairs':
        'Everybody ranks the options. Each is compared with each other one; the clearest results count first (ranked pairs).',
      'scottish-stv':
        'Everybody ranks the candidates. Seats are filled in proportion: what one does not need passes on to the next choice. It can be counted by hand (Scottish STV).',
      'meek-stv':
        'Everybody ranks the candidates. Seats are filled in proportion: what one does not need passes on to the next choice (Meek STV).',
      phragmen:
        'Everybody marks all candidates that they want. Seats are filled in proportion (Phragmén).',
      'equal-shares':
        'Everybody marks the projects that they want. The money is shared equally among all voters, and a project is bought when those who want it can pay for it together (equal shares).',
    },
    quorum: 'How many must take part',
    quorumText: (needed: number, of: number, part: string) =>
      `At least ${number(needed)} of ${number(of)} (${part})`,
    noQuorum: 'No number is asked for',
    threshold: 'When it is adopted',
    majority: 'When more say yes than no',
    thresholdText: (part: string, of: 'votes' | 'members', above: boolean) =>
      `When ${above ? 'more than' : 'at least'} ${part} of ${of === 'votes' ? 'those who say yes or no' : 'all who may vote'} say yes`,
    least: (part: string) => `An option needs at least ${part} of what it could get`,
    until: 'Until when',
    untilText: (when: string) => `Until ${when}, or as soon as everybody has voted`,
    daysText: (days: number) =>
      `For ${count(days, { one: '# day', other: '# days' })}, or until everybody has voted`,
    anytime: 'It can be closed as soon as somebody thinks fit',
    tie: 'If it is a tie',
    ties: {
      answers: 'As many yes as no: it is not adopted, all stays as it is',
      stays: 'Nothing is decided',
      lot: 'The method’s own rule decides, then a lot that was fixed at the opening and that everybody can draw again',
    },
    shown: 'What can be seen',
    blind:
      'No counts before the close. The screens hide them, so that nobody follows the crowd; who reads the stored record of this device could still find them. It is no secret ballot.',
    open: 'Counts can be seen while people vote',
    rooms: 'Votes by hand or on paper',
    roomsCounted: 'They count when two witnesses confirm them',
    roomsApart: 'They are shown beside the result and do not count',
    seats: 'How many are chosen',
    limit: 'How much money there is',
    seed: 'The lot for ties',
    seeds: {
      device: 'Drawn by the device of whoever opened the vote',
      dice: 'Rolled with dice and typed in',
      sealed: 'From sealed shares',
    },
    round: (n: number, of: number) => `Round ${number(n)} of ${number(of)}`,
  },

  open: {
    title: 'Open a vote',
    gone: 'This proposal is not here',
    goneText: 'It may not have arrived on this device yet, or you came by an old link.',
    round: (n: number) => `Open round ${number(n)}`,
    decides: 'Who decides?',
    assembly: 'The assembly',
    fixed:
      'Who may vote and what the text says is fixed now: by what this device knows at this moment.',
    do: 'Open the vote',
    done: 'The vote is open.',
    options: 'What can be chosen?',
    optionsHint: 'Two or more, each with a name of its own.',
    option: (n: number) => `Option ${number(n)}`,
    wording: (n: number) => `Which wording of part ${number(n)}?`,
    first: (text: string) => `The first one: “${text}”`,
    wordingText: (text: string) => `“${text}”`,
    contradict: (n: number) =>
      `Amendments to ${count(n, { one: '# part contradict', other: '# parts contradict' })} one another. Each option says which wording it stands for.`,
    contradictAnswers:
      'Amendments contradict one another, so there is no one text to say yes or no to. Bring them together in a new amendment, or let the proposer decline one.',
    cost: 'What it costs',
    limit: 'How much money is there?',
    seats: 'How many are to be chosen?',
    addOption: 'One more option',
    removeOption: (n: number) => `Take option ${number(n)} away`,
    seedLegend: 'The lot, should there be a tie',
    seeds: { device: 'This device draws it', dice: 'We roll dice' },
    seedHints: {
      device: 'At random, now. Everybody has to believe that you did not try again.',
      dice: 'Before witnesses: nobody can choose what falls.',
    },
    dice: 'What fell, one figure after another',
    diceHint: (least: number, most: number) =>
      `Roll ${number(least)} to ${number(most)} times and type each number, 1 to 6.`,
    diceGiven: (n: number) => count(n, { one: '# roll', other: '# rolls' }),
    wrong: {
      names: 'Give two options or more, each with a name of its own.',
      costs: 'Say for each project what it costs, in whole numbers.',
      limit: 'Say how much money there is, in whole numbers.',
      seats: (most: number) => `Choose a number from 1 to ${number(most)}.`,
      dice: (least: number) => `Type at least ${number(least)} rolls; only the numbers 1 to 6.`,
    },
  },

  stage: {
    open: 'Open',
    closed: 'Closed, provisional',
    certified: 'Certified',
    held: 'Suspended by a commission',
    replaced: 'Replaced by a later decision',
  },
  opened: (by: string, when: string) => `Opened by ${by}, ${when}`,
  notAsked:
    'You may look, but you are not among those who vote here: you were no member when it was opened.',
  missing:
    'Something that this vote rests on has not arrived here yet, so the text cannot be shown.',
  turnout: {
    label: 'Who has taken part',
    said: (voted: number, of: number) => `${number(voted)} of ${number(of)} have taken part`,
    quorum: (needed: number) => `${number(needed)} are needed`,
    reached: 'enough',
    missing: (n: number) => `${number(n)} more are needed`,
  },
  counts: {
    title: 'So far',
    text: (yes: number, no: number, abstain: number) =>
      `${number(yes)} yes, ${number(no)} no, ${number(abstain)} abstained`,
    objections: (n: number) => count(n, { one: '# objection', other: '# objections' }),
    hidden: 'Nobody sees counts before the close.',
  },
  reasons: 'What people say with their vote',
  more: (n: number) => count(n, { one: 'and # more', other: 'and # more' }),
  objects: 'objects',
  resolved: (text: string) => `It would be resolved by: ${text}`,

  ballot: {
    title: 'Your vote',
    again: 'Change your vote',
    cast: 'Vote',
    castAgain: 'Vote anew',
    done: 'Your vote is kept. You can change it until the close.',
    mine: 'You have voted',
    mineText: 'You can change it until the close; your last vote counts.',
    change: 'Change my vote',
    keep: 'Leave it as it is',
    answer: 'Your answer',
    answers: { yes: 'Yes', no: 'No', abstain: 'I abstain' },
    answerHints: {
      yes: 'I want this',
      no: 'All stays as it is',
      abstain: 'I take part, and leave it to the others',
    },
    consents: {
      yes: 'I consent',
      no: 'I would rather not, but I do not object',
      object: 'I object',
      abstain: 'I stand aside',
    },
    consentHints: {
      yes: 'Good enough for now, safe enough to try',
      no: 'It counts only if the majority has to decide',
      object: 'It would harm us, and I can say why',
      abstain: 'I take part, and leave it to the others',
    },
    objection: 'Why do you object?',
    objectionHint: 'What would it do harm to? Everybody can read it.',
    resolves: 'What would resolve it?',
    resolvesHint: 'What would have to change so that you can go along?',
    reason: 'Why? (may be left out)',
    reasonHint: 'Everybody can read it, with your name.',
    approve: 'Mark all that you agree with',
    approveSeats: (n: number) => `Mark all that you want. ${number(n)} will be chosen.`,
    marked: (n: number) => count(n, { one: '# marked', other: '# marked' }),
    points: 'Give points',
    pointsHint: (most: number) => `From 0 to ${number(most)}; what you leave at 0 gets none.`,
    pointsOf: (name: string) => `Points for ${name}`,
    budget: 'Mark the projects that you want',
    costs: (cost: string) => `costs ${cost}`,
    sum: (sum: string, limit: string) => `You marked ${sum}; there is ${limit}.`,
    sumMore:
      'That is more than there is, and that is fine: mark all that you want. Your share of the money goes only to these.',
    nothing: 'I take part without choosing any',
    wrong: {
      answer: 'Choose one answer.',
      objection: 'Say why you object.',
      resolves: 'Say what would resolve it: without that nobody can mend it.',
      marks: 'Mark at least one, or say that you take part without choosing any.',
      ranks: 'Put at least one in a place, or say that you take part without choosing any.',
    },
  },

  rank: {
    title: 'Put them in order, the best first',
    hint: 'Tap a name to give it the next place. Move it with the arrows. You may leave some out.',
    hintTies: 'Two that are equally good can share a place.',
    ranked: 'Your order',
    none: 'Nobody has a place yet. Tap the one that you like best.',
    left: 'Without a place',
    leftHint: 'What stays here comes after everything in your order.',
    leftHintSeats: 'What stays here gets nothing of your vote.',
    place: (n: number) => `${number(n)}.`,
    add: (place: number) => `— give it place ${number(place)}`,
    up: (name: string) => `${name}: one place up`,
    down: (name: string) => `${name}: one place down`,
    out: (name: string) => `${name}: take its place away`,
    tie: (name: string) => `${name}: same place as the one above`,
    moved: (name: string, place: number, of: number) =>
      `${name}: place ${number(place)} of ${number(of)}`,
    shared: (name: string, place: number) => `${name} shares place ${number(place)}`,
    removed: (name: string) => `${name} has no place any more`,
    same: 'same place',
  },

  rooms: {
    title: 'Counted in a room',
    enter: 'Enter a count of hands or papers',
    lead: 'For people who voted together, by hand or on paper. Name everybody who took part; two others who were there confirm it.',
    way: 'How was it counted?',
    ways: { hands: 'Raised hands', paper: 'Papers' },
    where: 'Where? (may be left out)',
    yes: 'Yes',
    no: 'No',
    abstain: 'Abstained',
    voters: 'Who took part?',
    find: 'Find a name',
    sum: (votes: number, voters: number) =>
      `${count(votes, { one: '# vote', other: '# votes' })}, ${count(voters, { one: '# person', other: '# people' })}`,
    save: 'Enter the count',
    saved: 'The count is entered. Two who were there must confirm it now.',
    said: (yes: number, no: number, abstain: number) =>
      `${number(yes)} yes, ${number(no)} no, ${number(abstain)} abstained`,
    by: (by: string) => `entered by ${by}`,
    witnesses: (right: number, wrong: number) =>
      `${count(right, { one: '# confirms it', other: '# confirm it' })}, ${count(wrong, { one: '# says it is wrong', other: '# say it is wrong' })}`,
    confirm: 'I was there: it is right',
    deny: 'It is wrong',
    confirmed: 'Your word is kept.',
    counts: 'counts',
    apart: 'does not count',
    wrong: 'The numbers do not add up to the people who took part. Count again.',
  },

  close: {
    title: 'Close the vote',
    early: 'It should stay open until then, unless everybody has voted.',
    text: 'Closing fixes which votes count: those that this device has seen. Meet or sync with the others first, so that nobody’s vote is left out.',
    left: (n: number) =>
      count(n, { one: '# member has not voted yet.', other: '# members have not voted yet.' }),
    do: 'Close now',
    done: 'The vote is closed.',
    again: 'Close it again',
    againText:
      'A close that left votes out, or came too early, can be done again. As long as none is certified the earliest that holds is shown.',
  },

  attest: {
    title: 'Recount and sign',
    text: 'You are one of those whom the assembly trusts to recount. Your device counts all votes again, from everything that the close had seen, and signs what it finds.',
    do: 'Recount and sign',
    done: 'Recounted and signed.',
    mine: 'You have recounted and signed.',
    have: (have: number, needed: number) =>
      `${number(have)} of ${number(needed)} signatures are there.`,
    wait: 'It is certified when enough of those who recount have found exactly the same.',
    contradicted: (names: string) =>
      `${names} has signed two different results: most often an old copy of a device that was brought back. Ask.`,
  },
}
