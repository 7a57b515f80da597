package openfiles

// The number of the system call.
const prlimit64 = 302
