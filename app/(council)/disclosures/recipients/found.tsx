import { SummaryList } from '@/components/ui/summary-list'
import { Tag, type TagColour } from '@/components/ui/tag'
import { tellingWords } from '@/lib/content/telling'
import type { Telling } from '@/lib/domain/disclosure/telling'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import type { Traced } from '@/lib/use-cases/disclosure/trace-recipients'

const COLOURS: Readonly<Record<Telling['answer'], TagColour>> = {
  may: 'green',
  askFirst: 'orange',
  withheld: 'red',
}

const Case = ({ reference, organisation, sent, telling }: Traced) => (
  <SummaryList
    card={{
      title: organisation,
      actions: [
        { href: paths.step(reference, 'access'), text: 'Decide whether they may be told', hidden: reference },
      ],
    }}
    rows={[
      {
        key: 'May the person be told?',
        value: <Tag colour={COLOURS[telling.answer]}>{tellingWords(telling)}</Tag>,
      },
      ...sent.map(({ to, at, items }) => ({
        key: `${dayOf(at)}, to ${to}`,
        value: items.map((item) => (
          <span key={item} className="gh-pre-line">
            {item}
            <br />
          </span>
        )),
      })),
    ]}
  />
)

export const Found = ({ found }: { readonly found: readonly Traced[] }) => (
  <section aria-live="polite">
    <h2 className="govuk-heading-m">
      {found.length === 0 ? 'Nothing about that person was sent' : `${found.length} found`}
    </h2>
    {found.map((one) => (
      <Case key={one.reference} {...one} />
    ))}
  </section>
)
