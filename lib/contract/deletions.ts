/**
 * waiting: not sent yet · sending: recorded, not answered · deleted: Telnyx said so · gone: was
 * not there any more · unknown: no answer · failed: Telnyx refused.
 */
export const deletionStates = [
  'waiting',
  'sending',
  'deleted',
  'gone',
  'unknown',
  'failed',
] as const
export type DeletionState = (typeof deletionStates)[number]
