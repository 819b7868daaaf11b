import 'server-only'

/**
 * Whom a call is for, the most pressing first: an act of a person, a page, what decorates a page
 * (names of things, which it can do without), nobody who waits, and the copy of the account, which
 * has time.
 */
export const quotaClasses = ['act', 'read', 'decoration', 'background', 'mirror'] as const

export type QuotaClass = (typeof quotaClasses)[number]

type Rule = {
  /** The part of the account's limit that is left to more pressing calls. */
  reserve: number
  /** The part of `TELNYX_RATE_SHARE` that it may use of each window; 0: it is not bound by it. */
  ofShare: number
}

/** Decoration gives up first: the background keeps the live view right, which acts rely on. */
export const quotaRules: Record<QuotaClass, Rule> = {
  act: { reserve: 0, ofShare: 0 },
  read: { reserve: 0.2, ofShare: 0 },
  decoration: { reserve: 0.5, ofShare: 0.5 },
  background: { reserve: 0.3, ofShare: 1 },
  mirror: { reserve: 0.5, ofShare: 0.75 },
}
