/** After a question in quotation marks these show that the sentence goes on: “Why now?” the reporter asked. */
export const speech = new Set(
  `said says say asked asks ask told tells wrote writes replied replies answered answers added adds shouted demanded
  wondered inquired responded responds tweeted cried joked quipped insisted declared exclaimed questioned countered
  retorted warned continued read reads`.split(/\s+/),
);
