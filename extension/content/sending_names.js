"use strict";

// What buttons are called, by the language that a site is shown in: those that clinicians in Britain and
// Ireland most often choose. Written from general knowledge for this project in November 2026, the Irish compared
// with Mastodon's public translations; the others are to be reviewed by who speaks them. A name that no site has
// matches nothing; a name that some site has for another thing must not stand here.

/**
 * Names of buttons, set apart by "|".
 *
 * @typedef {object} ButtonNames
 * @property {string} publish Of a button that makes public what is written, over its box or under it.
 * @property {string} send Of another that sends it, which is said of the post that is answered too.
 * @property {string} leadOn Of one that leads to the step at which it is made public, or makes it public
 *   anew, in a dialog or a form that is for nothing else.
 */

/** @type {Record<string, ButtonNames>} */
const BUTTON_NAMES = {
  en: {
    publish:
      "Post|Post now|Post reply|Post comment|Post answer|Publish|Publish now|Publish post|Publish reply|" +
      "Publish comment|Publish answer|Share|Share now|Share post|Share reply|Share comment|Share answer",
    send:
      "Send|Send now|Send message|Send post|Send reply|Send comment|Send answer|Reply|Reply now|Comment|" +
      "Comment now|Answer|Answer now|Submit|Submit now|Submit post|Submit message|Submit reply|Submit comment|" +
      "Submit answer|Post message|Publish message|Share message|Press Enter to send",
    leadOn: "Next|Save|Save changes|Update",
  },
  cy: {
    publish: "Postio|Postiwch|Cyhoeddi|Cyhoeddwch|Rhannu|Rhannwch",
    send: "Anfon|Anfonwch|Ateb|Ymateb|Rhoi sylw|Gwneud sylw|Cyflwyno|Pwyswch Enter i anfon",
    leadOn: "Nesaf|Cadw|Cadw newidiadau|Diweddaru",
  },
  ga: {
    publish: "Postáil|Foilsigh|Foilsigh an post|Comhroinn|Roinn",
    send: "Seol|Freagair|Freagra|Fág trácht|Trácht|Cuir isteach|Brúigh Enter le seoladh",
    leadOn: "Ar aghaidh|Sábháil|Nuashonraigh|Nuashonrú",
  },
  gd: {
    publish: "Postaich|Foillsich|Co-roinn",
    send: "Cuir|Freagair|Freagairt|Cuir beachd ris",
    leadOn: "Air adhart|Sàbhail|Ùraich",
  },
  pl: {
    publish: "Opublikuj|Publikuj|Udostępnij|Udostępnij teraz|Zamieść",
    send:
      "Wyślij|Odpowiedz|Skomentuj|Komentuj|Dodaj komentarz|Opublikuj komentarz|Prześlij|" +
      "Naciśnij Enter, aby wysłać|Naciśnij klawisz Enter, aby wysłać",
    leadOn: "Dalej|Zapisz|Zapisz zmiany|Zaktualizuj|Aktualizuj",
  },
  ro: {
    publish: "Postează|Publică|Distribuie|Distribuie acum|Partajează",
    send:
      "Trimite|Răspunde|Comentează|Postează comentariul|Publică comentariul|" +
      "Apasă Enter pentru a trimite|Apasă pe Enter pentru a trimite",
    leadOn: "Înainte|Următorul|Salvează|Salvează modificările|Actualizează",
  },
  es: {
    publish: "Publicar|Publicar ahora|Postear|Compartir|Compartir ahora",
    send:
      "Enviar|Responder|Comentar|Publicar comentario|Enviar mensaje|Pulsa Intro para enviar|" +
      "Presiona Intro para enviar|Presiona Enter para enviar|Pulsa Enter para enviar",
    leadOn: "Siguiente|Guardar|Guardar cambios|Actualizar",
  },
  pt: {
    publish: "Publicar|Publicar agora|Postar|Partilhar|Partilhar agora|Compartilhar",
    send:
      "Enviar|Responder|Comentar|Publicar comentário|Enviar mensagem|Prime Enter para enviar|" +
      "Prima Enter para enviar|Pressione Enter para enviar|Aperte Enter para enviar",
    leadOn: "Seguinte|Avançar|Próximo|Guardar|Salvar|Atualizar",
  },
  fr: {
    publish: "Publier|Publier maintenant|Poster|Partager|Partager maintenant",
    send:
      "Envoyer|Répondre|Commenter|Publier le commentaire|Envoyer le message|" +
      "Appuyez sur Entrée pour envoyer|Appuyer sur Entrée pour envoyer",
    leadOn: "Suivant|Enregistrer|Enregistrer les modifications|Mettre à jour",
  },
  de: {
    publish: "Posten|Jetzt posten|Veröffentlichen|Beitragen|Teilen|Jetzt teilen",
    send:
      "Senden|Absenden|Antworten|Kommentieren|Kommentar posten|Nachricht senden|" +
      "Zum Senden Eingabetaste drücken|Drücke die Eingabetaste, um zu senden|Drücke Enter zum Senden",
    leadOn: "Weiter|Speichern|Änderungen speichern|Aktualisieren",
  },
  it: {
    publish: "Pubblica|Pubblica ora|Posta|Condividi|Condividi ora",
    send:
      "Invia|Rispondi|Commenta|Pubblica commento|Pubblica il commento|Invia messaggio|" +
      "Premi Invio per inviare",
    leadOn: "Avanti|Salva|Salva modifiche|Aggiorna",
  },
  nl: {
    publish: "Plaatsen|Posten|Publiceren|Delen|Nu delen",
    send:
      "Verzenden|Versturen|Antwoorden|Beantwoorden|Reageren|Reactie plaatsen|Opmerking plaatsen|" +
      "Druk op Enter om te verzenden",
    leadOn: "Volgende|Opslaan|Wijzigingen opslaan|Bijwerken",
  },
  fil: {
    publish: "I-post|Ipost|Mag-post|I-publish|Ilathala|Ibahagi|I-share|Ibahagi ngayon",
    send:
      "Ipadala|I-send|Sumagot|Tumugon|Mag-reply|Magkomento|Mag-comment|I-comment|" +
      "Pindutin ang Enter para ipadala",
    leadOn: "Susunod|I-save|I-update",
  },
  hi: {
    publish: "पोस्ट करें|प्रकाशित करें|शेयर करें|साझा करें",
    send: "भेजें|जवाब दें|उत्तर दें|कमेंट करें|टिप्पणी करें|सबमिट करें|भेजने के लिए Enter दबाएँ|भेजने के लिए Enter दबाएं",
    leadOn: "आगे बढ़ें|अगला|सेव करें|सहेजें|अपडेट करें",
  },
  ar: {
    publish: "نشر|انشر|مشاركة|مشاركة الآن",
    send: "إرسال|رد|ردّ|الرد|تعليق|نشر التعليق|نشر تعليق|اضغط على Enter للإرسال|اضغط Enter للإرسال",
    leadOn: "التالي|حفظ|حفظ التغييرات|تحديث",
  },
  ur: {
    publish: "پوسٹ کریں|شائع کریں|شیئر کریں|اشتراک کریں",
    send: "بھیجیں|جواب دیں|تبصرہ کریں|کمنٹ کریں|بھیجنے کے لیے Enter دبائیں",
    leadOn: "اگلا|آگے|محفوظ کریں|اپ ڈیٹ کریں",
  },
  fa: {
    publish: "انتشار|پست کردن|هم‌رسانی|اشتراک‌گذاری",
    send: "ارسال|فرستادن|پاسخ|پاسخ دادن|نظر دادن",
    leadOn: "بعدی|ذخیره|به‌روزرسانی",
  },
  pa: {
    publish: "ਪੋਸਟ ਕਰੋ|ਪ੍ਰਕਾਸ਼ਿਤ ਕਰੋ|ਸਾਂਝਾ ਕਰੋ|ਸ਼ੇਅਰ ਕਰੋ",
    send: "ਭੇਜੋ|ਜਵਾਬ ਦਿਓ|ਟਿੱਪਣੀ ਕਰੋ|ਕਮੈਂਟ ਕਰੋ",
    leadOn: "ਅੱਗੇ|ਅਗਲਾ|ਸੇਵ ਕਰੋ|ਅੱਪਡੇਟ ਕਰੋ",
  },
  bn: {
    publish: "পোস্ট করুন|প্রকাশ করুন|শেয়ার করুন",
    send: "পাঠান|উত্তর দিন|জবাব দিন|মন্তব্য করুন|কমেন্ট করুন",
    leadOn: "পরবর্তী|সেভ করুন|সংরক্ষণ করুন|আপডেট করুন",
  },
  gu: {
    publish: "પોસ્ટ કરો|પ્રકાશિત કરો|શેર કરો",
    send: "મોકલો|જવાબ આપો|ટિપ્પણી કરો|કમેન્ટ કરો",
    leadOn: "આગળ|સાચવો|સેવ કરો|અપડેટ કરો",
  },
  ta: {
    publish: "இடுகையிடு|பதிவிடு|வெளியிடு|பகிர்",
    send: "அனுப்பு|பதிலளி|கருத்துத் தெரிவி|கருத்திடு",
    leadOn: "அடுத்து|சேமி|புதுப்பி",
  },
  ml: {
    publish: "പോസ്റ്റ് ചെയ്യുക|പോസ്റ്റ് ചെയ്യൂ|പ്രസിദ്ധീകരിക്കുക|പങ്കിടുക|ഷെയർ ചെയ്യുക",
    send: "അയയ്ക്കുക|അയക്കുക|മറുപടി നൽകുക|കമന്റ് ചെയ്യുക|അഭിപ്രായമിടുക",
    leadOn: "അടുത്തത്|സംരക്ഷിക്കുക|സേവ് ചെയ്യുക|അപ്ഡേറ്റ് ചെയ്യുക",
  },
  ne: {
    publish: "पोस्ट गर्नुहोस्|प्रकाशित गर्नुहोस्|सेयर गर्नुहोस्",
    send: "पठाउनुहोस्|जवाफ दिनुहोस्|कमेन्ट गर्नुहोस्",
    leadOn: "अर्को|सेभ गर्नुहोस्",
  },
  lt: {
    publish: "Skelbti|Paskelbti|Bendrinti|Dalintis",
    send: "Siųsti|Atsakyti|Komentuoti",
    leadOn: "Toliau|Išsaugoti|Atnaujinti",
  },
  lv: {
    publish: "Publicēt|Kopīgot|Dalīties",
    send: "Sūtīt|Nosūtīt|Atbildēt|Komentēt",
    leadOn: "Tālāk|Saglabāt|Atjaunināt",
  },
  hu: {
    publish: "Közzététel|Közzététel most|Posztolás|Megosztás",
    send: "Küldés|Válasz|Hozzászólás|Hozzászólás küldése",
    leadOn: "Tovább|Mentés|Frissítés",
  },
  sk: {
    publish: "Uverejniť|Zverejniť|Publikovať|Zdieľať",
    send: "Odoslať|Poslať|Odpovedať|Komentovať",
    leadOn: "Ďalej|Uložiť|Aktualizovať",
  },
  cs: {
    publish: "Zveřejnit|Publikovat|Sdílet",
    send: "Odeslat|Poslat|Odpovědět|Okomentovat|Komentovat",
    leadOn: "Další|Uložit|Aktualizovat",
  },
  bg: {
    publish: "Публикуване|Публикувай|Споделяне|Сподели",
    send: "Изпращане|Изпрати|Отговор|Отговори|Коментиране|Коментирай",
    leadOn: "Напред|Запазване|Запази|Актуализиране",
  },
  el: {
    publish: "Δημοσίευση|Κοινοποίηση|Κοινή χρήση",
    send: "Αποστολή|Απάντηση|Σχολιασμός|Σχολιάστε",
    leadOn: "Επόμενο|Αποθήκευση|Ενημέρωση",
  },
  ru: {
    publish: "Опубликовать|Поделиться",
    send: "Отправить|Ответить|Комментировать|Прокомментировать|Оставить комментарий",
    leadOn: "Далее|Сохранить|Обновить",
  },
  uk: {
    publish: "Опублікувати|Поширити|Поділитися",
    send: "Надіслати|Відповісти|Коментувати|Прокоментувати|Залишити коментар",
    leadOn: "Далі|Зберегти|Оновити",
  },
  tr: {
    publish: "Paylaş|Yayınla|Şimdi paylaş",
    send: "Gönder|Yanıtla|Cevapla|Yorum yap|Göndermek için Enter'a bas",
    leadOn: "Sonraki|Kaydet|Güncelle",
  },
  zh: {
    publish: "发布|發佈|發布|发帖|發帖|发表|發表|分享",
    send: "发送|傳送|发出|回复|回覆|评论|留言",
    leadOn: "下一步|保存|儲存|更新",
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
const LEADING_ON_NAMES = namesOf("leadOn");
