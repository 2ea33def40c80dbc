import { SummaryList } from '@/components/ui/summary-list'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { KIND_NAMES, PARTY_ROLE_NAMES, TIER_NAMES } from '@/lib/domain/agreement/kinds'
import { DATA_CLASS_NAMES, type DataItem, type Party } from '@/lib/domain/agreement/text'
import { paths } from '@/lib/paths'

type Shown = Pick<Agreement, 'reference' | 'kind' | 'tier' | 'service' | 'text' | 'textVersion'>

const partyOf = ({ name, role }: Party) => `${name}: ${PARTY_ROLE_NAMES[role].toLowerCase()}`

const dataOf = ({ name, people, classes }: DataItem) =>
  `${name}, about ${people} (${classes.map((one) => DATA_CLASS_NAMES[one].toLowerCase()).join('; ')})`

const Lines = ({ lines, none }: { readonly lines: readonly string[]; readonly none: string }) =>
  lines.length === 0 ? (
    none
  ) : (
    <ul className="govuk-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )

/** Who, what for, which kind and what data: enough to know what is being asked, with the way to the whole text. */
export const WhatItIs = ({ a }: { readonly a: Shown }) => (
  <>
    <SummaryList
      rows={[
        { key: 'Who', value: <Lines lines={a.text.parties.map(partyOf)} none="Nobody is named yet" /> },
        { key: 'What for', value: a.text.answers.purpose ?? 'Not yet said' },
        {
          key: 'Kind',
          value: [a.kind ? KIND_NAMES[a.kind] : 'Not yet known', TIER_NAMES[a.tier].toLowerCase()].join(', '),
        },
        { key: 'What data', value: <Lines lines={a.text.data.map(dataOf)} none="None is listed" /> },
        { key: 'Why it is needed', value: a.text.answers.whyNecessary ?? 'Not yet said' },
        { key: 'Service', value: a.service ?? 'None' },
      ]}
    />
    <p className="govuk-body">
      <a className="govuk-link" href={paths.agreementStep(a.reference, 'read')}>
        Read the whole text, version {a.textVersion}
      </a>
    </p>
  </>
)
