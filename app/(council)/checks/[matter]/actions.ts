'use server'

import { formAction } from '@/lib/actions/form-action'
import { sheetAction } from '@/lib/actions/sheet-action'
import { typedPlaces } from '@/lib/actions/typed-places'
import { checkWordsFor } from '@/lib/content/check-refusals'
import * as inputs from '@/lib/domain/checks/sheet/inputs'
import { paths } from '@/lib/paths'
import { sealAnnexes } from '@/lib/use-cases/checks/seal-annexes'
import { shell } from '@/lib/use-cases/shell'

/** What the checks of one agreement or disclosure rest on; each form names it by its reference. */
export const sayDatasets = sheetAction({
  verb: 'nameDatasets',
  schema: inputs.datasets,
  next: paths.checks,
})

export const addPlaceOfUse = sheetAction({
  verb: 'addPlace',
  schema: inputs.addedPlace,
  ...typedPlaces('code'),
  next: (matter) => paths.checksStep(matter, 'places'),
})

export const removePlaceOfUse = sheetAction({
  verb: 'removePlace',
  schema: inputs.removed,
  next: (matter) => paths.checksStep(matter, 'places'),
})

export const addRetentionLine = sheetAction({
  verb: 'addRetention',
  schema: inputs.retentionLine,
  next: (matter) => paths.checksStep(matter, 'retention'),
})

export const removeRetentionLine = sheetAction({
  verb: 'removeRetention',
  schema: inputs.removed,
  next: (matter) => paths.checksStep(matter, 'retention'),
})

export const extendRetention = sheetAction({
  verb: 'extendRetention',
  schema: inputs.extension,
  next: (matter) => paths.checksStep(matter, 'retention'),
})

export const recordCertificate = sheetAction({
  verb: 'recordCertificate',
  schema: inputs.certificateReceived,
  next: (matter) => paths.checksStep(matter, 'retention'),
})

export const sayProcessingEntry = sheetAction({
  verb: 'linkProcessing',
  schema: inputs.processingLink,
  next: paths.checks,
})

export const sayPrivacyNotice = sheetAction({
  verb: 'sayNotice',
  schema: inputs.notice,
  next: paths.checks,
})

export const sayImpactAssessment = sheetAction({
  verb: 'sayImpact',
  schema: inputs.impact,
  next: paths.checks,
})

export const sayOfRecipient = sheetAction({
  verb: 'sayRecipient',
  schema: inputs.recipient,
  next: paths.checks,
})

export const sayGuardianView = sheetAction({
  verb: 'giveGuardianView',
  schema: inputs.guardianView,
  next: paths.checks,
})

export const sayOutsideUk = sheetAction({
  verb: 'approveOutsideUk',
  schema: inputs.outsideUk,
  next: paths.checks,
})

export const sealTheAnnexes = formAction({
  schema: inputs.sealing,
  words: checkWordsFor,
  run: (_nothing, { reference, version }, { who }) => sealAnnexes(shell(), who, { reference, version }),
  next: paths.checks,
})
