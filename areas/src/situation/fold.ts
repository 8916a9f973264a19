// How each kind moves the state. Nothing here can refuse: rules.ts has already said yes.

import { assert } from '@folkmoot/kernel/base'
import type { Area } from '@folkmoot/kernel/project'
import type { SituationKinds } from './entries.ts'
import type { SituationRefusal } from './rules.ts'
import type { Content, Report, SituationState } from './state.ts'

const found = (state: SituationState, ref: string): Report => {
  const report = state.reports.get(ref)
  assert(report, 'allowed a change of a report that is not there')
  return report
}

/** Only the fields that a version has, so that an entry's other fields never leak into the state. */
function contentOf(body: Content): Content {
  const { title, text, source, known, when, place, categories, photos } = body
  return {
    ...(title === undefined ? {} : { title }),
    text,
    ...(source === undefined ? {} : { source }),
    known,
    when,
    ...(place === undefined ? {} : { place }),
    categories,
    photos,
  }
}

/** R8: a warning goes when the correction has settled what it warned of, and not before. */
function flagsAfter({ flags, content: old }: Report, next: Content): Report['flags'] {
  const [before, after] = [old.place?.point, next.place?.point]
  const moved = before?.north !== after?.north || before?.east !== after?.east
  const dated = old.when.from !== next.when.from || old.when.to !== next.when.to
  return flags.filter((flag) => {
    switch (flag) {
      case 'no-category':
        return next.categories.length === 0
      case 'no-place':
        return after === undefined
      case 'outside-area':
        return !moved
      case 'day-unclear':
        return !dated
    }
  })
}

export const situationFold: Area<SituationState, SituationKinds, SituationRefusal>['fold'] = {
  'situation/report': (state, { ref, by, time, lamport, body }) =>
    state.reports.put(ref, {
      by,
      written: time,
      lamport,
      changed: lamport,
      content: contentOf(body),
      earlier: [],
      ...(body.origin === undefined ? {} : { origin: body.origin }),
      flags: body.flags,
    }),

  'situation/correction': (state, { body, time, lamport }) => {
    const report = found(state, body.report)
    const before = { content: report.content, replaced: time, reason: body.reason }
    state.reports.put(body.report, {
      ...report,
      changed: lamport,
      content: contentOf(body),
      earlier: [...report.earlier, before],
      flags: flagsAfter(report, body),
    })
  },

  'situation/withdrawal': (state, { body, time, lamport }) => {
    const report = found(state, body.report)
    const withdrawn = { reason: body.reason, written: time }
    state.reports.put(body.report, { ...report, changed: lamport, withdrawn })
  },
}
