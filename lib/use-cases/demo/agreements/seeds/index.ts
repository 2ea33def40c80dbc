import type { AgreementStory } from '../story'
import { childProtection } from './child-protection'
import { councilTaxLetters } from './council-tax-letters'
import { departmentalReturns } from './departmental-returns'
import { familiesPlanning } from './families-planning'
import { familiesProgramme } from './families-programme'
import { fraudInitiative } from './fraud-initiative'
import { homecare } from './homecare'
import { residentsIndex } from './residents-index'
import { rogueLandlords } from './rogue-landlords'
import { secureEmail } from './secure-email'

/** The worked seeds of 3.1, finished; two that wait for somebody; and one that its checks stop. */
export const AGREEMENT_STORIES: readonly AgreementStory[] = [
  rogueLandlords,
  childProtection,
  fraudInitiative,
  residentsIndex,
  homecare,
  familiesPlanning,
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
  councilTaxLetters,
]
