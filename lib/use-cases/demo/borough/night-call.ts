import { ORGANISATIONS, SERVICES } from '@/db/seeds/demo-organisations'
import { PEOPLE } from '@/db/seeds/demo-people'
import { londonDate } from '@/lib/domain/shared/dates'
import { timeOf } from '@/lib/domain/shared/when'
import { type Calendar, type Story, step } from '../story'

const MINUTE = 60_000

/** An emergency, answered within minutes; the ambulance service still owes its written confirmation. */
export const nightCall = ({ hoursAgo }: Calendar): Story => {
  const called = hoursAgo(7)
  const after = (minutes: number) => new Date(called.getTime() + minutes * MINUTE)
  return told(called, after)
}

const told = (called: Date, after: (minutes: number) => Date): Story => ({
  asker: 'informationManager',
  organisationId: ORGANISATIONS.ambulance.id,
  startedAt: after(6),
  draft: {},
  call: {
    serviceId: SERVICES.housing.id,
    calledOn: londonDate(called),
    calledAt: timeOf(called.toISOString()),
    callerName: 'Niamh Gallagher',
    callerRank: 'Control room supervisor',
    callerNumber: 'AMB 331',
    calledBackAt: timeOf(after(4).toISOString()),
    answeredBy: 'The ambulance service’s switchboard, which put the call through to its control room',
    switchboard: ORGANISATIONS.ambulance.switchboard,
    risk: 'riskToLife',
    duty: false,
    wordsUsed:
      'We have had a silent call and then breathing. The phone is registered to a woman at a block of yours but not to a flat. We have a crew outside and no door to knock at.',
    danger: 'A woman who cannot speak, alone, forty minutes after the first call.',
    person: 'Joan Akers, about seventy, somewhere in Tiller House',
    needed: 'The number of her flat, and whether there is a key safe.',
    confirmerName: PEOPLE.ambulanceManager.name,
    confirmerRank: PEOPLE.ambulanceManager.title,
    confirmerEmail: PEOPLE.ambulanceManager.email,
  },
  steps: [
    step('decideUrgent', 'headOfHousing', after(14), {
      given: 'Flat 31, Tiller House. There is a key safe by the door; its code was read out once.',
      whyEnough: 'A crew needs the door and a way through it, and nothing else that we hold.',
      channel: 'phone',
      givenTo: 'Niamh Gallagher, on the number that was called back',
      givenAt: timeOf(after(13).toISOString()),
      couldConsent: 'no',
    }),
  ],
})
