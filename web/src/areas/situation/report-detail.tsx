// One report: what is said, by whom, how they know, when and where as ranges, and its whole history.

import { useState } from 'react'
import { Link } from 'wouter'
import { Button, ButtonLink } from '../../kit/button.tsx'
import { Confirm } from '../../kit/dialog.tsx'
import { TextArea } from '../../kit/fields.tsx'
import { isolated } from '../../kit/isolated.ts'
import { useMoments } from '../../kit/moments.ts'
import { Notice, Refused } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { useToast } from '../../kit/toast.tsx'
import { useAct, useLine, useView } from '../../shell/line-hooks.ts'
import type { ViewValue } from '../../shell/line.ts'
import { KeptPhoto } from './photo-field.tsx'
import { useSituationWords } from './words/index.ts'

type Shown = Extract<ViewValue<'situation/report'>, { found: true }>

function Withdraw({ report, onClose }: { readonly report: Shown; readonly onClose: () => void }) {
  const words = useSituationWords()
  const line = useLine()
  const act = useAct()
  const toast = useToast()
  const [reason, setReason] = useState('')
  const withdraw = async (): Promise<void> => {
    const done = await act.run(() => line.ask('situation/withdraw', { report: report.ref, reason }))
    if (!done) return
    toast({ text: words.detail.withdrew })
    onClose()
  }
  return (
    <Confirm
      title={words.detail.withdrawTitle}
      yes={words.detail.withdraw}
      look="danger"
      busy={act.busy}
      onYes={() => void withdraw()}
      onClose={onClose}
    >
      <p>{words.detail.withdrawText}</p>
      <TextArea
        label={words.detail.withdrawReason}
        value={reason}
        rows={2}
        maxLength={500}
        dir="auto"
        onText={setReason}
      />
      <Refused refusal={act.refusal} />
    </Confirm>
  )
}

/** `61.78,34.35~300m` as people write it. */
const pointSaid = (point: string): string => {
  const [place = '', radius] = point.split('~')
  const metres = radius === undefined ? '' : ` (±\u00a0${radius.replace(/(k?m)$/, '\u00a0$1')})`
  return `${place.replace(',', ', ')}${metres}`
}

function Facts({ report }: { readonly report: Shown }) {
  const words = useSituationWords()
  const moments = useMoments()
  const { content } = report
  return (
    <dl className="facts">
      <dt>{words.detail.how}</dt>
      <dd>
        <bdi>{words.known.sentence[report.known](isolated(report.by))}</bdi>
      </dd>
      <dt>{words.detail.happened}</dt>
      <dd>{moments.range(content.when.from, content.when.to)}</dd>
      <dt>{words.detail.learnt}</dt>
      <dd>{moments.moment(report.written)}</dd>
      {content.place && (
        <>
          <dt>{words.detail.where}</dt>
          <dd>
            {content.place.name && <bdi>{report.place}</bdi>}
            {report.point && (
              <small>
                {words.detail.about} <span dir="ltr">{pointSaid(report.point)}</span>
              </small>
            )}
            {report.point && <Link href={`/now/map/${report.ref}`}>{words.detail.onMap}</Link>}
          </dd>
        </>
      )}
      {content.source && (
        <>
          <dt>{words.detail.source}</dt>
          <dd>
            <bdi>{report.source}</bdi>
            <small>{words.form.sourceKinds[content.source.kind]}</small>
          </dd>
        </>
      )}
      {report.categories.length > 0 && (
        <>
          <dt>{words.detail.categories}</dt>
          <dd className="chips">
            {report.categories.map((category) => (
              <bdi key={category} className="chip">
                {category}
              </bdi>
            ))}
          </dd>
        </>
      )}
    </dl>
  )
}

function History({ report }: { readonly report: Shown }) {
  const words = useSituationWords().detail
  const moments = useMoments()
  if (report.earlier.length === 0) return null
  return (
    <section>
      <h2>{words.correctedTitle}</h2>
      <ol className="history">
        {report.earlier.map((version) => (
          <li key={`${version.replaced}-${version.reason}`}>
            <p>
              <small>{words.was}</small>
            </p>
            <del dir="auto">
              {version.content.title && `${version.content.title}. `}
              {version.content.text}
            </del>
            <p dir="auto">{words.reason(version.reason)}</p>
            <small>{words.replaced(moments.moment(version.replaced))}</small>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Why({ report }: { readonly report: Shown }) {
  const words = useSituationWords().detail
  return (
    <details>
      <summary>{words.why}</summary>
      <div className="stack">
        <p>{words.whyText}</p>
        {report.origin && <p>{words.imported(report.origin.id)}</p>}
      </div>
    </details>
  )
}

function Body({ report }: { readonly report: Shown }) {
  const words = useSituationWords().detail
  const [withdrawing, setWithdrawing] = useState(false)
  const { content } = report
  const isOwn = report.mine && !report.withdrawn
  return (
    <>
      {report.withdrawal && (
        <Notice look="warm">
          <p>{words.withdrawn}</p>
          <p dir="auto">{words.reason(report.withdrawal.reason)}</p>
        </Notice>
      )}
      {content.text && (
        <p className={report.withdrawn ? 'report-text struck' : 'report-text'} dir="auto">
          {content.text}
        </p>
      )}
      {content.photos.map((body, at) => (
        // Photos of one report never change places.
        // oxlint-disable-next-line react/no-array-index-key
        <KeptPhoto key={at} body={body} label={words.photo(at + 1)} />
      ))}
      <Facts report={report} />
      {report.flags.map((flag) => (
        <Notice key={flag} look="warm">
          {words.flags[flag]}
        </Notice>
      ))}
      <History report={report} />
      <Why report={report} />
      {isOwn && (
        <div className="actions">
          <ButtonLink to={`/now/report/${report.ref}/correct`}>{words.correct}</ButtonLink>
          <Button look="danger" onClick={() => setWithdrawing(true)}>
            {words.withdraw}
          </Button>
        </div>
      )}
      {withdrawing && <Withdraw report={report} onClose={() => setWithdrawing(false)} />}
    </>
  )
}

export function ReportDetail({ reportRef }: { readonly reportRef: string }) {
  const words = useSituationWords()
  const report = useView('situation/report', { ref: reportRef })
  if (!report) return null
  if (!report.found)
    return (
      <Page title={words.detail.gone} back="/now">
        <p className="lead">{words.detail.goneText}</p>
        <div className="actions">
          <ButtonLink to="/now">{words.title}</ButtonLink>
        </div>
      </Page>
    )
  return (
    <Page title={report.content.title ?? words.detail.by(isolated(report.by))} back="/now">
      <Body report={report} />
    </Page>
  )
}
