'use server'

import { pageForm, transferAction, transferForm } from '@/lib/actions/transfer-action'
import { typedPlaces } from '@/lib/actions/typed-places'
import * as pages from '@/lib/domain/checks/transfer/pages'
import { nothing } from '@/lib/domain/checks/transfer/small-inputs'
import { done } from '@/lib/domain/shared/outcome'
import { paths } from '@/lib/paths'
import { concludeScreen, editTransfer } from '@/lib/use-cases/checks/transfers'
import { shell } from '@/lib/use-cases/shell'

const toScreen = (reference: string) => paths.transferStep(reference, 'screen')

export const saveWho = pageForm(pages.who, typedPlaces('recipientEstablishmentCode'))
export const saveWhat = pageForm(pages.what)
export const savePurpose = pageForm(pages.purpose)
export const saveScreen = pageForm(pages.screen, {}, 'screen')
export const saveInstrument = pageForm(pages.instrument)
export const saveBridge = pageForm(pages.bridge)
export const saveDerogation = pageForm(pages.derogation)
export const saveCare = pageForm(pages.care)

/** Every edit takes over what the checks of the matter say now; this one changes nothing else. */
export const takeOver = transferForm({
  schema: nothing,
  run: (_nothing, turn, who) => editTransfer(shell(), who, turn, (content) => done(content)),
  next: paths.transfer,
})

export const concludeQuestions = transferForm({
  schema: nothing,
  run: (_nothing, turn, who) => concludeScreen(shell(), who, { ...turn, verb: 'screenTransfer' }),
  next: paths.transfer,
})

export const recordBlock = transferForm({
  schema: nothing,
  run: (_nothing, turn, who) => concludeScreen(shell(), who, { ...turn, verb: 'evaluateTransfer' }),
  next: paths.transfer,
})

export const reviewAnonymous = transferAction({ verb: 'reviewAnonymity', schema: nothing, next: toScreen })
