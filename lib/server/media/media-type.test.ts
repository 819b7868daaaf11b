import { describe, expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import { declaredType, usualType } from './media-type'
import { sniffType } from './sniff-type'

const clip = (name: string) => readFileSync(`simulator/media/${name}`).subarray(0, 1024)
const bytes = (latin1: string) => Buffer.from(latin1, 'latin1')

describe('declaredType', () => {
  it('lets media through, and nothing that a browser might run', () => {
    expect(declaredType('video/webm; codecs="vp8"')).toBe('video/webm')
    for (const other of ['text/html', 'constructor', 'binary/octet-stream', undefined])
      expect(declaredType(other)).toBeNull()
  })
})

describe('sniffType', () => {
  it.each([
    [clip('audio-1.webm'), true, 'audio/webm'],
    [clip('camera-1.webm'), false, 'video/webm'],
    [clip('camera-4.mp4'), false, 'video/mp4'],
    [bytes('\0\0\0\u0020ftypM4A '), true, 'audio/mp4'],
    [bytes('\0\0\0\u0014ftypqt  '), false, 'video/quicktime'],
    [bytes('OggS\0\u0002'), true, 'audio/ogg'],
    [bytes('\u001aE\u00df\u00a3\u0093B\u0082\u0088matroska'), false, 'video/x-matroska'],
    [bytes('RIFF\0\0\0\0WAVEfmt '), true, 'audio/wav'],
    [bytes('DKIF\0\0 \0VP80'), false, 'video/x-ivf'],
    [bytes('ID3\u0004'), true, 'audio/mpeg'],
    [bytes('\0\0\0\u0001g'), false, 'video/h264'],
    [bytes('<!doctype html>'), false, null],
    [bytes(''), false, null],
  ])('tells a container by its first bytes (%#)', (head, isAudio, type) => {
    expect(sniffType(head, isAudio)).toBe(type)
  })
})

describe('usualType', () => {
  it('goes by the codec, then by the kind', () => {
    expect(usualType('VP8', 'video')).toBe('video/webm')
    expect(usualType('h264', 'video')).toBe('video/mp4')
    expect(usualType('opus', 'audio')).toBe('audio/ogg')
    expect(usualType(null, 'audio')).toBe('audio/ogg')
    expect(usualType(null, undefined, 'composition')).toBe('video/mp4')
    expect(usualType('constructor', null)).toBe('application/octet-stream')
  })
})
