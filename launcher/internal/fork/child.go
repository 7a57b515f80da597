package fork

import (
	"runtime"
	"syscall"
	"unsafe"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/openfiles"
)

func (p *prepared) fork() (int, error) {
	pid, errno := forkAndExec(p)
	runtime.KeepAlive(p)
	if errno != 0 {
		return 0, errno
	}
	return int(pid), nil
}

// What package syscall itself calls around a fork.

//go:linkname beforeFork syscall.runtime_BeforeFork
func beforeFork()

//go:linkname afterFork syscall.runtime_AfterFork
func afterFork()

//go:linkname afterForkInChild syscall.runtime_AfterForkInChild
func afterForkInChild()

const (
	lastSignal = 64
	// The size of the kernel's signal set, in bytes.
	setSize        = 8
	exitNotStarted = 127
	stdout         = 1
)

// forkAndExec forks. In the child, which has this thread alone, nothing of Go's runtime works: it may neither allocate nor
// grow its stack, so it makes system calls, and reports only what keeps it from executing the program.
//
//go:noinline
//go:norace
//go:nosplit
func forkAndExec(p *prepared) (uintptr, syscall.Errno) {
	beforeFork()
	// With memory of its own: the first process's is not to be shared with what becomes the program.
	pid, _, errno := syscall.RawSyscall6(syscall.SYS_CLONE, uintptr(syscall.SIGCHLD), 0, 0, 0, 0, 0)
	if pid != 0 || errno != 0 {
		afterFork()
		return pid, errno
	}
	afterForkInChild()
	// A process group of its own, in the foreground of its terminal, where it has one.
	syscall.RawSyscall(syscall.SYS_SETPGID, 0, 0, 0)
	group, _, _ := syscall.RawSyscall(syscall.SYS_GETPID, 0, 0, 0)
	p.group = int32(group)
	syscall.RawSyscall(syscall.SYS_IOCTL, stdout, unix.TIOCSPGRP, uintptr(unsafe.Pointer(&p.group)))
	syscall.RawSyscall(syscall.SYS_PRCTL, unix.PR_SET_TIMERSLACK, p.timerSlack, 0)
	if p.openFiles != nil {
		syscall.RawSyscall6(syscall.SYS_PRLIMIT64, 0, openfiles.Resource, uintptr(unsafe.Pointer(p.openFiles)), 0, 0, 0)
	}
	for number := uintptr(1); number <= lastSignal; number++ {
		syscall.RawSyscall6(syscall.SYS_RT_SIGACTION, number, uintptr(unsafe.Pointer(&p.standard)), 0, setSize, 0, 0)
	}
	syscall.RawSyscall(syscall.SYS_WRITE, p.control, uintptr(unsafe.Pointer(&p.word)), 1)
	length, _, errno := syscall.RawSyscall(syscall.SYS_READ, p.control, uintptr(unsafe.Pointer(&p.word)), 1)
	if errno != 0 || length != 1 {
		exit() // Nobody is there for whom it could run.
	}
	for index := range p.candidates {
		each := &p.candidates[index]
		errno := execute(each.file, each.args, p.env)
		if errno == unix.ENOEXEC {
			errno = execute(each.shell, each.script, p.env)
		}
		if errno == unix.ENOENT || errno == unix.ENOTDIR {
			continue
		}
		p.reason = errno
		if errno != unix.EACCES {
			break
		}
	}
	syscall.RawSyscall(syscall.SYS_WRITE, p.failure, uintptr(unsafe.Pointer(&p.reason)), unsafe.Sizeof(p.reason))
	exit()
	return 0, 0
}

//go:nosplit
func execute(file *byte, args, env **byte) syscall.Errno {
	_, _, errno := syscall.RawSyscall(syscall.SYS_EXECVE, uintptr(unsafe.Pointer(file)), uintptr(unsafe.Pointer(args)), uintptr(unsafe.Pointer(env)))
	return errno
}

//go:nosplit
func exit() {
	for {
		syscall.RawSyscall(syscall.SYS_EXIT_GROUP, exitNotStarted, 0, 0)
	}
}
