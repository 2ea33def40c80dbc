import { CardTable } from '@/components/ui/card-table'
import { InsetText } from '@/components/ui/inset-text'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import type { AgreementStatus } from '@/lib/domain/agreement/states'
import { paths } from '@/lib/paths'
import { AgreementStatusTag } from './status-tag'

type Variation = { readonly reference: string; readonly status: AgreementStatus }

const COLUMNS = [{ label: 'Variation' }, { label: 'State' }, { label: 'What it changes' }] as const

const Link = ({ href, text, about }: Readonly<Record<'href' | 'text' | 'about', string>>) => (
  <a className="govuk-link" href={href}>
    {text}
    <span className="govuk-visually-hidden">, {about}</span>
  </a>
)

/** Numbered in the order in which they were started, as they come. */
export const Variations = ({ variations }: { readonly variations: readonly Variation[] }) =>
  variations.length === 0 ? (
    <p className="govuk-body">It has never been varied.</p>
  ) : (
    <CardTable
      caption="Its variations"
      columns={COLUMNS}
      rows={variations.map(({ reference, status }, index) => ({
        id: reference,
        cells: [
          <Link
            key="open"
            href={paths.agreement(reference)}
            text={`Variation ${index + 1}`}
            about={reference}
          />,
          <AgreementStatusTag key="state" status={status} />,
          <Link
            key="compare"
            href={paths.agreementStep(reference, 'compare')}
            text="Compare"
            about={`variation ${index + 1} with what it varies`}
          />,
        ],
      }))}
    />
  )

/** The way back from a variation to the agreement that it varies. */
export const VariationOf = ({ a: { variationOf } }: { readonly a: Pick<Agreement, 'variationOf'> }) =>
  variationOf ? (
    <InsetText>
      This is variation {variationOf.number} of{' '}
      <a className="govuk-link" href={paths.agreement(variationOf.reference)}>
        {variationOf.reference}
      </a>
      . When it is in force, its text takes the place of that one’s. Reviews, notice and evidence stand there.
    </InsetText>
  ) : null
