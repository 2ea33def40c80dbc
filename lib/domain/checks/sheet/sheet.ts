import type { CalendarDate } from '../../shared/dates'
import type { Signatory } from '../../shared/signatory'
import { type Begun, begin } from '../begun'
import type { Impact } from '../impact'
import type { Checked, Matter } from '../kernel'
import type { PlaceOfUse } from '../location/location'
import type { Material } from '../location/restriction'
import type { Notice } from '../notice'
import type { RetentionLine } from '../retention/retention'
import type { Certificate, CertificateTold } from './certificates'

/** The small facts of one agreement or disclosure that its checks rest on, each said once. */
export type Sheet = Checked<'OPEN'> & {
  /** References of the datasets that go into it. */
  readonly datasets: readonly string[]
  /** What passes: the datasets themselves, something made of them, or outputs in which nobody is known. */
  readonly material: Material
  readonly places: readonly SheetPlace[]
  /** Whether it is health or care data from the NHS; null until somebody said which data it is. */
  readonly nhs: { readonly isNhsData: boolean } | null
  /** The senior risk owner's decision that such data may leave the country, as they signed it. */
  readonly outsideUk: { readonly text: string; readonly by: Signatory } | null
  readonly retention: readonly RetentionLine[]
  /** The entry of the processing register, and the purpose as this matter has it. */
  readonly processing: { readonly entry: string; readonly purposeCode: string } | null
  readonly notice: Notice | null
  readonly impact: Impact | null
  readonly recipient: RecipientFacts | null
  /** The Caldicott Guardian's view, where confidential care data leaves care. */
  readonly guardian: { readonly text: string; readonly by: Signatory } | null
  /** When something last changed that advice rests on; null while nothing has. */
  readonly materialAt: string | null
  /** What the recipient was reminded of, and what never came; absent while nothing was due. */
  readonly told?: readonly CertificateTold[]
  readonly certificates?: readonly Certificate[]
  /** The first day on which a certificate is owed: by it the registers find the sheet. */
  readonly owedOn?: CalendarDate | null
}

export type SheetPlace = PlaceOfUse & { readonly evidence: string }

export type ToolkitStatus = (typeof TOOLKIT_STATUSES)[number]
export const TOOLKIT_STATUSES = ['standardsMet', 'approachingWithPlan', 'notMet', 'none'] as const

export type RecipientFacts = {
  /** What the recipient says of its people's training; empty where it says nothing. */
  readonly trainingStatement: string
  readonly passesOn: boolean
  /** The clause that makes it apply the opt-out again; empty where there is none. */
  readonly onwardClause: string
  /** Of the Data Security and Protection Toolkit, whose years end on 30 June. */
  readonly toolkit: { readonly status: ToolkitStatus; readonly year: number } | null
}

export const emptySheet = (matter: Matter, begun: Omit<Begun, 'matter'>): Sheet => ({
  ...begin({ ...begun, matter }, { status: 'OPEN', title: `Checks of ${matter.reference}`, said: matter }),
  datasets: [],
  material: 'dataset',
  places: [],
  nhs: null,
  outsideUk: null,
  retention: [],
  processing: null,
  notice: null,
  impact: null,
  recipient: null,
  guardian: null,
  materialAt: null,
})
