import { describe, expect, it } from 'vitest'
import { fileName, safeType } from './file-name'

describe('fileName', () => {
  it('is made of plain characters, whatever it is given', () => {
    const words = ['recording', '"; rm -rf\r\n', null, '0ccc7b54']
    expect(fileName(words, 'video/webm')).toBe('recording-rm-rf-0ccc7b54.webm')
  })
})

describe('safeType', () => {
  it('lets media through and makes bytes of the rest', () => {
    expect(safeType('video/webm; codecs="vp8"')).toBe('video/webm')
    expect(safeType('text/html')).toBe('application/octet-stream')
    expect(safeType('constructor')).toBe('application/octet-stream')
    expect(safeType(undefined)).toBe('application/octet-stream')
  })
})
