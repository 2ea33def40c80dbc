import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { Framed } from '@/app/framed'
import { askRecoveryOfOurs } from '@/app/recoveries/actions'
import { Form } from '@/components/forms/form'
import type { Field } from '@/components/forms/form-spec'
import { requireSignedIn } from '@/lib/auth/signed-in'
import { askOfOursFields, RECOVERY, standingWords } from '@/lib/content/recovery-words'
import { recoveryOfOurs } from '@/lib/domain/identity/inputs'
import { ROLE_NAMES } from '@/lib/domain/shared/actor'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { readAttestation } from '@/lib/use-cases/identity/people'
import { readRecoveriesOfAgency } from '@/lib/use-cases/identity/read-recoveries'
import { shell } from '@/lib/use-cases/shell'
import { confirmPeople } from './actions'

export const metadata: Metadata = { title: 'Who is still there?' }

type Found = NonNullable<Awaited<ReturnType<typeof readAttestation>>>

const seen = (at: Date | null) => (at ? `last signed in on ${dayOf(at.toISOString())}` : 'never signed in')

const optionsFor = (people: Found['people']) =>
  people.map(({ id, name, title, role, lastSignInAt }) => ({
    value: id,
    label: `${name}, ${title}`,
    hint: `${ROLE_NAMES[role]}, ${seen(lastSignInAt)}`,
  }))

const CHECKED: Field = {
  kind: 'checkboxes',
  name: 'checked',
  label: 'Is that all of them?',
  options: [{ value: 'yes', label: 'I have gone through the whole list' }],
}

const asking = (others: Found['people']): readonly Field[] =>
  others.length === 0
    ? []
    : [
        {
          kind: 'checkboxes',
          name: 'stillThere',
          label: 'Who is still there, and needs it?',
          hint: 'Whoever you leave out cannot sign in any more, from this moment.',
          options: optionsFor(others),
        },
      ]

type LosingProps = {
  readonly others: Found['people']
  readonly recoveries: Awaited<ReturnType<typeof readRecoveriesOfAgency>>
}

const Losing = ({ others, recoveries }: LosingProps) => (
  <>
    <h2 className="govuk-heading-m">{RECOVERY.lost}</h2>
    {recoveries.map(({ row, name, stopper }) => (
      <p key={row.id} className="govuk-body">
        <a className="govuk-link" href={paths.recovery(row.id)}>
          {name}
        </a>
        : {standingWords(row, stopper, shell().clock())}
      </p>
    ))}
    <p className="govuk-body">{RECOVERY.how}</p>
    <p className="govuk-body">{RECOVERY.telephone}</p>
    <Form
      spec={{
        ...specOf({
          schema: recoveryOfOurs,
          fields: askOfOursFields(others),
          submit: RECOVERY.askOfOurs,
        }),
        secondary: true,
      }}
      action={askRecoveryOfOurs.bind(null, '')}
    />
  </>
)

export default async function AttestationPage() {
  const { actor } = await requireSignedIn()
  const found = await readAttestation(shell(), actor)
  if (!found) notFound()
  const { agency, people, dueBy } = found
  const others = people.filter(({ id }) => id !== actor.id)
  const recoveries = await readRecoveriesOfAgency(shell(), agency.id)
  return (
    <Framed actor={actor} title="Who is still there?" caption={agency.name} here={paths.attestation()}>
      <p className="govuk-body">
        You answer for the people of {agency.name}. Last confirmed on {dayOf(agency.attestedAt.toISOString())}
        ; confirm them again by {dayOf(dueBy.toISOString())}, or all of them are locked out, you included.
      </p>
      <Form
        spec={{
          fields: [...asking(others), CHECKED],
          submit: 'Confirm these people',
        }}
        action={confirmPeople.bind(null, agency.id)}
      />
      {others.length > 0 && <Losing others={others} recoveries={recoveries} />}
    </Framed>
  )
}
