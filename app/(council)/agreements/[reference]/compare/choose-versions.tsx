import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import type { TextVersion } from '@/lib/use-cases/agreement/read-versions'

type Props = { readonly versions: readonly TextVersion[]; readonly from: number; readonly to: number }

/** Any two, by the address alone. */
export const ChooseVersions = ({ versions, from, to }: Props) => {
  const items = versions.map(({ number, by }) => ({
    value: String(number),
    label: `Version ${number}, ${by}`,
  }))
  return (
    <form method="get">
      <Select name="from" label="From" items={items} defaultValue={String(from)} />
      <Select name="to" label="To" items={items} defaultValue={String(to)} />
      <Button variant="secondary">Compare</Button>
    </form>
  )
}
