import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ORGANISATIONS, SERVICES } from '@/db/seeds/demo-organisations'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { type Dataset, newDataset } from '@/lib/domain/checks/dataset/dataset'
import { GUARDS } from '@/lib/domain/checks/guards/guards'
import type { SheetInputs } from '@/lib/domain/checks/sheet/inputs'
import { done } from '@/lib/domain/shared/outcome'
import { openAgreement } from '@/lib/use-cases/agreement/open-agreement'
import { openCheck } from '@/lib/use-cases/checks/act'
import { sealAnnexes } from '@/lib/use-cases/checks/seal-annexes'
import { actOnSheet } from '@/lib/use-cases/checks/sheet'
import { aBorough, as } from '@/lib/use-cases/demo/testing'
import DatasetsOfMatterPage from './datasets/page'
import GuardianPage from './guardian/page'
import ImpactPage from './impact/page'
import NoticePage from './notice/page'
import type { MatterParams } from './open-matter'
import OutsideUkPage from './outside-uk/page'
import ChecksPage from './page'
import AddPlacePage from './places/add/page'
import PlacesPage from './places/page'
import ProcessingOfMatterPage from './processing/page'
import RecipientPage from './recipient/page'
import AddRetentionPage from './retention/add/page'
import CertificatePage from './retention/certificate/page'
import ExtendRetentionPage from './retention/extend/page'
import RetentionPage from './retention/page'

const { shell, place } = await aBorough()
const here: { who: PersonKey } = { who: 'housingCoordinator' }

vi.mock('@/lib/use-cases/shell', () => ({ shell: () => shell }))
vi.mock('@/lib/auth/signed-in', () => ({
  requireSignedIn: async () => ({ actor: PEOPLE[here.who], who: as(here.who) }),
}))

beforeEach(() => {
  here.who = 'housingCoordinator'
})

