/** For each question of the outside form, a draft that comes to it: no lane asks them all. */
import type { PersonKey } from '@/db/seeds/demo-people'
import { applicable, type Question } from '@/lib/domain/disclosure/questions'
import type { Request } from '@/lib/domain/disclosure/request-inputs'
import {
  asksAboutAVictim,
  asksAsAPartner,
  asksForAClaim,
  asksForCounselling,
  asksForFamilyMaterial,
  requirementOf,
} from '@/lib/testing/lanes'
import type { CasePlan } from './case-plan'
import { ordinaryRequest } from './ordinary-case'
import { THE_POLICE } from './steps/asking'

export const ASKER: PersonKey = 'constable'

const INCIDENT: Request['incident'] = {
  place: 'The lobby of Larkfield House',
  fromDate: '2026-08-30',
  fromTime: '21:00',
  toDate: '2026-08-30',
  toTime: '23:00',
}

const ANSWERS: readonly Partial<Request>[] = [
  {},
  { about: 'incident', incident: INCIDENT },
  { ...asksAboutAVictim, ...asksForCounselling },
  asksForFamilyMaterial,
  asksAsAPartner,
  asksForAClaim,
  requirementOf('G09n'),
]

const DRAFTS: readonly CasePlan[] = ANSWERS.map((request) => ({
  after: 'startRequest',
  asker: ASKER,
  request,
}))

/** The first that comes to it, and the same one each time. */
export const draftFor = (question: Question): CasePlan => {
  const draft = DRAFTS.find(({ request }) =>
    applicable(ordinaryRequest(request), THE_POLICE).includes(question),
  )
  if (!draft) throw new Error(`no draft comes to the question ${question.slug}`)
  return draft
}
