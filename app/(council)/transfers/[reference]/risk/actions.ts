'use server'

import { riskForm, riskPageForm, transferAction, transferForm } from '@/lib/actions/transfer-action'
import { typedPlaces } from '@/lib/actions/typed-places'
import * as pages from '@/lib/domain/checks/transfer/risk/pages'
import { nothing } from '@/lib/domain/checks/transfer/small-inputs'
import { paths } from '@/lib/paths'
import { submitRisk } from '@/lib/use-cases/checks/transfers'
import { shell } from '@/lib/use-cases/shell'

const toRisk = (reference: string) => paths.transferStep(reference, 'risk')

export const startRisk = transferAction({ verb: 'startRiskAssessment', schema: nothing, next: toRisk })

export const saveSending = riskPageForm(pages.sending)
export const saveHarm = riskPageForm(pages.harm)
export const saveMethod = riskPageForm(pages.method, typedPlaces('placeCode'))
export const savePlace = riskPageForm(pages.place)
export const saveEnforcement = riskPageForm(pages.enforcement)
export const saveAgain = riskPageForm(pages.again)
export const saveLeft = riskPageForm(pages.left)
export const saveConclusion = riskPageForm(pages.conclusion)

export const addSource = riskForm({
  schema: pages.sourceLine,
  make: (answers, said) => pages.withRiskLine(answers, 'sources', said),
  next: toRisk,
})

export const addStep = riskForm({
  schema: pages.stepLine,
  make: (answers, said) => pages.withRiskLine(answers, 'steps', said),
  next: toRisk,
})

export const removeRiskLine = riskForm({
  schema: pages.removedRiskLine,
  make: pages.withoutRiskLine,
  next: toRisk,
})

export const sendRisk = transferForm({
  schema: nothing,
  run: (_nothing, turn, who) => submitRisk(shell(), who, turn),
  next: paths.transfer,
})
