import { NO_DATASET } from '@/lib/domain/checks/sheet/inputs'
import type { Sheet } from '@/lib/domain/checks/sheet/sheet'

/** What was said before, as the forms have it. */

type Answers = Readonly<Record<string, unknown>>

const yesNo = (is: boolean) => (is ? 'yes' : 'no')

const inWords = (facts: Readonly<Record<string, boolean | string>>): Answers =>
  Object.fromEntries(
    Object.entries(facts).map(([name, said]) => [name, typeof said === 'boolean' ? yesNo(said) : said]),
  )

/** A sheet that says nothing of its NHS data was never asked about its datasets. */
export const datasetsSaid = ({ datasets, material, nhs }: Sheet): Answers =>
  nhs === null
    ? {}
    : {
        datasets: datasets.length > 0 ? datasets : [NO_DATASET],
        material,
        isNhsData: yesNo(nhs.isNhsData),
      }

export const processingSaid = ({ processing }: Sheet): Answers => processing ?? {}

export const noticeSaid = ({ notice }: Sheet): Answers => (notice ? inWords(notice) : {})

export const impactSaid = ({ impact }: Sheet): Answers => (impact ? inWords(impact) : {})

export const recipientSaid = ({ recipient }: Sheet): Answers => {
  if (recipient === null) return {}
  const { trainingStatement, passesOn, onwardClause, toolkit } = recipient
  return {
    trainingStatement,
    passesOn: yesNo(passesOn),
    onwardClause,
    toolkitStatus: toolkit?.status ?? 'none',
    toolkitYear: toolkit ? String(toolkit.year) : '',
  }
}

export const outsideUkSaid = ({ outsideUk }: Sheet): Answers => (outsideUk ? { text: outsideUk.text } : {})

export const guardianSaid = ({ guardian }: Sheet): Answers => (guardian ? { text: guardian.text } : {})
