import type { ReactNode } from 'react'
import { Form } from '@/components/forms/form'
import type { FormAction, FormSpec } from '@/components/forms/form-spec'
import { Details } from '@/components/ui/details'
import type { PartnerClause, PartnerView } from '@/lib/domain/agreement/partner-view'
import type { Refusal } from '@/lib/domain/shared/outcome'
import { Comments } from './comments'
import { clauseAnchor, PartnerTextShown } from './partner-text'
import { ProposalShown } from './proposal'
import { AgreementStandsInTheWay } from './stands-in-the-way'

/** The counterpart's page of an agreement: the text, and under each clause what both sides say about it. */

/** In an address, where a clause would be named: about the whole. */
export const WHOLE = '*'

export type Saying = {
  readonly spec: FormSpec
  readonly action: FormAction
  readonly refusal: Refusal | null
}

export type Talk = {
  /** The page itself; a form opens in it by `?about=`. */
  readonly page: string
  readonly about: string | undefined
  readonly comment: Saying
  readonly proposal: Saying
}

type TalkProps = { readonly view: PartnerView; readonly talk: Talk }

const inQuery = ({ page }: Talk, about: string) =>
  `${page}?about=${encodeURIComponent(about)}#${about === WHOLE ? 'whole' : clauseAnchor(about)}`

type SayProps = {
  readonly saying: Saying
  readonly heading: string
  readonly clause: PartnerClause | null
  readonly begins?: Readonly<Record<string, string>>
}

const Say = ({ saying: { spec, action, refusal }, heading, clause, begins }: SayProps) => (
  <>
    <h3 className="govuk-heading-s">{heading}</h3>
    {refusal ? (
      <AgreementStandsInTheWay refusal={refusal} />
    ) : (
      <Form
        spec={spec}
        action={action}
        initialValues={begins}
        hidden={clause ? { clause: clause.key } : {}}
      />
    )}
  </>
)

const Forms = ({ talk, clause }: { readonly talk: Talk; readonly clause: PartnerClause | null }) => (
  <>
    <Say saying={talk.comment} heading="Comment" clause={clause} />
    <Say
      saying={talk.proposal}
      heading={clause ? 'Propose other wording' : 'Propose a further clause'}
      clause={clause}
      begins={clause ? { heading: clause.heading, wording: clause.wording } : {}}
    />
  </>
)

type AboutProps = TalkProps & { readonly clause: PartnerClause | null; readonly children: ReactNode }

/** One form at a time: with every clause's on the page nobody would find the text. */
const About = ({ talk, clause, children }: Omit<AboutProps, 'view'>) =>
  talk.about === (clause?.key ?? WHOLE) ? (
    <Forms talk={talk} clause={clause} />
  ) : (
    <p className="govuk-body">
      <a className="govuk-link" href={inQuery(talk, clause?.key ?? WHOLE)}>
        {children}
      </a>
    </p>
  )

const ofClause = ({ comments, proposals }: PartnerView, key: string) => ({
  comments: comments.filter(({ clause }) => clause === key),
  proposals: proposals.filter(({ clause }) => clause === key),
})

/** What is about no clause, or about one that is no longer there. */
const ofNone = ({ text, comments, proposals }: PartnerView) => {
  const keys = new Set(text.clauses.map(({ key }) => key))
  const isLoose = ({ clause }: { readonly clause: string | null }) => clause === null || !keys.has(clause)
  return { comments: comments.filter(isLoose), proposals: proposals.filter(isLoose) }
}

const SaidOf = ({ comments, proposals }: ReturnType<typeof ofNone>) => (
  <>
    {proposals.map((proposal) => (
      <ProposalShown key={proposal.id} proposal={proposal} />
    ))}
    <Comments comments={comments} />
  </>
)

const Contents = ({ clauses }: PartnerView['text']) => (
  <Details summary="Go to a clause">
    <ol className="govuk-list govuk-list--number">
      {clauses.map(({ key, heading }) => (
        <li key={key}>
          <a className="govuk-link" href={`#${clauseAnchor(key)}`}>
            {heading}
          </a>
        </li>
      ))}
    </ol>
  </Details>
)

export const PartnerTalk = ({ view, talk }: TalkProps) => (
  <>
    <Contents {...view.text} />
    <PartnerTextShown
      text={view.text}
      below={(clause) => (
        <>
          <SaidOf {...ofClause(view, clause.key)} />
          <About talk={talk} clause={clause}>
            Comment or propose wording
            <span className="govuk-visually-hidden"> for {clause.heading}</span>
          </About>
        </>
      )}
    />
    <section id="whole">
      <h2 className="govuk-heading-m">About the whole</h2>
      <SaidOf {...ofNone(view)} />
      <About talk={talk} clause={null}>
        Comment on the whole, or propose a further clause
      </About>
    </section>
  </>
)
