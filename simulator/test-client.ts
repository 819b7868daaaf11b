export interface TestResponse<T> {
  status: number
  headers: Headers
  body: T
}

export interface TestRequest {
  body?: unknown
  /** Null sends no Authorization header. */
  bearer?: string | null
  headers?: Record<string, string>
}

/** Calls `/v2` as any HTTP client would. */
export function createTestClient(url: string) {
  return async <T = never>(
    method: string,
    path: string,
    { body, bearer = 'a-key', headers = {} }: TestRequest = {},
  ): Promise<TestResponse<T>> => {
    const response = await fetch(`${url}/v2${path}`, {
      method,
      headers: {
        ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      body: (text !== '' && isJson(response) ? JSON.parse(text) : text || undefined) as T,
    }
  }
}

/** A gateway's errors are HTML pages, and some responses have no body. */
function isJson({ headers }: Response): boolean {
  return headers.get('content-type')?.startsWith('application/json') ?? false
}

export interface One<T> {
  data: T
}

export interface Many<T> {
  data: T[]
  meta: { page_number: number; page_size: number; total_pages: number; total_results: number }
}

export interface Errors {
  errors: {
    code: string
    title: string
    detail: string
    source?: { pointer?: string; parameter?: string }
  }[]
}
