import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** False in the page as the server draws it, and for ever where no scripts run. */
export const useScripts = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
