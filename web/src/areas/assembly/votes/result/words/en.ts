// English.

import { counting } from '../../../../../words/language.ts'

const count = counting('en')
const number = (n: number): string => count(n, { other: '#' })
const votes = (n: number): string => count(n, { one: '# vote', other: '# votes' })

export const en = {
  noneText:
    'The vote is open, or its close has not arrived here. Look again when it has been closed.',
  toVote: 'To the vote',

  outcome: {
    adopted: (yes: number, no: number) =>
      `Adopted: ${number(yes)} said yes, ${number(no)} said no.`,
    notAdopted: (yes: number, no: number, needed: number) =>
      `Not adopted: ${number(yes)} said yes, ${number(no)} said no; ${number(needed)} yes were needed.`,
    equal: (yes: number) =>
      `Not adopted: ${number(yes)} said yes and as many said no. When it is equal, all stays as it is.`,
    consent: 'Adopted by consent: nobody objected.',
    byMajority: (objections: number, yes: number, no: number) =>
      `Adopted in the last round by majority, ${number(yes)} to ${number(no)}, over ${count(objections, { one: '# objection', other: '# objections' })}.`,
    again: (objections: number) =>
      `${count(objections, { one: '# objection', other: '# objections' })}: amend the proposal so that they are met, and open another round.`,
    noQuorum: (voters: number, of: number, needed: number) =>
      `Nothing is decided: ${number(voters)} of ${number(of)} took part, and ${number(needed)} were needed.`,
    nobody: 'Nobody has voted, so nothing is decided.',
    nothing: (voters: number) =>
      `Nothing is decided: ${count(voters, { one: '# person', other: '# people' })} took part, and nobody chose anything.`,
    few: 'Nothing is decided: no option got as much as the rule asks for.',
    won: (name: string) => `${name} wins.`,
    elected: (names: string) => `Chosen, in this order: ${names}.`,
    projects: (chosen: number, of: number, cost: string, limit: string) =>
      `${number(chosen)} of ${count(of, { one: '# project', other: '# projects' })} are chosen. They cost ${cost} of ${limit}.`,
    tied: (names: string) =>
      `Nothing is decided: it is a tie between ${names}, and the rule says that a tie decides nothing.`,
  },
  and: (names: string, last: string) => `${names} and ${last}`,

  notes: {
    provisional:
      'This is provisional. Somebody who is not connected may still bring votes that the close had not seen; it is certified when enough of those who recount have signed the same.',
    certified: (when: string) => `Certified ${when}. What comes later changes nothing.`,
    held: (body: string) => `${body} has suspended this decision.`,
    because: (text: string) => `Because: ${text}`,
    resolves: (text: string) => `It would be resolved by: ${text}`,
    replaced: 'A later decision has taken its place.',
    later: 'See the later decision',
    unapplied: {
      'charter-version': 'It did not come about: another charter was certified first.',
      'no-standing': 'It did not come about: this body may not suspend that decision.',
      'not-there': 'It did not come about: what it was about is not there.',
      'not-theirs': 'It did not come about: it concerns people or matters of another body.',
      'terms-limit':
        'It did not come about: somebody would serve for more terms than the charter allows.',
    },
    hidden: (n: number) =>
      `${count(n, { one: '# entry that this rests on', other: '# entries that this rests on' })} cannot be read on this device yet, so the count may be wrong. Connect to another member.`,
    asCertified: (then: number, now: number) =>
      `The result stands as it was certified, with ${then} votes. Without what has two versions this device counts ${now}; picture and steps below show that count.`,
    forked: (n: number) =>
      `${count(n, { one: '# device has', other: '# devices have' })} two histories, most often after an old copy was brought back. What was written after the copy does not count; nobody’s vote counts twice.`,
    blank: (n: number) =>
      count(n, {
        one: '# took part without choosing.',
        other: '# took part without choosing.',
      }),
  },

  apart: {
    title: 'Votes that do not count',
    late: (n: number) => `${votes(n)} came after the close or had not arrived when it was closed:`,
    outside: (n: number) => `${votes(n)} of people who were no members at the opening:`,
    inRoom: (n: number) =>
      `${votes(n)} of people who took part in a room that counts; the count of the room holds:`,
    rooms: 'Counted in rooms',
  },

  picture: {
    title: 'How people voted',
    table: 'The same as a table',
    answers: { yes: 'Yes', no: 'No', abstain: 'Abstained' },
    answersLabel: (yes: number, no: number, needed: number) =>
      `${number(yes)} yes and ${number(no)} no; ${number(needed)} yes were needed`,
    needed: (n: number) => `needed: ${number(n)} yes`,
    option: 'Option',
    project: 'Project',
    approvals: 'Marks',
    points: 'Points',
    place: 'Place',
    chosen: 'chosen',
    notChosen: 'not chosen',
    filled: 'chosen with what was left over',
    cost: 'Cost',
    votes: 'Votes',
    pays: 'Each who wants it pays at most',
    budgetLabel: (cost: string, limit: string) => `${cost} of ${limit} is spent`,
    left: (left: string) => `${left} is left`,
    flow: 'How votes moved from stage to stage',
    flowHint:
      'Each column is a stage. A band from one to another shows votes that were passed on. Move sideways to see all.',
    stage: (n: number) => `Stage ${number(n)}`,
    quota: (quota: string) => `Whoever reaches ${quota} votes is elected.`,
    rest: 'no further choice',
    quotaRow: 'needed to be elected',
    isElected: 'elected',
    isExcluded: 'out',
    duels: 'Each against each',
    duelsHint: 'How many prefer the one on the left to the one above.',
    wins: 'wins',
    loses: 'loses',
    equal: 'equal',
    graph: 'Who beats whom',
    graphLabel: 'Arrows go from the winner to the loser, with the votes of the winner.',
    sameTable: 'The table below says the same.',
  },

  objections: {
    title: 'Objections',
    none: 'Nobody objected.',
    resolves: (text: string) => `It would be resolved by: ${text}`,
  },

  ties: {
    title: 'Ties, and how they were broken',
    seed: (seed: string) =>
      `The lot: options are ordered by the SHA-256 of the seed ${seed} and the number of the option. Anyone can repeat it.`,
  },

  log: {
    title: 'How it was counted, step by step',
    hint: 'Every step can be followed on paper.',
    stage: (n: number, what: string) => `Stage ${number(n)}: ${what}`,
    firstPreferences: 'first choices',
    surplusOf: (name: string, surplus: string) => `the surplus of ${name} is passed on: ${surplus}`,
    exclusionOf: (name: string) => `${name} is out; the votes are passed on`,
    keepFactors: 'votes after passing on what the elected do not need',
    lastVacancies: 'those who are left take the last seats',
    lost: 'lost in rounding',
    order: 'The whole order:',
    beatsAll: (name: string) => `${name} wins against each other one.`,
    smith: (names: string) =>
      `Nobody wins against each other one. Each of these wins against everybody outside: ${names}.`,
    path: (path: string, strength: number) => `${path} (${number(strength)})`,
    noPath: 'no way back',
    against: (path: string, back: string) => `${path}, against ${back}`,
    paths:
      'From the winner to each other one, and back: the strength of a way is that of its weakest step.',
    pairs: 'Results of two against two, the clearest first:',
    pair: (winner: string, loser: string, votes: number, margin: number) =>
      `${winner} over ${loser}, ${number(votes)} votes, ahead by ${number(margin)}`,
    circle: 'left out: it would close a circle',
    seat: (n: number, name: string) => `Seat ${number(n)}: ${name}`,
    load: (load: string) => `each supporter carries ${load} of a seat`,
    unsupported: 'nobody wants them; the lot filled the seat',
    boughtFor: (cost: string, supporters: number, price: string) =>
      `costs ${cost}; ${count(supporters, { one: '# supporter pays', other: '# supporters pay' })} at most ${price}`,
    emptied: (n: number) =>
      count(n, {
        one: '# of them pays all that was left',
        other: '# of them pay all that was left',
      }),
    filled: 'Added from what was left over, not by equal shares:',
    spent: (cost: string, limit: string) => `${cost} of ${limit} is spent.`,
    stopped: {
      'one-run': 'One run, without completion.',
      'next-overspends': (steps: number) =>
        `Everybody got one unit more, ${count(steps, { one: '# time', other: '# times' })}; once more would have cost more than there is.`,
      exhausted: (steps: number) =>
        `Everybody got one unit more, ${count(steps, { one: '# time', other: '# times' })}; nothing more fits.`,
      'all-bought': 'Everything that anybody wants is chosen.',
    },
    share: (voters: number, share: string) =>
      `${count(voters, { one: '# voter', other: '# voters' })}: to begin with each had ${share}.`,
    sums: (name: string, sum: number) => `${name}: ${number(sum)}`,
    quorum: (voters: number, needed: number) =>
      `${number(voters)} took part; ${number(needed)} were needed for a decision.`,
    noQuorum: (voters: number) => `${number(voters)} took part; no number is asked for.`,
    threshold: (yes: number, needed: number) =>
      `${number(yes)} said yes; ${number(needed)} were needed.`,
    consent: 'An objection counts when it says why, and what would resolve it.',
    tieBy: {
      'earlier-stage': (stage: number) => `as they stood after stage ${number(stage)}`,
      cost: 'the cheaper first',
      votes: 'the one with more votes first',
      lot: 'by lot',
    },
    tie: (names: string, chosen: string, how: string) => `Tie between ${names}: ${chosen}, ${how}.`,
    tiePairs: (names: string, how: string) => `Results of equal strength among ${names}: ${how}.`,
  },

  yourself: {
    title: 'Recount it yourself',
    lead: 'You need not believe this device. Save a file and count it with another program, on another computer, without being a member.',
    ballots: 'Save the ballots',
    ballotsText: 'All votes that count, without names. Count them with this command:',
    inexact:
      'The count of this file does not know the whole rule (quorum, objections or a threshold of all members). The certificate does.',
    certificate: 'Save the certificate',
    certificateText:
      'What was decided, the whole ballot box without names, and the signatures. Anybody can check it with this command:',
    certificateLater: 'There is a certificate once enough of those who recount have signed.',
    copy: 'Copy the command',
    copied: 'Copied.',
    saved: 'The file is saved.',
    print: 'Print this page',
    uncountable: {
      'count-steps-many':
        'This method cannot finish: the money would need too many steps. Ask for a charter with larger steps, and vote again.',
      'count-seats':
        'More were to be chosen than there are options. Open the vote again with fewer.',
      other:
        'The method of this vote cannot count these votes. Ask for another policy, and vote again.',
    },
  },
}
