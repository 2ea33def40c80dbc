import type { Dataset } from '../dataset/dataset'
import { ORDINARY } from '../location/floor'
import { testLocations } from '../location/location'
import type { Notice } from '../notice'
import type { Reference } from '../reference'
import type { Sheet } from '../sheet/sheet'
import type { TransferContent } from './content'

/** What the checks of the agreement or the disclosure say already: a transfer asks for none of it again. */

export type FromMatter = Pick<
  TransferContent,
  'permittedLocationCodes' | 'ropaEntry' | 'privacyNoticeRef' | 'privacyNoticeCoversTransfer'
>

type Said = { readonly sheet: Sheet | null; readonly datasets: readonly Pick<Dataset, 'restrictions'>[] }
type Judging = { readonly reference: Pick<Reference, 'adequacy'>; readonly today: string }

/** Stricter than each use by itself: D1 asks of any place at all, whatever is done there. */
const permittedIn = ({ sheet, datasets }: Said, { reference, today }: Judging) =>
  testLocations(
    datasets.flatMap(({ restrictions }) => restrictions),
    [],
    reference,
    today,
    { ...ORDINARY, material: sheet?.material ?? 'dataset' },
  ).permitted

const tellsOfTransfer = ({ coversRecipient, coversDestination, coversSafeguard }: Notice) =>
  coversRecipient && coversDestination && coversSafeguard

export const fromMatter = (said: Said, judging: Judging): FromMatter => {
  const { processing = null, notice = null } = said.sheet ?? {}
  const permitted = permittedIn(said, judging)
  return {
    permittedLocationCodes: permitted && [...permitted],
    ropaEntry: processing?.entry,
    privacyNoticeRef: notice?.reference,
    privacyNoticeCoversTransfer: notice !== null && tellsOfTransfer(notice),
  }
}

export const fromMatterIn = (content: TransferContent): FromMatter => ({
  permittedLocationCodes: content.permittedLocationCodes,
  ropaEntry: content.ropaEntry,
  privacyNoticeRef: content.privacyNoticeRef,
  privacyNoticeCoversTransfer: content.privacyNoticeCoversTransfer,
})
