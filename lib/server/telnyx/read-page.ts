import 'server-only'
import { pageSize, type ListMeta } from '@/lib/contract/list'
import type { Shapes } from './object-schemas'
import { telnyxList, type ListOperation } from './read'

type PageRequest = {
  params?: Record<string, string>
  /** Telnyx's filters, by their wire names; empty ones are left out. */
  filters?: Record<string, string | undefined>
  /** Counts from 1. */
  page?: number
  size?: number
}

/** One page of a list of Telnyx, with the totals of its meta. Throws as `telnyxReadRaw`. */
export async function readPage<Name extends ListOperation>(
  operation: Name,
  { params, filters = {}, page = 1, size = pageSize }: PageRequest,
): Promise<{ items: Shapes[Name][]; meta: ListMeta }> {
  const query = new URLSearchParams({ 'page[number]': String(page), 'page[size]': String(size) })
  for (const [name, value] of Object.entries(filters)) if (value) query.set(name, value)
  const { data, meta } = await telnyxList(operation, { params, query })
  return {
    items: data,
    meta: {
      page,
      pages: meta?.total_pages ?? null,
      total: meta?.total_results ?? null,
      asOf: new Date().toISOString(),
    },
  }
}
