import { Button } from '@/components/ui/button'
import { Checkboxes } from '@/components/ui/checkboxes'
import { everyOr, type Named } from '@/components/ui/named'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { REGISTER_VIEWS, REVIEW_WORDS, type RegisterView, SORT_WORDS } from '@/lib/content/register-pages'
import { KIND_NAMES, TIER_NAMES } from '@/lib/domain/agreement/kinds'
import { DATA_CLASS_NAMES } from '@/lib/domain/agreement/text'
import { paths } from '@/lib/paths'

type Props = {
  /** With how many each holds, in words. */
  readonly views: readonly { readonly name: RegisterView; readonly count: string }[]
  readonly organisations: readonly Named[]
  readonly services: readonly Named[]
  readonly chosen: {
    readonly show: RegisterView
    readonly kind?: string | undefined
    readonly tier?: string | undefined
    readonly service?: string | undefined
    readonly organisation?: string | undefined
    readonly data?: string | undefined
    readonly review?: string | undefined
    readonly gaps?: boolean | undefined
    readonly published?: boolean | undefined
    readonly search?: string | undefined
    readonly sort: string
  }
}

const named = (names: Readonly<Record<string, string>>): readonly Named[] =>
  Object.entries(names).map(([id, name]) => ({ id, name }))

/** Asked by GET, so that the address of a filtered list can be sent to a colleague. */
export const RegisterFilters = ({ views, organisations, services, chosen }: Props) => {
  const choice = (
    name: keyof Props['chosen'] & string,
    label: string,
    all: string,
    list: readonly Named[],
  ) => (
    <Select name={name} label={label} items={everyOr(all, list)} defaultValue={String(chosen[name] ?? '')} />
  )
  const tick = (name: 'gaps' | 'published', label: string) => (
    <Checkboxes name={name} items={[{ value: '1', label }]} values={chosen[name] ? ['1'] : []} small />
  )
  return (
    <form method="get" action={paths.agreements()}>
      <TextInput
        name="q"
        label="Words in it"
        hint="A title, a reference, a party, data or a clause"
        defaultValue={chosen.search}
        type="search"
        maxLength={100}
      />
      <Select
        name="show"
        label="Which agreements"
        items={views.map(({ name, count }) => ({
          value: name,
          label: `${REGISTER_VIEWS[name].text} (${count})`,
        }))}
        defaultValue={chosen.show}
      />
      {choice('kind', 'Kind', 'Every kind', named(KIND_NAMES))}
      {choice('organisation', 'Organisation', 'Every organisation', organisations)}
      {choice('service', 'Service', 'Every service', services)}
      {choice('review', 'Review', 'Whenever its review is', named(REVIEW_WORDS))}
      {choice('data', 'Data', 'Every class of data', named(DATA_CLASS_NAMES))}
      {choice('tier', 'Tier', 'Every tier', named(TIER_NAMES))}
      {tick('gaps', 'Imported, with something missing')}
      {tick('published', 'In the public register')}
      <Select
        name="sort"
        label="In order of"
        items={named(SORT_WORDS).map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={chosen.sort}
      />
      <Button variant="secondary">Show these agreements</Button>
    </form>
  )
}
