import type { LibraryClause } from '../library'
import { ASSURANCE } from './assurance'
import { DATA } from './data'
import { ENDING } from './ending'
import { JOINT_CONTROL } from './joint'
import { KEEPING } from './keeping'
import { LAWFULNESS } from './lawfulness'
import { ONWARD } from './onward'
import { PARTIES_AND_PURPOSE } from './parties-and-purpose'
import { PEOPLE } from './people'
import { PROCESSING } from './processing'
import { SIGNING } from './signing'
import { STATUTORY } from './statutory'

/** What a council begins with, in the order in which an agreement is read. Its lawyers edit it from there. */
export const STARTER_LIBRARY: readonly LibraryClause[] = [
  ...PARTIES_AND_PURPOSE,
  ...LAWFULNESS,
  ...DATA,
  ...JOINT_CONTROL,
  ...PROCESSING,
  ...PEOPLE,
  ...KEEPING,
  ...ONWARD,
  ...ASSURANCE,
  ...STATUTORY,
  ...ENDING,
  ...SIGNING,
]
