'use server'

import { verifyBytes } from '@/lib/use-cases/verify-bytes'
import type { VerifyState } from './verify-form'

export async function verifyUpload(_state: VerifyState, form: FormData): Promise<VerifyState> {
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return { error: 'Choose the PDF you want to check' }
  return { name: file.name, report: await verifyBytes(new Uint8Array(await file.arrayBuffer())) }
}