const anAgreement = async () => {
  const opened = await openAgreement(shell, as('housingCoordinator'), {
    title: 'Tenancy data for hospital discharge',
    organisationId: ORGANISATIONS.healthTrust.id,
    serviceId: SERVICES.housing.id,
    tier: '2',
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  return opened.value.reference
}

const bare = await anAgreement()
const told = await anAgreement()

const say = async <V extends keyof SheetInputs>(
  verb: V,
  version: number,
  input: SheetInputs[V],
  reference = told,
) => {
  const said = await actOnSheet(shell, as('housingCoordinator'), { verb, reference, version, input })
  if (!said.ok) throw new Error(JSON.stringify(said.refusal))
}

const rents = await openCheck<Dataset>(shell, as('housingCoordinator'), {
  kind: 'dataset',
  permission: 'keepDatasets',
  action: 'openDataset',
  matter: null,
  make: (begun) =>
    done(newDataset({ name: 'Rent accounts', description: 'Rows', source: 'Housing', nhsData: 'no' }, begun)),
})
if (!rents.ok) throw new Error('the dataset was not opened')

await say('nameDatasets', 0, { datasets: [rents.value.reference], material: 'derivative', isNhsData: 'no' })
await say('addPlace', 2, { kind: 'SUPPORT', code: 'IN', what: 'Engineers on call', evidence: 'Contract 4' })
const LINE: SheetInputs['addRetention'] = {
  dataset: 'Tenancy dates',
  scheduleCode: 'HSG 4',
  basis: 'Limitation of claims',
  wording: 'Three years after the tenancy',
  months: 36,
  endAction: 'DESTROY',
  method: 'Overwritten',
  backups: '90 days',
  certificateRequired: 'no',
  subRecipientsBound: 'no',
  council: 72,
  cag: 12,
}
await say('addRetention', 3, LINE)
await say('sayNotice', 4, {
  reference: 'Housing notice, version 4',
  coversRecipient: 'yes',
  coversDestination: 'no',
  coversSafeguard: 'no',
  mentionsOptOut: 'yes',
})

type Page = (page: MatterParams) => Promise<ReactNode>

const drawn = async (page: Page, matter: string) => {
  const { prelude } = await prerender(await page({ params: Promise.resolve({ matter }) }))
  const html = (await new Response(prelude).text()).replaceAll('<!-- -->', '')
  expect(html).not.toMatch(/undefined|\[object|NaN/)
  return html
}

const NOT_FOUND = 'NEXT_HTTP_ERROR_FALLBACK;404'

const PAGES: readonly (readonly [string, Page])[] = [
  ['Checks', ChecksPage],
  ['What data is it?', DatasetsOfMatterPage],
  ['Where is the data kept, worked on and seen?', PlacesPage],
  ['Add a place', AddPlacePage],
  ['How long may the recipient keep it?', RetentionPage],
  ['How long is it kept, and what then?', AddRetentionPage],
  ['May they keep it for longer?', ExtendRetentionPage],
  ['Which certificate came?', CertificatePage],
  ['Where is it in the register of processing?', ProcessingOfMatterPage],
  ['Are people told of it?', NoticePage],
  ['Is its impact assessed?', ImpactPage],
  ['What does the recipient say?', RecipientPage],
  ['What is the Caldicott Guardian’s view?', GuardianPage],
]

describe('a page of the checks', () => {
  it.each(PAGES)('“%s” is drawn before and after anything is said', async (title, page) => {
    expect(await drawn(page, bare)).toContain(title)
    expect(await drawn(page, told)).toContain(title)
  })

  it.each(PAGES)('“%s” is not there for somebody who may not see the agreement', async (_, page) => {
    for (const who of ['sergeant', 'trustSignatory'] as const) {
      here.who = who
      await expect(drawn(page, told)).rejects.toThrow(NOT_FOUND)
    }
  })

  it.each(PAGES)('“%s” is not there for a reference that is none', async (_, page) => {
    for (const matter of ['AGR-2026-999999', 'DIS-2026-999999', 'nothing', '%00'])
      await expect(drawn(page, matter)).rejects.toThrow(NOT_FOUND)
  })
})

describe('the checks of an agreement', () => {
  it('name every guard, what stands in the way and where it is cleared', async () => {
    const html = await drawn(ChecksPage, bare)
    for (const { name } of GUARDS) expect(html).toContain(name)
    expect(html).toContain('Nothing says how long the recipient keeps it.')
    expect(html).toContain(`href="/checks/${bare}/retention"`)
    expect(html).toMatch(/\d+ checks stand in the way of signature/)
  })

  it('show what they rest on, by name', async () => {
    const html = await drawn(ChecksPage, told)
    for (const words of [
      'Rent accounts',
      'Support: India',
      'Tenancy dates: 3 years',
      'Housing notice, version 4',
      'Place added',
    ])
      expect(html).toContain(words)
  })

  it('lead to where a transfer and a flow are begun, for those who keep them', async () => {
    expect(await drawn(ChecksPage, told)).toContain(`/checks/${told}/flows/new`)
    here.who = 'auditor'
    const html = await drawn(ChecksPage, told)
    expect(html).not.toContain('flows/new')
    expect(html).not.toContain('Seal the annexes')
    expect(html).not.toContain('>Change<')
  })

  it('have the sealed annexes beside the button that seals them', async () => {
    expect(await drawn(ChecksPage, bare)).not.toContain('Seal the annexes')
    expect(await drawn(ChecksPage, told)).toContain('Seal the annexes as they stand')
    const sealed = await sealAnnexes(shell, as('housingCoordinator'), { reference: told, version: 5 })
    expect(sealed.ok).toBe(true)
    const html = await drawn(ChecksPage, told)
    expect(html).toContain('Retention schedule, version')
    expect(html).toContain('Where data may be kept, version')
  })
})

describe('the checks of a request', () => {
  it('speak of its release, to those who may open it', async () => {
    const { reference } = await place('AWAIT_HOS')
    expect(await drawn(ChecksPage, reference)).toContain('of release')
    here.who = 'boardMember'
    await expect(drawn(ChecksPage, reference)).rejects.toThrow(NOT_FOUND)
  })

  it('that is restricted are shut until somebody says why they need to see it', async () => {
    const restriction = { why: ['It is about somebody who works here'], at: shell.clock().toISOString() }
    const { reference } = await place('AWAIT_HOS', {}, (d) => ({ ...d, restriction }))
    here.who = 'dpo'
    for (const [, page] of PAGES) await expect(drawn(page, reference)).rejects.toThrow('NEXT_REDIRECT')
  })
})

describe('a form', () => {
  it('keeps what was said before, and the version that it was drawn from', async () => {
    const html = await drawn(NoticePage, told)
    expect(html).toContain('value="Housing notice, version 4"')
    expect(html).toMatch(/name="version" value="[5-9]"/)
    expect(await drawn(NoticePage, bare)).toContain('name="version" value="0"')
  })

  it('is replaced by the reason for somebody who may not act', async () => {
    here.who = 'auditor'
    for (const [title, page] of PAGES.slice(1)) {
      const html = await drawn(page, told)
      expect(html, title).toContain('You cannot do this now')
      expect(html, title).not.toContain('name="version"')
    }
  })

  it('that somebody may not send still shows them what was said', async () => {
    here.who = 'auditor'
    const html = await drawn(NoticePage, told)
    expect(html).toContain('Housing notice, version 4')
    expect(html).toMatch(/Does it name this kind of recipient\?<\/dt>.{0,90}Yes/)
    expect(await drawn(NoticePage, bare)).not.toContain('Not said')
  })

  it('of the guardian’s view is for the guardian alone', async () => {
    expect(await drawn(GuardianPage, told)).not.toContain('Sign your view')
    here.who = 'caldicottGuardian'
    expect(await drawn(GuardianPage, told)).toContain('Sign your view')
  })

  it('of NHS data abroad is for a director alone, who signs it', async () => {
    expect(await drawn(OutsideUkPage, told)).not.toContain('Sign your decision')
    here.who = 'director'
    expect(await drawn(OutsideUkPage, told)).toContain('Sign your decision')
  })
})

describe('retention', () => {
  it('explains the limits, and names the one that counts', async () => {
    const html = await drawn(RetentionPage, told)
    expect(html).toContain('No longer than the shortest of')
    expect(html).toContain('1 year, by the condition of the Confidentiality Advisory Group')
    expect(html).toContain('Not bound')
    expect(html).toContain('Take out line 1')
  })

  it('leads to more time and to the certificate where one is owed, and says what became of both', async () => {
    expect(await drawn(RetentionPage, told)).not.toContain('retention/extend')
    const owing = await anAgreement()
    const certified = { certificateRequired: 'yes', certificateDueOn: '2027-03-01', cag: 48 } as const
    await say('addRetention', 0, { ...LINE, ...certified }, owing)
    const before = await drawn(RetentionPage, owing)
    expect(before).toContain(`href="/checks/${owing}/retention/extend"`)
    expect(before).toContain(`href="/checks/${owing}/retention/certificate"`)
    expect(before).toContain('By 1 March 2027')
    expect(await drawn(ExtendRetentionPage, owing)).toContain(
      'Tenancy dates: until 1 March 2028 at the latest.',
    )
    const dataset = LINE.dataset
    const reason = 'A claim about the tenancy is heard in June.'
    const extension = { dataset, until: '2027-09-01', reason, approvedBy: 'Head of Housing' }
    await say('extendRetention', 2, extension, owing)
    const extended = await drawn(RetentionPage, owing)
    expect(extended).toContain('Until 1 September 2027, agreed by Head of Housing.')
    expect(extended).toContain('By 1 September 2027')
    expect(await drawn(CertificatePage, owing)).toContain('Certificate by 1 September 2027')
    await say('recordCertificate', 3, { dataset, receivedOn: '2026-11-20', evidence: 'Letter REC/4' }, owing)
    const after = await drawn(RetentionPage, owing)
    expect(after).toContain('Came on 20 November 2026: Letter REC/4')
    expect(after).not.toContain('retention/extend')
  })
})

describe('places', () => {
  it('are picked by name', async () => {
    const html = await drawn(AddPlacePage, told)
    for (const name of [
      'Scotland',
      'Somewhere in the United Kingdom',
      'Nobody knows',
      'Isle of Man',
      'India',
    ])
      expect(html).toContain(`>${name}</option>`)
  })
})
