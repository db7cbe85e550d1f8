/** How often, in milliseconds. */
const PERIOD = 200;

/**
 * An answer that is waited for, while something is sent now and then that means nothing: behind a header without a length, a server reads what
 * already came only when more comes.
 */
export async function nudged<Answer>(answer: Promise<Answer>, nudge: () => void): Promise<Answer> {
  const timer = setInterval(nudge, PERIOD);
  try {
    return await answer;
  } finally {
    clearInterval(timer);
  }
}
