// Package openfiles knows the limit of open files that this process was started with. Package syscall raises it for itself,
// and lowers it again for what it executes, but not for a child that was forked otherwise.
//
// Go initialises packages in the order of their paths, each as soon as what it imports is initialised. This one imports
// nothing, so it comes before package syscall.
package openfiles

import "unsafe"

// Limit is the soft and the hard limit, as the kernel's struct rlimit64.
type Limit [2]uint64

// AtStart is this process's; nil: it is unknown.
var AtStart = read()

// Resource is RLIMIT_NOFILE.
const Resource = 7

//go:linkname rawSyscall6 syscall.RawSyscall6
func rawSyscall6(trap, a1, a2, a3, a4, a5, a6 uintptr) (r1, r2, errno uintptr)

func read() *Limit {
	found := new(Limit)
	if _, _, errno := rawSyscall6(prlimit64, 0, Resource, 0, uintptr(unsafe.Pointer(found)), 0, 0); errno != 0 {
		return nil
	}
	return found
}
