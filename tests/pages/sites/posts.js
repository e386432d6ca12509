// What the imitated sites show. Everybody here is invented.

/** @type {{ id: string, name: string, handle: string, text: string }[]} */
export const POSTS = [
  {
    id: "1",
    name: "Ordinary Account",
    handle: "ordinary_acc",
    text: "Lovely walk by the canal this morning ☀️",
  },
  {
    id: "2",
    name: "Quiet Night",
    handle: "quiet_night",
    text: "I can't do this any more. I've got the tablets here. Goodbye",
  },
  {
    id: "3",
    name: "Allotment Diary",
    handle: "allotment_diary",
    text: "First broad beans of the year. Anyone else growing Aquadulce?",
  },
  ...Array.from({ length: 12 }, (_, number) => ({
    id: `${number + 4}`,
    name: "Bus Timetables",
    handle: "bus_timetables",
    text: `Route ${number + 40} leaves every twelve minutes until seven in the evening.`,
  })),
];

/** What stands on a page of its own alone. */
const RARE = [
  {
    id: "99",
    name: "Back Door",
    handle: "back_door",
    text: "he locked me in and took the phone, he's outside the house again",
  },
];

/** @param {string} id */
export const postById = (id) => [...POSTS, ...RARE].find((post) => post.id === id) ?? POSTS[0];

/** Posts to try on the practice page. */
export const SAMPLES = [
  "Long night 😮‍💨 the 43 year old builder from Ludlow in bed 6 kept us all up. " +
    "Can somebody chase the swab for NHS 450 557 7104?",
  "Rash that won't go? DM me your symptoms and I'll tell you what I think",
  "It'll look better in the morning, have a cuppa ☕",
];
