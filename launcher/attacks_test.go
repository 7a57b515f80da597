package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"
)

var (
	loopback = [4]byte{127, 0, 0, 1}
	metadata = [4]byte{169, 254, 169, 254}
	// elsewhere is an address of the tests' own network, for what must not be reached from within.
	elsewhere = [4]byte{192, 0, 2, 1}
)

// above sets a bit that the kernel ignores in a 32-bit argument, and a careless filter does not.
const above = 1 << 32

var attacks = []attack{
	// Files.
	{"read a hidden file", open(unix.O_RDONLY, within("/secret/key")), one(unix.ENOENT), true},
	{"write a hidden file", open(unix.O_WRONLY, within("/secret/key")), one(unix.ENOENT), true},
	{"make a hidden file", open(unix.O_WRONLY|unix.O_CREAT, within("/secret/new")), one(unix.EROFS, unix.EACCES), true},
	{"write another folder", open(unix.O_WRONLY, within("/other/file")), one(unix.EROFS), true},
	{"make a file in another folder", open(unix.O_WRONLY|unix.O_CREAT, within("/other/new")), one(unix.EROFS), true},
	{"write through a symbolic link", open(unix.O_WRONLY, within("/project/link")), one(unix.EROFS), true},
	{"write git's settings", open(unix.O_WRONLY, within("/project/.git/config")), one(unix.EROFS), true},
	{"link out of git", linkOutOfGit, one(unix.EXDEV), true},
	{"rename git and back", renameGit, one(unix.EBUSY), true},
	{"write /etc", open(unix.O_WRONLY|unix.O_CREAT, at("/etc/launcher-test")), one(unix.EROFS, unix.EACCES), false},
	{"write /usr", open(unix.O_WRONLY|unix.O_CREAT, at("/usr/launcher-test")), one(unix.EROFS, unix.EACCES), false},
	{"make a device", func(f field) error { return unix.Mknod(f.Root+"/project/device", unix.S_IFCHR|0o666, 1<<8|3) }, one(unix.EPERM), false},
	{"change the mode of a device", func(field) error { return unix.Chmod("/dev/null", 0o666) }, one(unix.EROFS), false},
	{"change the mode of its input", func(field) error { return unix.Fchmod(0, 0o666) }, one(unix.EROFS), false},
	{"truncate its errors", func(field) error { return unix.Ftruncate(2, 0) }, one(unix.EINVAL), true},
	{"truncate its errors by their name", open(unix.O_WRONLY|unix.O_TRUNC, errorFile), one(unix.ENOENT), true},
	{"read the machine's files by its errors", open(unix.O_RDONLY, at("/proc/self/fd/2/../../etc/passwd")), one(unix.ENOTDIR), false},
	{"read memory", open(unix.O_RDONLY, at("/dev/mem")), one(unix.ENOENT), false},
	{"read the kernel's log", open(unix.O_RDONLY, at("/dev/kmsg")), one(unix.ENOENT), false},
	{"read the kernel's memory", readByte("/proc/kcore"), one(unix.ENODATA, unix.EACCES, unix.ENOENT), false},
	{"watch the machine's pages", readByte("/proc/kpageflags"), one(unix.ENODATA, unix.EACCES, unix.ENOENT), false},
	{"see the users of keys", readByte("/proc/key-users"), one(unix.ENODATA, unix.ENOENT), true},
	{"change how memory is cached", open(unix.O_WRONLY, at("/proc/mtrr")), one(unix.EROFS, unix.EACCES, unix.ENOENT), false},
	{"open a file by its number", call(unix.SYS_OPEN_BY_HANDLE_AT), one(unix.EPERM), false},
	{"read a docker socket's folder", open(unix.O_RDONLY, at("/run/docker.sock")), one(unix.ENOENT), false},
	{"connect to a hidden socket", connect(unix.AF_UNIX, unix.SOCK_STREAM, func(f field) unix.Sockaddr {
		return &unix.SockaddrUnix{Name: f.Root + "/secret/socket"}
	}), one(unix.ENOENT), true},
	{"set the core pattern", open(unix.O_WRONLY, at("/proc/sys/kernel/core_pattern")), one(unix.EROFS, unix.EACCES), false},
	{"press a key of the kernel's", open(unix.O_WRONLY, at("/proc/sysrq-trigger")), one(unix.EROFS, unix.EACCES, unix.ENOENT), false},
	{"make a cgroup", makeCgroup, one(unix.EROFS, unix.EACCES, unix.EPERM, unix.ENOENT), false},
	{"leave its cgroup", open(unix.O_WRONLY, at("/sys/fs/cgroup/cgroup.procs")), one(unix.EROFS, unix.EACCES, unix.ENOENT), false},
	{"inherit a descriptor", inherited, one(unix.ENOENT), false},

	// Processes.
	{"read another process's environment", open(unix.O_RDONLY, ofVictim("environ")), one(unix.ENOENT), true},
	{"find a secret in any environment", findSecret, one(unix.ENOENT), true},
	{"signal another process", func(f field) error { return unix.Kill(f.Victim, 0) }, one(unix.ESRCH), true},
	{"hold another process", holdVictim, one(unix.ESRCH), true},
	{"trace another process", func(f field) error { return unix.PtraceAttach(f.Victim) }, one(unix.ESRCH, unix.EPERM), false},
	{"trace the first process", call(unix.SYS_PTRACE, unix.PTRACE_SEIZE, 1), one(unix.EPERM, unix.ESRCH), false},
	{"read the first process's memory", readFirst, one(unix.EPERM, unix.ESRCH), false},
	{"see the first process", open(unix.O_RDONLY, at("/proc/1/environ")), one(unix.ENOENT, unix.EACCES), false},
	{"see the first process's root", open(unix.O_RDONLY, at("/proc/1/root/etc/passwd")), one(unix.ENOENT, unix.EACCES), false},
	{"see the first process's files", open(unix.O_RDONLY, at("/proc/1/fd/0")), one(unix.ENOENT, unix.EACCES), false},
	{"take a file of the first process", takeFromFirst, one(unix.EPERM), false},
	{"lower the score by which the kernel kills", func(field) error {
		return os.WriteFile("/proc/self/oom_score_adj", []byte("-1"), 0)
	}, one(unix.EACCES), false},
	{"be preferred", func(field) error { return unix.Setpriority(unix.PRIO_PROCESS, 0, -5) }, one(unix.EACCES, unix.EPERM), false},
	{"change its user", call(unix.SYS_SETRESUID, 12345, 12345, 12345), one(unix.EPERM, unix.EINVAL), false},
	{"change its groups", call(unix.SYS_SETGROUPS, 0, 0), one(unix.EPERM), false},
	{"attach shared memory", func(f field) error { _, err := unix.SysvShmGet(f.Memory, 0, 0); return err }, one(unix.ENOENT), true},
	{"read a message queue", func(f field) error {
		_, _, errno := unix.Syscall(unix.SYS_MSGGET, uintptr(f.Queue), 0, 0)
		return orNil(errno)
	}, one(unix.ENOENT), true},

	// Namespaces and mounts.
	{"unshare", call(unix.SYS_UNSHARE, unix.CLONE_NEWUSER), one(unix.EPERM), false},
	{"unshare the time", call(unix.SYS_UNSHARE, unix.CLONE_NEWTIME), one(unix.EPERM), false},
	{"clone into a user namespace", cloneInto(unix.CLONE_NEWUSER), one(unix.EPERM), true},
	{"clone into a network namespace", cloneInto(unix.CLONE_NEWUSER | unix.CLONE_NEWNET), one(unix.EPERM), true},
	{"clone3", call(unix.SYS_CLONE3), one(unix.ENOSYS), false},
	{"clone past the filter", call(unix.SYS_CLONE, unix.CLONE_NEWUSER|above), one(unix.EPERM), false},
	{"enter a namespace", call(unix.SYS_SETNS), one(unix.EPERM), false},
	{"mount", call(unix.SYS_MOUNT), one(unix.EPERM), false},
	{"unmount", call(unix.SYS_UMOUNT2), one(unix.EPERM), false},
	{"change a mount", call(unix.SYS_MOUNT_SETATTR), one(unix.EPERM), false},
	{"move a mount", call(unix.SYS_MOVE_MOUNT), one(unix.EPERM), false},
	{"open a tree", call(unix.SYS_OPEN_TREE), one(unix.EPERM), false},
	{"open a tree with attributes", call(openTreeAttr), one(unix.EPERM), false},
	{"open a file system", call(unix.SYS_FSOPEN), one(unix.EPERM), false},
	{"pivot", call(unix.SYS_PIVOT_ROOT), one(unix.EPERM), false},
	{"change the root", call(unix.SYS_CHROOT), one(unix.EPERM), false},

	// Other system calls.
	{"io_uring", call(unix.SYS_IO_URING_SETUP, 1), one(unix.EPERM), false},
	{"userfaultfd", call(unix.SYS_USERFAULTFD), one(unix.EPERM), false},
	{"bpf", call(unix.SYS_BPF), one(unix.EPERM), false},
	{"perf", call(unix.SYS_PERF_EVENT_OPEN), one(unix.EPERM), false},
	{"add a key", call(unix.SYS_ADD_KEY), one(unix.EPERM), false},
	{"request a key", call(unix.SYS_REQUEST_KEY), one(unix.EPERM), false},
	{"control keys", call(unix.SYS_KEYCTL), one(unix.EPERM), false},
	{"load a module", call(unix.SYS_FINIT_MODULE), one(unix.EPERM), false},
	{"load a kernel", call(unix.SYS_KEXEC_LOAD), one(unix.EPERM), false},
	{"reboot", call(unix.SYS_REBOOT), one(unix.EPERM), false},
	{"swap", call(unix.SYS_SWAPON), one(unix.EPERM), false},
	{"set the clock", call(unix.SYS_CLOCK_SETTIME), one(unix.EPERM), false},
	{"set the host's name", call(unix.SYS_SETHOSTNAME), one(unix.EPERM), false},
	{"a call that was not judged", call(newer), one(unix.ENOSYS), false},
	{"set quotas", call(unix.SYS_QUOTACTL_FD), one(unix.EPERM), false},
	{"type into the terminal", call(unix.SYS_IOCTL, 0, unix.TIOCSTI), one(unix.EPERM), false},
	{"type into the terminal past the filter", call(unix.SYS_IOCTL, 0, unix.TIOCSTI|above), one(unix.EPERM), false},
	{"paste into the terminal", call(unix.SYS_IOCTL, 0, unix.TIOCLINUX|above), one(unix.EPERM), false},

	// Network.
	{"the machine's loopback", connect(unix.AF_INET, unix.SOCK_STREAM, on(loopback, 0)), one(unix.ECONNREFUSED), true},
	{"another address", connect(unix.AF_INET, unix.SOCK_STREAM, on(elsewhere, 0)), one(unix.ENETUNREACH), true},
	{"the metadata service", connect(unix.AF_INET, unix.SOCK_STREAM, on(metadata, 80)), one(unix.ENETUNREACH), false},
	{"a name server", connect(unix.AF_INET, unix.SOCK_DGRAM, on(elsewhere, 53)), one(unix.ENETUNREACH), true},
	{"another address by IPv6", connect(unix.AF_INET6, unix.SOCK_STREAM, func(field) unix.Sockaddr {
		return &unix.SockaddrInet6{Addr: [16]byte{0x20, 0x01, 0x0d, 0xb8, 15: 1}, Port: 443}
	}), one(unix.ENETUNREACH, unix.EADDRNOTAVAIL, unix.EAFNOSUPPORT), false},
	{"an abstract socket", connect(unix.AF_UNIX, unix.SOCK_STREAM, func(f field) unix.Sockaddr {
		return &unix.SockaddrUnix{Name: f.Abstract}
	}), one(unix.ECONNREFUSED), true},
	{"a raw socket", openSocket(unix.AF_INET, unix.SOCK_RAW, unix.IPPROTO_ICMP), one(unix.EPERM), false},
	{"a packet socket", openSocket(unix.AF_PACKET, unix.SOCK_RAW, 0), one(unix.EAFNOSUPPORT), false},
	{"a virtual machine's socket", openSocket(unix.AF_VSOCK, unix.SOCK_STREAM, 0), one(unix.EAFNOSUPPORT), false},
	{"a crypto socket", openSocket(unix.AF_ALG, unix.SOCK_SEQPACKET, 0), one(unix.EAFNOSUPPORT), false},
	{"a family past the filter", openSocket(unix.AF_ALG|above, unix.SOCK_SEQPACKET, 0), one(unix.EAFNOSUPPORT), false},
	{"a pair of another family", func(field) error {
		var made [2]int32
		_, _, errno := unix.Syscall6(unix.SYS_SOCKETPAIR, unix.AF_TIPC, unix.SOCK_STREAM, 0, uintptr(unsafe.Pointer(&made)), 0, 0)
		return orNil(errno)
	}, one(unix.EAFNOSUPPORT), false},
	{"make an interface", func(field) error {
		return exitError(exec.Command("ip", "link", "add", "launcher-test", "type", "dummy").Run())
	}, one(unix.EPERM, unix.ENOENT), false},
}

