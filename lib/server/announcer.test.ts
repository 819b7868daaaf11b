import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { announcer } from './announcer'

test('calls every subscriber, and waits for them', async () => {
  const announced: string[] = []
  announcer<string>('test.news').subscribe(async (news) => {
    await setImmediate()
    announced.push(`one: ${news}`)
  })
  announcer<string>('test.news').subscribe((news) => {
    announced.push(`two: ${news}`)
  })
  await announcer<string>('test.news').announce('rain')
  expect(announced.toSorted()).toEqual(['one: rain', 'two: rain'])
})

test('calls nobody who has unsubscribed or subscribed to another name', async () => {
  const announced: string[] = []
  const unsubscribe = announcer<string>('test.left').subscribe((news) => void announced.push(news))
  await announcer<string>('test.other').announce('other')
  unsubscribe()
  await announcer<string>('test.left').announce('late')
  expect(announced).toEqual([])
})

test('passes on the failure of a listener', async () => {
  announcer<string>('test.failing').subscribe(() => Promise.reject(new Error('away')))
  await expect(announcer<string>('test.failing').announce('rain')).rejects.toThrow('away')
})
