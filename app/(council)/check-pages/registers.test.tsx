/** Pages and forms of the register of processing, of training and of incidents, and what leads to them. */
import { parse } from 'node-html-parser'
import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import { describe, expect, it, vi } from 'vitest'
import { EMPTY_STATE } from '@/components/forms/form-spec'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import type { CaseAction } from '@/lib/actions/form-action'
import { INCIDENT } from '@/lib/domain/checks/incident/incident'
import type { IncidentInputs } from '@/lib/domain/checks/incident/inputs'
import type { Incident } from '@/lib/domain/checks/incidents'
import { PROCESSING } from '@/lib/domain/checks/processing/entry'
import type { ProcessingInputs } from '@/lib/domain/checks/processing/inputs'
import type { SheetInputs } from '@/lib/domain/checks/sheet/inputs'
import { hoursAfter } from '@/lib/domain/shared/dates'
import type { Outcome } from '@/lib/domain/shared/outcome'
import type { SessionFacts } from '@/lib/domain/shared/session'
import { paths } from '@/lib/paths'
import { placeAgreement } from '@/lib/use-cases/agreement/testing'
import { handleCheck } from '@/lib/use-cases/checks/act'
import { reportIncident } from '@/lib/use-cases/checks/incidents'
import { openProcessing } from '@/lib/use-cases/checks/processing'
import { actOnSheet } from '@/lib/use-cases/checks/sheet'
import { aBorough, as, NOW } from '@/lib/use-cases/demo/testing'
import CertificatesPage from '../certificates/page'
import ChecksPage from '../checks/page'
import NoticesPage from '../disclosures/notices/page'
import IncidentActPage from '../incidents/[reference]/[act]/page'
import IncidentPage from '../incidents/[reference]/page'
import * as incidentActions from '../incidents/actions'
import IncidentsPage from '../incidents/page'
import ReportPage from '../incidents/report/page'
import ProcessingActPage from '../processing/[reference]/[act]/page'
import EntryPage from '../processing/[reference]/page'
import VersionPage from '../processing/[reference]/versions/[number]/page'
import * as entryActions from '../processing/actions'
import { GET as exportCsv } from '../processing/export/route'
import NewEntryPage from '../processing/new/page'
import ProcessingPage from '../processing/page'
import * as trainingActions from '../training/actions'
import GracePage from '../training/grace/page'
import TrainingPage from '../training/page'
import RecordPage from '../training/record/page'

const { shell, owner, waitDays } = await aBorough()
const UNPROVED: SessionFacts = { id: 'here', factor: 'none-demo', authAt: null, provedAt: null }
const here: { who: PersonKey; session: SessionFacts } = { who: 'careOwner', session: UNPROVED }

vi.mock('@/lib/auth/signed-in', () => ({
  requireSignedIn: async () => ({ actor: PEOPLE[here.who], who: { ...as(here.who), session: here.session } }),
}))
vi.mock('@/lib/use-cases/shell', () => ({ shell: () => shell }))
vi.mock('next/navigation', async (original) => ({
  ...(await original<object>()),
  redirect: (address: string) => {
    throw new Error(`went to ${address}`)
  },
}))

type Drawing = () => Promise<ReactNode>

const drawn = async (who: PersonKey, page: Drawing) => {
  here.who = who
  const { prelude } = await prerender(await page())
  return parse(await new Response(prelude).text())
}

const at = <P extends object>(params: P) => ({ params: Promise.resolve(params) })
const searched = (query: Readonly<Record<string, string>> = {}) => ({ searchParams: Promise.resolve(query) })

const sent = (
  who: PersonKey,
  action: CaseAction,
  about: string,
  fields: Readonly<Record<string, string>>,
) => {
  here.who = who
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return action(about, EMPTY_STATE, form)
}

const given = <T,>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.rule)
  return outcome.value
}

const NOT_FOUND = 'NEXT_HTTP_ERROR_FALLBACK;404'

const CONTENT = {
  controller: 'London Borough of Haverbrook',
  jointControllers: 'None',
  purpose: 'Arranging care for adults',
  purposeCode: 'CARE',
  dataSubjects: 'Adults who need care',
  dataCategories: 'Health and care needs',
  lawfulBasis: 'The duty to meet needs for care',
  retention: 'Eight years',
  retentionMonths: '96',
  security: 'Locked',
  impactAssessment: 'None',
  privacyNotice: 'Adult social care notice',
  department: 'Adult Social Care',
  coordinator: 'Grace Achieng',
  systemOwner: 'Mehmet Yıldız',
}

