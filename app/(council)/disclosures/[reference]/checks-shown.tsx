import { GuardsPanel } from '@/components/check/guards-panel'
import { ENDED, type Status } from '@/lib/domain/disclosure/states'
import { may } from '@/lib/domain/permissions/permissions'
import { matterOf } from '@/lib/use-cases/checks/matter'
import { readPanel } from '@/lib/use-cases/checks/panel'
import { shell } from '@/lib/use-cases/shell'
import type { OpenCase } from './open-case'

const isOver = (status: Status) => (ENDED as readonly Status[]).includes(status)

/** What stands between this case and a release, while there may still be one. */
export const ChecksShown = async ({ actor, d }: OpenCase) => {
  if (!may(actor, 'readChecks') || isOver(d.status)) return null
  const file = { kind: 'disclosure', d } as const
  return (
    <section>
      <h2 className="govuk-heading-m">Checks</h2>
      <GuardsPanel matter={matterOf(file)} panel={await readPanel(shell(), file)} />
    </section>
  )
}
