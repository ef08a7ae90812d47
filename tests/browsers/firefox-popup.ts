import type { Browser } from 'puppeteer-core';
import { type BidiContext, bidiEvaluate } from './bidi';

const popup = `document.querySelector('.webextension-popup-browser')`;

/** The popup over the tab in front, which no driver sees: scripts are put into it by Firefox's own window. */
export interface FirefoxPopup {
  /** Runs an expression, in which `document` is the popup's; the value comes back as JSON carries it. */
  evaluate(expression: string): Promise<unknown>;
  /** A press of the mouse on the middle of an element. */
  click(selector: string): Promise<void>;
  close(): Promise<void>;
}

function scriptFor(name: string, expression: string): string {
  return `(async () => {
    const { document } = content;
    const { performance, MutationObserver, InputEvent } = content;
    let answer;
    try {
      answer = { value: (await (${expression})) ?? null };
    } catch (error) {
      answer = { error: String(error) };
    }
    sendAsyncMessage(${JSON.stringify(name)}, answer);
  })()`;
}

/** The popup that is open in a window of Firefox. */
export function firefoxPopup(browser: Browser, window: BidiContext): FirefoxPopup {
  let asked = 0;
  const evaluate = async (expression: string) => {
    asked += 1;
    const name = `linkloom:${asked}:${Date.now()}`;
    const script = `data:text/javascript;charset=utf-8,${encodeURIComponent(scriptFor(name, expression))}`;
    const answer = await bidiEvaluate(
      browser,
      window,
      `new Promise((resolve, reject) => {
        const { messageManager } = ${popup};
        messageManager.addMessageListener(${JSON.stringify(name)}, ({ data }) =>
          data.error ? reject(new Error(data.error)) : resolve(data.value));
        messageManager.loadFrameScript(${JSON.stringify(script)}, false);
        setTimeout(() => reject(new Error('The popup does not answer.')), 4000);
      })`,
    );
    return answer;
  };
  const middle = (selector: string) =>
    `document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect()`;
  return {
    evaluate,
    click: async (selector) => {
      await evaluate(`(() => {
        const { x, y, width, height } = ${middle(selector)};
        const press = { button: 0, clickCount: 1 };
        for (const type of ['mousemove', 'mousedown', 'mouseup']) {
          content.synthesizeMouseEvent(type, x + width / 2, y + height / 2, press);
        }
      })()`);
    },
    close: async () => {
      await bidiEvaluate(browser, window, `(${popup}?.closest('panel').hidePopup(), null)`);
    },
  };
}