const anEntry = async (purpose = CONTENT.purpose) =>
  given(await openProcessing(shell, as('careCoordinator'), { ...CONTENT, purpose, retentionMonths: 96 }))
    .reference

const act = async <V extends keyof ProcessingInputs & string>(
  reference: string,
  who: PersonKey,
  verb: V,
  input: ProcessingInputs[V],
) => given(await handleCheck(shell, as(who), PROCESSING, { verb, reference, version: null, input }))

const anEntryInOrder = async () => {
  const reference = await anEntry()
  await act(reference, 'careOwner', 'reviewProcessing', {})
  await act(reference, 'careCoordinator', 'confirmProcessing', {})
  return reference
}

const OWNS = 'I own this system'
const COORDINATES = 'I coordinate data here'

describe('the page of an entry of the register of processing', () => {
  it('offers its owner the review and its coordinator the confirmation, and others neither', async () => {
    const reference = await anEntry()
    const text = async (who: PersonKey) => (await drawn(who, () => EntryPage(at({ reference })))).text
    expect(await text('careOwner')).toContain(OWNS)
    expect(await text('careOwner')).not.toContain(COORDINATES)
    expect(await text('careCoordinator')).toContain(COORDINATES)
    expect(await text('careCoordinator')).not.toContain(OWNS)
    expect(await text('auditor')).not.toMatch(/I own this system|I coordinate data|What you can do/)
  })

  it('says when each review is due again, and that a change asks for both again', async () => {
    const reference = await anEntryInOrder()
    const page = () => EntryPage(at({ reference }))
    const { text } = await drawn('auditor', page)
    expect(text).toContain('Due again by 20 November 2027')
    expect(text).toContain('Due again by 20 November 2028')
    const changed = sent('careCoordinator', entryActions.describeProcessing, reference, {
      ...CONTENT,
      retention: 'Ten years',
      version: '3',
    })
    await expect(changed).rejects.toThrow(`went to /processing/${reference}`)
    expect((await drawn('auditor', page)).text.match(/Not done/g)).toHaveLength(2)
  })

  it('keeps every version readable, with who made it', async () => {
    const reference = await anEntryInOrder()
    await act(reference, 'careOwner', 'describeProcessing', {
      ...CONTENT,
      retention: 'Ten years',
      retentionMonths: 120,
    })
    const now = await drawn('auditor', () => EntryPage(at({ reference })))
    expect(now.text).toContain('Ten years')
    expect(now.querySelectorAll(`a[href^="/processing/${reference}/versions/"]`)).toHaveLength(4)
    const before = (await drawn('auditor', () => VersionPage(at({ reference, number: '3' })))).text
    expect(before).toContain('Eight years')
    expect(before).toContain(`by ${PEOPLE.careCoordinator.name}`)
    for (const number of ['5', '0', 'x'])
      await expect(drawn('auditor', () => VersionPage(at({ reference, number })))).rejects.toThrow(NOT_FOUND)
  })

  it('takes a recipient on by name and off again, and names places in words', async () => {
    const reference = await anEntryInOrder()
    const listing = sent('careOwner', entryActions.listRecipient, reference, {
      recipient: 'Larkfield Homecare',
      destinations: 'GB-ENG, IE',
      safeguard: 'UK adequacy regulations',
      version: '3',
    })
    await expect(listing).rejects.toThrow('went to')
    const html = await drawn('careOwner', () => EntryPage(at({ reference })))
    expect(html.text).toContain('England, Ireland')
    expect(html.text).toContain('Take off Larkfield Homecare')
    const again = await sent('careOwner', entryActions.listRecipient, reference, {
      recipient: 'larkfield  homecare',
      destinations: '',
      safeguard: 'None',
      version: '4',
    })
    expect(again.errors['']).toContain('listed already')
    const ending = await drawn('careOwner', () => ProcessingActPage(at({ reference, act: 'end' })))
    expect(ending.querySelector('main form')).toBeNull()
    expect(ending.text).toContain('Somebody still receives this data')
    const off = sent('careOwner', entryActions.unlistRecipient, reference, {
      recipient: 'Larkfield Homecare',
      version: '4',
    })
    await expect(off).rejects.toThrow('went to')
  })

  it.each([
    ['no purpose', { purpose: '' }, 'purpose'],
    ['half a month', { retentionMonths: '1.5' }, 'retentionMonths'],
    ['no answer about joint controllers', { jointControllers: '' }, 'jointControllers'],
  ])('is not entered with %s, and keeps what was typed', async (_, change, field) => {
    const state = await sent('careOwner', entryActions.openProcessing, '', { ...CONTENT, ...change })
    expect(Object.keys(state.errors)).toEqual([field])
    expect(state.values.lawfulBasis).toBe(CONTENT.lawfulBasis)
  })
})

