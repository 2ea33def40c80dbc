import { isDissent } from './advice'
import type { Agreement } from './agreement'
import { type PublicEntry, publicExtract } from './public-extract'

/** What the public reads of it, or null where nobody proposed that it be public, or nothing says what it is. */
export const publicEntryFor = (a: Agreement): PublicEntry | null =>
  a.kind && a.publication
    ? publicExtract({
        reference: a.reference,
        kind: a.kind,
        status: a.status,
        text: a.text,
        inForceFrom: a.force?.from ?? null,
        reviewOn: a.force?.reviewOn ?? null,
        contact: a.publication.contact,
        dissentCount: a.advice.filter(isDissent).length,
      })
    : null
