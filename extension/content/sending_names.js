"use strict";

// What buttons are called, by the language that a site is shown in: those that clinicians in Britain and
// Ireland most often choose. As public scripts press such buttons and as Mastodon's public translations
// have them, else as a dictionary has them. A name that no site has matches nothing; a name that some site
// has for another thing must not stand here.

/**
 * Names of buttons, set apart by "|".
 *
 * @typedef {object} ButtonNames
 * @property {string} publish Of a button that makes public what is written, over its box or under it.
 * @property {string} send Of another that sends it, which is said of the post that is answered too.
 */

/** @type {Record<string, ButtonNames>} */
const BUTTON_NAMES = {
  en: {
    publish:
      "Post|Post now|Post reply|Post comment|Post answer|Publish|Publish now|Publish post|Publish reply|" +
      "Publish comment|Publish answer|Share|Share now|Share post|Share reply|Share comment",
    send:
      "Send|Send now|Send message|Send reply|Send comment|Send answer|Reply|Reply now|Comment|Comment now|" +
      "Answer|Answer now|Submit|Submit post|Submit reply|Submit comment|Submit answer|Press Enter to send",
  },
  cy: {
    publish: "Postio|Postiwch|Cyhoeddi|Cyhoeddwch|Rhannu|Rhannwch",
    send: "Anfon|Anfonwch|Ateb|Ymateb|Rhoi sylw|Gwneud sylw|Cyflwyno|Pwyswch Enter i anfon",
  },
  ga: {
    publish: "Postáil|Foilsigh|Foilsigh an post|Comhroinn|Roinn",
    send: "Seol|Freagair|Freagra|Fág trácht|Trácht|Cuir isteach|Brúigh Enter le seoladh",
  },
  gd: {
    publish: "Postaich|Foillsich|Co-roinn",
    send: "Cuir|Freagair|Freagairt|Cuir beachd ris",
  },
  pl: {
    publish: "Opublikuj|Publikuj|Udostępnij|Udostępnij teraz|Zamieść",
    send:
      "Wyślij|Odpowiedz|Skomentuj|Komentuj|Dodaj komentarz|Opublikuj komentarz|Prześlij|" +
      "Naciśnij Enter, aby wysłać|Naciśnij klawisz Enter, aby wysłać",
  },
  ro: {
    publish: "Postează|Publică|Distribuie|Distribuie acum|Partajează",
    send:
      "Trimite|Răspunde|Comentează|Postează comentariul|Publică comentariul|" +
      "Apasă Enter pentru a trimite|Apasă pe Enter pentru a trimite",
  },
  es: {
    publish: "Publicar|Publicar ahora|Postear|Compartir|Compartir ahora",
    send:
      "Enviar|Responder|Comentar|Publicar comentario|Enviar mensaje|Pulsa Intro para enviar|" +
      "Presiona Intro para enviar|Presiona Enter para enviar|Pulsa Enter para enviar",
  },
  pt: {
    publish: "Publicar|Publicar agora|Postar|Partilhar|Partilhar agora|Compartilhar",
    send:
      "Enviar|Responder|Comentar|Publicar comentário|Enviar mensagem|Prime Enter para enviar|" +
      "Prima Enter para enviar|Pressione Enter para enviar|Aperte Enter para enviar",
  },
  fr: {
    publish: "Publier|Publier maintenant|Poster|Partager|Partager maintenant",
    send:
      "Envoyer|Répondre|Commenter|Publier le commentaire|Envoyer le message|" +
      "Appuyez sur Entrée pour envoyer|Appuyer sur Entrée pour envoyer",
  },
  de: {
    publish: "Posten|Jetzt posten|Veröffentlichen|Beitragen|Teilen|Jetzt teilen",
    send:
      "Senden|Absenden|Antworten|Kommentieren|Kommentar posten|Nachricht senden|" +
      "Zum Senden Eingabetaste drücken|Drücke die Eingabetaste, um zu senden|Drücke Enter zum Senden",
  },
  it: {
    publish: "Pubblica|Pubblica ora|Posta|Condividi|Condividi ora",
    send:
      "Invia|Rispondi|Commenta|Pubblica commento|Pubblica il commento|Invia messaggio|" +
      "Premi Invio per inviare",
  },
  nl: {
    publish: "Plaatsen|Posten|Publiceren|Delen|Nu delen",
    send:
      "Verzenden|Versturen|Antwoorden|Beantwoorden|Reageren|Reactie plaatsen|Opmerking plaatsen|" +
      "Druk op Enter om te verzenden",
  },
  fil: {
    publish: "I-post|Ipost|Mag-post|I-publish|Ilathala|Ibahagi|I-share|Ibahagi ngayon",
    send:
      "Ipadala|I-send|Sumagot|Tumugon|Mag-reply|Magkomento|Mag-comment|I-comment|" +
      "Pindutin ang Enter para ipadala",
  },
  hi: {
    publish: "पोस्ट करें|प्रकाशित करें|शेयर करें|साझा करें",
    send: "भेजें|जवाब दें|उत्तर दें|कमेंट करें|टिप्पणी करें|सबमिट करें|भेजने के लिए Enter दबाएँ|भेजने के लिए Enter दबाएं",
  },
  ar: {
    publish: "نشر|انشر|مشاركة|مشاركة الآن",
    send: "إرسال|رد|ردّ|الرد|تعليق|نشر التعليق|نشر تعليق|اضغط على Enter للإرسال|اضغط Enter للإرسال",
  },
  ur: {
    publish: "پوسٹ کریں|شائع کریں|شیئر کریں|اشتراک کریں",
    send: "بھیجیں|جواب دیں|تبصرہ کریں|کمنٹ کریں|بھیجنے کے لیے Enter دبائیں",
  },
  fa: {
    publish: "انتشار|پست کردن|هم‌رسانی|اشتراک‌گذاری",
    send: "ارسال|فرستادن|پاسخ|پاسخ دادن|نظر دادن",
  },
  pa: {
    publish: "ਪੋਸਟ ਕਰੋ|ਪ੍ਰਕਾਸ਼ਿਤ ਕਰੋ|ਸਾਂਝਾ ਕਰੋ|ਸ਼ੇਅਰ ਕਰੋ",
    send: "ਭੇਜੋ|ਜਵਾਬ ਦਿਓ|ਟਿੱਪਣੀ ਕਰੋ|ਕਮੈਂਟ ਕਰੋ",
  },
  bn: {
    publish: "পোস্ট করুন|প্রকাশ করুন|শেয়ার করুন",
    send: "পাঠান|উত্তর দিন|জবাব দিন|মন্তব্য করুন|কমেন্ট করুন",
  },
  gu: {
    publish: "પોસ્ટ કરો|પ્રકાશિત કરો|શેર કરો",
    send: "મોકલો|જવાબ આપો|ટિપ્પણી કરો|કમેન્ટ કરો",
  },
  ta: {
    publish: "இடுகையிடு|பதிவிடு|வெளியிடு|பகிர்",
    send: "அனுப்பு|பதிலளி|கருத்துத் தெரிவி|கருத்திடு",
  },
  ml: {
    publish: "പോസ്റ്റ് ചെയ്യുക|പോസ്റ്റ് ചെയ്യൂ|പ്രസിദ്ധീകരിക്കുക|പങ്കിടുക|ഷെയർ ചെയ്യുക",
    send: "അയയ്ക്കുക|അയക്കുക|മറുപടി നൽകുക|കമന്റ് ചെയ്യുക|അഭിപ്രായമിടുക",
  },
  ne: {
    publish: "पोस्ट गर्नुहोस्|प्रकाशित गर्नुहोस्|सेयर गर्नुहोस्",
    send: "पठाउनुहोस्|जवाफ दिनुहोस्|कमेन्ट गर्नुहोस्",
  },
  lt: {
    publish: "Skelbti|Paskelbti|Bendrinti|Dalintis",
    send: "Siųsti|Atsakyti|Komentuoti",
  },
  lv: {
    publish: "Publicēt|Kopīgot|Dalīties",
    send: "Sūtīt|Nosūtīt|Atbildēt|Komentēt",
  },
  hu: {
    publish: "Közzététel|Közzététel most|Posztolás|Megosztás",
    send: "Küldés|Válasz|Hozzászólás|Hozzászólás küldése",
  },
  sk: {
    publish: "Uverejniť|Zverejniť|Publikovať|Zdieľať",
    send: "Odoslať|Poslať|Odpovedať|Komentovať",
  },
  cs: {
    publish: "Zveřejnit|Publikovat|Sdílet",
    send: "Odeslat|Poslat|Odpovědět|Okomentovat|Komentovat",
  },
  bg: {
    publish: "Публикуване|Публикувай|Споделяне|Сподели",
    send: "Изпращане|Изпрати|Отговор|Отговори|Коментиране|Коментирай",
  },
  el: {
    publish: "Δημοσίευση|Κοινοποίηση|Κοινή χρήση",
    send: "Αποστολή|Απάντηση|Σχολιασμός|Σχολιάστε",
  },
  ru: {
    publish: "Опубликовать|Поделиться",
    send: "Отправить|Ответить|Комментировать|Прокомментировать|Оставить комментарий",
  },
  uk: {
    publish: "Опублікувати|Поширити|Поділитися",
    send: "Надіслати|Відповісти|Коментувати|Прокоментувати|Залишити коментар",
  },
  tr: {
    publish: "Paylaş|Yayınla|Şimdi paylaş",
    send: "Gönder|Yanıtla|Cevapla|Yorum yap|Göndermek için Enter'a bas",
  },
  zh: {
    publish: "发布|發佈|發布|发帖|發帖|发表|發表|分享",
    send: "发送|傳送|发出|回复|回覆|评论|留言",
  },
};

/**
 * @param {...keyof ButtonNames} kinds
 * @returns {Set<string>} In every language, as `nameOf` gives them.
 */
function namesOf(...kinds) {
  const languages = Object.values(BUTTON_NAMES);
  const names = languages.flatMap((all) => kinds.flatMap((kind) => all[kind].split("|")));
  return new Set(names.map(comparable));
}

/** @param {string} name As a site shows it. */
function comparable(name) {
  return name.trim().replace(/\s+/g, " ").normalize("NFC").toLowerCase();
}

/** @param {Element} button */
function nameOf(button) {
  return comparable(button.getAttribute("aria-label") ?? button.textContent ?? "");
}

/** "Comment with a GIF" is none. */
const SENDING_NAMES = namesOf("publish", "send");
/** What is not said of the post that is answered, but for "Share". */
const PUBLISHING_NAMES = namesOf("publish");
