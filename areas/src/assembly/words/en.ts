// English: the keys and placeholders that every other language must have. A refusal says what to do.

import { enOpinion } from './en-opinion.ts'
import { meetingsEn } from './meetings-en.ts'
import { enRecords } from './en-records.ts'

export const en = {
  name: 'Assembly',
  kinds: {
    'assembly/proposed': 'Proposal',
    'assembly/amended': 'Amendment',
    'assembly/declined': 'Amendment declined',
    'assembly/withdrawn': 'Withdrawal',
    'assembly/endorsed': 'Endorsement',
    'assembly/said': 'Contribution',
    'assembly/reacted': 'Reaction',
    'assembly/hidden': 'Contribution hidden',
    'assembly/appealed': 'Appeal',
    'assembly/appeal-answered': 'Answer to an appeal',
    'assembly/opened': 'Vote opened',
    'assembly/ballot-cast': 'Ballot',
    'assembly/tally-entered': 'Count of a room',
    'assembly/tally-witnessed': 'Word of a witness',
    'assembly/closed': 'Vote closed',
    'assembly/attested': 'Result attested',
    'assembly/joined': 'Coming and going',
    'assembly/carried': 'Progress',
    'assembly/term-ended': 'End of a suspension',
    ...enOpinion.kinds,
    ...meetingsEn.kinds,
    'assembly/vote-reported': 'Report of a delegate’s vote',
    'assembly/proxy-named': 'Proxy',
    'assembly/proxy-cast': 'Ballot for somebody absent',
    'assembly/term-over': 'End of a term',
    'assembly/certificate-cited': 'Word of a body with a key of its own',
  },
  topics: {
    economy: 'Economy',
    provision: 'Provision',
    nature: 'Nature',
    'human-rights': 'Human rights',
    'civil-protection': 'Civil protection',
    education: 'Education',
    'city-services': 'City services',
    housing: 'Housing',
    other: 'Something else',
  },
  methods: {
    consent: 'Consent',
    'yes-no': 'Yes or no',
    approval: 'Approval',
    score: 'Points',
    schulze: 'Ranking, by duels (Schulze)',
    'ranked-pairs': 'Ranking, by duels (ranked pairs)',
    'scottish-stv': 'Several seats, countable by hand (Scottish STV)',
    'meek-stv': 'Several seats (Meek STV)',
    phragmen: 'Several seats by approval (Phragmén)',
    'equal-shares': 'Budget by equal shares',
  },
  templates: {
    'small-group': 'Small group, by consent',
    assembly: 'Assembly with a quorum',
    federation: 'Council of a federation',
  },
  outcomes: {
    adopted: 'Adopted',
    'not-adopted': 'Not adopted',
    'no-quorum': 'Too few took part',
    'another-round': 'Objections: amend and ask again',
    tied: 'A tie: nothing is decided',
  },
  stages: {
    open: 'Open',
    closed: 'Provisional: not enough attesters have found this result yet',
    certified: 'Certified',
    held: 'Suspended by a commission',
    replaced: 'Replaced by a later decision',
  },
  says: {
    for: 'For',
    against: 'Against',
    question: 'Question',
    answer: 'Answer',
    summary: 'Summary',
    remark: 'Remark',
  },
  reactions: {
    agree: 'I agree',
    concern: 'I have a concern',
    block: 'I block, because …',
    'hear-more': 'I want to hear more',
    none: 'Reaction taken back',
  },
  printed: enRecords.printed,
  marks: {
    within: 'Within the mandate',
    outside: 'Outside the mandate',
    'no-instruction': 'No instruction for this',
    'no-mandate': 'Without a mandate',
    recalled: 'Recalled',
    'term-over': 'Term over',
  },
  unapplied: {
    'charter-version': 'Another version of the charter was adopted first',
    'no-standing': 'The charter gives this body no say in that',
    'not-there': 'What it is about is not there',
    'terms-limit': 'Somebody would have too many terms in a row',
    'not-theirs': 'It is not theirs to decide',
  },
  refusals: {
    'assembly-keys-number':
      'A body with a key of its own names its space and 1, 4, 7, 10 … different keys. Correct them.',
    'assembly-mandate-empty':
      'A mandate names somebody and says what they are to do. Choose the delegates and write the instruction.',
    'assembly-mandate-places':
      'A mandate is for one place: a body here, or another community by its name. Choose one.',
    'assembly-mandate-positions':
      'Each position needs a short name of its own, a question, and what may be said to it. Fill them in.',
    'assembly-unknown-mandate':
      'There is no such mandate in force here. Look at the list of delegates again.',
    'assembly-report-incomplete':
      'A report says the question and how the delegate voted: an answer or an option. Fill in both.',
    'assembly-unknown-position': 'The mandate has no such question. Look at it again.',
    'assembly-proxy-one':
      'A proxy is for one vote, or for one meeting with the proposals on its agenda. Choose one.',
    'assembly-proxy-self': 'You vote for yourself without a proxy. Choose somebody else.',
    'assembly-unknown-member': 'There is no such member here. Look at the list of members again.',
    'assembly-proxy-missing':
      'This member has not named you for this vote. Ask them to, or let them vote themselves.',
    'assembly-proxy-voted': 'This member has voted. Nothing needs to be done.',
    'assembly-proxies-many':
      'One person votes for at most {limit} absent members here. Ask somebody else to stand in.',
    'assembly-terms-many':
      'Somebody would be seated more than {limit} times in a row. Choose others.',
    'assembly-body-keyless':
      'No body here decides in that space. Ask the assembly to name its space and keys.',
    'assembly-cited-not-adopted':
      'That decision was not adopted, so nothing follows from it here. Bring one that was.',
    'assembly-policy-names':
      'A charter needs a policy named “ordinary” and one named “charter”, and no name twice. Correct the names.',
    'assembly-policy-parts':
      'The policy “{matter}” does not fit its method. Check its parts, rounds and shares.',
    'assembly-attesters-number':
      'There must be 1, 4, 7, 10 … different attesters, or none named. Add or take away some.',
    'assembly-suspensive-matters':
      'The charter lets a body suspend a matter that has no policy. Correct the name of the matter.',
    'assembly-unknown-body':
      'There is no such body here. Look at the list, or connect to another member first.',
    'assembly-body-nameless': 'A body needs a name. Name it.',
    'assembly-not-of-body':
      'Only members of this body can do that. Join it, or ask one of its members.',
    'assembly-body-not-open':
      'One does not join this body by oneself. Ask for a decision that seats you.',
    'assembly-already-so': 'It is so already. Nothing needs to be done.',
    'assembly-one-act':
      'A proposal has one effect at a time, and an amendment one subject. Split it in two.',
    'assembly-act-matter':
      'The charter and bodies are changed by the assembly, under the matter “charter”. Propose it so.',
    'assembly-act-body': 'This body cannot decide that. Propose it in the body whose affair it is.',
    'assembly-reason-missing': 'Say why, in a few words, and what would resolve it where it asks.',
    'assembly-unknown-proposal':
      'There is no such proposal here. Look at the list, or connect to another member first.',
    'assembly-proposal-empty':
      'A proposal needs a title, and articles that say something. Fill them in.',
    'assembly-article-ids':
      'Each article needs a short name of its own, in small letters, digits and hyphens. Correct them.',
    'assembly-unknown-matter': 'The charter has no policy for this matter. Choose another one.',
    'assembly-unknown-decision': 'There is no such decision here. Look at the list again.',
    'assembly-doer-nameless': 'A task needs somebody. Choose a member or write a name.',
    'assembly-unknown-amendment': 'There is no such amendment here. Look at the list again.',
    'assembly-unknown-article': 'The proposal has no such article. Look at its text again.',
    'assembly-base-elsewhere':
      'The amendment rests on a wording of something else. Open the article again and amend what you see.',
    'assembly-amendment-empty': 'A new article says something. Write its text.',
    'assembly-not-yours': 'Only its author can do that. Ask them, or write something of your own.',
    'assembly-withdraw-one': 'Withdraw a proposal or an amendment, one at a time.',
    'assembly-said-nothing': 'A contribution says something. Write a text.',
    'assembly-unknown-said': 'There is no such contribution here. Look at the talk again.',
    'assembly-answers-nothing': 'An answer belongs to a question. Choose the question.',
    'assembly-not-a-moderator': 'Only moderators can do that. Ask one of them.',
    'assembly-unknown-hiding': 'Nothing was hidden there. Look at the talk again.',
    'assembly-no-appeal': 'Nobody has appealed against this. Nothing needs to be done.',
    'assembly-own-hiding':
      'Another moderator than the one who hid it answers the appeal. Ask one, or propose that the assembly shows it.',
    'assembly-unknown-charter': 'This version of the charter has not arrived. Sync, and try again.',
    'assembly-unknown-vote':
      'There is no such vote here. Look at the list, or connect to another member first.',
    'assembly-options-wrong':
      'The options do not fit the method. Give two or more with different names, and costs only for a budget.',
    'assembly-round-wrong': 'This is not the next round. Open the round that follows the last one.',
    'assembly-ballot-wrong':
      'The ballot does not fit this vote. Mark it again; each option at most once.',
    'assembly-objection-incomplete':
      'An objection says why, and what would resolve it. Fill in both.',
    'assembly-tally-wrong':
      'The numbers do not add up to the people who took part. Count again, and name each of them once.',
    'assembly-unknown-tally': 'There is no such count of a room here. Look at the vote again.',
    'assembly-own-tally': 'Whoever entered a count is no witness to it. Ask two others.',
    'assembly-unknown-closing': 'There is no such close of this vote here. Sync, and try again.',
    'assembly-not-an-attester': 'Only the attesters of this vote can do that. Ask one of them.',
    'assembly-attested-otherwise':
      'This device has attested a result of this vote already. Nothing needs to be done.',
    'assembly-frontier-differs':
      'This vote rests on something else than what we hold. Sync; if it stays so, open or close it again.',
    'assembly-closing-wrong':
      'This close does not count: its author had not seen the vote or is not of the body. Close it again.',
    'assembly-charter-old': 'The charter has changed to version {version}. Open the vote again.',
    'assembly-proposal-withdrawn': 'The proposal has been withdrawn. Write a new one.',
    'assembly-stewards-propose': 'Stewards propose in this matter. Ask one of them.',
    'assembly-endorsements-few':
      '{have} of {need} endorsements are there. Ask others to endorse the proposal.',
    'assembly-not-heard': '{body} must be heard first. Ask them to speak to the proposal.',
    'assembly-consent-missing':
      '{body} must adopt the proposal first. Ask them to put it to a vote.',
    'assembly-alternatives-open':
      'Amendments to the article “{article}” contradict one another. Offer the wordings as options, or amend them into one.',
    'assembly-picks-wrong':
      'The options do not stand for the wordings that there are now. Open the proposal again.',
    'assembly-round-early':
      'The round before is not certified as asking for another one. Look at it, or ask its attesters.',
    'assembly-uncountable':
      'This method cannot count these ballots. Ask the assembly for another policy, and vote again.',
    'assembly-not-certified':
      'This result is not certified yet. Wait for the attesters, or ask them.',
    'assembly-close-early':
      'This vote should stay open until {expires}, so that everybody can take part. Close it then, or once every one of you has voted.',
    'assembly-closed-early':
      'This vote was closed before its time, and not everybody had voted. Ask for it to be closed again when the time has come.',
    ...enOpinion.refusals,
    ...enRecords.refusals,
    'assembly-misfit': 'A part of this ({path}) is empty, too long or not allowed. Correct it.',
    'certificate-large': 'This file is too large for a certificate. Choose another one.',
    'certificate-unreadable': 'This file is no certificate. Choose another one.',
    'certificate-misfit':
      'A part of this certificate ({path}) is not as it should be. Ask for the file again.',
    'certificate-text-differs':
      'The text is not the one that was decided. Do not rely on it; ask for the file again.',
    'certificate-box-differs':
      'The ballots are not those that were counted. Do not rely on it; ask for the file again.',
    'certificate-count-differs':
      'Counting the ballots gives another result. Do not rely on it; tell the assembly.',
    'certificate-signatures-few':
      '{have} good signatures, and {need} are needed. Do not rely on it; ask for the file again.',
    ...meetingsEn.refusals,
  },
  minutes: meetingsEn.minutes,
} as const

type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> }
export type AssemblyWords = Texts<typeof en>
