"use strict";

/**
 * Beginnings of words by which labels of boxes, in languages other than English, say that what is written there
 * answers somebody, in public or in a message. None that posts are called too, such as "message" in French.
 * Written from general knowledge for this project in November 2026; to be reviewed by who speaks them.
 */
const ANSWER_WORDS = {
  cy: "sylw|ateb|ymateb|neges",
  ga: "trácht|dtrácht|freagr|freagair|fhreagr|teachtaireacht|theachtaireacht|dteachtaireacht",
  gd: "beachd|bheachd|freagairt|fhreagairt|teachdaireachd|theachdaireachd",
  pl: "koment|skoment|odpowied|odpowiad|wiadomo",
  ro: "coment|răspun|mesaj",
  es: "coment|respuesta|respond|mensaje",
  pt: "coment|resposta|mensagem",
  fr: "commentair|commenter|répon|un message",
  de: "komment|antwort|beantwort|nachricht",
  it: "commento|commenta|rispo|messaggio",
  nl: "reactie|reageer|opmerking|antwoord|beantwoord",
  fil: "komento|magkomento|tugon|tumugon|sagot|sumagot|mensahe",
  hi: "टिप्पणी|कमेंट|जवाब|उत्तर|संदेश|मैसेज",
  ar: "تعليق|ردًا|رداً|ردك|ردّ|الرد|رسالة",
  ur: "تبصر|کمنٹ|جواب|پیغام",
  fa: "نظر خود|نظرتان|دیدگاه|پاسخ|پیام",
  pa: "ਟਿੱਪਣੀ|ਕਮੈਂਟ|ਜਵਾਬ|ਸੁਨੇਹਾ",
  bn: "মন্তব্য|কমেন্ট|উত্তর|জবাব|মেসেজ|বার্তা",
  gu: "ટિપ્પણી|કમેન્ટ|જવાબ|સંદેશ",
  ta: "கருத்து|பதில்|மறுமொழி",
  ml: "കമന്റ്|അഭിപ്രായ|മറുപടി|സന്ദേശ",
  ne: "कमेन्ट|जवाफ|सन्देश",
  lt: "koment|atsakym|žinut",
  lv: "koment|atbild",
  hu: "komment|hozzászól|válaszol|válaszod|írj választ|üzenet",
  sk: "koment|odpove|správu",
  cs: "koment|odpově|zprávu",
  bg: "коментар|отговор|съобщение",
  el: "σχόλι|σχολι|απάντη|απαντή|μήνυμα",
  ru: "коммент|ответ(?!ств)|сообщени",
  uk: "комент|відповісти|відповідь|повідомлення",
  tr: "yorum|yanıt|cevap|mesaj",
  zh: "评论|評論|留言|回复|回覆|回應|訊息|私信",
};

/** Words of other scripts may begin with an article, or have none before them. */
const ANSWER_LABEL = new RegExp(
  `(?<!\\p{Script=Latin})(${Object.values(ANSWER_WORDS).join("|")})`,
  "iu",
);