// Calls that are newer than this version of the unix package; the same on every processor.
const (
	openTreeAttr = 467
	newer        = openTreeAttr + 1
)

func one(errnos ...unix.Errno) []unix.Errno { return errnos }

func orNil(errno unix.Errno) error {
	if errno == 0 {
		return nil
	}
	return errno
}

// call makes a system call whose arguments do not matter, because it must be denied before they are read.
func call(number uintptr, arguments ...uintptr) func(field) error {
	return func(field) error {
		var all [6]uintptr
		copy(all[:], arguments)
		_, _, errno := unix.Syscall6(number, all[0], all[1], all[2], all[3], all[4], all[5])
		return orNil(errno)
	}
}

func open(flags int, path func(field) string) func(field) error {
	return func(f field) error { return reopen(flags, path(f)) }
}

func within(path string) func(field) string { return func(f field) string { return f.Root + path } }
func at(path string) func(field) string     { return func(field) string { return path } }
func ofVictim(name string) func(field) string {
	return func(f field) string { return fmt.Sprintf("/proc/%d/%s", f.Victim, name) }
}

// errorFile is where its errors go, if that is a file.
func errorFile(field) string {
	name, err := os.Readlink("/proc/self/fd/2")
	if err != nil {
		return err.Error()
	}
	return name
}

