// What the page of a student's own work works with.
