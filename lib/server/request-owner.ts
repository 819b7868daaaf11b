import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { singleton } from './process'

/** `owner` is null until it is known whose request it is. */
type RequestScope = { owner: string | null }

/** The front server opens a scope for every request (`scripts/server/request-scope.mjs`). */
const scopes = () => singleton('request-scope', () => new AsyncLocalStorage<RequestScope>())

/** Says whose request is being answered: the id of a user or of a personal token. */
export function ownRequest(owner: string): void {
  const scope = scopes().getStore()
  if (scope) scope.owner = owner
}

/** Whose request is being answered; null in work that no request waits for. */
export function requestOwner(): string | null {
  return scopes().getStore()?.owner ?? null
}
