import { calendarBefore, type Story } from '../story'
import { burglary } from './burglary'
import { damagedLobby } from './damaged-lobby'
import { harassment } from './harassment'
import { stationRobbery } from './station-robbery'
import { stolenMoped } from './stolen-moped'
import { undeclaredRent } from './undeclared-rent'
import { wholeStreet } from './whole-street'

/** One case for each thing a newcomer should find on the first day, the oldest first. */
export const boroughStories = (now: Date): readonly Story[] =>
  [damagedLobby, wholeStreet, burglary, stationRobbery, undeclaredRent, harassment, stolenMoped].map((tell) =>
    tell(calendarBefore(now)),
  )
