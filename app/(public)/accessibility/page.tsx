import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { COUNCIL, PRODUCT } from '@/lib/content/council'

export const metadata: Metadata = { title: 'Accessibility statement' }

const TESTED = [
  'axe-core, run in a real browser on every page that our automated journeys visit, with no violation allowed to pass',
  'whole journeys with JavaScript switched off',
  'the HTML of each page part, compared with the examples that the GOV.UK Design System publishes',
  'moving through forms by keyboard alone, with the error summary and the links from it',
  'every page at 320 pixels wide, which is also what 400% zoom gives on a 1280 pixel screen',
  'colour contrast of text, links, tags and form controls against WCAG 2.2 level AA',
]

const KNOWN = [
  'The signed PDF records are read by screen readers in page order, but their structure is not tagged for every reader. Ask us for the same content as a web page, in large print or in another format.',
  'The long text boxes say how much you can enter, but do not count down as you type.',
  'We have not yet tested with people who use assistive technology every day, nor had an independent audit.',
]

const Points = ({ items }: { items: readonly string[] }) => (
  <ul className="govuk-list govuk-list--bullet">
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
)

const Mail = () => (
  <a className="govuk-link" href={`mailto:${COUNCIL.contact.email}`}>
    {COUNCIL.contact.email}
  </a>
)

export default function AccessibilityStatement() {
  return (
    <Page title={`Accessibility statement for ${PRODUCT}`}>
      <p className="govuk-body">
        {PRODUCT} is run by the {COUNCIL.name}. We want as many people as possible to be able to use it. You
        should be able to change colours, contrast and fonts, zoom to 400% without the text spilling off the
        screen, and complete every step with a keyboard, with speech recognition, with a screen reader, and
        without JavaScript.
      </p>
      <h2 className="govuk-heading-m">How accessible it is</h2>
      <p className="govuk-body">
        We aim to meet the{' '}
        <a className="govuk-link" href="https://www.w3.org/TR/WCAG22/">
          Web Content Accessibility Guidelines version 2.2
        </a>{' '}
        at level AA. Our own checks say that the web pages do. These parts fall short or are not yet checked:
      </p>
      <Points items={KNOWN} />
      <h2 className="govuk-heading-m">What we tested</h2>
      <p className="govuk-body">We test each change to the service ourselves, with:</p>
      <Points items={TESTED} />
      <h2 className="govuk-heading-m">Tell us about a problem, or ask for another format</h2>
      <p className="govuk-body">
        Email <Mail />, telephone {COUNCIL.contact.phone}, or write to {COUNCIL.contact.team},{' '}
        {COUNCIL.contact.address}. We reply within 5 working days.
      </p>
      <h2 className="govuk-heading-m">If you are not happy with our answer</h2>
      <p className="govuk-body">
        Complain to the council by emailing <Mail /> with “Complaint” in the subject. If our answer to the
        complaint does not settle it, contact the{' '}
        <a className="govuk-link" href="https://www.equalityadvisoryservice.com/">
          Equality Advisory and Support Service
        </a>
        . The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile
        Applications) (No. 2) Accessibility Regulations 2018.
      </p>
      <h2 className="govuk-heading-m">About this statement</h2>
      <p className="govuk-body">It was prepared on 21 November 2026 and is reviewed with each release.</p>
    </Page>
  )
}