describe('the list of the register of processing', () => {
  it('marks what is missing or late, and nothing that is in order', async () => {
    const marked = async (purpose: string) =>
      (await drawn('auditor', () => ProcessingPage(searched({ q: purpose })))).querySelector(
        '.gh-work-items__pressing',
      )?.text
    await anEntry('Feeding the zebras')
    expect(await marked('zebras')).toBe(
      'The owner’s review was not made. The coordinator’s confirmation was not made',
    )
    const reference = await anEntry('Feeding the otters')
    await act(reference, 'careOwner', 'reviewProcessing', {})
    await act(reference, 'careCoordinator', 'confirmProcessing', {})
    expect(await marked('otters')).toBeUndefined()
  })

  it('is downloaded as it was searched', async () => {
    await anEntry('Feeding the penguins')
    here.who = 'auditor'
    const answer = await exportCsv(new Request('https://gatehouse.example/processing/export?q=penguins'))
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store')
    const [head, line, ...rest] = (await answer.text()).split('\r\n')
    expect(head).toContain('What the data is used for')
    expect(head).toContain('Reviewed by the system owner')
    expect(line).toContain('Feeding the penguins')
    expect(rest).toEqual([''])
    here.session = { ...UNPROVED, factor: 'passkey', provedAt: new Date(NOW.getTime() - 6 * 60_000) }
    const late = exportCsv(new Request('https://gatehouse.example/processing/export?q=penguins'))
    await expect(late).rejects.toThrow(`went to ${paths.signInAgain('/processing?q=penguins')}`)
    here.session = UNPROVED
    here.who = 'constable'
    expect((await exportCsv(new Request('https://gatehouse.example/processing/export'))).status).toBe(404)
  })
})

describe('the page of training', () => {
  it('shows the keeper everybody in groups, and somebody else only themselves', async () => {
    const all = await drawn('informationOfficer', () => TrainingPage(searched()))
    expect(all.text).toContain(PEOPLE.director.name)
    expect(all.text).toContain('Record a completion')
    const own = await drawn('director', () => TrainingPage(searched()))
    expect(own.text).toContain(PEOPLE.director.title)
    expect(own.text).not.toContain(PEOPLE.headOfHousing.name)
    expect(own.text).not.toContain('Record a completion')
  })

  it('finds a name without its accents', async () => {
    const { text } = await drawn('informationOfficer', () => TrainingPage(searched({ q: 'yildiz' })))
    expect(text).toContain(PEOPLE.careOwner.name)
    expect(text).not.toContain(PEOPLE.director.name)
  })

  it('does not offer the keeper their own name, nor days of grace to who does not sign', async () => {
    const namesOn = async (page: Drawing, select = 'personId') =>
      (await drawn('informationOfficer', page))
        .querySelectorAll(`select[name=${select}] option`)
        .map(({ text }) => text)
    const record = (await namesOn(RecordPage)).join()
    expect(record).toContain(PEOPLE.solicitor.name)
    expect(record).not.toContain(PEOPLE.informationOfficer.name)
    const grace = (await namesOn(GracePage)).join()
    expect(grace).toContain(PEOPLE.headOfHousing.name)
    expect(grace).not.toContain(PEOPLE.solicitor.name)
    const managers = (await namesOn(GracePage, 'exemptedBy')).join()
    expect(managers).toContain(PEOPLE.director.name)
    expect(managers).not.toContain(PEOPLE.informationOfficer.name)
  })

  it('says why instead of a form to whoever does not keep it', async () => {
    for (const page of [RecordPage, GracePage]) {
      const html = await drawn('director', page)
      expect(html.querySelector('main form')).toBeNull()
      expect(html.text).toContain('You cannot do this')
    }
  })

  it('refuses one’s own completion in plain words, whatever the form offered', async () => {
    const state = await sent('informationOfficer', trainingActions.recordTraining, '', {
      personId: PEOPLE.informationOfficer.id,
      course: 'TRANSFERS',
      'completedOn-day': '20',
      'completedOn-month': '11',
      'completedOn-year': '2026',
      validMonths: '',
      evidence: 'Certificate 12',
    })
    expect(state.errors['']).toContain('Nobody records their own training')
    expect(state.values.evidence).toBe('Certificate 12')
  })

  it('takes no days of grace for the opt-out operator’s course', async () => {
    const state = await sent('informationOfficer', trainingActions.giveTrainingGrace, '', {
      personId: PEOPLE.director.id,
      course: 'NDO_OPERATOR',
      exemptedBy: PEOPLE.chiefExecutive.id,
      reason: 'On leave until Monday; booked for Tuesday.',
    })
    expect(Object.keys(state.errors)).toEqual(['course'])
  })
})

