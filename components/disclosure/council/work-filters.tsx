import { Button } from '@/components/ui/button'
import { Checkboxes } from '@/components/ui/checkboxes'
import { everyOr, type Named } from '@/components/ui/named'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { paths } from '@/lib/paths'
import { VIEWS, type ViewName } from './views'

type Props = {
  readonly views: readonly ViewName[]
  readonly agencies: readonly Named[]
  readonly services: readonly Named[]
  readonly chosen: {
    readonly show: ViewName
    readonly agency?: string
    readonly service?: string
    readonly overdue?: boolean
    readonly search?: string
  }
}

/** Asked by GET, so that the address of a filtered list can be sent to a colleague. */
export const WorkFilters = ({ views, agencies, services, chosen }: Props) => (
  <form method="get" action={paths.disclosures()}>
    <TextInput
      name="q"
      label="Reference or matter"
      defaultValue={chosen.search}
      type="search"
      spellCheck={false}
      maxLength={100}
    />
    <Select
      name="show"
      label="Which cases"
      items={views.map((name) => ({ value: name, label: VIEWS[name].text }))}
      defaultValue={chosen.show}
    />
    <Select
      name="agency"
      label="Agency"
      items={everyOr('Every agency', agencies)}
      defaultValue={chosen.agency}
    />
    <Select
      name="service"
      label="Service"
      items={everyOr('Every service', services)}
      defaultValue={chosen.service}
    />
    <Checkboxes
      name="overdue"
      items={[{ value: '1', label: 'Overdue only' }]}
      values={chosen.overdue ? ['1'] : []}
      small
    />
    <Button variant="secondary">Show these cases</Button>
  </form>
)
