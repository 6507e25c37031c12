/** Whether this is a part of the program that the browser could not fetch, in the words of each browser and of the loader. */
export const isMissingPart = (error: unknown): boolean =>
  error instanceof Error &&
  /dynamically imported module|module script failed|unable to preload/i.test(error.message)
