import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { Builder, By, until, type WebDriver } from "selenium-webdriver";
import { findWebKit } from "@/scripts/start/engines.mjs";
import { type Engine, patience } from "./engine";

/** WebKitGTK's small browser by WebDriver, on a screen of its own. */
export async function openWebKit(): Promise<Engine> {
  const found = findWebKit();
  if (!found) throw new Error("WebKit is not installed");
  const screen = spawn(found.screen, ["-displayfd", "3", "-screen", "0", "800x900x24"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const [display] = await once(screen.stdio[3] as NodeJS.ReadableStream, "data");
  const port = await freePort();
  const driver = spawn(found.driver, [`--port=${port}`], {
    stdio: "ignore",
    env: {
      ...process.env,
      DISPLAY: `:${String(display).trim()}`,
      WEBKIT_DISABLE_COMPOSITING_MODE: "1",
      // Its sandbox does not start as root.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
    },
  });
  const stop = () => {
    driver.kill();
    screen.kill();
  };
  try {
    return await connect(port, found.browser, stop);
  } catch (error) {
    stop();
    throw error;
  }
}

async function connect(port: number, binary: string, stop: () => void): Promise<Engine> {
  const page = await build(port, binary);
  await page.manage().window().setRect({ x: 0, y: 0, width: 360, height: 740 });
  const version = (await page.getCapabilities()).getBrowserVersion();
  const visible = async (by: By) => {
    const found = await page.wait(until.elementLocated(by), patience);
    return page.wait(until.elementIsVisible(found), patience);
  };
  return {
    version: `WebKitGTK ${version}`,
    open: (url) => page.get(url),
    fill: async (selector, text) => {
      const field = await visible(By.css(selector));
      await field.clear();
      await field.sendKeys(text);
    },
    choose: async (selector, value) => {
      await (await page.findElement(By.css(`${selector} option[value="${value}"]`))).click();
    },
    click: async (xpath) => {
      const part = await visible(By.xpath(xpath));
      await page.executeScript("arguments[0].scrollIntoView({ block: 'center' })", part);
      await part.click();
    },
    back: () => page.navigate().back(),
    text: () => page.executeScript<string>("return document.body?.innerText ?? ''"),
    close: async () => {
      await page.quit().catch(() => {});
      stop();
    },
  };
}

/** A session of the driver, which may still be starting. */
async function build(port: number, binary: string, attempts = 50): Promise<WebDriver> {
  try {
    return await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities({
        browserName: "MiniBrowser",
        "webkitgtk:browserOptions": { binary, args: ["--automation"] },
      })
      .build();
  } catch (error) {
    if (attempts === 0) throw error;
    await sleep(200);
    return build(port, binary, attempts - 1);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}
