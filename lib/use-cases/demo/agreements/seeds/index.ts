import type { AgreementStory } from '../story'
import { childProtection } from './child-protection'
import { departmentalReturns } from './departmental-returns'
import { familiesProgramme } from './families-programme'
import { fraudInitiative } from './fraud-initiative'
import { homecare } from './homecare'
import { residentsIndex } from './residents-index'
import { rogueLandlords } from './rogue-landlords'
import { secureEmail } from './secure-email'

/** The worked seeds of 3.1, finished; and two that wait for somebody. */
export const AGREEMENT_STORIES: readonly AgreementStory[] = [
  rogueLandlords,
  childProtection,
  fraudInitiative,
  residentsIndex,
  homecare,
  familiesProgramme,
  departmentalReturns,
  secureEmail,
  {
    ...familiesProgramme,
    title: 'Families programme: bringing in the school nurses',
    daysAgo: 12,
    until: 'NEGOTIATION',
  },
  {
    ...rogueLandlords,
    title: 'Rogue letting agents: sending bans to the regional list',
    daysAgo: 9,
    until: 'APPROVAL',
  },
]
