import type { Metadata } from 'next'
import { CardTable } from '@/components/ui/card-table'
import { TRANSFER_STATUS_NAMES } from '@/lib/content/matter-checks-words'
import type { TransferStatus } from '@/lib/domain/checks/transfer/states'
import { momentOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { readCheckVersions } from '@/lib/use-cases/checks/read'
import { shell } from '@/lib/use-cases/shell'
import { openTransferPage, type TransferParams } from '../open-transfer'
import { TransferFrame } from '../transfer-frame'

export const metadata: Metadata = { title: 'Versions' }

export default async function VersionsPage(page: TransferParams) {
  const open = await openTransferPage(page)
  const { t } = open
  const versions = await readCheckVersions(shell(), t)
  return (
    <TransferFrame open={open} title="Versions">
      <p className="govuk-body">Every version stays as it was. The newest is first.</p>
      <CardTable
        caption="Versions"
        captionHidden
        columns={[{ label: 'Version' }, { label: 'State' }, { label: 'When' }]}
        rows={versions.map(({ number, status, at }) => ({
          id: String(number),
          cells: [
            <a key="link" className="govuk-link" href={paths.transferVersion(t.reference, number)}>
              Version {number}
            </a>,
            // Only the module of transfers writes it.
            TRANSFER_STATUS_NAMES[status as TransferStatus],
            momentOf(at.toISOString()),
          ],
        }))}
      />
    </TransferFrame>
  )
}
