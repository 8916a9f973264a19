// Text from outside, made fit for an entry: nothing readable is lost, nothing unreadable stays.

// eslint-disable-next-line no-control-regex -- the control characters are the point
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/g
// eslint-disable-next-line no-control-regex -- the control characters are the point
const CONTROL_OR_BREAK = /[\u0000-\u001f\u007f]+/g

/** Line ends become \n, other control characters and half characters go, ends are trimmed. */
export const cleanText = (text: string): string =>
  text.toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROL, '').trim()

/** The same for one line: a break is a space. */
export const cleanLine = (text: string): string =>
  text.toWellFormed().replace(CONTROL_OR_BREAK, ' ').trim()
