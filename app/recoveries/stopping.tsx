import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { Form } from '@/components/forms/form'
import { REASON_FIELDS } from '@/lib/content/identity-words'
import { RECOVERY } from '@/lib/content/recovery-words'
import { onlyReason } from '@/lib/domain/identity/inputs'
import { stopRecovery } from './actions'

const SPEC = specOf({
  schema: onlyReason,
  fields: REASON_FIELDS('Why is it stopped?'),
  submit: RECOVERY.stop,
  warning: true,
})

export const Stopping = ({ id }: { readonly id: string }) => (
  <Form spec={SPEC} action={stopRecovery.bind(null, id)} />
)
