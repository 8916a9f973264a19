// What each part of the meeting's screen gets: what is shown, and how to press a button.

import type { Act } from '../../../shell/line-hooks.ts'
import type { MeetingShown } from './views.ts'

export interface Part {
  readonly meeting: MeetingShown
  /** One for the whole screen: its refusal stands where people look, at the top. */
  readonly act: Act
}