const anIncident = async (awareAt = NOW.toISOString()) =>
  given(
    await reportIncident(shell, as('careOwner'), {
      trigger: 'LOCATION_OUTSIDE',
      what: 'A backup was found in Belfast.',
      awareAt,
    }),
  )

const judge = async <V extends keyof IncidentInputs & string>(
  { reference }: Incident,
  verb: V,
  input: IncidentInputs[V],
) => given(await handleCheck(shell, as('dpo'), INCIDENT, { verb, reference, version: null, input }))

const REASONS = 'It left the permitted places for a day.'

describe('the page of an incident', () => {
  const textOf = async ({ reference }: Incident, who: PersonKey = 'auditor') =>
    (await drawn(who, () => IncidentPage(at({ reference })))).text

  it('shows the clock of 72 hours from when the council became aware until the regulator was told', async () => {
    const incident = await anIncident(hoursAfter(NOW.toISOString(), -70))
    expect(await textOf(incident)).toContain(
      'If the regulator must be told, it is by 20 November 2026 at 12:00: 2 hours left',
    )
    await judge(incident, 'confirmIncident', { reasons: REASONS, reportable: 'yes' })
    expect(await textOf(incident)).toContain('The regulator must be told by')
    await judge(incident, 'recordIncidentReport', { to: 'regulator', reference: 'IC-77' })
    const told = await textOf(incident)
    expect(told).not.toContain('72 hours run')
    expect(told).toContain('IC-77')
  })

  it('says that the hours have passed', async () => {
    expect(await textOf(await anIncident(hoursAfter(NOW.toISOString(), -73)))).toContain('1 hour late')
  })

  it('stops the clock where the regulator need not be told, and where it was none', async () => {
    const harmless = await anIncident()
    await judge(harmless, 'confirmIncident', { reasons: REASONS, reportable: 'no' })
    const none = await anIncident()
    await judge(none, 'dismissIncident', { reasons: REASONS })
    for (const incident of [harmless, none]) expect(await textOf(incident)).not.toContain('72 hours')
  })

  it('lets the Data Protection Officer judge it, and nobody else', async () => {
    const incident = await anIncident()
    expect(await textOf(incident, 'dpo')).toContain('Confirm that it is an incident')
    expect(await textOf(incident, 'director')).not.toContain('What you can do')
    const { reference } = incident
    const shut = await drawn('director', () => IncidentActPage(at({ reference, act: 'confirm' })))
    expect(shut.querySelector('main form')).toBeNull()
    const open = await drawn('dpo', () => IncidentActPage(at({ reference, act: 'confirm' })))
    expect(open.querySelector('textarea[name=reasons]')).not.toBeNull()
  })

  it('cannot be closed before the regulator was told, and says so on the way', async () => {
    const incident = await anIncident()
    await judge(incident, 'confirmIncident', { reasons: REASONS, reportable: 'yes' })
    expect(await textOf(incident, 'dpo')).toContain('The regulator must be told of this incident')
    const state = await sent('dpo', incidentActions.closeIncident, incident.reference, {
      text: 'The backup was moved and the plan corrected.',
      version: '2',
    })
    expect(state.errors['']).toContain('no report is recorded')
  })
})

