import assert from "node:assert/strict";
import { test } from "node:test";
import { dateIn, isDue } from "../../extension/background/review_date.js";

const NOW = new Date(2026, 10, 26, 23, 30);

for (const [days, date] of /** @type {[number, string][]} */ ([
  [0, "2026-11-26"],
  [7, "2026-12-03"],
  [90, "2027-02-24"],
  [500, "2028-04-09"],
])) {
  test(`${days} days from 26 November 2026 is ${date}`, () => {
    assert.equal(dateIn(days, NOW), date);
  });
}

for (const [date, due] of /** @type {[string, boolean][]} */ ([
  ["2026-11-25", true],
  ["2026-11-26", true],
  ["2026-11-27", false],
  ["", false],
])) {
  test(`on 26 November 2026 a review of "${date}" is ${due ? "" : "not "}due`, () => {
    assert.equal(isDue(date, NOW), due);
  });
}

for (const [clock, planned, due] of /** @type {[string, Date, boolean][]} */ ([
  ["ran years ahead", new Date(2041, 0, 1), true],
  ["stood still at its beginning", new Date(1970, 0, 1), true],
  ["was set back by a day since, as on a journey", new Date(2026, 10, 27), false],
])) {
  test(`a review that was planned for in 90 days while the clock ${clock} is ${due ? "" : "not "}due`, () => {
    assert.equal(isDue(dateIn(90, planned), NOW), due);
  });
}
