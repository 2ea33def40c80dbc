import { PEOPLE } from '@/db/seeds/demo-people'
import { ASSESSMENT_PAGES } from '@/lib/content/assessment-forms'
import { wordsFor } from '@/lib/content/refusals'
import { paths } from '@/lib/paths'
import { expect, test } from '../fixtures'
import { HELD } from '../ordinary-case'
import * as steps from '../steps'

const SHIELDED = { ...HELD, shielded: 'yes' } as const

const FORWARD = {
  codes: ['R15'],
  text: 'She fled to that address. Whoever serves papers there tells her husband where the door is.',
  wouldHelp:
    'Send the summons to the council in a sealed envelope, and it is handed over by somebody she trusts.',
  conflict: 'no',
} as const

test('a case that intake restricts exists for those who were named, who say why they open it, and for nobody else of the service', async ({
  page,
  aCase,
  lookAt,
}) => {
  const reference = await aCase({ after: 'acceptIntake' })
  const why = 'She is often in the news, and many would like to know where she lives.'
  await steps.signInAs(page, PEOPLE.informationOfficer)
  await steps.restricts(page, reference, why)
  await steps.signInAs(page, PEOPLE.housingCoordinator)
  await steps.isNotFound(page, paths.disclosure(reference))

  await steps.signInAs(page, PEOPLE.informationOfficer)
  await steps.opensWithAReason(page, reference, 'I restricted it, and name who works on it.')
  await steps.takesAnotherStep(page, reference, 'Restrict who sees it')
  await steps.assigns(page, [PEOPLE.housingCoordinator])

  await steps.signInAs(page, PEOPLE.headOfHousing)
  await steps.isNotFound(page, paths.disclosure(reference))
  await steps.signInAs(page, PEOPLE.housingCoordinator)
  expect(await steps.finds(page, [reference])).toEqual([reference])
  await steps.opensWithAReason(page, reference, 'I was assigned to it, and collate what is held.')
  await expect(page.getByText(why).first()).toBeVisible()
  expect((await lookAt(reference)).entries.at(-1)).toBe('openRestricted RESTRICTED')
})

test('case B21: a shielded address needs a threat check and a director, who offers to forward the papers instead', async ({
  page,
  aCase,
  lookAt,
}) => {
  const reference = await aCase({
    after: 'recordAssessment',
    assessed: [{ page: 'held', answers: SHIELDED }],
  })
  await steps.signInAs(page, PEOPLE.housingCoordinator)
  await page.goto(paths.step(reference, 'assess'))
  await expect(page.getByText(wordsFor({ rule: 'SHIELDED' })).first()).toBeVisible()
  const { title, fields } = ASSESSMENT_PAGES.held
  await steps.fillsInATask(page, title, title, fields, {
    ...SHIELDED,
    threatCheck:
      'Her support worker says that he still looks for her. Nothing that leaves may hold the street.',
  })
  await steps.sendsForDecision(page, reference)

  await steps.signInAs(page, PEOPLE.headOfHousing)
  await page.goto(paths.step(reference, 'decide'))
  await steps.arrivesAt(page, 'Decide whether to disclose')
  await expect(page.getByText(wordsFor({ rule: 'SHIELDED-DIRECTOR' }))).toBeVisible()
  await expect(page.getByRole('link', { name: 'Approve, in full or in part' })).toHaveCount(0)

  await steps.signInAs(page, PEOPLE.director)
  await steps.refuses(page, reference, { ...FORWARD, codes: ['R15'] })
  expect((await lookAt(reference)).status).toBe('REFUSED')

  await steps.signInAs(page, PEOPLE.constable)
  const letter = steps.unbroken(await steps.opensTheLetter(page, reference))
  expect(letter).toContain(FORWARD.wouldHelp)
  expect(letter).not.toContain('Larkfield House')
})
