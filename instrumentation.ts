/** Runs once when the server starts, never while building: survives a lost database, and does what time alone must do. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const [{ surviveLostDatabase }, { sweepForEver }, { postForEver }, { systemShell }] = await Promise.all([
    import('@/db/client'),
    import('@/lib/use-cases/sweep'),
    import('@/lib/actions/post'),
    import('@/lib/use-cases/shell'),
  ])
  surviveLostDatabase()
  sweepForEver(systemShell)
  postForEver(systemShell)
}
