import type { LaunchSettings } from './settings'

export type DemoPerson = { readonly name: string; readonly title: string; readonly organisation: string }

export function welcome(
  address: string,
  { dataFolder, externalUrl }: Pick<LaunchSettings, 'dataFolder' | 'externalUrl'>,
  people: readonly DemoPerson[],
): string {
  const data = externalUrl
    ? `Data: the PostgreSQL named by DATABASE_URL, and ${dataFolder}`
    : `Data: ${dataFolder}`
  return [
    '',
    `Gatehouse is ready at ${address}`,
    data,
    ...demoLines(address, people),
    'Ctrl-C stops it.',
    '',
  ].join('\n')
}

function demoLines(address: string, people: readonly DemoPerson[]): string[] {
  if (people.length === 0) return []
  const width = Math.max(...people.map(({ name }) => name.length))
  const lines = people.map(
    ({ name, title, organisation }) => `  ${name.padEnd(width)}  ${title}, ${organisation}`,
  )
  return ['', `To sign in, open ${address}/sign-in and choose one of these invented people:`, ...lines, '']
}
