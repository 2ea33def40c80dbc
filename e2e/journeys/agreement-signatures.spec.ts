import { PEOPLE } from '@/db/seeds/demo-people'
import { agreementWordsFor } from '@/lib/content/agreement-refusals'
import { paths } from '@/lib/paths'
import type { AgreementPlan } from '../case-plan'
import { expect, test } from '../fixtures'
import * as steps from '../steps'
import * as agreements from '../steps/agreements'

const LAWYER = PEOPLE.boroughLawyer2
const THEIRS = PEOPLE.regionalSignatory
const OURS = PEOPLE.director
const RETENTION = { key: 'retention', heading: 'How long it is kept, and how it is destroyed' }
const SHORTER = 'Entries are destroyed ten working days after the ban has ended: [[retention]] [[disposal]]'
const NOTE = 'The text is as it was agreed, and nothing of the purpose has changed.'

/** Beside what they typed; without scripts in place of the form, which is gone. */
const NO_LONGER_SO = /^(The agreement changed since you opened this page|This step is not open now)/

const TO_SIGN: AgreementPlan = { like: 'sharing', until: 'SIGNATURE' }

test.describe.configure({ timeout: 180_000 })

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('an edit after the first signature undoes it and the approval: it is approved and signed again by both', async ({
      page,
      anAgreement,
      lookAtAgreement,
    }) => {
      const reference = await anAgreement(TO_SIGN)
      await steps.signInAs(page, THEIRS)
      await agreements.signsForThem(page, reference, THEIRS)
      const signed = await lookAtAgreement(reference)
      expect(signed).toMatchObject({ status: 'SIGNATURE', signatures: 1 })

      await steps.signInAs(page, LAWYER)
      const undone = 'the approval and 1 signature'
      await agreements.rewordsAllTheSame(page, reference, { ...RETENTION, text: SHORTER }, undone)
      await agreements.seesWhatWasUndone(page, reference, `the signature of ${THEIRS.name}`)
      const textVersion = signed.textVersion + 1
      expect(await lookAtAgreement(reference)).toMatchObject({
        status: 'LEGAL_FINAL',
        textVersion,
        signatures: 0,
      })
      await agreements.sendsItForApproval(page, reference, textVersion)

      await steps.signInAs(page, PEOPLE.headOfSafety)
      await agreements.approvesIt(page, reference, textVersion, NOTE)
      await steps.signInAs(page, THEIRS)
      await agreements.readsItToSign(page, reference)
      await expect(agreements.calloutOf(page, 'Earlier signatures count no more')).toBeVisible()
      await agreements.signsForThem(page, reference, THEIRS)
      await steps.signInAs(page, OURS)
      await agreements.signsIt(page, reference, textVersion, OURS)
      await agreements.seesItStand(page, 'IN_FORCE')
      const { status, signatures, textHash } = await lookAtAgreement(reference)
      expect([status, signatures]).toEqual(['IN_FORCE', 2])
      expect(textHash).not.toBe(signed.textHash)
    })

    test('nobody signs a text that was changed while they read it', async ({
      page,
      browser,
      anAgreement,
      lookAtAgreement,
    }) => {
      const reference = await anAgreement(TO_SIGN)
      await steps.signInAs(page, THEIRS)
      await agreements.readsItToSign(page, reference)

      const lawyer = await steps.somebodyElse(browser, javaScriptEnabled)
      await steps.signInAs(lawyer, LAWYER)
      await agreements.rewordsAllTheSame(lawyer, reference, { ...RETENTION, text: SHORTER }, 'the approval')
      await lawyer.context().close()

      await agreements.givesTheirSignature(page, THEIRS)
      await expect(page.getByText(NO_LONGER_SO).first()).toBeVisible()
      expect(await lookAtAgreement(reference)).toMatchObject({ status: 'LEGAL_FINAL', signatures: 0 })
    })

    test('who is not next in the order does not sign for the council before the other organisation has', async ({
      page,
      anAgreement,
      lookAtAgreement,
    }) => {
      const reference = await anAgreement(TO_SIGN)
      const before = await lookAtAgreement(reference)
      await steps.signInAs(page, OURS)
      await page.goto(paths.agreementStep(reference, 'sign'))
      await steps.arrivesAt(page, 'Sign the agreement')
      const facts = { next: THEIRS.name }
      await expect(page.getByText(agreementWordsFor({ rule: 'NOT_YOUR_TURN', facts }))).toBeVisible()
      await expect(page.getByRole('button', { name: /^Sign version/ })).toHaveCount(0)
      expect(await lookAtAgreement(reference)).toEqual(before)
    })
  })
