import { calendarBefore, type Story } from '../story'
import { burglary } from './burglary'
import { coronersNotice } from './coroners-notice'
import { damagedLobby } from './damaged-lobby'
import { harassment } from './harassment'
import { nightCall } from './night-call'
import { stationRobbery } from './station-robbery'
import { stolenMoped } from './stolen-moped'
import { undeclaredRent } from './undeclared-rent'
import { wholeStreet } from './whole-street'
import { workforce } from './workforce'

/** One case for each thing a newcomer should find on the first day, the oldest first. */
export const boroughStories = (now: Date): readonly Story[] =>
  [
    damagedLobby,
    wholeStreet,
    burglary,
    stationRobbery,
    coronersNotice,
    undeclaredRent,
    harassment,
    stolenMoped,
    workforce,
    nightCall,
  ].map((tell) => tell(calendarBefore(now)))
