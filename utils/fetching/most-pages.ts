/** Pages that one wish of the person fetches at most. */
export const MOST_PAGES = 500;
