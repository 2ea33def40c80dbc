import type { Metadata } from 'next'
import { firstIn, type Query } from '@/app/address'
import { Framed } from '@/app/framed'
import { Form } from '@/components/forms/form'
import { InsetText } from '@/components/ui/inset-text'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { agreementsOf, columnFields, columnValues } from '@/lib/content/import-words'
import { guessMapping } from '@/lib/domain/agreement/import/columns'
import { momentOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { nameRegisterColumns } from './actions'
import { type ImportParams, type OpenImport, openImport } from './open-import'

export const metadata: Metadata = { title: 'What each column holds' }

type Props = ImportParams & { readonly searchParams: Promise<Query> }

const Columns = ({ actor, one }: OpenImport) => (
  <Framed
    actor={actor}
    caption={one.name}
    title="What each column holds"
    back={{ href: paths.importRegister(), text: 'Choose another file' }}
  >
    <p className="govuk-body">
      We guessed from the headings. Put right what is wrong. What you leave out stays in your spreadsheet.
    </p>
    <Form
      spec={{ fields: columnFields(one), submit: 'See what would happen' }}
      action={nameRegisterColumns.bind(null, one.id)}
      initialValues={columnValues(one.mapping ?? guessMapping(one.head))}
    />
  </Framed>
)

type DoneProps = OpenImport & { readonly at: Date; readonly again: boolean }

const Done = ({ actor, one, at, again }: DoneProps) => {
  const { new: made = 0, lacking = 0 } = one.counts ?? {}
  const when = momentOf(at.toISOString())
  return (
    <Framed
      actor={actor}
      caption={one.name}
      title="This register is imported"
      back={{ href: paths.agreements(), text: 'Back to the register' }}
    >
      {again ? (
        <InsetText>
          You sent a file that was imported on {when}. Nothing was imported again. What was added to the
          spreadsheet since makes it another file, and is taken.
        </InsetText>
      ) : (
        <NotificationBanner success title="Imported" heading={`${agreementsOf(made)} imported on ${when}`} />
      )}
      <p className="govuk-body">
        {agreementsOf(made)} came in, {lacking.toLocaleString('en-GB')} of them with something missing.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={`${paths.agreements()}?show=all&gaps=1`}>
          Work through what is missing
        </a>
      </p>
    </Framed>
  )
}

export default async function ImportStepPage({ searchParams, ...page }: Props) {
  const open = await openImport(page)
  const again = firstIn(await searchParams, 'again') === '1'
  return open.one.importedAt ? (
    <Done {...open} at={open.one.importedAt} again={again} />
  ) : (
    <Columns {...open} />
  )
}
