import 'server-only'

/**
 * What a call is for, most urgent first: a user's act, a page, decoration of a page (names it can
 * do without), background work, and the mirror, which has time.
 */
export const quotaClasses = ['act', 'read', 'decoration', 'background', 'mirror'] as const

export type QuotaClass = (typeof quotaClasses)[number]

type Rule = {
  /** The part of the account's limit reserved for more urgent calls. */
  reserve: number
  /** The part of `TELNYX_RATE_SHARE` that the class may use of each window; 0: not bound by it. */
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
