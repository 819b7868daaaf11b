import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '@/e2e/harness/app'

export type RouteFile = {
  /** In the form of the operations table: `/api/v2/rooms/{room_id}`. */
  path: string
  handlers: {
    method: string
    /** The operation that the file names; null for a route of the app's own. */
    operation: string | null
  }[]
}

const handler =
  /^export (?:const|async function|function) (GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b(.*)/gm
const reexport = /^export \{([^}]*)\}/gm

function handlersIn(source: string): RouteFile['handlers'] {
  const declared = [...source.matchAll(handler)].map(([, method = '', rest = '']) => ({
    method,
    operation: /telnyxRoute\('([\w.]+)'/.exec(rest)?.[1] ?? null,
  }))
  const named = [...source.matchAll(reexport)].flatMap(([, names = '']) =>
    [...names.matchAll(/\b(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b/g)].map(([method]) => ({
      method,
      operation: null,
    })),
  )
  return [...declared, ...named]
}

function toPath(folder: string): string {
  const segments = folder.split('/').filter((segment) => segment && !/^\(.*\)$/.test(segment))
  return ['', ...segments.map((segment) => segment.replace(/^\[(?:\.\.\.)?(\w+)\]$/, '{$1}'))].join(
    '/',
  )
}

async function filesNamed(name: string): Promise<{ path: string; source: string }[]> {
  const folder = join(root, 'app')
  const files = (await readdir(folder, { recursive: true })).filter(
    (file) => file === name || file.endsWith(`/${name}`),
  )
  return Promise.all(
    files.map(async (file) => ({
      path: toPath(file.slice(0, -name.length)),
      source: await readFile(join(folder, file), 'utf8'),
    })),
  )
}

export async function routeFiles(): Promise<RouteFile[]> {
  const files = await filesNamed('route.ts')
  return files.map(({ path, source }) => ({ path, handlers: handlersIn(source) }))
}

export async function pagePaths(): Promise<string[]> {
  return (await filesNamed('page.tsx')).map(({ path }) => path || '/')
}
