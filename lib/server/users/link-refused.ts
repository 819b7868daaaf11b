import 'server-only'
import { ApiError } from '@/lib/server/errors'

/** The one answer for links that were used, withdrawn, have expired or never were. */
export const linkRefused = () =>
  new ApiError('link_refused', {
    detail: 'This link was used or withdrawn, has expired, or was never valid.',
  })
