/**
 * The authorisation matrix over real HTTP: what docs/authorisation says is held against what a whole request, with
 * a cookie, is answered; and against the same product with the layer in front of it taken away.
 */
import type { Status } from '@/lib/domain/disclosure/states'
import { paths } from '@/lib/paths'
import { HOUSING_SCENE } from '@/lib/use-cases/demo/scale/scene'
import { expect, test } from '../fixtures'
import { home } from '../raw'
import { startWithoutDoor, type WithoutDoor } from '../without-door'
import { filled, GUARDED, NOBODYS } from './knocking'
import { ACT_DOORS, matterOfPlan } from './matrix/acts'
import { matterIn, STATE_PLANS } from './matrix/cases'
import { ASKERS, type Asker, type Cookies, EVERYBODY, signInEverybody } from './matrix/everybody'
import { finds, OF_ALL_MATTERS } from './matrix/reads'
import { cookieOf, doneIn, sendAsAllowed, sendAsBarred, stayingFirst } from './matrix/sending'
import { type Matter, mayByRole } from './matrix/standing'
import {
  type Answer,
  type At,
  type Became,
  became,
  each,
  frontDoor,
  hangUp,
  type Visit,
  visit,
} from './matrix/visits'
import { WAYS_ROUND } from './matrix/ways-round'

let cookies: Cookies
let without: WithoutDoor
test.beforeAll(async ({ playwright }) => {
  test.setTimeout(180_000)
  cookies = await signInEverybody({ playwright })
  without = await startWithoutDoor()
})
test.afterAll(async () => {
  hangUp()
  await without?.stop()
})

/** Counted once, though each is asked twice; together more than two thousand. */
const AT_LEAST = { ofCases: 1_600, ofTheCouncil: 300, ofAPart: 90 }

const counted = (words: readonly string[]) =>
  Object.fromEntries([...new Set(words)].map((word) => [word, words.filter((each) => each === word).length]))

type Cell = { readonly who: Asker; readonly path: string; readonly want: Became; readonly about: string }

/** Asked twice: at the door, and of the framework with the door removed. */
const held = async (what: string, cells: readonly Cell[]) => {
  const ask = (at: At) =>
    each(cells, async ({ who, path }) => became(await visit(at, { path, cookie: cookieOf(cookies, who) })))
  const began = performance.now()
  const [atDoor, behind] = [await ask(frontDoor()), await ask(without)]
  const told = (got: readonly Became[]) =>
    cells.flatMap(({ who, path, want, about }, at) =>
      got[at] === want ? [] : [`${who} ${path} (${about}): the matrix says ${want}, HTTP ${got[at]}`],
    )
  const wrong = [told(atDoor), told(behind)]
  const seconds = Math.round((performance.now() - began) / 1000)
  console.info(
    `the matrix over HTTP, ${what}: ${cells.length} cells, ${wrong[0]?.length} wrong; ` +
      `without the layer in front ${wrong[1]?.length} wrong; ${seconds} s`,
  )
  expect(wrong[0]?.slice(0, 20)).toEqual([])
  expect(wrong[1]?.slice(0, 20)).toEqual([])
}

const shownTo = (may: boolean): Became => (may ? 'shown' : 'gone')

const CASE_PAGES = GUARDED.filter((address) => /^\/(disclosures|requests)\/\[reference\]/.test(address))

type Known = { readonly reference: string; readonly matter: Matter }

/** Its first page on either side: the council's for everybody, the asker's for every second. */
const firstPages = ({ reference, matter }: Known, at: number): readonly Cell[] =>
  [paths.disclosure(reference), paths.request(reference)].flatMap((path, side) =>
    ASKERS.filter((_, place) => side === 0 || (at + place) % 2 === 0).map((who) => ({
      who,
      path,
      want: who === 'nobody' ? ('signIn' as const) : shownTo(finds(path)(who, matter)),
      about: matter.state,
    })),
  )

/** What is on a page that they do find hangs on the state; that it is not there for anybody else does not. */
const hiddenPages = (address: string, at: number, known: readonly Known[]): readonly Cell[] =>
  EVERYBODY.flatMap((who, place) => {
    const one = known[(at * 7 + place) % known.length]
    if (!one || (at + place) % 2 === 0 || finds(address)(who, one.matter)) return []
    return [
      {
        who,
        path: filled(address, { ...NOBODYS, reference: one.reference }),
        want: 'gone',
        about: one.matter.state,
      },
    ]
  })

test('every page of a case, in every state, is there for whom the matrix says and for nobody else', async ({
  sameCase,
  lookAt,
}) => {
  test.setTimeout(300_000)
  const known: Known[] = []
  for (const plan of STATE_PLANS) {
    const reference = await sameCase(plan)
    known.push({ reference, matter: matterIn(plan.state as Status, (await lookAt(reference)).status) })
  }
  const cells = [
    ...known.flatMap(firstPages),
    ...CASE_PAGES.flatMap((address, at) => hiddenPages(address, at, known)),
  ]
  await held('cases', cells)
  expect(cells.length).toBeGreaterThan(AT_LEAST.ofCases)
})

