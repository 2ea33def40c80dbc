import type { CalendarDate } from '../../shared/dates'
import type { Signatory } from '../../shared/signatory'
import { isSameName } from '../names'
import { UK_PARTS } from '../places'

/** Where the source of a dataset permits it to be; it travels with the data to whatever uses it (3.2). */

export const USE_KINDS = ['STORAGE', 'PROCESSING', 'ACCESS', 'BACKUP', 'SUPPORT', 'DR'] as const
export type UseKind = (typeof USE_KINDS)[number]

export const USE_KIND_NAMES: Record<UseKind, string> = {
  STORAGE: 'Storage',
  PROCESSING: 'Processing',
  ACCESS: 'Access',
  BACKUP: 'Backup',
  SUPPORT: 'Support',
  DR: 'Disaster recovery',
}

/** Given by the source and nobody else; neither the council nor its officers can waive. */
export type Waiver = {
  readonly fromSource: string
  readonly reference: string
  /** Places that it adds, and for which uses. */
  readonly scope: { readonly codes: readonly string[]; readonly appliesTo: readonly UseKind[] }
  readonly date: CalendarDate
}

/** What a restriction says, apart from who wrote it down. */
export type RestrictionTerms = {
  readonly id: string
  readonly dataset: string
  readonly source: { readonly organisation: string; readonly document: string; readonly clause: string }
  readonly permitted: readonly string[]
  readonly appliesTo: readonly UseKind[]
  readonly inheritsToDerivatives: boolean
  readonly anonymisedOutputsReleased: boolean
  /** The last day on which it binds. */
  readonly expiresOn: CalendarDate | null
  readonly waiver: Waiver | null
}

/** As one person wrote it down: it lifts nothing until another compared it with the paper of the source. */
export type WrittenWaiver = Waiver & { readonly writtenBy: string }

export type StorageRestriction = RestrictionTerms & {
  /** The person who wrote it down; somebody else compares it with the document. */
  readonly writtenBy: string
  readonly confirmedBy: Signatory | null
  readonly waiverToConfirm: WrittenWaiver | null
  readonly waiverConfirmedBy: Signatory | null
  /** Somebody calls it a mistake: it binds until another agrees. */
  readonly removal: { readonly askedBy: string; readonly why: string } | null
}

export const TEMPLATES = {
  ENG_WLS_ONLY: { name: 'England and Wales only', codes: ['GB-ENG', 'GB-WLS'] },
  UK_ONLY: { name: 'United Kingdom only', codes: [...UK_PARTS] },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly codes: readonly string[] }>>
export type Template = keyof typeof TEMPLATES

/** What is held in the place: the dataset, something made of it, or outputs in which nobody can be known again. */
export const MATERIALS = ['dataset', 'derivative', 'anonymised'] as const
export type Material = (typeof MATERIALS)[number]

export const isFromTheSource = (
  { source }: Pick<RestrictionTerms, 'source'>,
  { fromSource }: Pick<Waiver, 'fromSource'>,
) => isSameName(fromSource, source.organisation)

const reaches = (
  { inheritsToDerivatives, anonymisedOutputsReleased }: RestrictionTerms,
  material: Material,
) => {
  if (material === 'dataset') return true
  return inheritsToDerivatives && !(material === 'anonymised' && anonymisedOutputsReleased)
}

export const binds = (restriction: RestrictionTerms, material: Material, day: CalendarDate) =>
  (restriction.expiresOn === null || day <= restriction.expiresOn) && reaches(restriction, material)
