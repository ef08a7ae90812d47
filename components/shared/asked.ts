/** An answer that another part of Linkloom gives. */
export type Asked<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'known'; readonly answer: T };

export type AskedEvent<T> =
  | { readonly type: 'answered'; readonly answer: T }
  | { readonly type: 'failed' }
  | { readonly type: 'retried' };

/** What is known after an event. An answer once known outlives a later question that fails. */
export function nextAsked<T>(asked: Asked<T>, event: AskedEvent<T>): Asked<T> {
  switch (event.type) {
    case 'answered':
      return { state: 'known', answer: event.answer };
    case 'failed':
      return asked.state === 'known' ? asked : { state: 'failed' };
    case 'retried':
      return { state: 'loading' };
  }
}
