import type { Metadata } from 'next'
import { EveryGuard } from '@/components/check/guards-panel'
import { CheckTimeline } from '@/components/check/timeline'
import { SHEET_LINES } from '@/lib/content/sheet-timeline'
import { may } from '@/lib/domain/permissions/permissions'
import { paths } from '@/lib/paths'
import { readPanel } from '@/lib/use-cases/checks/panel'
import { readCheckTimeline } from '@/lib/use-cases/checks/read'
import { readAnnexes, readChecksOf, readNamedIn } from '@/lib/use-cases/checks/read-sheet'
import { shell } from '@/lib/use-cases/shell'
import { Annexes } from './annexes'
import { ChecksListed } from './checks-listed'
import { FactsShown } from './facts-shown'
import { MatterFrame } from './matter-frame'
import { type MatterParams, type OpenMatter, openMatter } from './open-matter'

export const generateMetadata = async ({ params }: MatterParams): Promise<Metadata> => ({
  title: `Checks of ${(await params).matter}`,
})

const backOf = ({ kind, reference }: OpenMatter['matter']) =>
  kind === 'agreement'
    ? { href: paths.agreement(reference), text: 'Back to the agreement' }
    : { href: paths.disclosure(reference), text: 'Back to the case' }

/** Advice on an agreement is privileged; on a request everybody who may open it reads it. */
const isPrivy = ({ actor, matter }: OpenMatter) =>
  matter.kind === 'disclosure' || may(actor, 'readAgreementAdvice')

const readAll = ({ actor, file, matter, sheet }: OpenMatter) =>
  Promise.all([
    readPanel(shell(), file),
    readChecksOf(shell(), matter),
    readNamedIn(shell(), sheet),
    readAnnexes(shell(), actor, file),
    readCheckTimeline(shell(), sheet),
  ])

export default async function ChecksPage(page: MatterParams) {
  const open = await openMatter(page)
  const [panel, checks, named, records, timeline] = await readAll(open)
  return (
    <MatterFrame open={open} title="Checks" back={backOf(open.matter)} wide>
      <EveryGuard matter={open.matter} panel={panel} isPrivy={isPrivy(open)} />
      <h2 className="govuk-heading-m">What the checks rest on</h2>
      <FactsShown open={open} named={named} />
      <ChecksListed open={open} {...checks} />
      <Annexes open={open} records={records} />
      {timeline.length > 0 && (
        <section>
          <h2 className="govuk-heading-m">What happened</h2>
          <CheckTimeline events={timeline} lines={SHEET_LINES} />
        </section>
      )}
    </MatterFrame>
  )
}
