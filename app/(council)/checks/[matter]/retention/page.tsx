import type { Metadata } from 'next'
import { ChoiceLinks } from '@/components/disclosure/council/choice-links'
import { InsetText } from '@/components/ui/inset-text'
import { retentionRows } from '@/lib/content/retention-words'
import { paths } from '@/lib/paths'
import { removeRetentionLine } from '../actions'
import { Listed } from '../listed'
import { MatterFrame } from '../matter-frame'
import { type MatterParams, type OpenMatter, openMatter } from '../open-matter'

export const metadata: Metadata = { title: 'Retention' }

const ACTS = [
  { verb: 'extendRetention', part: 'extend', text: 'Give more time' },
  { verb: 'recordCertificate', part: 'certificate', text: 'Record a certificate' },
] as const

const nextActs = ({ matter, refuses }: OpenMatter) =>
  ACTS.filter(({ verb }) => refuses(verb) === null).map(({ part, text }) => ({
    text,
    href: `${paths.checksStep(matter.reference, 'retention')}/${part}`,
  }))

export default async function RetentionPage(page: MatterParams) {
  const open = await openMatter(page)
  const { matter, sheet } = open
  return (
    <MatterFrame open={open} title="How long may the recipient keep it?">
      <InsetText>
        No longer than the shortest of: the council’s own retention schedule, a condition of the source, a
        condition of the Confidentiality Advisory Group, and the term of the agreement with its winding down.
        Only a recipient with a legal duty of its own may keep it longer, and names the law.
      </InsetText>
      <Listed
        open={open}
        one="line"
        lines={sheet.retention.map((line) => ({
          title: line.term.dataset,
          rows: retentionRows(line, sheet),
        }))}
        add={{ verb: 'addRetention', href: `${paths.checksStep(matter.reference, 'retention')}/add` }}
        remove={removeRetentionLine}
      />
      <ChoiceLinks items={nextActs(open)} />
    </MatterFrame>
  )
}
