// English: conversations and lots.

export const enOpinion = {
  kinds: {
    'assembly/conversation-begun': 'Conversation',
    'assembly/stated': 'Statement',
    'assembly/answered': 'Answer to a statement',
    'assembly/statement-hidden': 'Statement hidden',
    'assembly/conversation-marked': 'Conversation marked as closed',
    'assembly/lot-called': 'Lot called',
    'assembly/lot-entered': 'Taking part in a lot',
    'assembly/share-sealed': 'Sealed share',
    'assembly/lot-fixed': 'Lot fixed',
    'assembly/panels-published': 'List of panels',
    'assembly/share-opened': 'Share opened',
    'assembly/dice-rolled': 'Dice rolled',
    'assembly/dice-witnessed': 'Word of a witness about the dice',
    'assembly/panel-drawn': 'Panel drawn',
    'assembly/place-declined': 'Place declined',
  },
  refusals: {
    'assembly-question-missing': 'A conversation asks something. Write the question.',
    'assembly-unknown-conversation':
      'There is no such conversation here. Look at the list, or connect to another member first.',
    'assembly-unknown-statement':
      'There is no such statement here. Look at the conversation again.',
    'assembly-author-states':
      'In this conversation only its author writes statements. Ask them to add yours.',
    'assembly-not-your-conversation':
      'Only the author or a moderator marks a conversation as closed. Ask one of them.',
    'assembly-conversation-silent': 'Nobody has answered yet. Be the first.',
    'assembly-conversation-large':
      'The picture is made for up to {people} people and {statements} statements. Begin another conversation.',
    'assembly-unknown-lot':
      'There is no such lot here. Look at the list, or connect to another member first.',
    'assembly-lot-nameless': 'A lot says what it is for. Write it.',
    'assembly-lot-subject':
      'A lot draws people, or it settles a tie between two or more options. Choose one of these.',
    'assembly-lot-quotas':
      'A quota names a group once, and its least number is no larger than its largest. Correct it.',
    'assembly-lot-no-draw': 'Nobody is drawn in this lot. Look at the list again.',
    'assembly-lot-feature':
      'This lot does not ask for that. Choose one answer to each question that it asks.',
    'assembly-lot-fixed': 'It is fixed already who can be drawn. Go on with the next step.',
    'assembly-lot-not-fixed':
      'First it must be fixed who can be drawn. Ask whoever called the lot.',
    'assembly-lot-not-caller':
      'Only whoever called this lot can do that, on the device on which it was called.',
    'assembly-lot-other-way': 'This lot is drawn in the other way. Look at its steps.',
    'assembly-lot-no-share': 'You sealed no share in this lot. Nothing needs to be done.',
    'assembly-lot-panels-first':
      'This lot has quotas: the list of possible panels must be published first. Ask whoever called it.',
    'assembly-lot-panels-late':
      'The dice have been rolled, so no list can be published any more. Call another lot.',
    'assembly-lot-no-panels': 'There is no list of panels for this lot. Nothing needs to be done.',
    'assembly-lot-panel-wrong':
      'This panel does not fit the lot. Draw it again from the published list.',
    'assembly-dice-unreadable':
      'Write the dice as they fell: digits from 1 to 6, at least {min} of them.',
    'assembly-dice-own': 'Whoever entered the dice is no witness to them. Ask three others.',
    'assembly-dice-missing': 'No dice have been rolled yet. Roll them before three witnesses.',
    'assembly-lot-witnesses-few':
      '{have} of {need} witnesses have said that the dice are right. Ask the others.',
    'assembly-lot-shares-closed':
      '{have} of {need} shares are open. Ask the others to open theirs; if one stays away, call another lot with dice.',
    'assembly-lot-shares-few':
      'Only {have} shares were sealed in time, and {need} are needed. Call another lot.',
    'assembly-lot-pool-small':
      'Only {pool} can be drawn, and there are {size} places. Call another lot.',
    'assembly-lot-file-needed':
      'This lot has quotas. Choose the file with the published list of panels to check it.',
    'assembly-lot-file-unreadable':
      'This file is no list of panels. Choose the one that “folkmoot draw --json” has written.',
    'assembly-lot-file-differs':
      'This file is not the list that was published. Ask for the file again.',
    'assembly-lot-panel-broken':
      'Panel {panel} of the published list breaks a quota. Do not rely on it; call another lot.',
    'assembly-lot-wrong':
      'This vote names a lot that does not fit: other options, another proposal, or not the first lot about it. Open it again.',
  },
} as const
