import { RecordLinks } from '@/components/disclosure/record-links'
import { ActionButton } from '@/components/forms/action-button'
import type { readAnnexes } from '@/lib/use-cases/checks/read-sheet'
import { sealTheAnnexes } from './actions'
import type { OpenMatter } from './open-matter'

type AnnexesProps = {
  readonly open: OpenMatter
  readonly records: Awaited<ReturnType<typeof readAnnexes>>
}

/** Retention and location as they were sealed, and the button that seals them as they stand. */
export const Annexes = ({ open: { matter, sheet, refuses }, records }: AnnexesProps) => (
  <>
    <RecordLinks {...records} />
    {refuses('sealAnnexes') === null && (
      <section>
        <h2 className="govuk-heading-m">Annexes</h2>
        <p className="govuk-body">
          How long the data is kept and where it may be, with every check as it stands now, become signed
          records: one copy for the council, one for the other party. A later change makes a new version.
        </p>
        <ActionButton
          action={sealTheAnnexes.bind(null, matter.reference)}
          version={sheet.version}
          label="Seal the annexes as they stand"
        />
      </section>
    )}
  </>
)
