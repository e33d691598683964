// What two readers marked in one text, side by side. It counts nothing and grades nothing.

// both: each mark of the lesson that shares words with marks of the student, and those marks.
export function compared(own, lesson) {
  const inOrder = (marks) => [...marks].sort((a, b) => a.start - b.start || a.end - b.end);
  const shares = (a) => (b) => a.start < b.end && b.start < a.end;
  const pairs = inOrder(lesson).map((mark) => {
    const shared = inOrder(own).filter(shares(mark));
    const isSame = shared.some(({ technique }) => technique === mark.technique);
    return { lesson: mark, own: shared, isSame };
  });
  return {
    both: pairs.filter((pair) => pair.own.length),
    onlyOwn: inOrder(own).filter((mark) => !lesson.some(shares(mark))),
    onlyLesson: pairs.filter((pair) => !pair.own.length).map((pair) => pair.lesson),
  };
}
