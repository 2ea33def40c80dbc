import type { Metadata } from 'next'
import { type Query, searchIn } from '@/app/address'
import { Framed } from '@/app/framed'
import { hasWords } from '@/app/has-words'
import { ButtonLink } from '@/components/ui/button'
import { SearchForm } from '@/components/ui/search-form'
import { trainingCounted } from '@/lib/content/training-words'
import { WARNING_DAYS } from '@/lib/domain/checks/training/standing'
import { may } from '@/lib/domain/permissions/permissions'
import { paths } from '@/lib/paths'
import { readTraining, type TrainedPerson } from '@/lib/use-cases/checks/training'
import { shell } from '@/lib/use-cases/shell'
import { checksReader } from '../checks-reader'
import { FoldedPeople, People } from './people'

export const metadata: Metadata = { title: 'Training' }

const groupsOf = (people: readonly TrainedPerson[]) => ({
  'Lapsed, or never done': people.filter(({ state }) => state === 'lapsed' || state === 'never'),
  'Living on days of grace': people.filter(({ state }) => state === 'grace'),
  [`Lapses within ${WARNING_DAYS} days`]: people.filter(({ state }) => state === 'soon'),
})

const Keeping = () => (
  <>
    <ButtonLink href={paths.recordTraining()}>Record a completion</ButtonLink>
    <p className="govuk-body">
      <a className="govuk-link" href={paths.trainingGrace()}>
        Give a signatory days of grace
      </a>
    </p>
  </>
)

export default async function TrainingPage({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const actor = await checksReader()
  const wanted = searchIn(await searchParams)
  const everybody = await readTraining(shell(), actor)
  const isWanted = hasWords(wanted)
  const found = everybody.filter(({ name, title }) => isWanted(`${name} ${title}`))
  const isKeeper = may(actor, 'keepTraining')
  const current = found.filter(({ state }) => state === 'current')
  const Current = isKeeper && !wanted ? FoldedPeople : People
  return (
    <Framed actor={actor} title="Training" back={{ href: paths.allChecks(), text: 'Checks' }} wide>
      <p className="govuk-body">
        Whoever drafts, approves, signs, runs or attests must be current on the day. A lapse stops the act;
        looking stays open.
      </p>
      {isKeeper ? (
        <>
          <Keeping />
          <SearchForm
            action={paths.training()}
            label="Search the people"
            hint="A name or a post"
            wanted={wanted}
            all={{ href: paths.training(), text: 'Show everybody' }}
          />
          <p className="govuk-body">{trainingCounted(found.length, everybody.length)}</p>
        </>
      ) : (
        <p className="govuk-body">Here is your own. The information team keeps the register.</p>
      )}
      {Object.entries(groupsOf(found)).map(
        ([title, people]) => people.length > 0 && <People key={title} title={title} people={people} />,
      )}
      {current.length > 0 && <Current title="Current" people={current} />}
    </Framed>
  )
}
