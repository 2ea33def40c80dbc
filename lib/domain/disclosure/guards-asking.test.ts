import { describe, expect, it } from 'vitest'
import { anAuthoriser, aRequest } from '@/lib/testing/acts'
import { type GuardRow, ruleOf, toldOf, WORDS } from '@/lib/testing/attempts'
import { THE_REVENUE } from '@/lib/testing/bodies'
import { aDisclosure } from '@/lib/testing/disclosure'
import * as people from '@/lib/testing/people'

const draft = aDisclosure()
const asked = aDisclosure().awaitingAuthorisation()
const intake = aDisclosure().atIntake()
const requester = (change: object) => ({ requester: { ...aRequest.requester, ...change } })
const authoriser = (change: object) => ({ authoriser: { ...anAuthoriser, ...change } })

const ROWS: readonly GuardRow[] = [
  [
    'a page without an answer',
    'INCOMPLETE',
    { given: draft.withRequest({ whyNecessary: '' }), verb: 'submitRequest' },
    { given: draft, verb: 'submitRequest' },
  ],
  [
    'others are included, and nobody says who',
    'INCOMPLETE',
    { given: draft.withRequest({ thirdPartiesLikely: 'yes' }), verb: 'submitRequest' },
    {
      given: draft.withRequest({ thirdPartiesLikely: 'yes', thirdPartiesWho: 'Neighbours' }),
      verb: 'submitRequest',
    },
  ],
  [
    'an offence neither named nor withheld',
    'INCOMPLETE',
    { given: draft.withRequest({ offence: undefined }), verb: 'submitRequest' },
    { given: draft.withRequest({ offence: undefined, offenceWithheld: ['yes'] }), verb: 'submitRequest' },
  ],
  [
    'nobody named',
    'INCOMPLETE',
    { given: draft.withRequest({ subjects: [] }), verb: 'submitRequest' },
    { given: draft, verb: 'submitRequest' },
  ],
  [
    'somebody known by a name alone',
    'INCOMPLETE',
    { given: draft.withSubject({ dob: undefined, lastAddress: undefined }), verb: 'submitRequest' },
    { given: draft.withSubject({ lastAddress: undefined }), verb: 'submitRequest' },
  ],
  [
    'another door is the right one',
    'R12',
    { given: draft.withRequest({ purpose: 'immigration' }), verb: 'submitRequest' },
    { given: draft.withRequest({ purpose: 'collectTax' }), verb: 'submitRequest' },
  ],
  [
    'the requester writes from webmail',
    'R03',
    { given: draft.withRequest(requester({ email: 'sian@gmail.com' })), verb: 'submitRequest' },
    { given: draft, verb: 'submitRequest' },
  ],
  [
    'the authoriser is at another body’s domain',
    'R03',
    { given: draft.withRequest(authoriser({ email: 'a@thamesgate-police.example' })), verb: 'submitRequest' },
    { given: draft, verb: 'submitRequest' },
  ],
  [
    'they name themselves as authoriser',
    'R02',
    { given: draft.withRequest(authoriser({ email: aRequest.requester.email })), verb: 'submitRequest' },
    { given: draft, verb: 'submitRequest' },
  ],
  [
    '… by their warrant number in another spelling',
    'R02',
    {
      given: draft.withRequest({
        ...requester({ idNumber: 'TG 44/71' }),
        ...authoriser({ idNumber: 'tg4471' }),
      }),
      verb: 'submitRequest',
    },
    { given: draft, verb: 'submitRequest' },
  ],

  [
    'the requester authorises',
    'R02',
    { given: asked, verb: 'authoriseRequest', by: people.constable },
    { given: asked, verb: 'authoriseRequest' },
  ],
  [
    'an officer of another body authorises',
    'R01',
    { given: asked, verb: 'authoriseRequest', by: people.taxOfficer },
    { given: asked, verb: 'authoriseRequest' },
  ],
  [
    'a sergeant authorises',
    'R01',
    {
      given: asked.withRequest(authoriser({ email: people.sergeant.email })),
      verb: 'authoriseRequest',
      by: people.sergeant,
    },
    { given: asked, verb: 'authoriseRequest' },
  ],
  [
    'another inspector than the one named authorises',
    'SoD-2',
    { given: asked, verb: 'authoriseRequest', by: people.otherInspector },
    { given: asked, verb: 'authoriseRequest' },
  ],
  [
    'whoever keyed it in authorises',
    'SoD-1',
    {
      given: asked.keyedBy(people.liaison).by('submitRequest', people.liaison),
      verb: 'authoriseRequest',
      by: people.liaison,
    },
    { given: asked.keyedBy(people.liaison).by('submitRequest', people.liaison), verb: 'authoriseRequest' },
  ],
  [
    'a withheld offence is not confirmed',
    'INPUT',
    { given: asked.withRequest({ offenceWithheld: ['yes'] }), verb: 'authoriseRequest' },
    {
      given: asked.withRequest({ offenceWithheld: ['yes'] }),
      verb: 'authoriseRequest',
      input: { offenceWithheldConfirmed: ['yes'] },
    },
  ],
  [
    'the requester returns it to themselves',
    'R02',
    { given: asked, verb: 'returnRequest', by: people.constable },
    { given: asked, verb: 'returnRequest' },
  ],
  [
    'a stranger withdraws it',
    'NOT_PERMITTED',
    { given: intake, verb: 'withdrawRequest', by: people.otherConstable },
    { given: intake, verb: 'withdrawRequest', by: people.inspector },
  ],

  [
    'counselling notes are asked for, and nobody senior approved asking',
    'R13',
    { given: draft.aboutCounselling().withRequest({ seniorApprover: undefined }), verb: 'submitRequest' },
    { given: draft.aboutCounselling(), verb: 'submitRequest' },
  ],
  [
    'counselling notes are asked for, and the presumption against it stands',
    'INCOMPLETE',
    {
      given: draft.aboutCounselling().withRequest({ presumptionRebuttal: undefined }),
      verb: 'submitRequest',
    },
    { given: draft.aboutCounselling(), verb: 'submitRequest' },
  ],
  [
    'a victim is asked about without the third-party-material form',
    'INCOMPLETE',
    { given: draft.aboutAVictim().withRequest({ attachments: [] }), verb: 'submitRequest' },
    { given: draft.aboutAVictim(), verb: 'submitRequest' },
  ],
  [
    'family material is asked for without the Annex 6 form',
    'INCOMPLETE',
    { given: draft.forFamilyMaterial().withRequest({ attachments: [] }), verb: 'submitRequest' },
    { given: draft.forFamilyMaterial(), verb: 'submitRequest' },
  ],
  [
    'a claim is made, and nobody says what would prevent the disclosure',
    'INCOMPLETE',
    { given: draft.forAClaim().withRequest({ wouldPrevent: undefined }), verb: 'submitRequest' },
    { given: draft.forAClaim(), verb: 'submitRequest' },
  ],
  [
    'a request that is on its way is handed to another route',
    'R12',
    { given: draft, verb: 'handOver' },
    { given: draft.withRequest({ purpose: 'insurerFootage' }), verb: 'handOver' },
  ],
  [
    'a sergeant authorises what police ask as police',
    'R01',
    {
      given: asked.withRequest(authoriser({ email: people.sergeant.email })),
      verb: 'authoriseRequest',
      by: people.sergeant,
    },
    {
      given: asked.asAPartner().withRequest(authoriser({ email: people.sergeant.email })),
      verb: 'authoriseRequest',
      by: people.sergeant,
    },
  ],
  [
    'an inspector of another body, with the named address, authorises',
    'R01',
    {
      given: asked,
      verb: 'authoriseRequest',
      by: { ...people.inspector, organisationId: THE_REVENUE.id },
    },
    { given: asked, verb: 'authoriseRequest' },
  ],
]

describe('asking and authorising: a guard refuses with its rule, and lets the nearest case pass', () => {
  it.each(ROWS)('%s: %s', (_, rule, refused, passes) => {
    expect(ruleOf(refused)).toBe(rule)
    expect(toldOf(refused)).toMatch(WORDS)
    expect(ruleOf(passes)).toBe('passes')
  })
})
