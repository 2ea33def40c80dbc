import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PDF } from '@libpdf/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { recordJson } from './record-json'
import { renderRecord } from './render'
import { sealRecord } from './seal'
import type { RecordSigner } from './signer/open-signer'
import { aLongRecord, anAuthority, aRecord, aSealedRecord, poppler, runTool, SIGNED_AT } from './testing'

describe('a sealed record', () => {
  let signer: RecordSigner
  let bytes: Uint8Array

  beforeAll(async () => {
    signer = (await anAuthority()).signer
    bytes = await aSealedRecord(signer)
  })

  it('is valid to pdfsig, which is not ours, and signed as a whole', () => {
    const report = poppler('pdfsig', bytes)
    expect(report.match(/Signature #/g)).toHaveLength(1)
    expect(report).toContain('Signature is Valid.')
    expect(report).toContain('Total document signed')
    expect(report).toContain('Signature Type: ETSI.CAdES.detached')
    expect(report).toContain('Signer Certificate Common Name: London Borough of Haverbrook')
  })

  it('is valid to pdfsig when it has many pages', async () => {
    expect(poppler('pdfsig', await aSealedRecord(signer, aLongRecord()))).toContain('Signature is Valid.')
  })

  it('has a structure in which qpdf finds no fault', () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'gatehouse-')), 'record.pdf')
    writeFileSync(file, bytes)
    expect(runTool('qpdf', ['--check', file], 'qpdf')).toContain('No syntax or stream encoding errors found')
  })

  it('carries the data of the record, as a file that any reader can take out', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'gatehouse-'))
    writeFileSync(path.join(folder, 'record.pdf'), bytes)
    runTool('pdfdetach', ['-saveall', '-o', folder, path.join(folder, 'record.pdf')], 'poppler-utils')
    const taken = readFileSync(path.join(folder, 'record.json'))
    expect(taken.equals(recordJson(aRecord()).bytes)).toBe(true)
  })

  it('states the time it was given, not the time of day', () => {
    expect(Buffer.from(bytes).toString('latin1')).toContain('/M (D:20261014104112Z)')
    expect(SIGNED_AT.toISOString()).toBe('2026-10-14T10:41:12.000Z')
  })

  it('begins with the very bytes that were drawn', async () => {
    const drawn = await renderRecord(aRecord())
    expect(Buffer.from(bytes.subarray(0, drawn.length)).equals(drawn)).toBe(true)
  })

  it('uses no font that it does not embed', () => {
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('Helvetica')
  })

  it('is a certification that allows no change', async () => {
    const { context } = await PDF.load(bytes)
    const text = Buffer.from(bytes).toString('latin1')
    expect(text).toMatch(/\/TransformMethod \/DocMDP/)
    expect(context.catalog.getDict().has('Perms')).toBe(true)
    expect(text).toMatch(/\/P 1\n\/V \/1\.2/)
  })

  it('is not made of a file that had to be repaired', async () => {
    const drawn = await renderRecord(aRecord())
    const broken = drawn.slice(0, drawn.length - 200)
    const sealing = sealRecord(broken, { model: aRecord(), signer, signedAt: SIGNED_AT })
    await expect(sealing).rejects.toThrow('The drawn file was rewritten.')
  })
})
