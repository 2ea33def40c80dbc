import { paths } from '@/lib/paths'

export const compareHref = (
  reference: string,
  { from, to }: { readonly from: number; readonly to: number },
) =>
  `${paths.agreementStep(reference, 'compare')}?${new URLSearchParams({ from: String(from), to: String(to) })}`
