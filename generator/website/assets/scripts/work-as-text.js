// A student's work as a text to take along: plain, or in Markdown.

// lessons: [{ title, parts: [{ about, points, text }] }]
export function asText(lessons) {
  return inLines(lessons, {
    lesson: (title) => `${title}\n${"=".repeat(Math.min([...title].length, 72))}`,
    about: (about) => about,
    point: (point) => indented(`- ${point}`),
    text: indented,
  });
}

export function asMarkdown(lessons) {
  return inLines(lessons, {
    lesson: (title) => `## ${escaped(oneLine(title))}`,
    about: (about) => `**${escaped(oneLine(about))}**`,
    point: (point) => `- ${escaped(oneLine(point))}`,
    text: escapedLines,
  });
}

function inLines(lessons, write) {
  const part = ({ about, points, text }) => [
    write.about(plain(about)),
    points.map((point) => write.point(plain(point))).join("\n"),
    write.text(plain(text).trim()),
  ];
  const written = lessons.map(({ title, parts }) => [
    write.lesson(plain(title)),
    ...parts.flatMap(part),
  ]);
  return `${written
    .flat()
    .filter((piece) => piece)
    .join("\n\n")}\n`;
}

const indented = (text) => text.replace(/^(?=.)/gm, "  ");
const oneLine = (text) => text.replace(/\s+/g, " ").trim();
// Signs that no reader sees and that a program may stumble over.
const plain = (text) => text.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n\t]/gu, "\uFFFD");

const escaped = (text) =>
  text
    .replace(/[\\`*_[\]<>&~|$^{}!#]/g, "\\$&")
    .replace(/^([-+=:])/, "\\$1")
    .replace(/^(\d+)([.)])/, "$1\\$2");

// Every line stays a line, and a blank line begins a paragraph.
function escapedLines(text) {
  const line = (one) => escaped(one.trim());
  const paragraphs = text.split(/\n\s*\n/);
  return paragraphs.map((one) => one.split("\n").map(line).join("\\\n")).join("\n\n");
}
