// What is true of the drafts in tests/editors/drafts, told by a reader and not by the server.
module.exports = {
  en: {
    findings: [
      "paragraph-number error ‹3› in 3. *Urges* s",
      "footnote-uncalled warning ‹⁶› in ⁶ A/81/302/A",
    ],
    // The lines that renumbering changes, from and to.
    renumbered: [["3. *Urges*", "4. *Urges*"]],
    preamble: "Preamble",
    openings: 8,
    paragraphs: 10,
    notes: 7,
    call: ["*Recalling*", "80/96 of 10 December 2025 on transport between islands,¹", "¹ Adopted"],
  },
  fr: {
    findings: [
      "paragraph-number error ‹5› in 5. *Souligne",
      "footnote-undefined error ‹⁶› in 9. *Engage* ",
    ],
    renumbered: [
      ["5. *Souligne*", "4. *Souligne*"],
      ["6. *Demande*", "5. *Demande*"],
      ["7. *Décide*", "6. *Décide*"],
      ["8. *Souligne*", "7. *Souligne*"],
      ["9. *Engage*", "8. *Engage*"],
      ["10. *Prie*", "9. *Prie*"],
      ["11. *Décide*", "10. *Décide*"],
    ],
    openings: 8,
    paragraphs: 10,
    notes: 5,
    call: ["*Rappelant*", "parcours et au pastoralisme¹", "¹ Adoptées"],
  },
  zh: {
    findings: [
      "paragraph-number error ‹4› in 4. *请*联合国教育、",
      "footnote-uncalled warning ‹⁷› in ⁷ A/81/315/A",
    ],
    renumbered: [["4. *请*联合国", "5. *请*联合国"]],
    openings: 8,
    paragraphs: 10,
    notes: 7,
    call: ["*回顾*", "第80/118号决议¹", "¹ 在题为"],
  },
  ar: {
    findings: [
      "paragraph-number error ‹6› in 6 - *تطلب* إ",
      "footnote-undefined error ‹⁶› in 9 - *تهيب* ب",
    ],
    renumbered: [
      ["6 - *تطلب*", "5 - *تطلب*"],
      ["7 - *تقرر*", "6 - *تقرر*"],
      ["8 - *تؤكد*", "7 - *تؤكد*"],
      ["9 - *تهيب*", "8 - *تهيب*"],
      ["10 - *تطلب*", "9 - *تطلب*"],
      ["11 - *تقرر*", "10 - *تقرر*"],
    ],
    openings: 8,
    paragraphs: 10,
    notes: 5,
    call: ["*إذ تشير*", "2025(¹", "(¹) اتخذا"],
  },
};
