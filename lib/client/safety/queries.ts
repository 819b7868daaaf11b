/** Everything that is read of safety; the stream says when it is old. */
export const safetyKey = ['safety'] as const
