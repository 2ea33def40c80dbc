import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Radios } from '@/components/ui/radios'
import { Select } from '@/components/ui/select'
import { paths } from '@/lib/paths'

type Props = {
  readonly organisations: readonly { readonly id: string; readonly name: string }[]
  readonly ours: boolean
  readonly error?: string
}

/** Asked by GET: which organisation it is says nothing about anybody, and the next page can be opened again. */
export const Choose = ({ organisations, ours, error }: Props) => (
  <>
    {error && <ErrorSummary errors={[{ text: error, href: '#organisation' }]} />}
    <p className="govuk-body-l">For danger to life, or of serious harm, that cannot wait for a form.</p>
    <form method="get" action={paths.logUrgent()}>
      <Select
        name="organisation"
        label="Which organisation?"
        hint="The next page shows its number from the directory."
        error={error}
        items={[
          { value: '', label: 'Choose an organisation' },
          ...organisations.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Radios
        legend="What is happening?"
        name="telling"
        value={ours ? '1' : '0'}
        items={[
          { value: '0', label: 'They have called us, and ask for information' },
          {
            value: '1',
            label: 'We are telling the police ourselves',
            hint: 'Suspected terrorism only.',
          },
        ]}
      />
      <Button>Continue</Button>
    </form>
  </>
)
