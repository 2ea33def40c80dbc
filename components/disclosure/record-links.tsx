import type { Copy, RecordKind } from '@/lib/domain/records/model'
import { RECORD_TITLES } from '@/lib/domain/records/model'
import { momentOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'

type Issued = {
  readonly id: string
  readonly kind: RecordKind
  readonly version: number
  readonly copy: Copy
  readonly reference: string
  readonly issuedAt: Date
}

type RecordLinksProps = { readonly issued: readonly Issued[]; readonly pending: number }

/** The sealed records of a case: the PDF, and the same content as a page for those who read it so. */
export const RecordLinks = ({ issued, pending }: RecordLinksProps) =>
  (issued.length > 0 || pending > 0) && (
    <section>
      <h2 className="govuk-heading-m">Signed records</h2>
      <ul className="govuk-list gh-records">
        {issued.map(({ id, kind, version, copy, reference, issuedAt }) => (
          <li key={id} className="gh-records__record">
            <a className="govuk-link gh-records__link" href={paths.record(id)}>
              {RECORD_TITLES[kind]}, version {version} (PDF)
            </a>
            <span className="govuk-hint gh-records__facts">
              {reference}, {copy} copy, sealed {momentOf(issuedAt.toISOString())}
            </span>
            <a className="govuk-link gh-records__link" href={paths.readRecord(id)}>
              Read as a page<span className="govuk-visually-hidden">: {reference}</span>
            </a>
          </li>
        ))}
      </ul>
      {pending > 0 && (
        <p className="govuk-body">
          {pending === 1 ? 'One record is' : `${pending} records are`} being sealed. Open this page again in a
          minute.
        </p>
      )}
    </section>
  )
