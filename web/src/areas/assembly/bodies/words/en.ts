// English.

import { counting } from '../../../../words/language.ts'

const count = counting('en')
const number = (n: number): string => count(n, { other: '#' })

const PARTS: Readonly<Record<string, string>> = {
  '1/2': 'half',
  '1/3': 'one third',
  '2/3': 'two thirds',
  '1/4': 'a quarter',
  '3/4': 'three quarters',
  '1/5': 'a fifth',
  '1/1': 'all',
}
const part = (over: number, under: number): string =>
  PARTS[`${over}/${under}`] ?? `${over}/${under}`

export const en = {
  assembly: 'The assembly',
  gone: 'This is not here',
  goneText:
    'It may not have arrived on this device yet. Connect to another member, or look again later.',
  proposed: 'Proposed. It takes effect once it is decided.',
  toDecision: 'The decision it came from',
  why: 'Why?',
  whyHint: 'Members read this before they decide.',
  titleField: 'Title of the proposal',
  propose: 'Make it a proposal',
  proposeHint: 'Nothing changes yet: it becomes a proposal, and the assembly decides on it.',
  pick: 'Choose …',
  take: 'Take away',
  find: 'Find by name',

  matters: {
    ordinary: 'Ordinary matters',
    charter: 'The charter and the bodies',
    choice: 'Choices between several options',
    seats: 'Elections',
    budget: 'The budget',
  } as Readonly<Record<string, string>>,

  charter: {
    title: 'How we decide',
    founding:
      'This community has no charter of its own yet. Until it adopts one, the founding rules hold.',
    start: 'Start from a template',
    startHint:
      'Three ways of deciding that others have found good. Choose one, change what you like, and propose it.',
    change: 'Propose a change',
    version: (n: number) => `Version ${number(n)}`,
    foundingVersion: 'The founding rules',
    holds: 'This holds now',
    history: 'Earlier versions',
    historyHint:
      'Each version is kept. A vote is judged by the version that held when it was opened.',
    waiting: 'A change is proposed',
    from: (by: string, when: string) => `Proposed by ${by}, decided on ${when}`,
    people: 'Who does what',
    preamble: 'What it begins with',
    policies: 'What decides what',
    bodies: 'Committees and commissions',
    delegates: 'Delegates',
  },

  say: {
    part,
    method: {
      consent: (rounds: number) =>
        `By consent: it is adopted when nobody objects with a reason. An objection asks for a change and another round; after ${count(rounds, { one: '# round', other: '# rounds' })} the majority decides.`,
      'yes-no': 'By yes or no; members may abstain.',
      approval: 'Members mark all options that they agree with; the one with most marks wins.',
      score: 'Members give each option points; the one with most points wins.',
      schulze: 'Members rank the options; the one that beats every other one in pairs wins.',
      'ranked-pairs': 'Members rank the options; the clearest results in pairs count first.',
      'scottish-stv':
        'Members rank the candidates; seats are filled in proportion, countable by hand.',
      'meek-stv': 'Members rank the candidates; seats are filled in proportion.',
      phragmen: 'Members mark the candidates that they want; seats are filled in proportion.',
      'equal-shares':
        'Members mark the projects that they want; the money is shared equally among all who vote.',
    },
    quorum: (over: number, under: number) =>
      `At least ${part(over, under)} of all members take part.`,
    noQuorum: 'No number of people has to take part.',
    majority: 'More say yes than no.',
    threshold: (over: number, under: number, of: 'votes' | 'members', above: boolean) =>
      `${above ? 'More than' : 'At least'} ${part(over, under)} of ${of === 'votes' ? 'those who say yes or no' : 'all members'} say yes.`,
    least: (over: number, under: number) =>
      `An option needs at least ${part(over, under)} of what it could get.`,
    days: (days: number) =>
      `A vote stays open for ${count(days, { one: '# day', other: '# days' })}, or until all have voted.`,
    anytime: 'A vote has no fixed length.',
    talk: (days: number) =>
      `Before that there are ${count(days, { one: '# day', other: '# days' })} for talk and amendments.`,
    propose: {
      members: 'Every member may propose.',
      stewards: 'Stewards propose.',
    },
    endorsements: (n: number) =>
      `${count(n, { one: '# other member', other: '# other members' })} must support it before a vote.`,
    noEndorsements: 'Nobody else has to support it before a vote.',
    heard: (bodies: string) => `Must be heard first: ${bodies}.`,
    consents: (bodies: string) => `Must agree first: ${bodies}.`,
    tie: {
      stays: 'A tie decides nothing.',
      lot: 'A tie is settled by the method, then by lot.',
    },
    blind: 'What people voted is shown only after the close.',
    openly: 'What people voted is shown at once.',
    tallies: {
      apart: 'Hands and papers counted in a room are shown beside the result.',
      counted: 'Hands and papers counted in a room with two witnesses count.',
    },
    delegates: {
      marked: 'Those who vote are delegates: a vote outside the mandate is marked.',
      bound:
        'Those who vote are delegates: a vote outside the mandate, or without one, does not count.',
    },
    proxies: (n: number) =>
      n === 0
        ? 'Nobody votes for somebody absent.'
        : `One person may vote for ${count(n, { one: '# absent member', other: '# absent members' })} at most.`,
    attesters: (names: string) => `These recount each result and sign it: ${names}.`,
    noAttesters: 'The stewards recount each result and sign it.',
    needed: (needed: number, all: number) =>
      `A result stands when ${number(needed)} of ${number(all)} have found the same.`,
    moderators: (names: string) => `These may hide a contribution, with a reason: ${names}.`,
    noModerators: 'The stewards may hide a contribution, with a reason.',
    suspensive: (body: string, matters: string, days: number) =>
      `${body} may suspend decisions about: ${matters}; for ${count(days, { one: '# day', other: '# days' })} at most.`,
    terms: (n: number) =>
      `Nobody holds the same seat or mandate for more than ${count(n, { one: '# term', other: '# terms' })} in a row.`,
    noTerms: 'Seats and mandates may be given again without limit.',
  },

  templates: {
    title: 'Start from a template',
    take: 'Take this one',
    more: 'All that it says',
    about: {
      'small-group':
        'For up to about twenty people who know one another. Nobody is outvoted while a way is still being looked for: an objection is answered, not counted.',
      assembly:
        'For a street, a quarter or a town. A third must take part, the majority decides; changes of the rules need more. Elections and the budget have methods of their own.',
      federation:
        'For delegates of several communities. They are bound by what their communities told them, can be recalled at any time, and decide by consent where they can.',
    },
  },

  form: {
    title: 'Propose a charter',
    defaultTitle: 'A new charter',
    text: 'What it begins with',
    textHint: 'A few sentences about who you are and what you want. May stay empty.',
    policies: 'What decides what',
    policy: (name: string) => `Change: ${name}`,
    method: 'How it is decided',
    rounds: 'Rounds of consent',
    quorum: 'How many must take part',
    noQuorum: 'No number',
    threshold: 'How many must say yes',
    simple: 'More yes than no',
    ofVotes: (p: string) => `${p} of those who say yes or no`,
    ofMembers: (p: string) => `${p} of all members`,
    days: 'Days that a vote stays open',
    talkDays: 'Days for talk and amendments before it',
    propose: 'Who may propose',
    endorsements: 'How many others must support it first',
    heard: 'Who must be heard first',
    consents: 'Who must agree first',
    tie: 'What a tie does',
    blind: 'Show what people voted only after the close',
    tallies: 'Count hands and papers of a room with two witnesses',
    delegates: 'Delegates',
    delegateKinds: {
      none: 'Members vote for themselves',
      marked: 'Delegates vote; what is outside the mandate is marked',
      bound: 'Delegates vote; what is outside the mandate does not count',
    },
    proxies: 'For how many absent members one person may vote',
    add: 'Add a matter',
    addHint:
      'For example: repairs, water, seats. It gets the rules of ordinary matters to begin with.',
    name: 'Name of the matter',
    nameWrong: 'Give it a name that no other matter has.',
    remove: 'Take this matter away',
    attesters: 'Who recounts results',
    attestersHint: 'One, four, seven or ten people; nobody chosen: the stewards.',
    attestersWrong: (n: number) =>
      `${count(n, { one: '# is chosen', other: '# are chosen' })}. Choose 1, 4, 7 or 10, or nobody.`,
    moderators: 'Who may hide contributions',
    moderatorsHint: 'Nobody chosen: the stewards.',
    suspensive: 'Who may suspend decisions',
    suspensiveHint:
      'A body that may say “suspend, because …”. It holds a decision until it is changed, the body lifts it, or the days are over.',
    suspensiveNone: 'Found a committee or commission first; then it can be given this say.',
    suspensiveDays: 'Days at most',
    suspensiveMatters: 'In which matters',
    terms: 'Terms in a row at most',
    termsNone: 'No limit',
    changes: 'What changes',
    noChange: 'Nothing has been changed yet.',
    before: 'Until now',
    after: 'New',
    gone: 'Falls away',
  },

  bodies: {
    title: 'Committees and commissions',
    all: (n: number) => count(n, { one: '# member', other: '# members' }),
    assemblyText:
      'Everybody. It decides what no other body decides, founds the others and seats them.',
    kinds: {
      committee: 'Committee',
      commission: 'Commission',
      independent: 'Independent commission',
    },
    mine: 'You belong to it',
    council: 'Council of delegates',
    own: 'Decides in a space of its own',
    holding: (n: number) => count(n, { one: 'holds # decision', other: 'holds # decisions' }),
    offered: 'Not founded yet',
    offeredHint: 'Commissions that many communities want. Found one where there are people for it.',
    found: 'Found it',
    foundOther: 'Found another body',
    empty: 'There are no committees or commissions yet',
    emptyText:
      'A committee does a task. A commission looks after a subject. An independent commission (of women, of newcomers, of any group) speaks for itself and may be given the right to suspend decisions.',
  },

  body: {
    charge: 'What it is for',
    members: (n: number) => count(n, { one: '# member', other: '# members' }),
    noMembers: 'Nobody belongs to it yet.',
    join: 'Join',
    leave: 'Leave',
    leaveSure: 'Leave this body?',
    leaveText: 'You can come back as you came: by yourself where it is open, else by a decision.',
    joined: 'You belong to it now.',
    left: 'You have left it.',
    joining: {
      open: 'Members come and go as they like.',
      elected: 'The assembly decides who belongs to it.',
      own: 'It decides itself who belongs to it.',
    },
    councilText: (senders: string) =>
      senders === ''
        ? 'Delegates vote here, sent by the assembly.'
        : `Delegates vote here, sent by the assembly and by: ${senders}.`,
    ownSpace:
      'It decides in a space of its own, under its own key. What it has decided is brought here as a file; its votes stay with it.',
    ownPolicy: 'It decides by a rule of its own:',
    attesters: 'Its own members recount its results.',
    term: (days: number) =>
      `A seat is meant for ${count(days, { one: '# day', other: '# days' })}.`,
    say: 'What it may suspend',
    sayText: (matters: string, days: number) =>
      `Decisions about: ${matters}; for ${count(days, { one: '# day', other: '# days' })} at most.`,
    noSay: 'The charter gives it no right to suspend decisions.',
    suspend: 'Suspend a decision …',
    holds: 'What it holds now',
    because: (text: string) => `Because: ${text}`,
    resolves: (text: string) => `What would resolve it: ${text}`,
    until: (when: string) => `At most until ${when}`,
    lift: 'Lift it …',
    agenda: 'What it has before it',
    noAgenda: 'It has nothing before it. Its members propose.',
    by: (name: string) => `by ${name}`,
    words: 'What it has said from its own space',
    cite: 'Bring a decision of it (a file)',
    citeHint: 'A file that its members have given you. It is checked before it counts.',
    cited: 'The decision counts here now.',
    brought: (by: string, when: string) => `Brought by ${by}, ${when}`,
    kinds: {
      suspend: 'Suspends a decision',
      lift: 'Lifts a suspension',
      consent: 'Agrees to a proposal',
      mandate: 'Sends delegates',
      recall: 'Recalls delegates',
      keys: 'Changes its keys',
    },
    noEffect: (why: string) => `It had no effect here: ${why}.`,
    sends: (names: string) => `Its delegates: ${names}`,
    came: 'The proposal that founded it',
  },

  found: {
    title: 'Found a body',
    defaultTitle: (name: string) => `Found: ${name}`,
    name: 'Name',
    nameWrong: 'Give it a name.',
    kind: 'What kind',
    kindHints: {
      committee: 'Does a task, such as running the kitchen.',
      commission: 'Looks after a subject and prepares proposals.',
      independent: 'Of a group that speaks for itself; may be given the right to suspend.',
    },
    topic: 'Subject',
    charge: 'What it is for',
    joining: 'Who belongs to it',
    joinings: {
      open: 'Whoever wants to',
      elected: 'Whom the assembly seats',
      own: 'Whom it chooses itself',
    },
    members: 'Who begins',
    membersHint: 'Ask them first.',
    term: 'Days that a seat lasts',
    termNone: 'No length',
    council: 'Only delegates vote in it',
    councilOf: 'Sent by the assembly, and by',
    keys: 'It decides in a space of its own',
    keysHint:
      'Give the number of its space, and the numbers of the devices that sign for it, one a line: 1, 4, 7 or 10. Its members find them in the file of a decision.',
    space: 'Number of its space',
    keyList: 'Numbers of the devices',
    keysWrong: 'These numbers have 64 digits each (0–9, a–f). Check them.',
  },

  hold: {
    title: 'Suspend a decision',
    titleOf: (title: string) => `Suspend: ${title}`,
    which: 'Which decision',
    whichWrong: 'Choose the decision.',
    because: 'Suspend, because …',
    becauseWrong: 'Say why.',
    resolves: 'What would resolve it',
    resolvesWrong: 'Say what would have to change.',
    hint: 'Your commission decides on this. Once it is certified, the decision is on hold.',
    nothing: 'There is no decision that this commission may suspend now',
    nothingText:
      'The charter says in which matters it has a say. A decision must be certified, and can be held once by each commission.',
    lift: 'Lift a suspension',
    liftTitle: (title: string) => `Lift: ${title}`,
    liftBecause: 'Lift it, because …',
  },

  delegates: {
    vote: 'Vote for them',
    marks: 'Votes of delegates',
    standIns: 'Voted for somebody absent',
    standIn: (holder: string, absent: string) => `${holder} for ${absent}`,
    notCounted: 'does not count',
    whyNot: {
      'not-elector': 'one of the two was not asked',
      'not-named': 'was not named for this vote',
      'voted-itself': 'the absent member voted after all',
      'too-many': 'votes for more people than the charter allows',
      late: 'came after the close',
    },
    castFor: (name: string) => `Vote for ${name}`,
    castForHint:
      'You vote in their name, as they would. Everybody sees that you did. If they vote themselves, their own vote counts.',
    castForDone: 'The vote is kept. You can change it until the close.',
    cannot: 'You cannot vote for this member here. They may have voted, or named somebody else.',
    title: 'Delegates',
    lead: 'Whom we have sent where, with which instruction. Who sent somebody can recall them at any time.',
    send: 'Send a delegate',
    inForce: 'In force',
    over: 'Ended',
    empty: 'Nobody is a delegate yet',
    emptyText:
      'A delegate speaks for others in a council or in another community, and is bound by an instruction. A decision sends them, another one recalls them.',
    to: (place: string) => `to: ${place}`,
    sentBy: (body: string) => `Sent by: ${body}`,
    you: 'You',
    recall: 'Recall …',
    recallTitle: (name: string) => `Recall: ${name}`,
    recallBecause: 'Recall, because …',
    recallHint:
      'It is in force as soon as it is decided. What the delegate said before stays said.',
    term: (n: number) => `Term ${number(n)} in a row`,
    ended: {
      recalled: 'Recalled',
      'term-over': 'Term over',
      replaced: 'A newer instruction holds',
    },
    matters: (names: string) => `Only about: ${names}`,
    terms: 'Whose term ends',
    termsHint:
      'Shown by the dates that people gave. No clock ends a term: those who recount results say so, or a decision does.',
    noTerms: 'Nobody holds a seat or a mandate for a term now.',
    seat: (body: string) => `Seat: ${body}`,
    mandate: (place: string) => `Delegate to: ${place}`,
    ends: (when: string) => `until ${when}`,
    past: (when: string) => `its time was over on ${when}`,
    noEnd: 'no date given',
    last: 'cannot follow on itself',
    elsewhere: 'another community',
    endTerm: 'Say that the term is over',
    endTermSaid: 'You have said that the term is over.',
    proxies: 'Standing in',
    proxiesHint:
      'If you cannot be there, name somebody who votes for you: once, for one vote or one meeting. If you vote yourself, your own vote counts.',
    name: 'Name somebody for me',
    given: (name: string) => `${name} votes for you`,
    held: (name: string) => `You may vote for ${name}`,
    inVote: (title: string) => `in the vote: ${title}`,
    inMeeting: (name: string) => `at the meeting: ${name}`,
    takeBack: 'Take it back',
    takenBack: 'You vote for yourself again.',
    noProxies: 'You have named nobody, and nobody has named you.',
  },

  mandate: {
    title: 'Send a delegate',
    who: 'Who is sent',
    whoWrong: 'Choose at least one person.',
    giver: 'Who sends',
    place: 'Where to',
    another: 'Another community',
    placeName: 'Name of the community',
    placeWrong: 'Write the name.',
    instruction: 'Instruction',
    instructionHint: 'What they are to work for there, in your own words.',
    instructionWrong: 'Write the instruction, or a question with what may be said to it.',
    positions: 'Questions that are known already',
    positionsHint: 'To each question: what the delegate may say. Their votes are held against it.',
    addPosition: 'Add a question',
    question: 'Question',
    questionWrong: 'Write the question.',
    about: 'The proposal here, if there is one',
    noProposal: 'None',
    answers: 'What may be said to it',
    answerNames: { yes: 'Yes', no: 'No', abstain: 'Abstain' },
    answersWrong: 'Choose what may be said.',
    matters: 'Only about these matters',
    mattersHint: 'None chosen: about all.',
    days: 'For how many days',
    daysNone: 'No length',
    inARow: 'Terms in a row at most',
    defaultTitle: (names: string, place: string) => `Send ${names} to: ${place}`,
    reports: 'How the delegate voted',
    noReports: 'Nobody has reported a vote yet. Whoever was there can.',
    report: 'Report a vote',
    reportQuestion: 'Which question',
    otherQuestion: 'Another question',
    reportAnswer: 'What the delegate said',
    reportWhere: 'Where, when',
    reportNote: 'Note',
    reported: 'Reported. Everybody sees it.',
    saidBy: (by: string, when: string) => `Reported by ${by}, ${when}`,
    may: (answers: string) => `May say: ${answers}`,
    cited: 'Sent by a decision from another space.',
  },

  proxy: {
    title: 'Name somebody for me',
    to: 'Who votes for you',
    toWrong: 'Choose somebody.',
    what: 'For what',
    vote: 'For one vote',
    meeting: 'For one meeting',
    whichVote: 'Which vote',
    voteWrong: 'Choose the vote.',
    noVotes: 'No vote is open now.',
    meetingName: 'Which meeting',
    meetingWrong: 'Name the meeting.',
    proposals: 'Proposals on its agenda',
    proposalsHint: 'Only in votes about these does the person vote for you.',
    proposalsWrong: 'Choose at least one proposal.',
    hint: 'It cannot be passed on. Everybody sees it. It ends with the vote, and when you vote yourself.',
    do: 'Name this person',
    done: 'Named. You can take it back at any time.',
  },
}
