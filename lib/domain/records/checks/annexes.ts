import { isDissent } from '../../agreement/advice'
import type { Agreement } from '../../agreement/agreement'
import { type KnownOfMatter, locationOf, panelOf } from '../../checks/guards/of-matter'
import type { CheckChange } from '../../checks/kernel'
import type { LocationResult } from '../../checks/location/location'
import type { StorageRestriction } from '../../checks/location/restriction'
import type { Reference } from '../../checks/reference'
import type { Sheet } from '../../checks/sheet/sheet'
import { type Capacity, COURSE_NAMES, coursesFor, lastGoodDay } from '../../checks/training/training'
import type { CaseFile } from '../../disclosure/disclosure'
import { gatewayOf } from '../../disclosure/gateways'
import type { CalendarDate } from '../../shared/dates'
import type { Signatory } from '../../shared/signatory'
import { dayOf } from '../../shared/when'
import { adviceInFull } from '../agreement/advice'
import { departures } from '../agreement/inside'
import { prose, row, rows, signed } from '../issue'
import type { Copy, Section } from '../model'
import type { Annexed } from './annex'
import { locationAnnex } from './location'
import { retentionAnnex } from './retention'

/** The annexes of one agreement or disclosure as they are sealed: how long data is kept, and where it may be. */

export type MatterFacts = Omit<Annexed, 'further' | 'signatures' | 'retention'> & {
  readonly further: Readonly<Record<Copy, readonly (Section | null)[]>>
}

export type AnnexFacts = MatterFacts & {
  readonly restrictions: readonly StorageRestriction[]
  readonly location: LocationResult | null
}

type MatterRead =
  | { readonly kind: 'agreement'; readonly a: Agreement }
  | { readonly kind: 'disclosure'; readonly d: CaseFile }

type About = Pick<MatterFacts, 'reference' | 'parties' | 'purpose' | 'nextReviewOn' | 'further'>

const ADVICE = 'Advice of the Data Protection Officer'

const departed = (a: Agreement) =>
  a.advice.some(isDissent) ? departures(a) : prose(ADVICE, 'No dissent recorded.')

const aboutAgreement = (a: Agreement): About => ({
  reference: a.reference,
  parties: a.text.parties.map(({ name }) => name),
  purpose: a.text.answers.purpose ?? '',
  nextReviewOn: a.force?.reviewOn ?? null,
  further: {
    internal: [departed(a), ...a.advice.flatMap((one, place) => adviceInFull(one, `Advice ${place + 1}`))],
    external: [departed(a)],
  },
})

const aboutDisclosure = (d: CaseFile, council: string): About => ({
  reference: d.reference,
  parties: [council, d.organisation.name],
  purpose: gatewayOf(d.gateway).name,
  nextReviewOn: null,
  further: {
    internal: [prose('Advice', 'What was advised, and what became of it, is in the note for the record.')],
    external: [],
  },
})

export type MatterKnown = {
  readonly file: MatterRead
  readonly known: KnownOfMatter
  readonly tables: Reference
  readonly day: CalendarDate
  readonly council: string
}

type Read = MatterKnown & { readonly sealedBy: string }

type Trained = { readonly heading: string; readonly personId: string; readonly capacity: Capacity }

/** 3.4: each actor’s completion date is printed. */
export const training = (
  { known: { completions }, day }: Pick<MatterKnown, 'known' | 'day'>,
  { heading, personId, capacity }: Trained,
) =>
  rows(
    heading,
    ...coursesFor(capacity).map((course) => {
      const [latest] = completions
        .filter((one) => one.personId === personId && one.course === course && one.completedOn <= day)
        .toSorted((one, other) => other.completedOn.localeCompare(one.completedOn))
      const said =
        latest && `Completed ${dayOf(latest.completedOn)}, good until ${dayOf(lastGoodDay(latest))}`
      return row(COURSE_NAMES[course], said)
    }),
  )

/** What every record of a check says of the matter it belongs to. */
export const matterFacts = (
  { file, known, tables, day, council }: MatterKnown,
  trained: readonly Section[],
): MatterFacts => {
  const about = file.kind === 'agreement' ? aboutAgreement(file.a) : aboutDisclosure(file.d, council)
  const { guards, optOut } = panelOf(known, tables, day)
  return {
    ...about,
    further: {
      internal: [...about.further.internal, ...trained],
      external: [...about.further.external, ...trained],
    },
    guards: [...guards, ...optOut],
    tables,
  }
}

export const annexFacts = ({ sealedBy, ...read }: Read): AnnexFacts => {
  const { known, tables, day } = read
  const sealer = { heading: 'Training of whoever sealed it', personId: sealedBy, capacity: 'author' } as const
  return {
    ...matterFacts(read, [training(read, sealer)]),
    restrictions: known.datasets.flatMap(({ restrictions }) => restrictions),
    location: locationOf(known, tables, day),
  }
}

const COPIES: readonly Copy[] = ['internal', 'external']

type Records = NonNullable<CheckChange<Sheet>['records']>

/** Two of each: the council’s own, and the partner’s. One of which there is nothing to say is not made. */
export const annexRecords = (
  { retention: kept, places }: Sheet,
  { further, restrictions, location, ...facts }: AnnexFacts,
  by: Signatory,
): Records => {
  const annexed = (copy: Copy): Annexed => ({
    ...facts,
    retention: `As long as ${facts.reference}`,
    further: further[copy],
    signatures: [signed('Sealed this annex', by)],
  })
  const schedules: Records =
    kept.length === 0
      ? []
      : COPIES.map((copy) => ({
          kind: 'RETENTION',
          copy,
          make: (issue) => retentionAnnex({ ...annexed(copy), lines: kept }, issue),
        }))
  const whereabouts: Records =
    location === null || (places.length === 0 && restrictions.length === 0)
      ? []
      : COPIES.map((copy) => ({
          kind: 'LOCATION',
          copy,
          make: (issue) => locationAnnex({ ...annexed(copy), restrictions, result: location }, issue),
        }))
  return [...schedules, ...whereabouts]
}
