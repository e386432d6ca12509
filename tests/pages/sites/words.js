/** What the sites call their buttons in other languages. @type {Record<string, Record<string, string>>} */
const WORDS = {
  ar: { Send: "إرسال" },
  cy: { Reply: "Ateb" },
  de: { Comment: "Kommentieren", Post: "Posten", Save: "Speichern", Send: "Senden" },
  es: { Post: "Publicar", Send: "Enviar", Share: "Compartir", Submit: "Enviar" },
  fil: { Post: "I-post" },
  fr: { Comment: "Commenter", Post: "Publier" },
  ga: { Post: "Postáil", Reply: "Freagair", Save: "Sábháil", Send: "Seol" },
  hi: { Comment: "टिप्पणी करें", Publish: "प्रकाशित करें", Reply: "जवाब दें" },
  it: {
    "Publish post": "Pubblica",
    "Publish reply": "Rispondi",
    Save: "Salva",
    "Send message": "Invia",
  },
  pl: { Comment: "Skomentuj", Next: "Dalej", Post: "Opublikuj" },
  ro: { "Press Enter to send": "Apasă Enter pentru a trimite" },
  ur: { "Post reply": "جواب دیں" },
};

/**
 * Words of a site as it shows them in another language; those that are not known here, such as the labels of
 * boxes, as nobody else knows them.
 *
 * @param {string} words
 * @param {string | null} language null: English
 */
export function inLanguage(words, language) {
  if (language === null) return words;
  return WORDS[language][words] ?? [...words].reverse().join("");
}
