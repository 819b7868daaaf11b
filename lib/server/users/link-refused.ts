import 'server-only'
import { ApiError } from '@/lib/server/errors'

/** The same answer for used, withdrawn, expired and unknown links. */
export const linkRefused = () =>
  new ApiError('link_refused', {
    detail: 'This link was used or withdrawn, has expired, or was never valid.',
  })
