/** `node --import tsx post-process-testing.ts MINUTES`: one look at the post, that many minutes ahead, in a process that a test may kill. */
import { configuredPost } from '@/lib/mail/post'
import { systemShell } from '@/lib/use-cases/shell'
import { sendPost } from './post'

const ahead = Number(process.argv[2]) * 60_000

await sendPost({ ...systemShell(), clock: () => new Date(Date.now() + ahead) }, configuredPost())
process.exit(0)