test('the council’s own pages are there for the roles that the matrix names', async () => {
  test.setTimeout(300_000)
  const cells = Object.entries(OF_ALL_MATTERS).flatMap(([path, act]) =>
    EVERYBODY.map((who) => ({ who, path, want: shownTo(mayByRole(who, act)), about: act })),
  )
  await held('the council’s pages', cells)
  expect(cells.length).toBeGreaterThan(AT_LEAST.ofTheCouncil)
})

const PLANS = [...new Set(ACT_DOORS.map(({ door }) => door.plan))]

/** In parts, so that none takes minutes. */
const PARTS = 6
const plansOfPart = (part: number) => PLANS.filter((_, at) => at % PARTS === part)

test.describe('what the matrix refuses is refused to whoever sends the form, and done for whoever may by the same answers', () => {
  for (let part = 0; part < PARTS; part += 1)
    test(`part ${part + 1} of ${PARTS}`, async ({ sameCase, aCase, lookAt }) => {
      test.setTimeout(300_000)
      const wrong: string[] = []
      const undone: string[] = []
      const verdicts: string[] = []
      for (const plan of plansOfPart(part)) {
        const acts = ACT_DOORS.filter(({ door }) => door.plan === plan)
        const reference = await sameCase(plan)
        const before = await lookAt(reference)
        const matter = matterOfPlan(plan, before.status)
        for (const act of acts) {
          const sent = await sendAsBarred(act, { reference, matter, cookies }, [frontDoor(), without])
          wrong.push(...sent.wrong.flat())
          verdicts.push(...sent.verdicts)
        }
        expect(doneIn(await lookAt(reference))).toEqual(doneIn(before))
        for (const act of stayingFirst(acts, matter.state)) {
          const send = (to: string) => sendAsAllowed(act, to, { lookAt, cookies })
          const barredBy = (await send(reference)) && (await send(await aCase(plan)))
          verdicts.push('yes')
          if (barredBy !== null) undone.push(`${act.name} by ${act.door.as}: ${barredBy}`)
        }
      }
      console.info(
        `the matrix over HTTP, acts: ${verdicts.length} cells, ${wrong.length} wrong`,
        counted(verdicts),
      )
      expect(wrong).toEqual([])
      expect(undone).toEqual([])
      expect(verdicts.length).toBeGreaterThan(AT_LEAST.ofAPart)
    })
})

/** Named in the case, and on no page that a stranger sees. */
const SECRET = HOUSING_SCENE.subject.name
const CLOSED = STATE_PLANS.find(({ state }) => state === 'CLOSED') ?? { state: 'CLOSED' }

const PAGES_OF_A_CASE = [paths.disclosure, paths.request]

/** The framework mends an address by sending to another; where that leads counts. */
const followed = async (at: At, asked: Visit): Promise<Answer> => {
  const answer = await visit(at, asked)
  if (answer.to === null || became(answer) === 'signIn') return answer
  const { pathname, search } = new URL(answer.to, home())
  return visit(at, { ...asked, path: `${pathname}${search}` })
}

test('no header and no other way to write an address tells a case from one that never was', async ({
  sameCase,
}) => {
  test.setTimeout(180_000)
  const reference = await sameCase(CLOSED)
  const asked = PAGES_OF_A_CASE.flatMap((page) =>
    (['nobody', 'revenueOfficer'] as const).flatMap((who) => WAYS_ROUND.map((way) => ({ page, who, way }))),
  )
  const wrong: string[] = []
  for (const at of [frontDoor(), without]) {
    for (const headers of [undefined, { rsc: '1' }]) {
      const theirs = await followed(at, { path: paths.disclosure(reference), headers, cookie: cookies.dpo })
      expect(theirs.text).toContain(SECRET)
    }
    const ask = (of: string) =>
      each(asked, ({ page, who, way }) =>
        followed(at, { path: way.path(page(of)), headers: way.headers, cookie: cookieOf(cookies, who) }),
      )
    const [ofIt, ofNone] = [await ask(reference), await ask(NOBODYS.reference)]
    for (const [place, { page, who, way }] of asked.entries()) {
      const [one, none] = [ofIt[place], ofNone[place]]
      const isTheSame =
        one?.status === none?.status && one?.to === (none?.to?.replace(NOBODYS.reference, reference) ?? null)
      if (!one || !isTheSame || one.text.includes(SECRET))
        wrong.push(
          `${at.port} ${who} ${way.path(page(reference))} ${way.name}: ${one?.status}, not ${none?.status}`,
        )
    }
  }
  console.info(`ways round: ${WAYS_ROUND.length}, tried ${asked.length * 2} times, ${wrong.length} wrong`)
  expect(wrong).toEqual([])
})
