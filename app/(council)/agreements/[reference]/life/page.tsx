import type { Metadata } from 'next'
import { Ladder, ReviewFacts, ReviewHistory, ReviewIsDue, Suspended } from '@/components/agreement/review'
import { VariationOf } from '@/components/agreement/variations'
import { type ChoiceLink, ChoiceLinks } from '@/components/disclosure/council/choice-links'
import { RecordLinks } from '@/components/disclosure/record-links'
import { agreementWordsFor } from '@/lib/content/agreement-refusals'
import { paths } from '@/lib/paths'
import { readAgreementRecords } from '@/lib/use-cases/agreement/read-agreement'
import { shell } from '@/lib/use-cases/shell'
import { AgreementFrame } from '../agreement-frame'
import { type AgreementParams, type OpenAgreement, openAgreementPage } from '../open-agreement'
import { addressOf, openActs } from './act'
import { LIFE_ACTS } from './acts'

export const metadata: Metadata = { title: 'Reviews and suspension' }

const elsewhere = (reference: string): readonly ChoiceLink[] => [
  {
    href: paths.agreementStep(reference, 'variation'),
    text: 'Variations',
    hint: 'Change what was signed: each has its number and is signed in its turn.',
  },
  {
    href: paths.agreementStep(reference, 'evidence'),
    text: 'Evidence of deletion',
    hint: 'What the recipient shows us, and when.',
  },
  {
    href: paths.agreementStep(reference, 'disclosures'),
    text: 'Disclosures made under it',
    hint: 'Single requests that were found to fall under it.',
  },
  {
    href: paths.agreementStep(reference, 'ending'),
    text: 'Bring it to an end',
    hint: 'Notice, return or deletion, and the last notices to recipients.',
  },
]

/** A way that is shut stays in sight with its reason. */
const ownActs = (open: OpenAgreement): readonly ChoiceLink[] =>
  openActs(LIFE_ACTS, open).map(({ name, act: { title, hint }, refusal }) =>
    refusal
      ? { text: title, hint: agreementWordsFor(refusal) }
      : { text: title, hint, href: addressOf(open.a.reference, 'life', name) },
  )

const InForce = async ({ open }: { readonly open: OpenAgreement }) => {
  const { actor, a } = open
  const { issued, pending } = await readAgreementRecords(shell(), actor, a)
  return (
    <>
      <h2 className="govuk-heading-m">What you can do</h2>
      <ChoiceLinks items={[...ownActs(open), ...elsewhere(a.reference)]} />
      <Ladder a={a} />
      <ReviewHistory a={a} />
      <RecordLinks issued={issued.filter(({ kind }) => kind === 'P11')} pending={pending} />
    </>
  )
}

export default async function LifePage(page: AgreementParams) {
  const open = await openAgreementPage(page)
  const { a } = open
  return (
    <AgreementFrame open={open} title="Reviews and suspension">
      <VariationOf a={a} />
      <Suspended a={a} />
      <ReviewIsDue a={a} />
      <ReviewFacts a={a} />
      {a.force && !a.variationOf && <InForce open={open} />}
    </AgreementFrame>
  )
}
