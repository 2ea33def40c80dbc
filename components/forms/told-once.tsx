import { NotificationBanner } from '@/components/ui/notification-banner'
import { Textarea } from '@/components/ui/textarea'
import type { Told } from './form-spec'

/** A box to copy from, which works without scripts. It has no part in the form that it answers. */
export const ToldOnce = ({ heading, label, value, waits = false }: Told) => (
  <NotificationBanner success={!waits} heading={heading}>
    <Textarea id="told" name="told" form="" label={label} defaultValue={value} rows={3} readOnly />
  </NotificationBanner>
)