describe('an incident that is reported by form', () => {
  const FIELDS = {
    trigger: 'LOCATION_OUTSIDE',
    what: 'A backup was found in Belfast.',
    'awareOn-day': '20',
    'awareOn-month': '11',
    'awareOn-year': '2026',
    awareTime: '09:15',
  }

  it('begins at the hour at which the council became aware, in London', async () => {
    const going = await sent('careOwner', incidentActions.reportIncident, '', FIELDS).catch(
      ({ message }: Error) => message,
    )
    const reference = String(going).split('/').at(-1) ?? ''
    const { text } = await drawn('auditor', () => IncidentPage(at({ reference })))
    expect(text).toContain('20 November 2026 at 09:15')
  })

  it.each([
    ['later than now', { awareTime: '10:01' }, 'awareOn'],
    ['at no time of the day', { awareTime: '25:00' }, 'awareTime'],
    ['of no kind', { trigger: 'SOMETHING' }, 'trigger'],
  ])('is not taken %s, and names the field', async (_, change, field) => {
    const state = await sent('careOwner', incidentActions.reportIncident, '', { ...FIELDS, ...change })
    expect(Object.keys(state.errors)).toEqual([field])
    expect(state.values.what).toBe(FIELDS.what)
  })
})

describe('the page of certificates', () => {
  it('leads to the retention of each agreement whose recipient owes one, with its day', async () => {
    const { reference } = await placeAgreement(owner, 'IN_FORCE')
    const line: SheetInputs['addRetention'] = {
      dataset: 'Tenancy dates',
      scheduleCode: 'HSG 4',
      basis: 'Limitation of claims',
      wording: 'One year',
      months: 12,
      endAction: 'DESTROY',
      method: 'Overwritten',
      backups: '90 days',
      certificateRequired: 'yes',
      certificateDueOn: '2026-12-24',
      subRecipientsBound: 'none',
      council: 24,
    }
    const command = { verb: 'addRetention', reference, version: 1, input: line } as const
    given(await actOnSheet(shell, as('informationManager'), command))
    const html = await drawn('auditor', CertificatesPage)
    expect(html.querySelector(`a[href="/checks/${reference}/retention"]`)).not.toBeNull()
    expect(html.text).toContain('Is owed by 24 December 2026')
  })
})

describe('the first page of the checks', () => {
  it('leads to every register with what waits there, and to the tables only who reads the rules', async () => {
    await anIncident()
    const html = await drawn('dpo', ChecksPage)
    const links = html.querySelectorAll('main a').map((link) => link.getAttribute('href'))
    expect(links).toEqual([
      '/transfers',
      '/incidents',
      '/processing',
      '/certificates',
      '/datasets',
      '/training',
      '/configuration/reference',
    ])
    expect(html.text).toMatch(/Incidents \(\d+\)/)
    const reader = await drawn('careCoordinator', ChecksPage)
    expect(reader.querySelector('a[href="/configuration/reference"]')).toBeNull()
    expect(reader.querySelector('nav a[href="/checks"]')).not.toBeNull()
  })

  it.each(['constable', 'trustSignatory', 'administrator'] as const)(
    'is not there for the %s, nor any register',
    async (key) => {
      const reference = (await anIncident()).reference
      for (const page of [
        ChecksPage,
        CertificatesPage,
        NewEntryPage,
        RecordPage,
        GracePage,
        ReportPage,
        () => ProcessingPage(searched()),
        () => TrainingPage(searched()),
        () => IncidentsPage(searched()),
        () => IncidentPage(at({ reference })),
      ])
        await expect(drawn(key, page)).rejects.toThrow(NOT_FOUND)
    },
  )
})

describe('the notices', () => {
  it('tell the Data Protection Officer of an incident, with the way to it', async () => {
    waitDays(1)
    const { reference } = await anIncident()
    const html = await drawn('dpo', NoticesPage)
    const [first] = html.querySelectorAll('.gh-work-items__item')
    expect(first?.text).toContain('There may have been an incident')
    expect(first?.querySelector('a')?.getAttribute('href')).toBe(`/incidents/${reference}`)
  })
})