func readByte(path string) func(field) error {
	return func(field) error {
		file, err := unix.Open(path, unix.O_RDONLY|unix.O_CLOEXEC, 0)
		if err != nil {
			return err
		}
		defer unix.Close(file)
		length, err := unix.Read(file, make([]byte, 1))
		if err == nil && length == 0 {
			return unix.ENODATA
		}
		return err
	}
}

func makeCgroup(field) error {
	const folder = "/sys/fs/cgroup/launcher-test"
	defer unix.Rmdir(folder)
	return unix.Mkdir(folder, 0o755)
}

func linkOutOfGit(f field) error {
	_ = os.Remove(f.Root + "/project/linked")
	return unix.Link(f.Root+"/project/.git/config", f.Root+"/project/linked")
}

func renameGit(f field) error {
	if err := unix.Rename(f.Root+"/project/.git", f.Root+"/project/git"); err != nil {
		return err
	}
	return unix.Rename(f.Root+"/project/git", f.Root+"/project/.git")
}

func holdVictim(f field) error {
	held, err := unix.PidfdOpen(f.Victim, 0)
	if err == nil {
		_ = unix.Close(held)
	}
	return err
}

// takeFromFirst would reach the machine's files by a descriptor of the first process.
func takeFromFirst(field) error {
	held, err := unix.PidfdOpen(1, 0)
	if err != nil {
		return err
	}
	defer unix.Close(held)
	_, err = unix.PidfdGetfd(held, 0, 0)
	return err
}

