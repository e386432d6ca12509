import process from "node:process";
import { after, before, test } from "node:test";
import { BACKGROUND_TESTS } from "../both/backgrounds.js";
import { HOST_TESTS, NUMBER, SWAB, tryAgain } from "../both/host.js";
import { runTests, runTestsAlone } from "../both/run_tests.js";
import { checkSwitch, SWITCH_STAGES } from "../both/switches.js";
import { openBox } from "../driver/boxes.js";
import { ForethoughtFirefox } from "./driver/forethought_firefox.js";

/** @type {ForethoughtFirefox} */
let firefox;
before(async () => {
  firefox = await ForethoughtFirefox.open();
});
after(() => firefox.close());

runTests(HOST_TESTS, () => firefox);

test("a host that is no longer registered is told of, and found once it is registered again", async () => {
  const { tab, box } = await openBox(firefox, "X post");
  await box.type(SWAB);
  await box.shows([NUMBER]);
  firefox.unregister();
  for (const host of firefox.hosts) process.kill(host, "SIGKILL");
  await box.type(" ok");
  await tab.overlay.showsState(/Not being checked/);

  const options = await firefox.openOptions();
  await options.getByText("The Forethought program was not found").waitFor();
  firefox.register();
  await tryAgain(options);

  await tab.page.bringToFront();
  await box.shows([NUMBER]);
  await options.close();
  await tab.close();
});

for (const [stage, isOn] of SWITCH_STAGES) {
  test(`a switch whose host is killed ${stage} is not said to be done, and then shows what is kept`, async (t) => {
    const other = await ForethoughtFirefox.open({ hostEnds: stage });
    t.after(() => other.close());

    await checkSwitch(other, isOn);
  });
}

runTestsAlone(BACKGROUND_TESTS, () => ForethoughtFirefox.open());
