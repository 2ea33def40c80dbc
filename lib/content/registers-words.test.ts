import { describe, expect, it } from 'vitest'
import type { Field } from '@/components/forms/form-spec'
import * as dataset from '@/lib/domain/checks/dataset/inputs'
import * as incident from '@/lib/domain/checks/incident/inputs'
import { CHECK_KINDS, CHECK_NOTICES } from '@/lib/domain/checks/kernel'
import { TEMPLATES } from '@/lib/domain/checks/location/restriction'
import * as processing from '@/lib/domain/checks/processing/inputs'
import { completed, grace } from '@/lib/domain/checks/training/keeping'
import { checkNoticeHref, checkNoticeText } from './check-notices'
import { checkTimelineWords } from './check-timeline'
import * as datasets from './dataset-words'
import * as incidents from './incident-words'
import * as entries from './processing-words'
import * as training from './training-words'

const named = (fields: readonly Field[]) =>
  fields.flatMap((field) => (field.kind === 'heading' ? [] : [field.name])).sort()

type Asked = readonly [string, readonly Field[], { readonly shape: object }, readonly string[]]

/** What the page sends beside the fields stands last. */
const FORMS: readonly Asked[] = [
  ['a dataset', datasets.DATASET_FIELDS, dataset.datasetContent, []],
  ['a waiver', datasets.WAIVER_FIELDS, dataset.waiver, ['restrictionId']],
  ['a mistake', datasets.MISTAKE_FIELDS, dataset.mistake, ['restrictionId']],
  ['a dataset that is no longer used', datasets.RETIRE_FIELDS, dataset.retirement, []],
  ['an entry', entries.PROCESSING_FIELDS, processing.processingContent, []],
  ['a recipient', entries.RECIPIENT_FIELDS, processing.listing, []],
  ['the end of an entry', entries.END_FIELDS, processing.ending, []],
  ['a completion', training.completionFields([], 12), completed, []],
  ['days of grace', training.graceFields([], []), grace, []],
  ['an incident that is confirmed', incidents.CONFIRM_FIELDS, incident.judgement, []],
  ['an incident that is none', incidents.DISMISS_FIELDS, incident.dismissal, []],
  ['a report to others', incidents.TOLD_FIELDS, incident.report, []],
  ['an incident that is closed', incidents.CLOSE_FIELDS, incident.closing, []],
]

describe('a form of the registers asks what its schema checks, and nothing else', () => {
  it.each(FORMS)('%s', (_, fields, { shape }, beside) => {
    expect([...named(fields), ...beside].sort()).toEqual(Object.keys(shape).sort())
  })

  it('a restriction, with a template in place of its places', () => {
    const asked = Object.keys(dataset.restriction.shape)
    expect(named(datasets.RESTRICTION_FIELDS)).toEqual([...asked, 'template'].sort())
  })
})

describe('a template of a restriction', () => {
  it.each([
    ['ENG_WLS_ONLY', 'GB-ENG, GB-WLS'],
    ['UK_ONLY', TEMPLATES.UK_ONLY.codes.join(', ')],
    ['other', 'IE'],
    ['toString', 'IE'],
    [undefined, 'IE'],
  ])('%s stands for its places', (template, permitted) => {
    expect(datasets.restrictionShape({ template, permitted: 'IE', clause: '4' })).toEqual({
      clause: '4',
      permitted,
    })
  })
})

describe('the clock of an incident', () => {
  const by = '2026-11-23T10:00:00.000Z'

  it('says how long there is, and how late it is', () => {
    const words = (hoursLeft: number, isDecided = true) => incidents.clockWords({ by, hoursLeft, isDecided })
    expect(words(71)).toBe('The regulator must be told by 23 November 2026 at 10:00: 71 hours left')
    expect(words(0)).toContain('0 hours left')
    expect(words(-1)).toContain('1 hour late')
    expect(words(5, false)).toContain('If the regulator must be told')
  })
})

describe('a notice of a check', () => {
  it.each(CHECK_NOTICES)('%s is a sentence without codes', (code) => {
    expect(checkNoticeText(code)).toMatch(/^[A-Z][^_]{10,}$/)
  })

  it.each(CHECK_KINDS)('of a %s leads to its own page', (kind) => {
    const told = { kind, reference: 'REF-1', matter: 'AGR-2026-000001' }
    expect(checkNoticeHref(told)).toMatch(kind === 'sheet' ? /AGR-2026-000001$/ : /REF-1$/)
  })
})

describe('the timeline of a check', () => {
  const words = checkTimelineWords(incidents.INCIDENT_LINES)

  it('says what was done, with what every reader is told of it', () => {
    expect(
      words({
        action: 'recordIncidentReport',
        rule: 'IN3',
        payload: { to: 'regulator', reference: 'IC-1', secret: 'x' },
      }),
    ).toEqual({
      title: 'Report to others recorded',
      text: ['The regulator', 'IC-1'],
      refused: false,
    })
  })

  it('says what was tried and stopped, and why', () => {
    expect(
      words({ action: 'refused:closeIncident', rule: 'INCIDENT_REGULATOR', payload: { facts: {} } }),
    ).toMatchObject({ title: 'Attempt to close the incident was stopped', refused: true })
  })

  it('names nobody of a recipient that a signature entered: the disclosure may be shut to the reader', () => {
    const { text } = checkTimelineWords(entries.PROCESSING_LINES)({
      action: 'linkRecipient',
      rule: 'RP6',
      payload: { recipient: 'Thamesgate Police', since: { kind: 'disclosure', reference: 'DIS-1' } },
    })
    expect(text).toEqual([])
  })
})