// openSocket opens one of a family, with the higher halves of its arguments.
func openSocket(family, kind, protocol uintptr) func(field) error {
	return func(field) error {
		made, _, errno := unix.Syscall(unix.SYS_SOCKET, family, kind, protocol)
		if errno != 0 {
			return errno
		}
		return unix.Close(int(made))
	}
}

// connect waits for no answer: whatever leads nowhere must fail at once.
func connect(family int, kind int, address func(field) unix.Sockaddr) func(field) error {
	return func(f field) error {
		made, err := unix.Socket(family, kind|unix.SOCK_CLOEXEC, 0)
		if err != nil {
			return err
		}
		defer unix.Close(made)
		limit := unix.NsecToTimeval(int64(10 * time.Second))
		_ = unix.SetsockoptTimeval(made, unix.SOL_SOCKET, unix.SO_SNDTIMEO, &limit)
		return unix.Connect(made, address(f))
	}
}

// on is an address; port 0 stands for the one on which something listens outside.
func on(ip [4]byte, port int) func(field) unix.Sockaddr {
	return func(f field) unix.Sockaddr {
		if port == 0 {
			return &unix.SockaddrInet4{Addr: ip, Port: f.Port}
		}
		return &unix.SockaddrInet4{Addr: ip, Port: port}
	}
}

func cloneInto(flags uintptr) func(field) error {
	return func(field) error {
		started := exec.Command("/bin/true")
		started.SysProcAttr = &syscall.SysProcAttr{Cloneflags: flags}
		return started.Run()
	}
}

// inherited looks for files that were open before this program was started.
func inherited(f field) error {
	entries, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		return err
	}
	for _, each := range entries {
		if target, _ := os.Readlink("/proc/self/fd/" + each.Name()); strings.HasPrefix(target, f.Root) {
			return nil
		}
	}
	return unix.ENOENT
}

func findSecret(field) error {
	entries, err := os.ReadDir("/proc")
	if err != nil {
		return err
	}
	for _, each := range entries {
		if text, _ := os.ReadFile("/proc/" + each.Name() + "/environ"); strings.Contains(string(text), "SECRET=outside") {
			return nil
		}
	}
	return unix.ENOENT
}

func readFirst(field) error {
	var buffer [8]byte
	local := []unix.Iovec{{Base: &buffer[0], Len: 8}}
	_, err := unix.ProcessVMReadv(1, local, []unix.RemoteIovec{{Base: 0x400000, Len: 8}}, 0)
	return err
}

// exitError stands for the reason that a program has printed.
func exitError(err error) error {
	if _, ok := errors.AsType[*exec.ExitError](err); ok {
		return unix.EPERM
	}
	return err
}
