// What two readers marked in the same text, side by side. It counts nothing and grades nothing.

// Marks that share words belong together; all others stand alone.
//   both: for each mark of the lesson that shares words, those of the student that it shares
//   them with, and whether one of these names the same technique.
export function compared(own, lesson) {
  const inOrder = (marks) => [...marks].sort((a, b) => a.start - b.start || a.end - b.end);
  const share = (a, b) => a.start < b.end && b.start < a.end;
  const both = [];
  const onlyLesson = [];
  for (const mark of inOrder(lesson)) {
    const shared = inOrder(own).filter((other) => share(mark, other));
    const isSame = shared.some(({ technique }) => technique === mark.technique);
    if (shared.length) both.push({ lesson: mark, own: shared, isSame });
    else onlyLesson.push(mark);
  }
  const onlyOwn = inOrder(own).filter((mark) => !lesson.some((other) => share(mark, other)));
  return { both, onlyOwn, onlyLesson };
}
