import 'server-only'
import type { z } from 'zod'
import type { FieldFault } from '@/lib/contract/errors'

const tooLittle = { string: 'too_short', array: 'too_short' } as const
const tooMuch = { string: 'too_long', array: 'too_long' } as const

function limited(
  issue: { origin: string },
  limit: number | bigint,
  codes: Record<string, FieldFault['code']>,
  otherwise: FieldFault['code'],
): FieldFault {
  return { code: codes[issue.origin] ?? otherwise, limit: Number(limit) }
}

/** A schema issue as one of the faults that screens have messages for. */
export function faultOf(issue: z.core.$ZodIssue): FieldFault {
  switch (issue.code) {
    case 'unrecognized_keys':
      return { code: 'unknown' }
    case 'invalid_type':
      return { code: issue.input === undefined ? 'required' : 'type' }
    case 'too_small':
      return limited(issue, issue.minimum, tooLittle, 'too_small')
    case 'too_big':
      return limited(issue, issue.maximum, tooMuch, 'too_big')
    case 'invalid_format':
      return { code: 'format' }
    case 'invalid_value':
      return { code: 'choice' }
    case 'not_multiple_of':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return { code: 'invalid' }
  }
}
