import { ORGANISATIONS } from '@/db/seeds/demo-organisations'
import type { Status } from '@/lib/domain/disclosure/states'
import { londonDate } from '@/lib/domain/shared/dates'
import type { Step, Story } from '../story'
import { MOVES, type MoveName } from './moves'
import { callIn, requestIn, requirementIn } from './request'
import type { Scene } from './scene'

const authorised: readonly MoveName[] = ['submit', 'authorise']
const received: readonly MoveName[] = [...authorised, 'acknowledge']
const taken: readonly MoveName[] = [...received, 'takeIn']
const proposed: readonly MoveName[] = [...taken, 'assess', 'weighItems', 'propose']
const prepared: readonly MoveName[] = [...proposed, 'approvePart', 'prepare', 'listFiles']
const released: readonly MoveName[] = [...prepared, 'check', 'release']

const lodged: readonly MoveName[] = ['lodge', 'acknowledge', 'toLegal']
const required: readonly MoveName[] = [...lodged, 'validate', 'assess', 'weighItems', 'propose']
const called: readonly MoveName[] = ['decideUrgent', 'awaitConfirmation']

/** One way to each state; a new state does not compile until there is one. */
const WAYS: Readonly<Record<Status, readonly MoveName[]>> = {
  DRAFT: [],
  AWAIT_EXT_AUTH: ['submit'],
  SUBMITTED: authorised,
  INTAKE: received,
  RETURNED_INCOMPLETE: [...received, 'returnIncomplete'],
  CLARIFY: [...taken, 'ask'],
  ROUTED_OUT: [...received, 'routeOut'],
  ASSESS: [...taken, 'assess'],
  ADVICE: [...taken, 'assess', 'askAdvice'],
  AWAIT_HOS: proposed,
  APPROVED_FULL: [...proposed, 'approve'],
  APPROVED_PART: [...proposed, 'approvePart'],
  REFUSED: [...proposed, 'refuse'],
  NIL_RETURN: [...taken, 'assess', 'weighItems', 'askAdvice', 'giveAdvice', 'propose', 'nothing'],
  PREPARE: prepared,
  RELEASED: released,
  CLOSED: [...released, 'receive', 'close'],
  WITHDRAWN: [...taken, 'withdraw'],
  EXPIRED: [...taken, 'expire'],
  LEGAL_VALIDATION: lodged,
  COMPLY: [...required, 'comply'],
  CHALLENGE: [...required, 'challenge'],
  REVIEW: [...proposed, 'refuse', 'askReview'],
  U_LOGGED: [],
  U_DECIDED: ['decideUrgent'],
  U_AWAIT_CONFIRM: called,
  U_UNCONFIRMED: [...called, 'lapse'],
}

const HOUR_MS = 3_600_000

const hoursTo = (status: Status) => WAYS[status].reduce((sum, move) => sum + MOVES[move].hours, 0)

/** A made-up case in that state, whose last act was an hour before `at`. */
export const journeyTo = (status: Status, at: Date, sceneOn: (today: string) => Scene): Story => {
  const startedAt = new Date(at.getTime() - (hoursTo(status) + 1) * HOUR_MS)
  const scene = sceneOn(londonDate(startedAt))
  const { id } = ORGANISATIONS[scene.body]
  const asker = isCalledIn(status) ? 'liaison' : scene.asker
  return {
    asker,
    organisationId: asker === 'liaison' ? id : undefined,
    startedAt,
    ...beginning(status, scene),
    steps: timed(startedAt, WAYS[status]).flatMap(({ move, when }): readonly Step[] => {
      const made = MOVES[move].make(scene, when)
      return 'verb' in made ? [made] : made
    }),
  }
}

/** By telephone: whoever asks cannot log their own call. */
const isCalledIn = (status: Status) => status.startsWith('U_')

/** What the way to a state begins with: a call, an order, or a request. */
const beginning = (status: Status, scene: Scene): Pick<Story, 'draft' | 'call'> => {
  if (isCalledIn(status)) return { draft: {}, call: callIn(scene) }
  return { draft: WAYS[status].includes('lodge') ? requirementIn(scene) : requestIn(scene) }
}

const timed = (start: Date, moves: readonly MoveName[]) => {
  let time = start.getTime()
  return moves.map((move) => {
    time += MOVES[move].hours * HOUR_MS
    return { move, when: new Date(time) }
  })
}
