import type { Metadata } from 'next'
import { certificateFields } from '@/lib/content/retention-words'
import { certificatesOwed } from '@/lib/domain/checks/sheet/certificates'
import * as inputs from '@/lib/domain/checks/sheet/inputs'
import { paths } from '@/lib/paths'
import { recordCertificate } from '../../actions'
import { MatterFrame } from '../../matter-frame'
import { type MatterParams, openMatter } from '../../open-matter'
import { SheetForm } from '../../sheet-form'

export const metadata: Metadata = { title: 'Record a certificate' }

export default async function CertificatePage(page: MatterParams) {
  const open = await openMatter(page)
  return (
    <MatterFrame
      open={open}
      title="Which certificate came?"
      back={{ href: paths.checksStep(open.matter.reference, 'retention'), text: 'Back to retention' }}
    >
      <SheetForm
        open={open}
        verb="recordCertificate"
        schema={inputs.certificateReceived}
        fields={certificateFields(certificatesOwed(open.sheet))}
        submit="Record the certificate"
        action={recordCertificate}
      />
    </MatterFrame>
  )
}
