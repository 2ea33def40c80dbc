import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { TablesNamed } from '@/components/check/tables-named'
import { CheckTimeline } from '@/components/check/timeline'
import { DecisionShown } from '@/components/check/transfer/decision'
import { Picture } from '@/components/check/transfer/picture'
import { TransferStatusTag } from '@/components/check/transfer/status-tag'
import { ChoiceLinks } from '@/components/disclosure/council/choice-links'
import { RecordLinks } from '@/components/disclosure/record-links'
import { Callout } from '@/components/ui/callout'
import { SummaryList } from '@/components/ui/summary-list'
import { TaskList } from '@/components/ui/task-list'
import { TRANSFER_LINES } from '@/lib/content/transfer-timeline'
import { TURN_WORDS } from '@/lib/content/transfer-turns'
import { linesOfTransfer } from '@/lib/domain/checks/picture'
import { type Reference, SETS_OF_TRANSFER } from '@/lib/domain/checks/reference'
import { may } from '@/lib/domain/permissions/permissions'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { readCheckTimeline } from '@/lib/use-cases/checks/read'
import { readCheckRecords } from '@/lib/use-cases/checks/read-records'
import { tablesOfSignature } from '@/lib/use-cases/checks/read-tables'
import { shell } from '@/lib/use-cases/shell'
import { takeOver } from './actions'
import { type OpenTransfer, openTransferPage, type TransferParams } from './open-transfer'
import { missingInMatter, nextSteps, writingTasks } from './steps'
import { TransferButton } from './transfer-form'
import { TransferFrame } from './transfer-frame'

export const generateMetadata = async ({ params }: TransferParams): Promise<Metadata> => ({
  title: (await params).reference,
})

type Props = { readonly open: OpenTransfer }

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section>
    <h2 className="govuk-heading-m">{title}</h2>
    {children}
  </section>
)

const matterOf = ({ t }: OpenTransfer) => t.matter?.reference ?? ''

/** What it rests on was said elsewhere, and is another now. */
const Moved = ({ open }: Props) =>
  open.isUpToDate ? null : (
    <Callout tone="missing" title="The checks say something else now">
      <p className="govuk-body">
        What the sources of the data permit, the entry of the register or the privacy notice has changed since
        this was written.
      </p>
      <TransferButton
        open={open}
        verb="editTransfer"
        action={takeOver}
        label="Take over what the checks say now"
      />
    </Callout>
  )

const InMatter = ({ open }: Props) => {
  const missing = missingInMatter(open)
  return missing.length > 0 ? (
    <p className="govuk-body">
      Still missing: {missing.join(', ')}. It is said on{' '}
      <a className="govuk-link" href={paths.checks(matterOf(open))}>
        the page of the checks
      </a>
      .
    </p>
  ) : null
}

const Standing = ({ open: { t } }: Props) => (
  <SummaryList
    rows={[
      { key: 'State', value: <TransferStatusTag status={t.status} /> },
      { key: 'Whose turn', value: TURN_WORDS[t.status] },
      ...(t.suspension ? [{ key: 'Why it is suspended', value: t.suspension.text }] : []),
      ...(t.review ? [{ key: 'Next review', value: `${dayOf(t.review.nextOn)}. ${t.review.why}` }] : []),
      ...(t.ending
        ? [{ key: 'Certified by', value: `${dayOf(t.ending.certificateDueOn)}. ${t.ending.text}` }]
        : []),
      { key: 'Version of what it says', value: String(t.contentVersion) },
    ]}
  />
)

/** What is decided today reads the tables of today; the signature keeps those of its own day. */
const DecidedUnder = ({ open, signed }: Props & { readonly signed: Reference | null }) => {
  const shown = { sets: SETS_OF_TRANSFER, mayOpen: may(open.actor, 'readPolicy') }
  return (
    <SummaryList
      rows={[
        { key: 'Decided today under', value: <TablesNamed tables={open.context.reference} {...shown} /> },
        ...(signed ? [{ key: 'Signed under', value: <TablesNamed tables={signed} {...shown} /> }] : []),
      ]}
    />
  )
}

export default async function TransferPage(page: TransferParams) {
  const open = await openTransferPage(page)
  const { t, result, context } = open
  const [timeline, records, signed] = await Promise.all([
    readCheckTimeline(shell(), t),
    readCheckRecords(shell(), open.actor, t),
    tablesOfSignature(shell(), t),
  ])
  return (
    <TransferFrame
      open={open}
      title={t.title}
      back={{ href: paths.checks(matterOf(open)), text: 'Back to the checks' }}
      wide
    >
      <Moved open={open} />
      <Part title="Where it stands">
        <Standing open={open} />
      </Part>
      <Part title="What is decided">
        <DecisionShown result={result} reference={context.reference} />
        <DecidedUnder open={open} signed={signed} />
      </Part>
      <Part title="What it says">
        <InMatter open={open} />
        <TaskList items={writingTasks(open)} />
      </Part>
      <Part title="What you can do next">
        <ChoiceLinks items={nextSteps(open)} />
      </Part>
      <Part title="Where it goes">
        <Picture lines={linesOfTransfer({ t, result }, context.reference)} />
      </Part>
      <RecordLinks {...records} />
      <Part title="What happened">
        <CheckTimeline events={timeline} lines={TRANSFER_LINES} />
      </Part>
    </TransferFrame>
  )
}
