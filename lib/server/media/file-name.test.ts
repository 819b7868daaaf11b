import { describe, expect, it } from 'vitest'
import { disposition, fileName } from './file-name'

const words = {
  room: 'Daily stand-up',
  context: '{"username":"Ana Souza"}',
  startedAt: '2026-06-15T16:05:33+02:00',
  kind: 'video',
  id: '0ccc7b54-0000-4000-8000-000000000000',
}

describe('fileName', () => {
  it('contains room, person, time and kind', () => {
    expect(fileName(words, 'video/webm')).toBe(
      'Daily-stand-up_Ana-Souza_2026-06-15T14-05-33Z_video_0ccc7b54.webm',
    )
  })

  it('leaves out unknown parts', () => {
    const unknown = { ...words, room: null, context: null, startedAt: null }
    expect(fileName(unknown, 'audio/ogg')).toBe('video_0ccc7b54.ogg')
  })

  it('drops characters that break a file system or a header', () => {
    const hostile = {
      ...words,
      context: '../..\\"; rm -rf\r\n\u202e*?.exe',
      room: '. . /etc/passwd',
    }
    expect(fileName(hostile, 'video/webm')).toMatch(/^[\w.;-]+\.webm$/)
    expect(fileName(hostile, 'video/webm')).not.toContain('..')
    expect(fileName({ ...words, context: 'x'.repeat(5000) }, 'video/webm').length).toBeLessThan(130)
  })
})

describe('disposition', () => {
  it('keeps names of every script, and gives plain letters to those who read no others', () => {
    const name = fileName({ ...words, room: '晨会', context: "Zoë d'Arc" }, 'video/mp4')
    const header = disposition('attachment', name)
    expect(header).toMatch(/^[\x20-\x7e]+$/)
    expect(header).toContain('filename="Zoe-dArc_2026-06-15T14-05-33Z_video_0ccc7b54.mp4"')
    const encoded = /filename\*=UTF-8''([\w.%-]+)$/.exec(header)?.[1] ?? ''
    expect(decodeURIComponent(encoded)).toBe(name)
  })
})
