import { byWhom } from '@/components/agreement/said'
import { SummaryList } from '@/components/ui/summary-list'
import { MATERIAL_WORDS, NONE_OF_OURS, TOOLKIT_WORDS } from '@/lib/content/sheet-words'
import { needsImpactAssessment } from '@/lib/domain/checks/impact'
import { USE_KIND_NAMES } from '@/lib/domain/checks/location/restriction'
import { placeName } from '@/lib/domain/checks/location/words'
import { inMonths } from '@/lib/domain/checks/retention/retention'
import type { SheetInputs } from '@/lib/domain/checks/sheet/inputs'
import type { Sheet } from '@/lib/domain/checks/sheet/sheet'
import { type ChecksStep, paths } from '@/lib/paths'
import type { readNamedIn } from '@/lib/use-cases/checks/read-sheet'
import type { OpenMatter } from './open-matter'

/** What the checks rest on, one row a fact. */

type Named = Awaited<ReturnType<typeof readNamedIn>>

const NOT_SAID = 'Not said yet'

const Lines = ({ lines }: { readonly lines: readonly string[] }) =>
  lines.length === 0 ? (
    NOT_SAID
  ) : (
    <ul className="govuk-list">
      {lines.map((line, place) => (
        <li key={`${place}-${line}`}>{line}</li>
      ))}
    </ul>
  )

const datasetLines = ({ nhs, material }: Sheet, { datasets }: Named) =>
  nhs === null
    ? []
    : [
        ...(datasets.length > 0 ? datasets.map(({ title }) => title) : [NONE_OF_OURS.label]),
        MATERIAL_WORDS[material],
      ]

const placeLines = ({ places }: Sheet, reference: OpenMatter['reference']) =>
  places.map(({ kind, code }) => `${USE_KIND_NAMES[kind]}: ${placeName(code, reference)}`)

const retentionLines = ({ retention }: Sheet) =>
  retention.map(
    ({ term }) => `${term.dataset}: ${term.months === null ? term.wording : inMonths(term.months)}`,
  )

const entryWords = ({ processing }: Sheet, { entry }: Named) =>
  processing === null ? NOT_SAID : `${entry?.title ?? processing.entry} (${processing.entry})`

const impactWords = ({ impact }: Sheet) => {
  if (impact === null) return NOT_SAID
  if (impact.reference) return impact.reference
  return needsImpactAssessment(impact) ? 'One is needed, and there is none' : 'None is needed'
}

const recipientLines = ({ recipient }: Sheet) =>
  recipient === null
    ? []
    : [
        recipient.trainingStatement ? 'Its people are trained, it states' : 'It says nothing of training',
        recipient.passesOn ? 'It passes the data on' : 'It passes the data to nobody',
        `NHS security toolkit: ${TOOLKIT_WORDS[recipient.toolkit?.status ?? 'none'].toLowerCase()}`,
      ]

type FactsProps = { readonly open: OpenMatter; readonly named: Named }

export const FactsShown = ({ open: { matter, sheet, reference, refuses }, named }: FactsProps) => {
  const row = (key: string, value: React.ReactNode, step: ChecksStep, verb: keyof SheetInputs) => ({
    key,
    value,
    actions: [
      {
        href: paths.checksStep(matter.reference, step),
        text: refuses(verb) ? 'See' : 'Change',
        hidden: key.toLowerCase(),
      },
    ],
  })
  const { notice, guardian, outsideUk } = sheet
  return (
    <SummaryList
      rows={[
        row('Data', <Lines lines={datasetLines(sheet, named)} />, 'datasets', 'nameDatasets'),
        row('Places', <Lines lines={placeLines(sheet, reference)} />, 'places', 'addPlace'),
        row(
          'NHS data abroad',
          outsideUk ? `Approved by ${byWhom(outsideUk.by)}` : 'Not approved',
          'outside-uk',
          'approveOutsideUk',
        ),
        row('Retention', <Lines lines={retentionLines(sheet)} />, 'retention', 'addRetention'),
        row('Register of processing', entryWords(sheet, named), 'processing', 'linkProcessing'),
        row('Privacy notice', notice?.reference ?? NOT_SAID, 'notice', 'sayNotice'),
        row('Impact assessment', impactWords(sheet), 'impact', 'sayImpact'),
        row('The recipient', <Lines lines={recipientLines(sheet)} />, 'recipient', 'sayRecipient'),
        row(
          'The Caldicott Guardian’s view',
          guardian ? byWhom(guardian.by) : 'Not given',
          'guardian',
          'giveGuardianView',
        ),
      ]}
    />
  )
}
