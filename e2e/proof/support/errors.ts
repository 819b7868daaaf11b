import { expect } from 'vitest'
import { errors, type ErrorBody, type ErrorItem } from '@/lib/contract/errors'

/** Expects an answer in the one error format and returns its first item. */
export async function errorOf(response: Response): Promise<ErrorItem> {
  const text = await response.text()
  expect(response.headers.get('content-type'), text.slice(0, 200)).toMatch(/^application\/json/)
  return errorIn(text, response.headers.get('x-request-id'))
}

/** The same for a body that was read otherwise. */
export function errorIn(text: string, requestId: string | null | undefined): ErrorItem {
  const body = JSON.parse(text) as ErrorBody
  const [first] = body.errors
  if (!first) throw new Error(`no errors[] in ${text}`)
  for (const item of body.errors) {
    expect(item).toMatchObject({
      code: expect.stringMatching(/^\d{5}$/),
      title: expect.stringMatching(/\S/),
      detail: expect.stringMatching(/\S/),
      meta: { request_id: requestId, reason: expect.stringMatching(/\S/) },
    })
    expect(Object.keys(errors)).toContain(item.meta.reason)
  }
  return first
}

/** A refusal as `status reason` and the field that it points to. */
export async function refusal(answering: Promise<Response> | Response): Promise<string> {
  const response = await answering
  const { meta, source } = await errorOf(response)
  const at = source?.pointer ?? source?.parameter
  return [response.status, meta.reason, at].filter((part) => part !== undefined).join(' ')
}
