// English: the keys and placeholders that every other language must have. Each sentence says what to do.

export const en = {
  'refused-otherwise': 'This cannot be done here ({kind}). Bring the app up to date and try again.',

  'vault-wrong-passphrase':
    'That is not the passphrase. Check upper and lower case, and spaces, and try again.',
  'vault-damaged':
    'What is stored on this device is damaged and cannot be opened. Come back with a second device or with the paper key.',
  'vault-newer': 'A newer version wrote what is stored here. Install the newer version first.',
  'vault-exists': 'There is already something stored here. Unlock it, or choose another folder.',
  'vault-absent': 'There is nothing stored here yet. Start a community or join one.',
  'vault-passphrase-short':
    'The passphrase is too short. Use at least {min} characters; five words are good.',

  'link-not-an-invitation': 'That is not an invitation. Paste the whole link, or scan the code.',
  'link-damaged': 'A part of the link is missing or mistyped. Ask for it again.',
  'link-newer': 'This link needs a newer version. Bring the app up to date first.',
  'link-expired': 'This link expired on {expires}. Ask for a new one.',
  'join-already-here': 'You are in this community already. Open it instead of joining again.',
  'request-not-for-us':
    'This request to join is meant for somebody else. Nothing needs to be done here.',
  'request-unreadable':
    'This request to join cannot be read. Ask the person to open the invitation again.',
  'request-proof-wrong':
    'This request does not fit its invitation. Make a new invitation for the person.',

  'key-missing':
    'The key for this has not arrived yet. Connect to another member; it comes by itself.',
  'key-wrong-recipients':
    'This was locked for the wrong set of people and does not count. Bring your device up to date and write it again.',
  'key-not-a-member': 'Only members can do this. Ask a member to let you in.',
  'key-too-many-devices':
    'There are more devices than one key can be given to ({devicesMax}). Retire devices that are no longer used.',
  'frame-damaged': 'This entry is damaged. Fetch it again from another member.',
  'frame-dropped':
    'This is no longer kept: its time was up. Nothing is wrong, and nothing needs to be done.',
  'entry-unreadable': 'This entry cannot be read by this version. Bring the app up to date.',
  'entry-too-large': 'This is too long to be written in one piece. Split it into two.',
  'entry-unknown-kind': 'A newer version wrote this entry. Bring the app up to date to see it.',
  'entry-misfit':
    'This does not have the form it should have (at “{path}”). Bring the app up to date and write it again.',
  'entry-fault':
    'A mistake in this program keeps this entry from being counted ({what}). Please report it; the entry is kept.',
  'capsule-full':
    'The paper key cannot hold so many communities. Leave those you no longer need, then make a new one.',
  'capsule-unreadable':
    'These words open nothing that is here. Check them one by one, and connect to a hub first.',
  'paper-sheet-damaged':
    'What is on this sheet cannot be read. Type it again letter by letter, or scan its code.',
  'paper-words-wrong': 'These are not the twelve words. Check the spelling and the order of each.',
  'attachment-too-large':
    'This file is too large. The most is {bytesMax}; make it smaller and try again.',
  'attachment-name': 'The name of this file is empty or too long. Rename the file and try again.',
  'attachment-type': 'Files of this type cannot be attached. Use one of: {allowed}.',
  'attachment-malformed':
    'This file is not what its name says, or not whole. Open it in another program, save it anew and try again.',
  'attachment-incomplete':
    'Parts of this file have not arrived yet. Connect to another member and try again later.',
  'attachment-damaged':
    'This file arrived damaged. Connect to another member; it will be fetched again.',

  'space-not-a-member':
    'Only members can do this, and this device does not belong to one. Ask a member to let you in.',
  'space-not-a-steward': 'Only a steward can do this. Ask one of them.',
  'space-after-cut': 'This was written after its author had been removed, so it does not count.',
  'space-unknown-member':
    'This person is not known here. Connect to another member first; then try again.',
  'space-unknown-invitation':
    'This invitation is not known here. Connect to another member first; then try again.',
  'space-invitation-used': 'This invitation is used up. Make a new one.',
  'space-invitation-expired': 'This invitation has expired. Make a new one.',
  'space-invitation-revoked': 'This invitation was withdrawn. Make a new one.',
  'space-proof-wrong':
    'The request does not fit its invitation. Make a new invitation for this person.',
  'space-already-member': 'This person is a member already. Nothing needs to be done.',
  'space-not-waiting': 'Nobody waits for this any more. Look at the list again.',
  'space-second-genesis':
    'A community has only one beginning; this second one does not count. Ask the founder which is right.',
  'space-overruled':
    'Somebody decided otherwise at the same time, and by the rules theirs stands. Talk to each other, then try again.',
  'space-self-rescue': 'You cannot lift your own suspension. Another member has to do it.',
  'space-policy-version': 'The rules were changed meanwhile. Look at them again, then try again.',
  'space-log-forked':
    'There are two versions of what this device wrote, most often because of a restored backup. Go on with a new device entry, and tell another member.',
  'space-full':
    'The community has as many members as it can hold. Start a second one and join the two.',
  'space-pending':
    'You are let in, but somebody still has to vouch for you or confirm it. Ask a member.',
  'space-waiting-for-stewards':
    'This needs {need} stewards, and {have} agreed so far. Ask the others.',
  'space-cut-too-low':
    'A removal cannot reach back behind what you had already seen. Try again; the removal is then dated from now.',
  'space-paper-key': 'A paper key may only bring in a device or retire one. Use a device for this.',
  'space-unknown-device': 'This device is not known here. Look at the list of devices again.',
  'space-already-so': 'It is so already. Nothing needs to be done.',
  'member-unknown': 'Nobody of that name is known here. Look at the list of members.',
  'member-request-unknown':
    'Nobody waits under that name. Look at the list of requests, or connect and try again.',

  'write-waiting-for-admission':
    'You cannot write yet: somebody has to let you in first. Ask the person who invited you.',
  'write-no-key':
    'The key to write with has not arrived yet. Connect to another member and try again.',
  'write-log-closed':
    'There are two versions of what this device wrote, most often because it was restored from a backup. Ask a member for a new invitation and open it here: what you had written is then written again.',
  'write-restored-backup':
    'This device was set back to an older state, and others hold newer entries of it. It goes on under a new name of its own; try again.',
  'verify-failed':
    'What is stored here does not agree with itself (entry {seq}). Save what you can into a bundle, and fetch the rest from others.',

  'order-wrong-lamport':
    'This entry claims a place in the order that is not its own, so it does not count.',
  'order-wrong-deps': 'This entry names a past that nobody has, so it does not count.',
  'frontier-missing':
    'Entries that this decision rests on have not arrived. Connect to another member and try again.',
  'frontier-hash-differs':
    'This decision rests on another version of an entry than the one here. Compare with other members in person.',
  'frontier-not-closed':
    'This decision leaves out what its own entries had seen; nothing can be decided on it. Open it again.',

  'bundle-not-a-bundle': 'This file is not a bundle. Choose another file.',
  'bundle-newer': 'A newer version made this bundle. Bring the app up to date first.',
  'bundle-foreign':
    'This bundle belongs to another community. Open that community, then import it there.',
  'bundle-too-large': 'This bundle is larger than can be taken in. Ask for several smaller ones.',
  'sync-wrong-proof':
    'A proof that came along does not prove anything and was turned away. Nothing needs to be done.',
  'bundle-damaged':
    'This bundle is damaged or cut off; what came before the damage was taken. Copy the file again from where it came.',
  'file-too-large': 'This file is too large. The most is {bytesMax}; split it or choose another.',

  'hub-space-unknown':
    'The hub does not know this community yet. A member who wrote here must connect to it first.',
  'hub-access-denied': 'The hub does not let this device in. Ask a steward to check the hub.',
  'hub-access-stale':
    'The hub has newer keys than this device. Exchange with another member first, then try again.',
  'hub-guest-expired': 'The invitation has run out at the hub. Ask for a new one.',
  'hub-guest-limit': 'The hub takes no more from a guest. Wait until somebody lets you in.',
  'hub-closed-to-new-spaces':
    'This hub takes no new communities. Ask its keeper, or use another hub.',
  'hub-quota-space':
    'The hub has no room left for this community (the most is {limitBytes}). Ask its keeper for more, or add another hub.',
  'hub-quota-log':
    'That is more than the hub takes at once. It goes on by itself; nothing is lost.',
  'hub-quota-connection':
    'That is more than the hub takes at once. It goes on by itself in {retrySeconds} seconds.',
  'hub-full': 'The hub’s disk is full. What you write stays on your device; tell the hub’s keeper.',
  'hub-version':
    'The hub speaks version {theirs}, this device version {ours}. Bring the older one up to date.',

  'sync-message-damaged':
    'What the other side sent could not be read. Try again; if it stays so, one of the two needs a newer version.',
  'sync-bodies-missing':
    'Entries came without their content and were turned away. Get them from someone else.',
  'sync-history-missing':
    'Earlier entries are missing on the other side. Exchange with another member first.',
  'sync-wrong-key':
    'Entries under a key that cannot be real were turned away. Tell the person you exchanged with.',
  'sync-wrong-signature':
    'Entries that were changed on the way were turned away. Fetch them from somebody else.',
  'sync-too-many-wrong':
    'The other side sent too much that is not genuine, so the exchange was ended. Use another hub or member.',
  'sync-blob-damaged': 'A part of an attachment arrived damaged. It will be fetched again.',
  'sync-blob-too-large': 'A part of an attachment is larger than allowed and was turned away.',
  'sync-flood':
    'The other side sent more than could be taken in, so the exchange was ended. Try again later.',
  'sync-silence':
    'The other side no longer answers. It is tried again by itself; check the network.',
  'sync-ended': 'The exchange has ended.',
  'sync-fault': 'A mistake in this program ended the exchange. Try again, and please report it.',
  'sync-link-lost':
    'The connection was lost. It is tried again by itself; what you write stays on this device.',
  'sync-refused': 'The other side did not take this in. Try again later or with somebody else.',
  'sync-no-proof':
    'This device cannot show that it belongs to the community. Ask a member to let you in.',
  'sync-not-a-hub': 'There is no Folkmoot hub at this address. Check the address.',
  'sync-not-a-member': 'At this address is a hub, not a member’s device. Add it as a hub instead.',
  'sync-hub-key-wrong':
    'This hub is not the one that the invitation names. Do not use it; ask the person who invited you.',
  'sync-own-echo': 'This device was connected with itself. Choose another device.',
  'sync-open-twice': 'This exchange is already under way. Wait until it has ended.',

  StoreFull:
    'There is no room left on this device. Free some space; nothing that was saved is lost.',
  StoreBusy: 'Another window or program is using this community’s data. Close it and try again.',
  StoreDamaged:
    'What is stored here is damaged. Save what you can into a bundle, and fetch the rest from others.',
  StoreNewer: 'A newer version wrote what is stored here. Install the newer version first.',
} as const

/** One text for each key. */
export type Sentences = Readonly<Record<keyof typeof en, string>>
