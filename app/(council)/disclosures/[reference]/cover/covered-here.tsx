import { Candidates, CoverFound } from '@/components/agreement/covered'
import { rowFor } from '@/lib/domain/disclosure/transitions'
import { may } from '@/lib/domain/permissions/permissions'
import { paths } from '@/lib/paths'
import { readCovering } from '@/lib/use-cases/agreement/covering'
import { shell } from '@/lib/use-cases/shell'
import type { OpenCase } from '../open-case'

const NameOne = ({ actor, d }: OpenCase) =>
  may(actor, 'nameAgreement') ? (
    <p className="govuk-body">
      <a className="govuk-link" href={paths.step(d.reference, 'cover')}>
        {d.agreement ? 'Change what was found' : 'Say which agreement covers it, or that none does'}
      </a>
    </p>
  ) : null

/** Beside a case that is still open; a case past it shows only what was found. */
export const CoveredHere = async ({ actor, d }: OpenCase) => {
  const isOpen = rowFor('nameAgreement', d.status) !== undefined && d.parts.length === 0
  const agreements = isOpen ? await readCovering(shell(), actor, d.organisation.id) : null
  if (!d.agreement && !agreements) return null
  return (
    <section>
      <h2 className="govuk-heading-m">Is this covered by an agreement?</h2>
      {d.agreement && <CoverFound found={d.agreement} isReader={may(actor, 'readAgreements')} />}
      {agreements && <Candidates organisation={d.organisation.name} agreements={agreements} />}
      {isOpen && <NameOne actor={actor} d={d} />}
    </section>
  )
}
