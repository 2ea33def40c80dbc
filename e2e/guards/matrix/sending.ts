/** The form of an act, sent by all whom the matrix bars from it, and at last by the one who may. */
import type { PersonKey } from '@/db/seeds/demo-people'
import type { Status } from '@/lib/domain/disclosure/states'
import { rowFor } from '@/lib/domain/disclosure/transitions'
import type { CaseSeen } from '../../case-plan'
import * as steps from '../../steps'
import { ACT_DOORS, type ActDoor, answersTo } from './acts'
import { ASKERS, type Asker, type Cookies } from './everybody'
import { finds } from './reads'
import { type Matter, verdictOf } from './standing'
import { type At, type Became, became, each, frontDoor, reader, send } from './visits'

type Barred = { readonly who: Asker; readonly verdict: string; readonly want: readonly Became[] }

/** Every second person, and at the next form the others. */
const isTheirTurn = ({ name }: ActDoor, place: number) =>
  (place + ACT_DOORS.findIndex((one) => one.name === name)) % 2 === 1

/** Whom the matrix lets do it sends nothing yet: it would be done. */
export const barredFrom = (act: ActDoor, reference: string, matter: Matter): readonly Barred[] =>
  ASKERS.filter((_, place) => isTheirTurn(act, place)).flatMap((who): readonly Barred[] => {
    if (who === 'nobody') return [{ who, verdict: 'nobody', want: ['signIn'] }]
    const verdict = verdictOf(who, act.verb, matter)
    if (verdict === 'yes') return []
    const isTheirs = verdict !== 'hidden' && finds(act.door.at(reference))(who, matter)
    // A page that is theirs is shown again with what stands in the way, or is not there in this state.
    return [{ who, verdict, want: isTheirs ? ['shown', 'gone'] : ['gone'] }]
  })

const formOf = ({ door }: ActDoor, reference: string, cookies: Cookies) =>
  steps.formAt(reader(frontDoor(), cookies[door.as]), door.at(reference), door.press)

type Known = { readonly reference: string; readonly matter: Matter; readonly cookies: Cookies }

/** What was answered otherwise than the matrix says, at each of these. */
export const sendAsBarred = async (
  act: ActDoor,
  { reference, matter, cookies }: Known,
  ats: readonly At[],
) => {
  const form = await formOf(act, reference, cookies)
  const change = answersTo(act, form)
  const barred = barredFrom(act, reference, matter)
  const wrong: string[][] = []
  for (const at of ats) {
    const got = await each(barred, async ({ who }) =>
      became(await send(at, form, { cookie: cookieOf(cookies, who), change })),
    )
    wrong.push(
      barred.flatMap(({ who, verdict, want }, place) =>
        want.includes(got[place] ?? 'fault')
          ? []
          : [`${who} ${act.name} in ${matter.state}: ${verdict} is answered ${got[place]}`],
      ),
    )
  }
  return { verdicts: barred.map(({ verdict }) => verdict), wrong }
}

export const cookieOf = (cookies: Cookies, who: Asker) => (who === 'nobody' ? undefined : cookies[who])

/** All that was done; that somebody was refused is told in entries of their own. */
export const doneIn = ({ entries, ...seen }: CaseSeen) => ({
  ...seen,
  entries: entries.filter((entry) => !entry.startsWith('refused:')),
})

type Looking = {
  readonly lookAt: (reference: string) => Promise<CaseSeen>
  readonly cookies: Cookies
}

/** Null once whoever may has done it with the same answers; else what stood in their way. */
export const sendAsAllowed = async (
  act: ActDoor,
  reference: string,
  { lookAt, cookies }: Looking,
): Promise<string | null> => {
  const before = doneIn(await lookAt(reference)).entries.length
  const form = await formOf(act, reference, cookies).catch(String)
  if (typeof form === 'string') return form
  const as: PersonKey = act.door.as
  const answer = await send(frontDoor(), form, { cookie: cookies[as], change: answersTo(act, form) })
  if (doneIn(await lookAt(reference)).entries.length > before) return null
  return `${answer.status} ${/error-summary.*?<ul[^>]*>(.*?)<\/ul>/s.exec(answer.text)?.[1] ?? ''}`
}

const movesOn = ({ verb }: ActDoor, state: Status) => !rowFor(verb, state)?.to.includes(state)

/** One case serves them all as long as it stays where it is. */
export const stayingFirst = (acts: readonly ActDoor[], state: string) =>
  acts.toSorted(
    (one, other) => Number(movesOn(one, state as Status)) - Number(movesOn(other, state as Status)),
  )
