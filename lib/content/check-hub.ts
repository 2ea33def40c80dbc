import { paths } from '@/lib/paths'

/** The first page of the checks: where each register is, and what waits in it. */

type Waiting = {
  readonly reviews: number
  readonly incidents: number
  readonly training: number
  readonly transfers: number
  readonly certificates: number
}

type Reader = { readonly readsTables: boolean; readonly keepsTraining: boolean }

type HubLink = { readonly href: string; readonly text: string; readonly hint: string }

const counted = (text: string, count: number) => (count > 0 ? `${text} (${count})` : text)

export const hubLinks = (waiting: Waiting, { readsTables, keepsTraining }: Reader): readonly HubLink[] => [
  {
    href: paths.transfers(),
    text: counted('Transfers abroad', waiting.transfers),
    hint: 'Data that goes abroad or is seen from there. The number is of those under review.',
  },
  {
    href: paths.incidents(),
    text: counted('Incidents', waiting.incidents),
    hint: 'What went wrong, or may have. The number is of those that are open.',
  },
  {
    href: paths.processingRegister(),
    text: counted('Register of processing', waiting.reviews),
    hint: 'What the council does with people’s data. The number is of entries whose review is missing or late.',
  },
  {
    href: paths.certificates(),
    text: counted('Certificates of destruction', waiting.certificates),
    hint: 'What recipients owe for data they were to destroy or return. The number is of those whose day has come.',
  },
  {
    href: paths.datasets(),
    text: 'Datasets',
    hint: 'The data that is shared, and where its sources permit it to be.',
  },
  {
    href: paths.training(),
    text: counted('Training', waiting.training),
    hint: keepsTraining
      ? 'Who is current. The number is of people whose training lapsed or was never done.'
      : 'Your own training, and how long it counts.',
  },
  ...(readsTables
    ? [
        {
          href: paths.referenceSets(),
          text: 'Tables that the checks read',
          hint: 'Countries, mechanisms, exemptions and questions, each row with its source.',
        },
      ]
    : []),
]
