// What a lesson page works with.
