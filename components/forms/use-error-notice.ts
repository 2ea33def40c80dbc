import { useEffect, useRef } from 'react'

const PREFIX = 'Error: '

/**
 * Moves the reader to the error summary after each try that failed, and says
 * so in the page's title. `attempts` and `answer` are what a new try changes.
 */
export function useErrorNotice(hasErrors: boolean, attempts: number, answer: unknown) {
  const summary = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a second failed try must move the reader again
  useEffect(() => {
    if (!hasErrors) return
    summary.current?.focus()
    const title = document.title
    if (!title.startsWith(PREFIX)) document.title = PREFIX + title
    return () => {
      document.title = document.title.replace(PREFIX, '')
    }
  }, [hasErrors, attempts, answer])
  return summary
}
