// English: meetings and minutes; part of en.ts.

export const meetingsEn = {
  kinds: {
    'assembly/meeting-called': 'Meeting called',
    'assembly/meeting-moved': 'Meeting moved',
    'assembly/meeting-turned': 'Meeting begun, ended or cancelled',
    'assembly/item-added': 'Item of an agenda',
    'assembly/agenda-ordered': 'Order of an agenda',
    'assembly/item-turned': 'Progress of an item',
    'assembly/role-taken': 'Role in a meeting',
    'assembly/presence-noted': 'Presence in a meeting',
    'assembly/floor-asked': 'Wish to speak',
    'assembly/floor-turned': 'Turn to speak',
    'assembly/minutes-written': 'Text of minutes',
    'assembly/minutes-approved': 'Word on minutes',
    'assembly/task-given': 'Task from a meeting',
  },
  refusals: {
    'assembly-meeting-nameless': 'A meeting needs a title. Write what it is.',
    'assembly-unknown-meeting':
      'There is no such meeting here. Look at the list, or connect to another member first.',
    'assembly-unknown-item': 'There is no such item on this agenda. Look at the agenda again.',
    'assembly-item-nameless': 'An item needs a title. Write what it is about.',
    'assembly-not-conducting':
      'Whoever called the meeting, facilitates it or takes its minutes does that. Ask them, or take one of these roles first.',
    'assembly-not-eligible':
      'This person does not belong to those who meet here. Choose somebody from the list.',
    'assembly-order-wrong':
      'The order names an item twice, or one of another agenda. Open the agenda again and order what you see.',
    'assembly-presence-one': 'Note one person at a time: a member, or a guest with a name.',
    'assembly-unknown-turn': 'Nobody has asked to speak there. Look at the list of speakers again.',
    'assembly-minutes-empty': 'Minutes say something. Write a text.',
    'assembly-minutes-elsewhere':
      'This text belongs to other minutes, or there is none yet. Open the minutes again.',
    'assembly-was-not-there':
      'Only people who were there approve the minutes. Ask somebody to note that you were there, if you were.',
    'assembly-task-empty': 'A task says what is to be done, and by whom. Fill in both.',
  },
  minutes: {
    aims: { inform: 'To inform.', talk: 'To talk it over.', decide: 'To decide.' },
    roles: { facilitator: 'Facilitator', minutes: 'Minutes' },
    statuses: {
      open: 'Not finished.',
      'not-begun': 'Not taken up.',
      done: 'Done.',
      'put-off': 'Put off.',
      withdrawn: 'Taken off the agenda.',
    },
    ways: { hands: 'Hands', paper: 'Papers' },
    words: {
      title: 'Minutes: {title}',
      agenda: 'Agenda: {title}',
      heading: '{number}. {title}',
      rest: 'Besides',
      when: '{when}',
      whenWhere: '{when}, {where}',
      called: 'Called by {who}',
      moved: 'Moved by {who}: {reason}',
      cancelled: 'Cancelled by {who}: {reason}',
      began: 'Begun at {from}, not ended yet',
      lasted: 'From {from} to {to} ({minutes} min)',
      role: '{role}: {who}',
      present: 'Present ({count}): {who}.',
      guests: 'Guests ({count}): {who}.',
      late: '{who} came at {at}',
      left: '{who} left at {at}',
      noQuorum: 'Members here: {here} of {of}. The charter asks for no quorum.',
      quorumReached:
        'Members here: {here} of {of}; the charter asks for {needed}. Enough are here.',
      quorumMissed:
        'Members here: {here} of {of}; the charter asks for {needed}. Too few are here.',
      box: '{aim} Planned: {minutes} min.',
      took: 'Took: {minutes} min.',
      note: '{text} ({who})',
      spoke: 'Spoke (times): {who}',
      spokeCount: 'People who spoke: {people}; turns: {turns}',
      proposal: 'Proposal: {title}',
      vote: 'Vote on “{title}”. {stage}.',
      voteCameTo: 'Vote on “{title}”: {outcome}. {stage}.',
      tally: '{way}: {yes} yes, {no} no, {abstain} abstained, entered by {who}.',
      tallyRight: 'Witnesses who say that it is right: {who}.',
      tallyWrong: 'Witnesses who say otherwise: {who}.',
      tallyUnwitnessed: 'No witness yet.',
      task: 'Task: {who}: {what}',
      taskBy: 'Task: {who}: {what}, by {by}',
    },
  },
} as const
